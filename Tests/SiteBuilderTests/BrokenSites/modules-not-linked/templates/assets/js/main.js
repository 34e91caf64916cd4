import { two, tow } from "./two.js";
import def from "./two.js";
import { html } from "lit";

export let last = two(tow, def, html);
