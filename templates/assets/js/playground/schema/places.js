// @ts-check
// Where things are: JSON pointers, and the schemas within a schema.

import { isObject } from "./values.js";

/** A schema, checked or not. @typedef {unknown} Schema */
/** What does not fit, and where. @typedef {{ path: string, message: string, isWarning?: boolean }} Problem */

const named = ["properties", "$defs", "definitions"];
const listed = ["anyOf", "oneOf", "allOf", "prefixItems"];
const single = ["items", "additionalProperties"];

/** The keywords whose schemas are for the same value. */
export const inPlace = listed.slice(0, 3);

/** Names that reach into objects of JavaScript (S11). */
export const forbiddenNames = ["__proto__", "constructor", "prototype"];

/**
 * The pointer to a member or an item.
 * @param {string} path
 * @param {string | number} key
 */
export function join(path, key) {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * Members and items, each with its key; nothing of what has none.
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
export function entries(value) {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/**
 * A schema and all within it, each with its pointer.
 * @param {Schema} schema
 * @returns {Generator<[string, Schema]>}
 */
export function* schemasIn(schema, path = "") {
  yield [path, schema];
  if (!isObject(schema)) return;
  for (const [keyword, value] of Object.entries(schema)) {
    const place = join(path, keyword);
    if (single.includes(keyword)) yield* schemasIn(value, place);
    if (!named.includes(keyword) && !listed.includes(keyword)) continue;
    for (const [key, inner] of entries(value)) yield* schemasIn(inner, join(place, key));
  }
}

/**
 * The pointer that a reference stands for, if it is to this document.
 * @param {unknown} reference
 * @returns {string | undefined}
 */
export function target(reference) {
  try {
    return /^#(\/|$)/.test(String(reference)) ? decodeURIComponent(String(reference).slice(1)) : undefined;
  } catch {
    return undefined;
  }
}
