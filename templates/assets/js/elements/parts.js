// @ts-check
// The parts of a playground that come when they are needed: the page is light until then.

import { errorFromNetwork, GroqError } from "../groq/errors.js";

/** Gives what shows answers: nobody waits for it before the first run, and who waits for it goes on in turn. */
export function createAnswers() {
  /** @type {Promise<typeof import("./answer-view.js")> | null} */
  let fetched = null;
  return () => fetched ??= import("./answer-view.js").catch((cause) => {
    fetched = null;
    return refuse(cause);
  });
}

/** What reads schemas. */
export const fetchSchemas = () => import("../playground/schema/read.js").catch(refuse);

/**
 * Throws the error of a part that did not come, in words; the next time it is asked for again.
 * @param {unknown} cause
 * @returns {never}
 */
function refuse(cause) {
  if (!navigator.onLine) throw errorFromNetwork({ cause, isOnline: false, host: location.host });
  throw new GroqError({
    kind: "network", cause,
    title: "Page not complete",
    message: `A part of this page could not be fetched from ${location.host}. Nothing was sent to the API.`,
    hint: "Run again. If it fails again, the site may have changed meanwhile: copy what you entered, then reload the page.",
  });
}
