// @ts-check
// How blocks begin. Each function takes a line, or leaves it as it is.

import { unescaped } from "./characters.js";
import { enter, makeRoom, place, takeQuote } from "./containers.js";
import { readInlines } from "./inlines.js";
import { finishParagraph, newCode, newParagraph, startTable } from "./leaves.js";
import { dedent, indentOf, isBlank, take } from "./line.js";
import { visible } from "./visible.js";

/** @typedef {import("./containers.js").State} State */
/** @typedef {import("./line.js").Line} Line */

/** Deeper containers are text: two levels for a list and its item. */
const deepest = 24;
const longestName = 40;
/** A line of which nothing can be said yet: marks alone, a number, a task's box, a definition, a fence. */
const pending = /^\s*(?:[-*_=+#~`>|:\s]*|\d{1,9}(?:[.)]\s*)?|\[[ xX]?\]?\s*|\[[^\]^][^\]]*\]:\s*\S*(?:\s+["'(].*)?|`{3,}[^`]*|~{3,}.*)$/;

/**
 * @param {State} state
 * @param {Line} line
 * @param {string} text
 */
function startItem(state, line, text) {
  const found = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(text);
  if (!found) return false;
  const [mark, digits] = found;
  const isEmpty = mark === text;
  const interrupts = state.leaf?.type === "paragraph" && line.depth === state.open.length;
  if (interrupts && (isEmpty || digits && Number(digits) !== 1)) return false;
  const list = state.open[line.depth - 1];
  const goesOn = list.type === "list" && list.mark === mark.slice(-1);
  makeRoom(state, line, goesOn);
  if (!goesOn) enter(state, line, { type: "list", mark: mark.slice(-1), start: digits ? Number(digits) : null, isLoose: false, children: [] });
  const indent = indentOf(line) + mark.length;
  const from = line.column;
  dedent(line, 3);
  take(line, mark.length);
  dedent(line, isEmpty || indentOf(line) > 4 ? 1 : 4);
  const box = /^\[([ xX])\]\s+(?=\S)/.exec(line.rest);
  enter(state, line, { type: "item", indent: Math.max(indent + 1, line.column - from), isTask: box !== null, children: [] });
  if (box) {
    take(line, box[0].length);
    state.leaf = newParagraph([{ type: "check", text: box[1] === " " ? "[ ] " : "[x] " }]);
  }
  return true;
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {string} text
 */
function startQuote(state, line, text) {
  if (text[0] !== ">") return false;
  makeRoom(state, line);
  takeQuote(line);
  enter(state, line, { type: "quote", children: [] });
  return true;
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {string} text
 */
function addHeading(state, line, text) {
  const found = /^(#{1,6})\s+(.+)/.exec(text);
  const words = found?.[2].replace(/(?:^|\s)#+$/, "").trim();
  if (!found || !words) return false;
  const children = readInlines(words, state.references, line.isPartial);
  makeRoom(state, line);
  if (children.length > 0) place(state, [{ type: "heading", level: found[1].length, children }]);
  return true;
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {string} text
 */
function startFence(state, line, text) {
  const found = /^(`{3,}(?!.*`)|~{3,})(.*)/.exec(text);
  if (!found) return false;
  const indent = indentOf(line);
  makeRoom(state, line);
  state.leaf = newCode(found[1], indent, visible(unescaped(found[2].trim().split(/\s/)[0])).slice(0, longestName));
  return true;
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {string} text
 */
function addRule(state, line, text) {
  if (!/^([-*_])(?:\s*\1){2,}$/.test(text)) return false;
  makeRoom(state, line);
  place(state, [{ type: "rule" }]);
  return true;
}

/**
 * What a line makes of the paragraph above it: a heading, or the head of a table.
 * @param {State} state
 * @param {Line} line
 * @param {string} text
 */
function underline(state, line, text) {
  const { leaf, references } = state;
  if (leaf?.type !== "paragraph" || line.depth < state.open.length || leaf.text + leaf.last === "") return false;
  const table = startTable(leaf, text, references);
  if (!table && !/^(?:=+|-+)$/.test(text)) return false;
  state.leaf = table;
  place(state, finishParagraph(leaf, references, false, table ? 0 : text[0] === "=" ? 1 : 2));
  return true;
}

/**
 * Begins the blocks that begin in a line.
 * @param {State} state
 * @param {Line} line
 * @returns {boolean} whether the line is used up
 */
export function startBlocks(state, line) {
  for (;;) {
    if (line.isPartial && pending.test(line.rest)) return true;
    if (isBlank(line) || indentOf(line) > 3) return false;
    const text = line.rest.trim();
    if (!line.isLong && [underline, addHeading, startFence, addRule].some((start) => start(state, line, text))) return true;
    if (state.open.length >= deepest || ![startQuote, startItem].some((start) => start(state, line, text))) return false;
  }
}
