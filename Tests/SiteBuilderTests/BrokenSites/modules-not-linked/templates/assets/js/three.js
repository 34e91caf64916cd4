/* Größe 😀 */ import * as two from "./two.js";
const three = `${two} is not closed
