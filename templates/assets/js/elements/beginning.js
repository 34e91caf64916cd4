// @ts-check
// The moment between a press and a run: what a run needs is fetched, and a second press changes nothing.

import { asError } from "../playground/retry.js";

/**
 * @param {(error: import("../groq/errors.js").GroqError) => void} onError
 */
export function createBeginning(onError) {
  let isBeginning = false;
  /**
   * Does something that may fail, and tells how.
   * @param {() => unknown} action
   */
  const attempt = async (action) => {
    try {
      await action();
    } catch (error) {
      onError(asError(error));
    }
  };
  return {
    attempt,
    isBeginning: () => isBeginning,
    /**
     * Begins a run, which takes a moment until it runs; what is begun twice is begun once.
     * @param {() => unknown} action
     */
    async begin(action) {
      if (isBeginning) return;
      isBeginning = true;
      await attempt(action);
      isBeginning = false;
    },
  };
}
