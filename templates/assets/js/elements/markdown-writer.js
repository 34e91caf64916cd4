// @ts-check
// Writes an answer while it streams: at most once a frame, and never again what is finished (R1).

import { createStream } from "../playground/markdown/stream.js";
import { build } from "./dom.js";
import { showNodes } from "./markdown-nodes.js";

/**
 * @typedef {object} MarkdownWriter
 * @property {(text: string) => void} add Takes more of the answer; it is on the page with the next frame.
 * @property {() => void} end Takes the answer as complete. It is on the page at once, but for what is more
 *   than a frame can take.
 * @property {() => void} clear Empties the place for another answer.
 */

/** How many characters are read in a frame, so that a slow machine has the time (R3). */
const portion = 512;
/**
 * How many blocks stand together. The first of them stand in the answer itself; of a longer one each
 * so many stand in an element that the browser leaves out while it is out of sight and the answer is
 * being written (R3).
 */
const partSize = 64;
/** Browsers give a hidden tab no frames: then it takes this many milliseconds. */
const longestWait = 500;

/**
 * How to stop what is still being written into an element: another writer takes it over.
 * @type {WeakMap<HTMLElement, () => void>}
 */
const stops = new WeakMap();

/**
 * A place for an answer's blocks, in parts.
 * @param {HTMLElement} target
 */
function createPlace(target) {
  let last = target;
  return {
    /** @param {Element | Text} block */
    append(block) {
      if (last.childElementCount >= partSize) {
        last = build("div", { class: "part" });
        last.style.contentVisibility = "auto";
        last.style.containIntrinsicBlockSize = "auto 100rem";
        target.append(last);
      }
      last.append(block);
    },
    /** Lets the browser keep one more part. @returns {boolean} whether there was one */
    keep() {
      const part = target.querySelector(":scope > .part[style]");
      part?.removeAttribute("style");
      return part !== null;
    },
  };
}

/**
 * A writer of answers in Markdown into an element that is its own.
 * @param {HTMLElement} target
 * @param {object} [options]
 * @param {number} [options.headingShift] How many levels an answer's headings are put below their own.
 * @param {string} [options.name] What tells code and tables of this answer from those of others.
 * @param {(write: () => void) => void} [options.schedule] Calls back in the next frame.
 * @returns {MarkdownWriter}
 */
export function createMarkdownWriter(target, {
  headingShift = 2,
  name = target.getAttribute("aria-label") ?? "Answer",
  schedule = requestAnimationFrame,
} = {}) {
  const empty = () => ({
    stream: createStream(), source: "", written: 0, frozen: 0, isEnding: false,
    place: createPlace(target), page: { headingShift, name, codes: 0, tables: 0 },
    /** @type {import("./markdown-nodes.js").Shown[]} what may still change */
    open: [],
  });
  let answer = empty();
  /** The frame that is waited for; 0 for none. */
  let frame = 0;
  let frames = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const stop = () => {
    frame = 0;
    clearTimeout(timer);
  };
  const wait = () => {
    if (frame > 0) return;
    const mine = frame = ++frames;
    const writeNow = () => {
      if (frame === mine) write();
    };
    schedule(writeNow);
    timer = setTimeout(writeNow, longestWait);
  };
  const write = () => {
    stop();
    const { stream, source, written } = answer;
    answer.written = document.hidden ? source.length : Math.min(source.length, written + portion);
    stream.add(source.slice(written, answer.written));
    const isWritten = answer.isEnding && answer.written === source.length;
    if (isWritten) stream.end();
    const { frozen, tail } = stream.blocks;
    showNodes(answer.place, answer.open, [...frozen.slice(answer.frozen), ...tail], answer.page);
    answer.open.splice(0, frozen.length - answer.frozen);
    answer.frozen = frozen.length;
    if (isWritten ? answer.place.keep() : answer.written < source.length) wait();
  };
  stops.get(target)?.();
  stops.set(target, stop);

  return {
    add(text) {
      answer.source += text;
      wait();
    },
    end() {
      answer.isEnding = true;
      write();
    },
    clear() {
      stop();
      target.replaceChildren();
      answer = empty();
    },
  };
}
