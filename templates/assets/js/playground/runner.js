// @ts-check
// Carries a run out: one connection at a time, waits and tries again, gives up on silence (T9, T10).

import { errorFromSilence } from "../groq/errors.js";
import { asError, planWait } from "./retry.js";
import { idle, isRunning, runReducer } from "./run.js";

/** @typedef {import("./run.js").Run} Run */
/** @typedef {import("./run.js").Body} Body */

/**
 * How long silence is borne, in milliseconds: before the first piece of an answer that is streamed, of one that comes
 * whole or is held to a schema, and between pieces.
 * @typedef {{ firstByte: number, whole: number, idle: number }} Timeouts
 */

/**
 * @typedef {object} Clock
 * @property {() => number} now Milliseconds.
 * @property {(action: () => void, milliseconds: number) => any} setTimer
 * @property {(timer: any) => void} clearTimer
 */

/**
 * @typedef {object} RunnerNeeds
 * @property {{ stream: (body: Body, options: { signal: AbortSignal }) => AsyncIterable<import("../groq/client.js").ClientEvent> }} client
 * @property {Clock} clock
 * @property {() => number} random
 * @property {(run: Run) => void} onChange Called with every new state, as often as pieces come.
 * @property {Partial<Timeouts>} [timeouts]
 * @property {string} [host] For words: what is silent.
 */

/** @type {Timeouts} */
const usual = { firstByte: 60_000, whole: 180_000, idle: 60_000 };

/** A connection, a timer and the state they change belong together: that is why this is a class. */
export class Runner {
  #needs;
  #timeouts = usual;
  /** @type {Run} */
  #state = idle;
  #tried = 0;
  #connection = new AbortController();
  /** @type {unknown} */
  #timer;

  /** @param {RunnerNeeds} needs */
  constructor(needs) {
    this.#needs = needs;
  }

  get state() {
    return this.#state;
  }

  /**
   * Begins a run; one that is under way is stopped.
   * @param {Body} body
   * @param {Partial<Timeouts>} timeouts For this run: a system of tools may be silent for longer.
   */
  start(body, timeouts = {}) {
    this.stop();
    this.#tried = 0;
    this.#timeouts = { ...usual, ...this.#needs.timeouts, ...timeouts };
    const run = this.#state.id + 1;
    this.#dispatch({ type: "start", run, body });
    void this.#connect(run, body);
  }

  /**
   * Tells of a run that could not begin.
   * @param {import("../groq/errors.js").GroqError} error
   */
  refuse(error) {
    this.stop();
    this.#dispatch({ type: "refuse", run: this.#state.id + 1, error });
  }

  /** Ends the run, whatever it is doing. What came so far is kept. */
  stop() {
    this.#dispatch({ type: "stop", run: this.#state.id });
  }

  /** Ends the wait and tries. */
  tryNow() {
    const { status, id, body } = this.#state;
    if (status !== "waiting" || !body) return;
    this.#tried += 1;
    this.#dispatch({ type: "try", run: id });
    void this.#connect(id, body);
  }

  /** Agrees to a wait that was too long to begin unasked. */
  waitAnyway() {
    const { wait, error, id } = this.#state;
    if (!wait?.isAsking || !error) return;
    this.#after(wait.until - this.#needs.clock.now(), () => this.tryNow());
    this.#dispatch({ type: "wait", run: id, error, wait: { ...wait, isAsking: false } });
  }

  /** Gives up waiting: the error that it waited for stands. */
  cancelWait() {
    const { status, error, id } = this.#state;
    if (status === "waiting" && error) this.#dispatch({ type: "fail", run: id, error });
  }

  /** @type {(run: number, body: Body) => Promise<void>} */
  async #connect(run, body) {
    // Whoever was told of the start may have stopped it already.
    if (this.#state.id !== run || this.#state.status !== "connecting") return;
    const { signal } = (this.#connection = new AbortController());
    let isOpen = false;
    this.#expect(run, body.stream && !body.response_format ? this.#timeouts.firstByte : this.#timeouts.whole, false);
    try {
      for await (const event of this.#needs.client.stream(body, { signal })) {
        if (signal.aborted) return;
        isOpen = true;
        if (event.type === "chunk") this.#expect(run, this.#timeouts.idle, true);
        this.#dispatch({ ...event, run });
      }
      if (!signal.aborted) this.#dispatch({ type: "end", run });
    } catch (error) {
      if (!signal.aborted) this.#fail(run, error, isOpen);
    }
  }

  /** @type {(run: number, thrown: unknown, isOpen: boolean) => void} */
  #fail(run, thrown, isOpen) {
    this.#leave();
    if (thrown instanceof Error && thrown.name === "AbortError") return this.#dispatch({ type: "stop", run });
    const { clock, random } = this.#needs;
    const error = asError(thrown);
    const wait = isOpen ? null : planWait(error, this.#tried, { now: clock.now(), random });
    if (!wait) return this.#dispatch({ type: "fail", run, error });
    this.#dispatch({ type: "wait", run, error, wait });
    // Whoever was told of the wait may have ended it already.
    if (this.#state.wait === wait && !wait.isAsking) this.#after(wait.until - clock.now(), () => this.tryNow());
  }

  /** Bears so much silence and no more. @type {(run: number, milliseconds: number, hasBegun: boolean) => void} */
  #expect(run, milliseconds, hasBegun) {
    this.#after(milliseconds, () => {
      const error = errorFromSilence({ seconds: milliseconds / 1000, host: this.#needs.host ?? "The API", hasBegun });
      this.#dispatch({ type: "fail", run, error });
    });
  }

  /** @type {(milliseconds: number, action: () => void) => void} */
  #after(milliseconds, action) {
    this.#needs.clock.clearTimer(this.#timer);
    this.#timer = this.#needs.clock.setTimer(action, milliseconds);
  }

  #leave() {
    this.#connection.abort();
    this.#needs.clock.clearTimer(this.#timer);
  }

  /** @param {Unstamped<import("./run.js").RunEvent>} event */
  #dispatch(event) {
    const next = runReducer(this.#state, { ...event, at: this.#needs.clock.now() });
    if (next === this.#state) return;
    this.#state = next;
    // Before it is told: whoever is told may begin another run.
    if (!isRunning(next)) this.#leave();
    this.#needs.onChange(next);
  }
}

/**
 * An event before it has its time.
 * @template Event
 * @typedef {Event extends unknown ? Omit<Event, "at"> : never} Unstamped
 */

/**
 * What carries runs out, one at a time.
 * @param {RunnerNeeds} needs
 * @returns {Runner}
 */
export function createRunner(needs) {
  return new Runner(needs);
}
