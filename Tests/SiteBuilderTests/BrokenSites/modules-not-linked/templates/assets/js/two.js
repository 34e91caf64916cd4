export default async () => 2;
export const two = await import.meta.resolve("x");
export { three } from "./three.js";
export * from "./three.js";
export let changing = 3;
