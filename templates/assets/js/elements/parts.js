// @ts-check
// The parts of a playground that come when they are needed: the page is light until then.

import { refusePart } from "./missing-part.js";

/** Gives what shows answers: nobody waits for it before the first run, and who waits for it goes on in turn. */
export function createAnswers() {
  /** @type {Promise<typeof import("./answer-view.js")> | null} */
  let fetched = null;
  return () => fetched ??= import("./answer-view.js").catch((cause) => {
    fetched = null;
    return refusePart(cause);
  });
}

/** What reads schemas. */
export const fetchSchemas = () => import("../playground/schema/read.js").catch(refusePart);
