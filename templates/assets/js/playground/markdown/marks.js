// @ts-check
// The marks of inlines that need no look at what is open.

import { decoded } from "./characters.js";
import { linkNode, safeLink } from "./links.js";
import { textNode } from "./nodes.js";
import { visible } from "./visible.js";

/** @typedef {import("./nodes.js").Inline} Inline */
/** @typedef {import("./emphasis.js").Run} Run */

/**
 * All marks: formulas, which stay as they are written since emphasis would garble them; escapes; runs;
 * brackets; line ends; entities; what stands in angle brackets; addresses of characters that others
 * cannot hide in. Of HTML's tags only the line break is read, since a table's cell has no other.
 */
export const marks = /\\\([^]{1,500}?\\\)|\\\[[^]{1,500}?\\\](?![([:])|\$\$[^]{1,500}?\$\$|\\[!-/:-@[-`{-~\n]|`+|\*+|_+|~+|!?\[|\]|(?<![ \t])[ \t]*\n|&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});|<(?:br ?\/?|[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+)>|(?<![\w"'=])https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+/gi;

/** More marks in a row are text: nobody means so many, and each pair is a level of nesting. */
const longestRun = 8;

/**
 * @param {string} text
 * @returns {import("./nodes.js").TextNode}
 */
export function plain(text) {
  return textNode(visible(text));
}

/**
 * How much of an address belongs to it: not the marks that end a sentence, nor a bracket that was
 * opened before it.
 * @param {string} words
 * @returns {string}
 */
export function trimmedAddress(words) {
  let { length } = words;
  let brackets = words.split(")").length - words.split("(").length;
  for (; "?!.,:;*_~')".includes(words[length - 1]); length--) {
    if (words[length - 1] === ")" && brackets-- <= 0) break;
  }
  return words.slice(0, length);
}

/**
 * A link that is its own text, if it may be linked.
 * @param {string} words
 * @param {string} [href]
 * @returns {Inline | null}
 */
export function addressNode(words, href = words) {
  const link = safeLink(href);
  return link && linkNode(link, [plain(words)]);
}

/**
 * How much of a word a character is: 0 is white space, 1 punctuation or a symbol.
 * @param {string} [character]
 */
const weight = (character = " ") => /\s/.test(character) ? 0 : /[\p{P}\p{S}]/u.test(character) ? 1 : 2;

/**
 * Marks of emphasis: whether they can open and close hangs on the characters around them.
 * @param {string} text
 * @param {number} at
 * @param {string} run
 * @returns {Inline | Run}
 */
function readRun(text, at, run) {
  const mark = run[0];
  const count = run.length;
  if (mark === "~" ? count !== 2 : count > longestRun) return textNode(run);
  const before = weight(/[^]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0]);
  const after = weight(/^[^]/u.exec(text.slice(at + count, at + count + 2))?.[0]);
  const opens = after > 0 && (after > 1 || before < 2);
  const closes = before > 0 && (before > 1 || after < 2);
  const isInWord = mark === "_" && opens && closes;
  return { type: "run", mark, count, canOpen: opens && (!isInWord || before < 2), canClose: closes && (!isInWord || after < 2) };
}

/**
 * What a mark stands for.
 * @param {string} text
 * @param {number} at
 * @param {string} mark
 * @returns {Inline | Run}
 */
export function readMark(text, at, mark) {
  const inside = mark.slice(1, -1);
  switch (mark[0]) {
    case "\\":
      if (mark.length > 2) return plain(mark);
      return mark[1] === "\n" ? { type: "break" } : textNode(mark[1]);
    case "&": return plain(decoded(mark));
    case "<":
      if (!/[:@]/.test(inside)) return { type: "break" };
      return addressNode(inside, inside.includes(":") ? inside : `mailto:${inside}`) ?? plain(mark);
    case "*": case "_": case "~": return readRun(text, at, mark);
    case "$": return plain(mark);
    default: return mark.startsWith("  ") ? { type: "break" } : textNode("\n");
  }
}
