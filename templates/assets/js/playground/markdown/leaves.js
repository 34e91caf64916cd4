// @ts-check
// The blocks that hold text, while they are open: paragraphs, code, tables.

import { readInlines, readSettled } from "./inlines.js";
import { readAlignments, readRow, splitRow } from "./tables.js";

/** @typedef {import("./nodes.js").Block} Block */
/** @typedef {import("./nodes.js").Inline} Inline */
/** @typedef {import("./link-tail.js").References} References */

/**
 * A paragraph. Its last line may yet become a table's head; of a very long one `children` is what
 * no more text can change, and `tried` how much of the text has been looked through for more.
 * @typedef {{type: "paragraph", children: Inline[], text: string, last: string, tried: number}} ParagraphLeaf
 * @typedef {{type: "code", children: [], fence: string, indent: number, language: string, text: string, blanks: string}} CodeLeaf
 *   `fence` is empty for code that is only indented; `blanks` are empty lines that may end it.
 * @typedef {{type: "table", children: import("./nodes.js").RowNode[], alignments: import("./nodes.js").Alignment[], head: import("./nodes.js").RowNode}} TableLeaf
 * @typedef {ParagraphLeaf | CodeLeaf | TableLeaf} Leaf
 */

/** The least that is settled of a long paragraph, and how much text more there is to be for another try. */
const leastSettled = 2048;
/** What is open over so many characters is text. */
const reach = 8192;

/**
 * @param {Inline[]} [children]
 * @returns {ParagraphLeaf}
 */
export function newParagraph(children = []) {
  return { type: "paragraph", children, text: "", last: "", tried: 0 };
}

/**
 * @param {string} fence
 * @param {number} indent
 * @param {string} language
 * @returns {CodeLeaf}
 */
export function newCode(fence, indent, language) {
  return { type: "code", children: [], fence, indent, language, text: "", blanks: "" };
}

/**
 * @param {ParagraphLeaf} leaf
 * @param {string} text
 * @param {References} references
 * @param {boolean} isLine whether it is a line, or only a part of one that is too long to be more than text
 */
export function addText(leaf, text, references, isLine) {
  leaf.text += leaf.last;
  const line = isLine && leaf.text ? `\n${text}` : text;
  leaf.last = isLine ? line : "";
  if (!isLine) leaf.text += line;
  settle(leaf, references);
}

/**
 * Reads the beginning of a long paragraph for good, so that the rest stays short (R3). It tries at
 * fixed lengths: so it does not matter in what pieces the text comes.
 * @param {ParagraphLeaf} leaf
 * @param {References} references
 */
function settle(leaf, references) {
  while (leaf.text.length >= leaf.tried + leastSettled) {
    leaf.tried += leastSettled;
    const text = leaf.text.slice(0, leaf.tried);
    const settled = readSettled(text, references, leastSettled) ?? (leaf.tried < reach ? null : forced(text, references));
    if (!settled) continue;
    for (const node of settled.nodes) leaf.children.push(node);
    leaf.text = leaf.text.slice(settled.end);
    leaf.tried = 0;
  }
}

/**
 * What is open for too long is text.
 * @param {string} text
 * @param {References} references
 */
function forced(text, references) {
  const space = text.lastIndexOf(" ") + 1;
  const end = space > leastSettled ? space : text.length - Number(/[\ud800-\udbff]$/.test(text));
  return { nodes: readInlines(text.slice(0, end), references, false), end };
}

/**
 * The blocks that a paragraph is: none if all of it are marks that have begun, and a heading if it
 * has been underlined. A last line that begins like a table's head is shown as one, lest bars flash (R2).
 * @param {ParagraphLeaf} leaf
 * @param {References} references
 * @param {boolean} isOpen
 * @param {number} level
 * @returns {Block[]}
 */
export function finishParagraph(leaf, references, isOpen, level = 0) {
  const { children } = leaf;
  const isHead = isOpen && /^\s*\|/.test(leaf.last);
  const text = isHead ? leaf.text : leaf.text + leaf.last;
  for (const node of readInlines(text.trimEnd(), references, isOpen && !isHead)) children.push(node);
  /** @type {Block[]} */
  const blocks = children.length === 0 ? [] : [level ? { type: "heading", level, children } : { type: "paragraph", children }];
  if (isHead) blocks.push(...finishLeaf(newTable(leaf.last, splitRow(leaf.last).map(() => ""), references, true), references, true));
  return blocks;
}

/**
 * @param {string} line
 * @param {import("./nodes.js").Alignment[]} alignments
 * @param {References} references
 * @param {boolean} isOpen
 * @returns {TableLeaf}
 */
function newTable(line, alignments, references, isOpen) {
  return { type: "table", children: [], alignments, head: readRow(line, alignments, references, isOpen, true) };
}

/**
 * The table that begins with a paragraph's last line, if a line of dashes makes it one. What stands
 * before it stays a paragraph.
 * @param {ParagraphLeaf} leaf
 * @param {string} line
 * @param {References} references
 * @returns {TableLeaf | null}
 */
export function startTable(leaf, line, references) {
  const head = leaf.last;
  const alignments = head ? readAlignments(head, line) : null;
  if (alignments) leaf.last = "";
  return alignments && newTable(head, alignments, references, false);
}

/**
 * The blocks that an open block becomes when it ends, or when it is shown before.
 * @param {Leaf} leaf
 * @param {References} references
 * @param {boolean} isOpen
 * @returns {Block[]}
 */
export function finishLeaf(leaf, references, isOpen) {
  if (leaf.type === "paragraph") return finishParagraph(leaf, references, isOpen);
  if (leaf.type === "code") return [{ type: "code", language: leaf.language, text: leaf.text }];
  const { children } = leaf;
  /** @type {import("./nodes.js").PartNode[]} */
  const table = [{ type: "head", children: [leaf.head] }];
  if (children.length > 0) table.push({ type: "body", children });
  return [{ type: "table", children: table }];
}
