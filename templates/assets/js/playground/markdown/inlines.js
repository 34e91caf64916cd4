// @ts-check
// From a paragraph's text to inlines: one pass from left to right.

import { createNest } from "./emphasis.js";
import { linkTail } from "./link-tail.js";
import { imageNode, linkNode, safeLink } from "./links.js";
import { addressNode, marks, plain, readMark, trimmedAddress } from "./marks.js";
import { textNode } from "./nodes.js";
import { visible } from "./visible.js";

/** @typedef {import("./nodes.js").Inline} Inline */
/** @typedef {import("./emphasis.js").Run} Run */
/** @typedef {import("./link-tail.js").References} References */

/**
 * A `[` or `![` that is not closed yet: its place among the tokens and in the text.
 * @typedef {{mark: import("./nodes.js").TextNode, index: number, at: number, isActive: boolean}} Bracket
 */

const word = /\s\p{L}/gu;
/** What may turn out to be the beginning of a mark, at the end of a text that goes on. */
const begun = /(?:\\?[*_~`$]+|!?\[|\\|<[^\s<>]*|&#?\w{0,10})$/;
const longestBegun = 250;
const mostBrackets = 100;

/**
 * A reader of a text's inlines.
 * @param {string} text
 * @param {References} references
 * @param {boolean} isOpen whether the text goes on: what is not closed then reaches to its end
 */
function createReader(text, references, isOpen) {
  const nest = createNest();
  /** @type {(Inline | Run)[]} what stands in open brackets */
  const tokens = [];
  /** @type {Bracket[]} */
  const brackets = [];
  /** Runs of backticks that the rest of the text is known not to have. */
  const missing = new Set();
  let at = 0;

  /** @param {Inline | Run} token */
  const add = (token) => {
    if (brackets.length > 0) tokens.push(token);
    else nest.add(token);
  };
  /** @param {string} mark */
  const codeEnd = (mark) => {
    const runs = /`+/g;
    runs.lastIndex = missing.has(mark) ? text.length : at;
    let run = runs.exec(text);
    while (run && run[0] !== mark) run = runs.exec(text);
    if (!run) missing.add(mark);
    return run?.index ?? -1;
  };
  /**
   * @param {string} mark
   * @returns {Inline}
   */
  const readCode = (mark) => {
    const end = codeEnd(mark);
    if (end < 0 && !isOpen) return textNode(mark);
    const code = text.slice(at, end < 0 ? undefined : end).replaceAll("\n", " ");
    at = end < 0 ? text.length : end + mark.length;
    const isPadded = /^ .* $/.test(code) && code.trim() !== "";
    return { type: "codespan", text: visible(isPadded ? code.slice(1, -1) : code) };
  };
  /**
   * An address in the text. One that still grows is no link yet: it would lead elsewhere.
   * @param {string} mark
   */
  const readAddress = (mark) => {
    const words = trimmedAddress(mark);
    const node = isOpen && at === text.length || brackets.length > 0 ? null : addressNode(words);
    if (node) at += words.length - mark.length;
    return node ?? textNode(mark);
  };
  /** @param {string} words */
  const openBracket = (words) => {
    const mark = textNode(words);
    const index = tokens.length;
    if (brackets.length < mostBrackets) brackets.push({ mark, index, at, isActive: true });
    add(mark);
  };
  /**
   * @param {Bracket} bracket
   * @param {import("./link-tail.js").Tail} tail
   * @returns {boolean} whether the address may be linked
   */
  const addLink = ({ mark, index }, { href, end }) => {
    const isImage = mark.text === "![";
    const link = safeLink(href);
    if (!link && !isImage) return false;
    const children = nested(tokens.splice(index).slice(1));
    tokens.push(link && !isImage ? linkNode(link, children) : imageNode(link, children));
    at = end;
    // No link stands in a link.
    if (!isImage) for (const outer of brackets) outer.isActive &&= outer.mark.text === "![";
    return true;
  };
  const leaveBrackets = () => tokens.splice(0).forEach(nest.add);
  const closeBracket = () => {
    const bracket = brackets.pop();
    const tail = bracket?.isActive ? linkTail(text, at, text.slice(bracket.at, at - 1), references, isOpen) : null;
    if (bracket && tail === "open") {
      // A link whose address is still coming shows its text.
      bracket.mark.text = "";
      at = text.length;
    } else if (!bracket || !tail || tail === "open" || !addLink(bracket, tail)) {
      // What stands between brackets that are text stays where it is, for the emphasis around them.
      tokens.push(textNode("]"));
    }
    if (brackets.length === 0) leaveBrackets();
  };
  /** @param {string} mark */
  const addMark = (mark) => {
    const from = at;
    at += mark.length;
    if (mark === "]") closeBracket();
    else if (mark === "[" || mark === "![") openBracket(mark);
    else if (mark[0] === "`") add(readCode(mark));
    else if (/^h/i.test(mark)) add(readAddress(mark));
    else add(readMark(text, from, mark));
  };
  /**
   * The first word after `least` characters, if nothing is open.
   * @param {number} end
   * @param {number} least
   */
  const wordBefore = (end, least) => {
    if (end <= least || nest.isOpen() || brackets.length > 0) return 0;
    word.lastIndex = Math.max(least, at) - 1;
    const found = word.exec(text.slice(0, end));
    return found ? found.index + 1 : 0;
  };

  return {
    /**
     * Reads to the end, or to the first word after `least` characters where nothing is open.
     * @param {number} least
     * @returns {number} the place of that word, or 0
     */
    read(least) {
      while (at < text.length) {
        marks.lastIndex = at;
        const found = marks.exec(text);
        const end = found?.index ?? text.length;
        const settled = wordBefore(end, least);
        add(plain(text.slice(at, settled || end)));
        if (settled) return settled;
        at = end;
        if (found) addMark(found[0]);
      }
      return 0;
    },
    finish() {
      // An open bracket is taken for the beginning of a link while it is near the end.
      for (const { mark, at: start } of brackets) if (isOpen && text.length - start < longestBegun) mark.text = "";
      leaveBrackets();
      return nest.finish(isOpen);
    },
  };
}

/** @param {(Inline | Run)[]} tokens */
function nested(tokens) {
  const nest = createNest();
  tokens.forEach(nest.add);
  return nest.finish();
}

/**
 * The inlines of a text.
 * @param {string} text
 * @param {References} references
 * @param {boolean} isOpen whether the text goes on: what is open is closed, what has begun is hidden (R2)
 * @returns {Inline[]}
 */
export function readInlines(text, references, isOpen) {
  const before = isOpen ? text.slice(0, -longestBegun) : text;
  const shown = before + text.slice(before.length).replace(begun, "").trimEnd();
  const reader = createReader(shown, references, isOpen);
  reader.read(Infinity);
  return reader.finish();
}

/**
 * The beginning of a text's inlines, of at least so many characters, up to where nothing is open.
 * @param {string} text
 * @param {References} references
 * @param {number} least
 * @returns {{nodes: Inline[], end: number} | null}
 */
export function readSettled(text, references, least) {
  const reader = createReader(text, references, true);
  const end = reader.read(least);
  return end ? { nodes: reader.finish(), end } : null;
}
