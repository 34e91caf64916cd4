import { two } from "./tow.js";
