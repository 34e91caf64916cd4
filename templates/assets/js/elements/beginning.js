// @ts-check
// The moment between a press and a run: what shows answers is fetched, and a second press changes nothing.

import { asError } from "../playground/retry.js";

/**
 * @param {object} needs
 * @param {HTMLElement} needs.root
 * @param {(error: import("../groq/errors.js").GroqError) => void} needs.onError
 * @param {AbortSignal} needs.signal
 */
export function createBeginning({ root, onError, signal }) {
  let isBeginning = false;
  const answers = () => import("./answer-view.js");
  // Asked for when someone begins to use the page, so that it is there by the first run.
  root.addEventListener("focusin", () => void answers().catch(() => {}), { signal, once: true });
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
