// @ts-check
// What is said when a part of the page that comes late does not come.

import { errorFromNetwork, GroqError } from "../groq/errors.js";

/**
 * Throws the error of a part that did not come, in words; the next time it is asked for again.
 * @param {unknown} cause
 * @returns {never}
 */
export function refusePart(cause) {
  if (!navigator.onLine) throw errorFromNetwork({ cause, isOnline: false, host: location.host });
  throw new GroqError({
    kind: "network", cause,
    title: "Page not complete",
    message: `A part of this page could not be fetched from ${location.host}.`,
    hint: "Nothing was sent to the API: run again. If it fails again, the site may have changed meanwhile: copy what you entered, then reload the page.",
  });
}
