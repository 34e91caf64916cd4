import { say } from "./log.js";
export class Shape {
  static #count = 0;
  static { this.#count += 1; }
  get area() { return 0; }
  async catch(e) { await e; }
}
export class Square extends Shape {
  #side;
  constructor(side) { super(); this.#side = side; }
  get area() { return this.#side ** 2; }
}
export const area = (shape) => shape.area, unused = () => ({ area });
export function* walk(n) { if (n > 0) { yield n; yield* walk(n - 1); } }
export async function slow(n) {
  for await (const i of [1, 2]) n += i;
  return await n;
}
say("shapes", typeof unused);
