// @ts-check
// What an answer says, as text without marks: to be pasted where nobody reads Markdown.

import { createStream } from "./stream.js";

/** @typedef {import("./nodes.js").Block} Block */
/** @typedef {import("./nodes.js").Inline} Inline */

/**
 * An answer as plain text: a blank line between blocks, tabs between the cells of a table, and the
 * address of a link after its words.
 * @param {string} markdown
 * @returns {string}
 */
export function plainText(markdown) {
  const stream = createStream();
  stream.add(markdown);
  stream.end();
  return blocks(stream.blocks.frozen, "\n\n");
}

/** @param {readonly Block[]} nodes @param {string} separator */
function blocks(nodes, separator) {
  return nodes.map(block).join(separator);
}

/** @param {Block} node @returns {string} */
function block(node) {
  switch (node.type) {
    case "code": return node.text.replace(/\n$/, "");
    case "quote": return indent("> ", "> ", blocks(node.children, "\n\n"));
    case "list": return list(node);
    case "table": return node.children.flatMap((part) => part.children.map(row)).join("\n");
    case "rule": return "---";
    default: return inlines(node.children);
  }
}

/** @param {import("./nodes.js").ListNode} list */
function list({ start, isLoose, children }) {
  const separator = isLoose ? "\n\n" : "\n";
  return children.map((item, index) => {
    const mark = start === null ? "- " : `${start + index}. `;
    return indent(mark, " ".repeat(mark.length), blocks(item.children, separator));
  }).join(separator);
}

/** @param {import("./nodes.js").RowNode} row */
function row({ children }) {
  return children.map((cell) => inlines(cell.children).replaceAll("\n", " ")).join("\t");
}

/** @param {readonly Inline[]} nodes @returns {string} */
function inlines(nodes) {
  return nodes.map(inline).join("");
}

/** @param {Inline} node @returns {string} */
function inline(node) {
  switch (node.type) {
    case "break": return "\n";
    case "image": return node.alt;
    case "link": return link(node);
    default: return "children" in node ? inlines(node.children) : node.text;
  }
}

/** The host stands where the words do not show where the link leads. @param {import("./nodes.js").LinkNode} link */
function link({ href, children }) {
  const words = children.filter(({ type }) => type !== "host");
  return inlines(words) + (words.length < children.length ? ` (${href})` : "");
}

/** @param {string} first @param {string} rest @param {string} text */
function indent(first, rest, text) {
  return text.split("\n").map((line, index) => (index ? rest : first) + line).join("\n").replaceAll(/[ \t]+$/gm, "");
}
