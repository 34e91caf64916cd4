import assert from "node:assert/strict";
import { test } from "node:test";

import { hostile } from "./hostile.js";
import { complete, seen, shown, written } from "./written.js";

/** @typedef {import("../../../../templates/assets/js/playground/markdown/nodes.js").Node} MarkdownNode */

const types = new Set([
  "paragraph", "heading", "code", "quote", "list", "item", "rule", "table", "head", "body", "row", "cell",
  "text", "em", "strong", "del", "codespan", "link", "host", "image", "check", "break",
]);
const hidden = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * @param {readonly MarkdownNode[]} nodes
 * @returns {Generator<MarkdownNode>}
 */
function* all(nodes) {
  for (const node of nodes) {
    yield node;
    if ("children" in node) yield* all(node.children);
  }
}

/** @param {readonly MarkdownNode[]} nodes */
function assertHarmless(nodes) {
  for (const node of all(nodes)) {
    assert.ok(types.has(node.type), node.type);
    if (node.type === "link") assert.match(node.href, /^(?:https?:\/\/|mailto:)[!-~]+$/);
    if (node.type === "link") assert.ok(![...all(node.children)].some(({ type }) => type === "link"), "a link in a link");
    if ("text" in node) assert.doesNotMatch(node.text, hidden);
    if (node.type === "code") assert.doesNotMatch(node.language, hidden);
  }
}

for (const [name, text] of Object.entries(hostile)) {
  test(`S7, S8, S9: nothing comes of ${name}, wherever the text is cut`, () => {
    for (let end = 0; end <= text.length; end++) {
      assertHarmless(shown(text.slice(0, end)));
      assertHarmless(complete(text.slice(0, end)));
    }
  });
}

for (const name of ["script", "handlers", "frames", "styles", "hints", "navigation", "media", "templates"]) {
  test(`S7: ${name} are shown as they are written`, () => {
    assert.equal(seen(complete(hostile[name])).replace(/\s+/g, " ").trim(), hostile[name].replace(/\s+/g, " ").trim());
  });
}

/** @type {[string, string, string][]} */
const cases = [
  ["S8: an image of data", "![a](data:image/png;base64,AA)", "img(image not loaded: a)"],
  ["S8: an image beside the page", "![a](b.png)", "img(image not loaded: a)"],
  ["S8: an image in HTML", "<img src=https://a.b/c.png>", "<img src=https://a.b/c.png>"],
  ["S8: words of an image", "![**a** `b` [c](https://d.e)](https://f.g)", "img(image not loaded: a[https://f.g/](a b c (d.e) (f.g)))"],
  ["S9: a script behind a link", "[a *b*](javascript:c)", "[a em(b)](javascript:c)"],
  ["S9: a script in entities", "[a](&#106;avascript:b)", "[a](javascript:b)"],
  ["S9: a script in angle brackets", "<javascript:a>", "<javascript:a>"],
  ["S9: another host than the text's", "[bank.example](https://evil.example)", "a[https://evil.example/](bank.example (evil.example))"],
  ["S9: a host behind a user name", "https://a.b@c.d/", "a[https://a.b@c.d/](https://a.b@c.d/ (c.d))"],
  ["S9: the text's own host", "[a.b/c](https://a.b/d)", "a[https://a.b/d](a.b/c)"],
  ["S9: what turns the text around", "[a\u202eb](https://c.d/\u202e)", "a[https://c.d/%E2%80%AE](a\\u202Eb (c.d))"],
  ["S9: what an entity hides", "&#x202e;&#7;", "\\u202E\\u0007"],
];

for (const [name, text, expected] of cases) {
  test(name, () => assert.equal(written(complete(text)), `p(${expected})`));
}
