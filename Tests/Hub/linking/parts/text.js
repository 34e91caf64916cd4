import { say } from "./log.js";
/* CRLF,
   and "quotes" */ say("text is evaluated")
const lines = `1

2`;
const url = "https://52vibes.dev/*"; // a comment
let q = 4, g = 2
export const m2 = [
  lines, url, /[/"]/g.test("//"), q / 2 / g, q++
  / 2, "</script><!-- ", "\
", /\/\*/.source, (a => { return /}/ })(1).source,
  `${`//` + "/*"}` /* gone */, "größe 😀  "
].map(String).join("|");
export function isEmpty(s) { if (s) /x/.test(s); return/**/s === "" }
function d() { return/*
*/1 }
export const default_ = d()
