import assert from "node:assert/strict";
import { test } from "node:test";

import { safeLink, showsHost } from "../../../../templates/assets/js/playground/markdown/links.js";
import { visible } from "../../../../templates/assets/js/playground/markdown/visible.js";

for (const [href, url, host] of [
  ["https://a.b", "https://a.b/", "a.b"],
  ["HTTP://A.b:80/c d", "http://a.b/c%20d", "a.b"],
  ["https://a.b:8443/", "https://a.b:8443/", "a.b:8443"],
  ["mailto:a@b.c?subject=d", "mailto:a@b.c?subject=d", "a@b.c"],
  [" https://a.b", "https://a.b/", "a.b"],
  ["https://u:p@a.b", "https://u:p@a.b/", "a.b"],
  ["https://аpple.com", "https://xn--pple-43d.com/", "xn--pple-43d.com"],
  ["https:a.b", "https://a.b/", "a.b"],
]) {
  test(`S9: ${href} leads to ${host}`, () => assert.deepEqual(safeLink(href), { url, host }));
}

for (const href of [
  ...["javascript", "JaVaScRiPt", "vbscript", "data"].map((scheme) => `${scheme}:alert(1)`), "java\nscript:alert(1)", "\u0001javascript:alert(1)", " javascript:alert(1)",
  "data:text/html,a", "data:image/png;base64,AA", "blob:https://a.b/c", "file:///etc/passwd", "about:blank",
  "ftp://a.b", "ws://a.b", "tel:1", "intent://a", "chrome://a", "view-source:https://a.b", "//a.b", "/a", "a", "#a", "?a", "",
  "https://", "http://[", "mailto:", "mailto:?to=a@b.c",
]) {
  test(`S9: ${JSON.stringify(href)} is no link`, () => assert.equal(safeLink(href), null));
}

for (const [words, host, isShown] of /** @type {[string, string, boolean][]} */ ([
  ["a.b", "a.b", true],
  ["https://A.b/c", "a.b", true],
  ["a.b/c", "a.b", true],
  ["a@b.c", "a@b.c", true],
  ["mailto:a@b.c", "a@b.c", true],
  ["at a.b", "a.b", false],
  ["a.b.c", "a.b", false],
  ["xa.b", "a.b", false],
  ["https://c.d/a.b", "a.b", false],
  ["https://c.d@a.b", "a.b", false],
  ["https://аpple.com", "xn--pple-43d.com", false],
  ["https://a\u200b.b", "a.b", false],
  ["here", "a.b", false],
  ["", "a.b", false],
])) {
  test(`S9: ${JSON.stringify(words)} ${isShown ? "shows" : "does not show"} ${host}`, () => assert.equal(showsHost(words, host), isShown));
}

for (const [text, expected] of [
  ["a\tb\nc", "a\tb\nc"],
  ["a\u202Eb\u2066c\u200Fd", "a\\u202Eb\\u2066c\\u200Fd"],
  ["\u0000\u001b[31m\u007f\u0085", "\\u0000\\u001B[31m\\u007F\\u0085"],
  ["\u2028\u2029\u061c", "\\u2028\\u2029\\u061C"],
  ["👩‍👩‍👧 é שלום 你好", "👩‍👩‍👧 é שלום 你好"],
]) {
  test(`S9: ${JSON.stringify(text)} is shown as ${JSON.stringify(expected)}`, () => assert.equal(visible(text), expected));
}
