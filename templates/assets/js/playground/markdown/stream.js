// @ts-check
// Markdown that comes in pieces. What is finished is frozen; only the open end is read again.
//
// The subset is CommonMark's and GFM's, with these differences. HTML is text, but for <br>. Images
// are never loaded. Links lead to http, https and mailto addresses, else they are text. A reference
// works after its definition, which stands on one line: so nothing that is frozen ever changes. One
// ~ is text, and so is a formula between \( and \), \[ and \] or $$ and $$. Of the entities a few are
// read. Lists in a dozen lists are text, and so are more than 32 open marks, 8 marks in a row, and a
// line of 4,096 characters or more; in a long paragraph nothing is open for more than about 8,000.

import { goOn, readLine } from "./blocks.js";
import { closeTo, fork } from "./containers.js";

/** @typedef {import("./nodes.js").Block} Block */

/**
 * The blocks so far. What is frozen stays the same object for ever, and never changes; the tail is
 * good until more text comes. What is closed in it keeps its objects, too.
 * @typedef {{frozen: readonly Block[], tail: readonly Block[]}} Blocks
 */

/**
 * @typedef {object} Stream
 * @property {(text: string) => void} add
 * @property {() => void} end Takes the text as complete: what is open for display only becomes what it is.
 * @property {Blocks} blocks
 */

const longest = 4096;

/** @param {string} text */
const withLineFeeds = (text) => text.replace(/\r\n?/g, "\n");

/**
 * @returns {Stream}
 */
export function createStream() {
  /** @type {Block[]} */
  const frozen = [];
  /** @type {import("./containers.js").State} */
  const state = { open: [{ type: "root", children: frozen }], leaf: null, references: new Map(), blank: Infinity };
  /** The line that is not complete, and what may be half of a line's end or of a character. */
  let line = "";
  let half = "";
  let isInLongLine = false;
  /** @type {Block[] | null} */
  let tail = null;
  /** @type {{children: unknown[], length: number}[]} */
  let lent = [];

  /** @param {string} text the rest of a line */
  const endLine = (text) => {
    if (!isInLongLine) readLine(state, text);
    else goOn(state, state.leaf?.type === "code" ? `${text}\n` : text);
    isInLongLine = false;
  };
  /** Reads what there is of a line that is too long to wait for: its beginning says what it is. */
  const readLong = () => {
    if (!isInLongLine) readLine(state, line.slice(0, longest), { isLong: true });
    goOn(state, isInLongLine ? line : line.slice(longest));
    isInLongLine = true;
    line = "";
  };
  /** @param {string} text */
  const read = (text) => {
    for (const piece of text.split(/(?<=\n)/)) {
      const isWhole = piece.endsWith("\n");
      line += isWhole ? piece.slice(0, -1) : piece;
      if (isInLongLine || line.length >= longest) readLong();
      if (isWhole) endLine(line);
      if (isWhole) line = "";
    }
  };
  /** The open end, with the last line as far as it has come, read by a fork of the state. */
  const look = () => {
    // The fork adds to the lists of children that it shares.
    lent = [...state.open, ...state.leaf ? [state.leaf] : []].map(({ children }) => ({ children, length: children.length }));
    const draft = fork(state);
    if (line) readLine(draft, line, { isPartial: true });
    closeTo(draft, 1, true);
    return /** @type {Block[]} */ (draft.open[0].children);
  };
  const forget = () => {
    for (const { children, length } of lent.splice(0)) children.length = length;
    tail = null;
  };

  return {
    add(text) {
      forget();
      const whole = half + text;
      half = /[\r\ud800-\udbff]$/.exec(whole)?.[0] ?? "";
      read(withLineFeeds(half ? whole.slice(0, -1) : whole));
    },
    end() {
      forget();
      read(withLineFeeds(half));
      half = "";
      if (line || isInLongLine) endLine(line);
      line = "";
      closeTo(state, 1);
    },
    get blocks() {
      tail ??= look();
      return { frozen, tail };
    },
  };
}
