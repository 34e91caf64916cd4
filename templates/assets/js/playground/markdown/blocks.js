// @ts-check
// From lines to blocks, by CommonMark's way: which containers go on, what begins, else it is text.

import { closeTo, makeRoom, takeContainers } from "./containers.js";
import { addText, newCode, newParagraph } from "./leaves.js";
import { dedent, indentOf, isBlank } from "./line.js";
import { readDefinition } from "./link-tail.js";
import { safeLink } from "./links.js";
import { startBlocks } from "./starts.js";
import { readRow } from "./tables.js";
import { visible } from "./visible.js";

/** @typedef {import("./containers.js").State} State */
/** @typedef {import("./line.js").Line} Line */
/** @typedef {import("./leaves.js").CodeLeaf} CodeLeaf */

/**
 * Whether a line ends a fence, or has begun to.
 * @param {Line} line
 * @param {CodeLeaf} leaf
 */
function endsFence(line, { fence }) {
  const text = line.rest.trim();
  const isMarks = text !== "" && text === fence[0].repeat(text.length) && indentOf(line) < 4;
  return isMarks && !line.isLong && (line.isPartial || text.length >= fence.length);
}

/**
 * @param {Line} line
 * @param {CodeLeaf} leaf
 */
function addCode(line, leaf) {
  dedent(line, leaf.indent);
  const text = leaf.blanks + visible(line.rest) + (line.isPartial || line.isLong ? "" : "\n");
  const isBlanks = !leaf.fence && isBlank(line);
  if (!isBlanks) leaf.text += text;
  leaf.blanks = isBlanks ? text : "";
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {CodeLeaf} leaf
 * @returns {boolean} whether the line is the code's
 */
function takeCode(state, line, leaf) {
  if (!leaf.fence && !isBlank(line) && indentOf(line) < 4) return false;
  if (!leaf.fence || !endsFence(line, leaf)) addCode(line, leaf);
  else if (!line.isPartial) closeTo(state, line.depth);
  state.blank = leaf.blanks ? line.quote : Infinity;
  return true;
}

/**
 * A definition counts from where it stands, so that nothing before it changes (R1).
 * @param {State} state
 * @param {string} text
 */
function define({ references }, text) {
  const found = readDefinition(text);
  if (!found || !safeLink(found.href)) return false;
  if (!references.has(found.label)) references.set(found.label, found.href);
  return true;
}

/**
 * A line of text: more of a paragraph, which goes on without the marks of its containers, a row, or
 * a paragraph's first.
 * @param {State} state
 * @param {Line} line
 */
function addWords(state, line) {
  const { leaf, references } = state;
  const text = line.rest.trimStart();
  if (leaf?.type === "paragraph") return addText(leaf, line.isLong ? `\n${text}` : text, references, !line.isLong);
  if (leaf?.type === "table" && line.depth === state.open.length && !line.isLong) {
    leaf.children.push(readRow(text, leaf.alignments, references, line.isPartial));
    return;
  }
  makeRoom(state, line);
  if (indentOf(line) > 3) addCode(line, state.leaf = newCode("", 4, ""));
  else if (line.isLong || !define(state, text)) addText(state.leaf = newParagraph(), text, references, !line.isLong);
}

/**
 * Reads a line. A partial one may only be read by a fork of the state, for it is read again.
 * @param {State} state
 * @param {string} rest
 * @param {{isPartial?: boolean, isLong?: boolean}} [options] a long one goes on with `goOn`
 */
export function readLine(state, rest, { isPartial = false, isLong = false } = {}) {
  const line = { rest, column: 0, depth: 1, quote: 0, isPartial, isLong };
  takeContainers(state, line);
  const { leaf } = state;
  if (leaf?.type === "code" && line.depth === state.open.length && takeCode(state, line, leaf)) return;
  const isUsed = startBlocks(state, line);
  if (isUsed && isPartial) return;
  const isEmpty = !isUsed && !isLong && isBlank(line);
  if (isEmpty) closeTo(state, line.depth);
  else if (!isUsed) addWords(state, line);
  state.blank = isEmpty ? line.quote : Infinity;
}

/**
 * Goes on with a long line, which is a paragraph's or code.
 * @param {State} state
 * @param {string} text
 */
export function goOn({ leaf, references }, text) {
  if (leaf?.type === "code") leaf.text += visible(text);
  if (leaf?.type === "paragraph") addText(leaf, text, references, false);
}
