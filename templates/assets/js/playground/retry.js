// @ts-check
// What becomes of a try that failed: another one after a wait, or an error (T9).

import { GroqError } from "../groq/errors.js";
import { backoff, longestWait } from "../groq/wait.js";

/** The most tries that are made unasked. */
const tries = 2;

/**
 * The wait before another try, if the error lets it succeed by waiting alone.
 * @param {Pick<GroqError, "kind" | "isRetryable" | "retryAfter">} error
 * @param {number} tried How often it was tried again so far.
 * @param {{ now: number, random: () => number }} chance
 * @returns {import("./run.js").Wait | null}
 */
export function planWait({ isRetryable, kind, retryAfter }, tried, { now, random }) {
  if (!isRetryable || kind === "too-large" || tried >= tries) return null;
  const seconds = retryAfter ?? backoff(tried, random);
  return {
    until: now + seconds * 1000,
    seconds: Math.max(1, Math.ceil(seconds)),
    attempt: tried + 1,
    of: tries,
    isAsking: seconds > longestWait,
  };
}

/**
 * What was thrown, as the error a visitor reads. A fault of the page says nothing of itself: it might hold the key (S1).
 * @param {unknown} thrown
 * @returns {GroqError}
 */
export function asError(thrown) {
  if ("kind" in Object(thrown)) return /** @type {GroqError} */ (thrown);
  return new GroqError({
    kind: "stream",
    cause: thrown,
    title: "Fault of this page",
    message: "The playground itself failed while it worked on the answer.",
    hint: "Run again. If it fails again, reload the page; copy what you entered first.",
  });
}
