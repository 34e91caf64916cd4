// @ts-check
// Emphasis by CommonMark's rules, one run of marks after the other.

import { textNode } from "./nodes.js";

/** @typedef {import("./nodes.js").Inline} Inline */

/**
 * Marks in a row: `*`, `_` or `~~`.
 * @typedef {{type: "run", mark: string, count: number, canOpen: boolean, canClose: boolean}} Run
 */

/**
 * Marks that are not closed yet, with what has been read since.
 * @typedef {{run: Run, count: number, children: Inline[]}} Frame
 */

/** How many may be open in one another; more are text. */
const deepest = 32;

/**
 * @param {Frame} frame
 * @param {number} used how many of its marks
 */
function wrap(frame, used) {
  const type = frame.run.mark === "~" ? "del" : used > 1 ? "strong" : "em";
  frame.children = [{ type, children: frame.children }];
  frame.count -= used;
}

/**
 * CommonMark's rules 9 and 10: what could both open and close pairs only where the lengths allow it.
 * @param {Run} opener
 * @param {Run} closer
 */
function pairs(opener, closer) {
  const isEither = opener.canClose || closer.canOpen;
  return opener.mark === closer.mark && !(isEither && (opener.count + closer.count) % 3 === 0 && closer.count % 3 !== 0);
}

/** @param {Inline[]} nodes @param {Inline} node */
function append(nodes, node) {
  const last = nodes[nodes.length - 1];
  if (node.type !== "text") nodes.push(node);
  else if (last?.type === "text") last.text += node.text;
  else if (node.text) nodes.push(node);
}

/**
 * Nests inlines in the emphasis around them.
 * @typedef {object} Nest
 * @property {(token: Inline | Run) => void} add
 * @property {() => boolean} isOpen Whether marks wait for their closing ones.
 * @property {(closes?: boolean) => Inline[]} finish Closes what is open if so told; else its marks are text.
 */

/** @returns {Nest} */
export function createNest() {
  /** @type {Inline[]} */
  const nodes = [];
  /** @type {Frame[]} */
  const frames = [];

  /** @param {Inline} node */
  const addNode = (node) => append(frames[frames.length - 1]?.children ?? nodes, node);
  /** @param {boolean} [closes] */
  const pop = (closes = false) => {
    const frame = /** @type {Frame} */ (frames.pop());
    if (!closes) addNode(textNode(frame.run.mark.repeat(frame.count)));
    else if (frame.children.length > 0) while (frame.count > 0) wrap(frame, Math.min(2, frame.count));
    frame.children.forEach(addNode);
  };
  /**
   * @param {Run} run
   * @param {number} count how many of its marks are left
   * @returns {number} how many then are
   */
  const close = (run, count) => {
    const at = frames.findLastIndex((frame) => pairs(frame.run, run));
    if (at < 0) return count;
    while (frames.length > at + 1) pop();
    const used = Math.min(2, frames[at].count, count);
    wrap(frames[at], used);
    if (frames[at].count === 0) pop();
    return count > used ? close(run, count - used) : count - used;
  };

  return {
    isOpen: () => frames.length > 0,
    add(token) {
      if (token.type !== "run") return addNode(token);
      const count = token.canClose ? close(token, token.count) : token.count;
      if (token.canOpen && count > 0 && frames.length < deepest) frames.push({ run: token, count, children: [] });
      else addNode(textNode(token.mark.repeat(count)));
    },
    finish(closes) {
      while (frames.length > 0) pop(closes);
      return nodes;
    },
  };
}
