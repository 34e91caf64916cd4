// @ts-check

/** @type {Record<string, number>} */
const units = { h: 3600, m: 60, s: 1, ms: 1e-3, µs: 1e-6, ns: 1e-9 };

/** The longest wait, in seconds, that is not asked about first. */
export const longestWait = 60;

/**
 * The seconds of a duration as the API writes it: `2m59.56s`, `400ms`, `1h2m3s`.
 * @param {string} text
 * @returns {number | undefined}
 */
export function parseDuration(text) {
  if (!/^(\d+(\.\d+)?(h|ms|m|s|µs|ns))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)(\D+)/g)) seconds += Number(amount) * units[unit];
  return seconds;
}

/** @param {string | null | undefined} text a decimal number */
function number(text) {
  return /^\d+(\.\d+)?$/.test(text ?? "") ? Number(text) : undefined;
}

/**
 * The seconds from now to a date of HTTP (RFC 9110, 5.6.7), which is always in GMT.
 * @param {string | null | undefined} text
 * @param {number} now
 */
function untilDate(text, now) {
  const date = text?.endsWith("GMT") ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/**
 * How long the API asks to wait, from the best source there is: `retry-after-ms`, `retry-after` in
 * seconds or as a date, then its own words. A browser may read no header but those the API exposes.
 * @param {{headers?: Pick<Headers, "get"> | null, message?: string, now: number}} answer
 *   `now` in milliseconds, as `Date.now` gives it
 * @returns {number | undefined} seconds; none if nothing says
 */
export function retryAfter({ headers, message = "", now }) {
  const milliseconds = number(headers?.get("retry-after-ms")?.trim());
  if (milliseconds !== undefined) return milliseconds / 1000;
  const after = headers?.get("retry-after")?.trim();
  const words = /try again in ((?:[\d.]+(?:h|ms|m|s|µs|ns))+)/i.exec(message)?.[1];
  return number(after) ?? untilDate(after, now) ?? (words ? parseDuration(words) : undefined);
}

/**
 * How long to wait when nothing says: a second, doubled with each attempt, a quarter of it by
 * chance, so that not all who wait come back at once.
 * @param {number} attempt from 0
 * @param {() => number} random from 0 up to 1
 * @returns {number} seconds
 */
export function backoff(attempt, random) {
  return Math.min(longestWait, 2 ** attempt) * (1 - random() / 4);
}

/**
 * A wait in words: `12 seconds`, `9 minutes 39 seconds`, `2 hours 5 minutes`.
 * @param {number} seconds
 */
export function waitInWords(seconds) {
  const whole = Math.max(1, Math.ceil(seconds));
  const isLong = whole >= 3600;
  const parts = isLong
    ? [[Math.floor(whole / 3600), "hour"], [Math.floor((whole % 3600) / 60), "minute"]]
    : [[Math.floor(whole / 60), "minute"], [whole % 60, "second"]];
  return parts.filter(([count]) => count).map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`).join(" ");
}
