import { two } from "./two.js";
two();
