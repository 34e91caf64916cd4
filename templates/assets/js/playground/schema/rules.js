// @ts-check
// The rules of JSON Schema for a value by itself, without looking at schemas for what is in it.

import { compilePattern } from "./pattern.js";
import { canonical, choiceWords, isObject, plural } from "./values.js";

/** @typedef {Record<string, any>} Keywords */

/** @type {[string, (value: number, limit: number) => boolean, string][]} */
const numberRules = [
  ["minimum", (value, limit) => value >= limit, "is less than"],
  ["maximum", (value, limit) => value <= limit, "is more than"],
  ["exclusiveMinimum", (value, limit) => value > limit, "is not more than"],
  ["exclusiveMaximum", (value, limit) => value < limit, "is not less than"],
  ["multipleOf", isMultiple, "is not a multiple of"],
];

/** Whole numbers are exact; fractions such as 0.1 are off by a few units in the last place. @param {number} value @param {number} unit */
function isMultiple(value, unit) {
  if (Number.isInteger(value) && Number.isInteger(unit)) return value % unit === 0;
  const times = value / unit;
  return Math.abs(times - Math.round(times)) <= 4 * Number.EPSILON * Math.max(1, Math.abs(times));
}

/**
 * @param {Keywords} schema
 * @param {string} noun `Length`, `Items` or `Properties`
 * @param {number} size
 * @param {(limit: number) => string} few
 * @param {(limit: number) => string} many
 */
function* sizeProblems(schema, noun, size, few, many) {
  const [least, most] = [schema[`min${noun}`], schema[`max${noun}`]];
  if (size < least) yield few(least);
  if (size > most) yield many(most);
}

/** @param {string} text @param {string} pattern */
function* patternProblems(text, pattern) {
  const { problem, test } = /** @type {{ problem?: string, test?: (text: string) => boolean | undefined }} */ (compilePattern(pattern));
  const fits = test?.(text);
  if (fits === false) yield `does not match the pattern ${pattern}`;
  if (fits === undefined) yield `cannot be held against the pattern ${pattern}, which ${problem ?? "takes too long"}`;
}

/**
 * What is wrong with a value of the right type.
 * @param {unknown} value
 * @param {Keywords} schema
 * @returns {Generator<string>}
 */
export function* ownProblems(value, schema) {
  const is = (/** @type {unknown} */ other) => canonical(other) === canonical(value);
  if (schema.enum && !schema.enum.some(is)) yield `is not one of: ${choiceWords(schema.enum)}`;
  if (Object.hasOwn(schema, "const") && !is(schema.const)) yield `is not the only value allowed: ${choiceWords([schema.const])}`;
  if (typeof value === "number") {
    for (const [keyword, fits, words] of numberRules) {
      if (schema[keyword] !== undefined && !fits(value, schema[keyword])) yield `${words} ${schema[keyword]}`;
    }
  }
  if (typeof value === "string") {
    yield* sizeProblems(schema, "Length", [...value].length,
      (limit) => `is shorter than ${plural(limit, "character")}`, (limit) => `is longer than ${plural(limit, "character")}`);
    if (schema.pattern !== undefined) yield* patternProblems(value, schema.pattern);
  }
  const [noun, word] = Array.isArray(value) ? ["Items", "item"] : ["Properties", "member"];
  if (Array.isArray(value) || isObject(value)) {
    yield* sizeProblems(schema, noun, Object.keys(value).length,
      (limit) => `has fewer than ${plural(limit, word)}`, (limit) => `has more than ${plural(limit, word)}`);
  }
}

/**
 * The items that are there before, each with the place of the first.
 * @param {unknown[]} items
 * @returns {Generator<[number, number]>}
 */
export function* repeats(items) {
  const seen = new Map();
  for (const [index, item] of items.entries()) {
    const text = canonical(item);
    if (seen.has(text)) yield [index, seen.get(text)];
    else seen.set(text, index);
  }
}
