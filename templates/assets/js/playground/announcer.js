// @ts-check
// What a screen reader hears of a run: that it goes on, now and then, and how it ended (A1). Problems are the alert's.

import { counted } from "./numbers.js";

/** The words of one run, told to a status region. */
export class Announcer {
  #say;
  #clock;
  #every;
  /** @type {"" | "running" | "waiting"} */
  #phase = "";
  /** @type {unknown} */
  #timer;

  /** @param {AnnouncerNeeds} needs */
  constructor({ say, clock, every = 7000 }) {
    this.#say = say;
    this.#clock = clock;
    this.#every = every;
  }

  /** The answer is being made; said once, then now and then. */
  started() {
    if (this.#phase === "running") return;
    this.#phase = "running";
    this.#say("Generating");
    this.#wait();
  }

  /** The run waits before another try: the alert says for what. */
  waiting() {
    this.#end("", "waiting");
  }

  /** @param {number} words */
  done(words) {
    this.#end(`Answer complete, ${counted(words, "word")}`);
  }

  /** @param {number} words */
  cut(words) {
    this.#end(`Answer cut off, ${counted(words, "word")}`);
  }

  stopped() {
    this.#end("Stopped");
  }

  /** The alert speaks; here nothing may go on saying that it runs. */
  failed() {
    this.#end("");
  }

  #wait() {
    this.#timer = this.#clock.setTimer(() => {
      this.#say("Still generating");
      this.#wait();
    }, this.#every);
  }

  /** @type {(last: string, phase?: "" | "waiting") => void} */
  #end(last, phase = "") {
    if (this.#phase === "" || this.#phase === phase) return;
    this.#phase = phase;
    this.#clock.clearTimer(this.#timer);
    this.#say(last);
  }
}

/**
 * @typedef {object} AnnouncerNeeds
 * @property {(words: string) => void} say Puts words into the status region; none clear it.
 * @property {Pick<import("./runner.js").Clock, "setTimer" | "clearTimer">} clock
 * @property {number} [every] Milliseconds.
 */

/**
 * @param {AnnouncerNeeds} needs
 * @returns {Announcer}
 */
export function createAnnouncer(needs) {
  return new Announcer(needs);
}

/**
 * The words of a text: runs of characters between blanks that hold a letter or a digit.
 * @param {string} text
 * @returns {number}
 */
export function countWords(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
