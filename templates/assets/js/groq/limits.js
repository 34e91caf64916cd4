// @ts-check
import { parseDuration } from "./wait.js";

/**
 * What is left of one limit. Groq counts requests by the day and tokens by the minute.
 * @typedef {{limit?: number, remaining?: number, resetSeconds?: number}} RateLimit
 */
/** @typedef {{requests?: RateLimit, tokens?: RateLimit}} RateLimits */

/**
 * @param {Pick<Headers, "get">} headers
 * @param {string} kind
 * @returns {RateLimit | undefined}
 */
function readLimit(headers, kind) {
  /** @param {string} name */
  const read = (name) => headers.get(`x-ratelimit-${name}-${kind}`)?.trim() || undefined;
  /** @param {string} name */
  const count = (name) => (/^\d+$/.test(read(name) ?? "") ? Number(read(name)) : undefined);
  const resetSeconds = parseDuration(read("reset") ?? "");
  const found = { limit: count("limit"), remaining: count("remaining"), resetSeconds };
  return Object.values(found).some((value) => value !== undefined) ? found : undefined;
}

/**
 * The rate limits in the headers of an answer. A header that the browser may not read is absent,
 * which is not zero.
 * @param {Pick<Headers, "get">} headers
 * @returns {RateLimits | null} null when none of them can be read
 */
export function readLimits(headers) {
  const requests = readLimit(headers, "requests");
  const tokens = readLimit(headers, "tokens");
  return requests || tokens ? { ...(requests && { requests }), ...(tokens && { tokens }) } : null;
}
