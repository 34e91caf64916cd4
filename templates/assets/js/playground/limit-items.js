// @ts-check
// The rate limits in words; a module of its own, for a page that shows them.

import { duration, grouped } from "./numbers.js";

/**
 * What is left of the rate limits, where the browser may read them; absent, not zero, where it may not.
 * @param {import("../groq/limits.js").RateLimits | null} limits
 * @returns {{ name: string, value: string }[]}
 */
export function limitItems(limits) {
  const left = (/** @type {string} */ name, /** @type {string} */ period, /** @type {import("../groq/limits.js").RateLimit | undefined} */ limit) => {
    if (limit?.remaining === undefined) return [];
    const of = limit.limit === undefined ? "" : ` of ${grouped(limit.limit)} a ${period}`;
    const reset = limit.resetSeconds === undefined ? "" : `, full again in ${duration(limit.resetSeconds)}`;
    return [{ name, value: `${grouped(limit.remaining)}${of}${reset}` }];
  };
  return [...left("tokens left", "minute", limits?.tokens), ...left("requests left", "day", limits?.requests)];
}
