// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { plainText } from "../../../../templates/assets/js/playground/markdown/plain-text.js";

for (const [name, markdown, text] of [
  ["headings and paragraphs", "# A *b*\n\nsoft\nline  \nhard <br>more", "A b\n\nsoft\nline\nhard \nmore"],
  ["marks of emphasis and code", "**a** _b_ ~~c~~ `d  e`", "a b c d  e"],
  ["code, without what stands around it", "Before:\n\n```js\nx < 1\n\n  y\n```\n\nAfter.", "Before:\n\nx < 1\n\n  y\n\nAfter."],
  ["bullets in bullets", "- one\n  - two\n- three", "- one\n  - two\n- three"],
  ["numbers from where they begin, and what stands below", "9. nine\n10. ten\n\n    more", "9. nine\n\n10. ten\n\n    more"],
  ["tasks", "- [x] done\n- [ ] open", "- [x] done\n- [ ] open"],
  ["quotes", "> a\n>\n> b", "> a\n>\n> b"],
  ["tables", "| a | b |\n|---|--:|\n| 1 | 2<br>3 |", "a\tb\n1\t2 3"],
  ["links with the address that they do not show", "[a](https://a.example/x) <https://a.example/y>", "a (https://a.example/x) https://a.example/y"],
  ["the words of images", "![a *pic*](https://a.example/i.png)", "a pic"],
  ["rules", "a\n\n---\n\nb", "a\n\n---\n\nb"],
  ["HTML as it is", "<b>x</b> &amp; y", "<b>x</b> & y"],
  ["nothing of nothing", "", ""],
]) {
  test(`P1.13: copies ${name}`, () => assert.equal(plainText(markdown), text));
}
