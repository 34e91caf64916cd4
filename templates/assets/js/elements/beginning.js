// @ts-check
// The moment between a press and a run: what shows answers is fetched, and a second press changes nothing.

import { asError } from "../playground/retry.js";

/**
 * @param {(error: import("../groq/errors.js").GroqError) => void} onError
 */
export function createBeginning(onError) {
  let isBeginning = false;
  // Nobody waits for it before the first run: the page is light until then.
  const answers = () => import("./answer-view.js");
  return {
    answers,
    /**
     * Begins something that takes a moment until it runs; what is begun twice is begun once.
     * @param {() => unknown} action
     */
    async begin(action) {
      if (isBeginning) return;
      isBeginning = true;
      try {
        await action();
      } catch (error) {
        onError(asError(error));
      }
      isBeginning = false;
    },
  };
}
