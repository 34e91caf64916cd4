// The examples of CommonMark's own text, where the subset has what they are about.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { complete } from "./written.js";

/** @typedef {import("../../../../templates/assets/js/playground/markdown/nodes.js").Node} MarkdownNode */

const specification = new URL("../../../../.cache/spec/commonmark.txt", import.meta.url);

/** Sections, and the examples in them that differ: for HTML, a heading without words, an address's form, nine marks in a row. */
const sections = {
  "Tabs": [], "Precedence": [], "Thematic breaks": [], "ATX headings": [79], "Setext headings": [],
  "Indented code blocks": [], "Fenced code blocks": [], "Paragraphs": [], "Blank lines": [], "Block quotes": [],
  "List items": [], "Lists": [308, 309], "Code spans": [344, 346], "Emphasis and strong emphasis": [416, 474, 475, 476],
  "Hard line breaks": [642, 643], "Soft line breaks": [], "Textual content": [],
};

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");

const tags = { paragraph: "p", quote: "blockquote", item: "li", em: "em", strong: "strong", del: "del" };

/**
 * @param {MarkdownNode} node
 * @param {boolean} isTight
 * @returns {string}
 */
function html(node, isTight) {
  switch (node.type) {
    case "text": return escaped(node.text);
    case "break": return "<br />\n";
    case "rule": return "<hr />";
    case "codespan": return `<code>${escaped(node.text)}</code>`;
    case "code": return `<pre><code${node.language && ` class="language-${node.language}"`}>${escaped(node.text)}</code></pre>`;
    case "host": return "";
  }
  const inner = "children" in node ? node.children.map((child) => html(child, node.type === "list" ? !node.isLoose : node.type === "item" && isTight)).join("") : "";
  if (node.type === "paragraph" && isTight) return inner;
  if (node.type === "list") return node.start === null ? `<ul>${inner}</ul>` : `<ol${node.start === 1 ? "" : ` start="${node.start}"`}>${inner}</ol>`;
  if (node.type === "link") return `<a href="${escaped(node.href)}">${inner}</a>`;
  const tag = node.type === "heading" ? `h${node.level}` : tags[/** @type {keyof typeof tags} */ (node.type)];
  return `<${tag}>${inner}</${tag}>`;
}

/** Without the line ends between elements, and with links that may be followed. @param {string} text */
const plain = (text) => text.replaceAll(/\n+(?=<)/g, "").replaceAll(/>\n+/g, ">").trim();

/** @returns {Generator<{number: number, section: string, text: string, expected: string}>} */
function* examples() {
  const text = readFileSync(specification, "utf8");
  let section = "";
  let number = 0;
  for (const [, source, output, heading] of text.matchAll(/^`{32} example[^\n]*\n([^]*?)^\.\n([^]*?)^`{32}$|^#{1,6} +(.*)$/gm)) {
    section = heading ?? section;
    if (heading) continue;
    yield { number: ++number, section, text: source.replaceAll("→", "\t"), expected: output.replaceAll("→", "\t") };
  }
}

test("CommonMark's examples come out as they should", { skip: existsSync(specification) ? false : "the text is not there" }, () => {
  const differing = [];
  let count = 0;
  for (const { number, section, text, expected } of examples()) {
    if (!(section in sections)) continue;
    count++;
    const safe = (/** @type {string} */ words) => words.replaceAll(/(\]\(|\]: |href=")\//g, "$1https://a.b/").replaceAll(/(href="[^"]*") title="[^"]*"/g, "$1");
    const found = complete(safe(text)).map((node) => html(node, false)).join("");
    if (plain(found) !== plain(safe(expected))) differing.push(number);
  }
  assert.ok(count > 300);
  assert.deepEqual(differing, Object.values(sections).flat());
});
