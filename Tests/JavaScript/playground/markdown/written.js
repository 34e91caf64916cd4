// Nodes in a short form that fits a table of tests: `p(Some strong(words) and a c(code).)`.

import { createStream } from "../../../../templates/assets/js/playground/markdown/stream.js";

/** @typedef {import("../../../../templates/assets/js/playground/markdown/nodes.js").Node} MarkdownNode */

/** @type {Partial<Record<MarkdownNode["type"], string>>} */
const names = { paragraph: "p", quote: "quote", item: "li", head: "head", body: "body", row: "row", em: "em", strong: "strong", del: "del" };

/**
 * @param {MarkdownNode} node
 * @returns {string} the form's name, with what is special about it
 */
function nameOf(node) {
  switch (node.type) {
    case "heading": return `h${node.level}`;
    case "list": return `${node.start === null ? "ul" : node.start === 1 ? "ol" : `ol[${node.start}]`}${node.isLoose ? "+" : ""}`;
    case "item": return node.isTask ? "task" : "li";
    case "cell": return `${node.isHead ? "th" : "td"}${node.align && `[${node.align}]`}`;
    case "code": return `code[${node.language}]`;
    case "codespan": return "c";
    case "link": return `a[${node.href}]`;
    case "image": return "img";
    default: return names[node.type] ?? node.type;
  }
}

/**
 * @param {MarkdownNode} node
 * @returns {string}
 */
function writtenNode(node) {
  if (node.type === "text" || node.type === "host" || node.type === "check") return node.text;
  if (node.type === "break") return "<br>";
  if (node.type === "rule") return "hr";
  return `${nameOf(node)}(${"text" in node ? node.text : written(node.children)})`;
}

/**
 * @param {readonly MarkdownNode[]} nodes
 * @returns {string}
 */
export function written(nodes) {
  return nodes.map(writtenNode).join("");
}

/**
 * A text's blocks, once it is complete.
 * @param {string} text
 */
export function complete(text) {
  const stream = createStream();
  stream.add(text);
  stream.end();
  return stream.blocks.frozen;
}

/**
 * A text's blocks as they are shown while more may come.
 * @param {string} text
 */
export function shown(text) {
  const stream = createStream();
  stream.add(text);
  const { frozen, tail } = stream.blocks;
  return [...frozen, ...tail];
}

/**
 * What a reader sees of nodes: their texts alone, each block on a line of its own.
 * @param {readonly MarkdownNode[]} nodes
 * @returns {string}
 */
export function seen(nodes) {
  return nodes.map((node) => {
    if ("children" in node) return `${seen(node.children)}${["paragraph", "heading", "cell"].includes(node.type) ? "\n" : ""}`;
    return "text" in node ? node.text : "";
  }).join("");
}
