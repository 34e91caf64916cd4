// @ts-check
// The moment between a press and a run: what shows answers is fetched, and a second press changes nothing.

import { errorFromNetwork, GroqError } from "../groq/errors.js";
import { asError } from "../playground/retry.js";

/**
 * The error of a part of this page that did not come.
 * @param {unknown} cause
 */
function errorOfPart(cause) {
  if (!navigator.onLine) return errorFromNetwork({ cause, isOnline: false, host: location.host });
  return new GroqError({
    kind: "network", cause,
    title: "Page not complete",
    message: `A part of this page could not be fetched from ${location.host}. Nothing was sent to the API.`,
    hint: "Run again. If it fails again, the site may have changed meanwhile: copy what you entered, then reload the page.",
  });
}

/**
 * @param {(error: import("../groq/errors.js").GroqError) => void} onError
 */
export function createBeginning(onError) {
  let isBeginning = false;
  /** @type {Promise<typeof import("./answer-view.js")> | null} */
  let fetched = null;
  // Nobody waits for it before the first run: the page is light until then. Who waits for it goes on in turn.
  const answers = () => fetched ??= import("./answer-view.js").catch((error) => {
    fetched = null;
    throw errorOfPart(error);
  });
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
    answers, attempt,
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
