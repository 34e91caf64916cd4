// @ts-check
// Numbers read from what people type, and written for people. English and fixed: the page is in English.

/** What a visitor may type for a number: digits with an optional sign, point and power; no hexadecimal, no Infinity. */
const pattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @typedef {object} Range
 * @property {number} [min]
 * @property {number} [max]
 */

/**
 * The number a text stands for, if it is one and in the range.
 * @param {string} text
 * @param {Range} range
 * @param {boolean} isWhole
 * @returns {number | undefined}
 */
export function readNumber(text, { min = -Infinity, max = Infinity }, isWhole) {
  const value = pattern.test(text.trim()) ? Number(text) : NaN;
  const fits = Number.isFinite(value) && value >= min && value <= max;
  return fits && (!isWhole || Number.isSafeInteger(value)) ? value : undefined;
}

/**
 * What a control takes, in words: "a number from 0 to 2".
 * @param {Range} range
 * @param {boolean} isWhole
 * @returns {string}
 */
export function numberWords({ min, max }, isWhole) {
  const noun = isWhole ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined) return `${noun} from ${grouped(min)} to ${grouped(max)}`;
  if (min !== undefined) return `${noun}, ${grouped(min)} or more`;
  return max === undefined ? noun : `${noun}, ${grouped(max)} or less`;
}

/**
 * A number with its thousands apart: "4,000".
 * @param {number} value
 * @returns {string}
 */
export function grouped(value) {
  const [whole, ...decimals] = String(value).split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...decimals].join(".");
}

/**
 * A count with its noun: "1 word", "312 words".
 * @param {number} count
 * @param {string} noun
 * @returns {string}
 */
export function counted(count, noun) {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * A length of time: "20 ms", "0.4 s", "12 s", "1 min 05 s".
 * @param {number} seconds
 * @returns {string}
 */
export function duration(seconds) {
  if (seconds < 0.095) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${grouped(Math.floor(whole / 60))} min ${String(whole % 60).padStart(2, "0")} s`;
}

/**
 * A price in US dollars, whole as it was written: "$0.60", "$0.075", "$150.00".
 * @param {number} amount
 * @returns {string}
 */
export function price(amount) {
  const [, decimals = ""] = String(amount).split(".");
  return `$${amount.toFixed(Math.max(2, decimals.length))}`;
}

/**
 * An amount of US dollars: "$1.20", "$0.0001"; what four digits cannot show is "under $0.0001".
 * @param {number} amount
 * @returns {string}
 */
export function dollars(amount) {
  if (amount > 0 && amount < 0.00005) return "under $0.0001";
  return `$${amount.toFixed(amount === 0 || amount >= 0.0995 ? 2 : amount >= 0.00995 ? 3 : 4)}`;
}
