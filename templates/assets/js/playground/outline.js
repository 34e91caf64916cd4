// @ts-check
// A value with its schema and what does not fit, as a plain tree to show: what is called what, in what order.

import { entries, join, schemasIn, target } from "./schema/places.js";
import { canonical, hasType, isObject } from "./schema/values.js";

/**
 * A part of an answer. A "group" has labelled parts, a "list" numbered ones; a "table" is a list of groups
 * that are alike, short and flat.
 * @typedef {object} Part
 * @property {"text" | "list" | "table" | "group"} kind
 * @property {string} path
 * @property {string} label
 * @property {unknown} value Undefined if it is missing.
 * @property {boolean} isTold Whether a problem says what the value is.
 * @property {string[]} problems
 * @property {Part[]} parts
 */
/** @typedef {import("./schema/places.js").Problem} Problem */
/** @typedef {{ schemas: Map<string, any>, problems: Map<string, string[]> }} Context */

const deepest = 100;
const mostColumns = 4;
const longestCell = 80;

/**
 * Whether an alternative means such a value, by what tells alternatives apart: the type, and the members
 * that must be there or must be one value.
 * @param {any} value
 * @param {any} schema
 */
function isMeant(value, { type, properties, required = [] }) {
  const types = [type ?? []].flat();
  if (types.length && !types.some((each) => hasType(value, each))) return false;
  const isOther = (/** @type {[string, any]} */ [key, its]) =>
    Object.hasOwn(Object(its), "const") && Object.hasOwn(value, key) && canonical(value[key]) !== canonical(its.const);
  return !isObject(value) || (required.every((/** @type {string} */ key) => Object.hasOwn(value, key)) && !entries(properties).some(isOther));
}

/**
 * The schemas that speak of a value: its own, what that refers to, and the alternative that is meant.
 * @param {unknown} value
 * @param {any} schema
 * @param {Context} context
 * @returns {any[]}
 */
function facesOf(value, schema, context, seen = new Set()) {
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const faces = (/** @type {unknown} */ each) => facesOf(value, each, context, seen);
  const together = schema.$ref === undefined ? [] : faces(context.schemas.get(target(schema.$ref) ?? "none"));
  const alternatives = [schema.anyOf, schema.oneOf].flatMap(entries).map(([, each]) => faces(each));
  const meant = alternatives.find((each) => each.every((face) => isMeant(value, face)));
  return [schema, ...together, ...entries(schema.allOf).flatMap(([, each]) => faces(each)), ...(meant ?? alternatives.flat())];
}

/** @param {any[]} faces @param {string} key */
function memberSchema(faces, key) {
  const face = faces.find(({ properties }) => Object.hasOwn(properties ?? {}, key));
  return face ? face.properties[key] : faces.find(({ additionalProperties }) => isObject(additionalProperties))?.additionalProperties;
}

/** @param {any[]} faces @param {number} index */
function itemSchema(faces, index) {
  const face = faces.find(({ items, prefixItems }) => items ?? prefixItems);
  return face?.prefixItems?.[index] ?? face?.items;
}

/**
 * The members there are or should be, in the schema's order, then the answer's.
 * @param {Record<string, unknown>} value
 * @param {any[]} faces
 * @param {string} path
 * @param {Context} context
 */
function keysOf(value, faces, path, { problems }) {
  const declared = faces.flatMap(({ properties = {}, required = [] }) => [...Object.keys(properties), ...required]);
  const isShown = (/** @type {string} */ key) => Object.hasOwn(value, key) || problems.has(join(path, key));
  return [...new Set([...declared.filter(isShown), ...Object.keys(value)])];
}

/** Whether groups are alike, short and flat. @param {Part[]} rows */
function isTable(rows) {
  const labels = (/** @type {Part} */ { parts }) => JSON.stringify(parts.map(({ label }) => label));
  const isShort = (/** @type {Part} */ { kind, value }) => kind === "text" && String(value).length <= longestCell;
  return rows.length > 1 && rows.every((row) =>
    row.kind === "group" && row.problems.length === 0 && row.parts.length > 0 && row.parts.length <= mostColumns
    && row.parts.every(isShort) && labels(row) === labels(rows[0]));
}

/**
 * @param {unknown} value
 * @param {any} schema
 * @param {string} path
 * @param {string} name
 * @param {Context} context
 * @returns {Part}
 */
function part(value, schema, path, name, context, depth = 0) {
  const faces = facesOf(value, schema, context);
  const title = faces.find((face) => typeof face.title === "string" && face.title)?.title;
  const problems = context.problems.get(path) ?? [];
  const isTold = problems.some((message) => message.endsWith(`, got ${JSON.stringify(value)}`));
  const made = { path, label: title ?? name, value, isTold, problems };
  if (typeof value !== "object" || value === null || depth > deepest) return { ...made, kind: "text", parts: [] };
  const inner = (/** @type {unknown} */ each, /** @type {any} */ its, /** @type {string | number} */ key, /** @type {string} */ label) =>
    part(each, its, join(path, key), label, context, depth + 1);
  if (!Array.isArray(value)) {
    const members = /** @type {Record<string, unknown>} */ (value);
    const keys = keysOf(members, faces, path, context);
    const parts = keys.map((key) => inner(Object.hasOwn(members, key) ? members[key] : undefined, memberSchema(faces, key), key, key));
    return { ...made, kind: "group", parts };
  }
  const parts = value.map((item, index) => inner(item, itemSchema(faces, index), index, String(index + 1)));
  return { ...made, kind: isTable(parts) ? "table" : "list", parts };
}

/**
 * The tree of an answer. Each problem is at the part its path names.
 * @param {unknown} value
 * @param {unknown} schema
 * @param {Problem[]} problems
 * @returns {Part}
 */
export function outline(value, schema, problems) {
  /** @type {Map<string, string[]>} */
  const byPath = new Map();
  for (const { path, message } of problems) byPath.set(path, [...(byPath.get(path) ?? []), message]);
  return part(value, schema, "", "", { schemas: new Map(schemasIn(schema)), problems: byPath });
}
