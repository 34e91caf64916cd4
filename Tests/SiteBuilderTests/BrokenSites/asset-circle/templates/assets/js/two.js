import "./main.js";
export const two = 2;
