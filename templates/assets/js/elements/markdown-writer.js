// @ts-check
// Writes an answer while it streams: at most once a frame, and never again what is finished (R1).

import { countWords } from "../playground/announcer.js";
import { createStream } from "../playground/markdown/stream.js";
import { build } from "./dom.js";
import { showNodes } from "./markdown-nodes.js";

/**
 * @typedef {object} MarkdownWriter
 * @property {(text: string) => void} add Takes more of the answer; it is on the page with the next frame.
 * @property {() => void} end Takes the answer as complete. It is on the page at once, but for what is more
 *   than a frame can take.
 * @property {() => void} clear Empties the place for another answer.
 * @property {() => number} words The number of words so far.
 */

/** How many characters are read in a frame, so that a slow machine has the time (R3). */
const portion = 512;
/**
 * How many blocks stand together. The first of them stand in the answer itself; of a longer one each
 * so many stand in an element that the browser leaves out while it is out of sight (R3).
 */
const partSize = 64;
/** Browsers give a hidden tab no frames: then it takes this many milliseconds. */
const longestWait = 500;

/** An element that keeps its height while the browser leaves it out. */
function createPart() {
  const part = build("div", { class: "part" });
  part.style.contentVisibility = "auto";
  part.style.containIntrinsicBlockSize = "auto 100rem";
  return part;
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
    parts: [target], page: { headingShift, name, codes: 0, tables: 0 },
  });
  let answer = empty();
  /** @type {import("./markdown-nodes.js").Shown[]} what may still change */
  let open = [];
  /** The frame that is waited for; 0 for none. */
  let frame = 0;
  let frames = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {number} index of a block */
  const placeOf = (index) => {
    const { parts } = answer;
    if (index === parts.length * partSize) target.append(parts[parts.push(createPart()) - 1]);
    return parts[Math.floor(index / partSize)];
  };
  /** @param {import("../playground/markdown/nodes.js").Block[]} nodes */
  const show = (nodes) => {
    const before = open;
    open = [];
    for (let at = 0, room = 0; at < Math.max(nodes.length, before.length); at += room) {
      room = partSize - (answer.frozen + at) % partSize;
      const place = placeOf(answer.frozen + at);
      const shown = before.slice(at, at + room);
      showNodes(place, shown, nodes.slice(at, at + room), answer.page);
      open.push(...shown);
      if (!place.firstChild && place !== target) answer.parts.pop()?.remove();
    }
  };
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
    const isBehind = answer.written < source.length;
    if (answer.isEnding && !isBehind) stream.end();
    const { frozen, tail } = stream.blocks;
    show([...frozen.slice(answer.frozen), ...tail]);
    open = open.slice(frozen.length - answer.frozen);
    answer.frozen = frozen.length;
    if (isBehind) wait();
  };

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
      open = [];
    },
    words: () => countWords(answer.source),
  };
}
