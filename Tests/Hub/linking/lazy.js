import { said } from "./parts/log.js";
import { area, Square } from "./parts/shapes.js";
export const lazy = area(new Square(2));
export { said as log };
