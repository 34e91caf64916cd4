// @ts-check
// Whether a value fits a schema (JSON Schema 2020-12, as far as structured output goes), in words.

import { entries, join, schemasIn, target } from "./places.js";
import { ownProblems, repeats } from "./rules.js";
import { describe, hasType, isObject, typeWords } from "./values.js";

/** @typedef {import("./places.js").Schema} Schema */
/** @typedef {import("./places.js").Problem} Problem */
/** What a whole check shares. @typedef {{ root: Schema, schemas?: Map<string, Schema>, steps: number }} Run */
/**
 * Where a check is: `depth` in the value, and `level` of schemas, which only a circle of references lets grow.
 * @typedef {{ run: Run, path: string, depth: number, level: number }} Place
 */

const mostSteps = 100_000;
const deepest = 100;
const highest = 600;

/** @param {Place} at @param {string | number} key @returns {Place} */
function inner(at, key) {
  return { ...at, path: join(at.path, key), depth: at.depth + 1 };
}

/** @param {Place} at @param {unknown} reference */
function refer({ run }, reference) {
  run.schemas ??= new Map(schemasIn(run.root));
  return run.schemas.get(target(reference) ?? "none");
}

/**
 * The types a schema takes; undefined is any.
 * @param {any} schema
 * @param {Place} at
 * @returns {string[] | undefined}
 */
function typesOf(schema, at) {
  at.run.steps += 1;
  if (schema === false) return [];
  if (schema?.type) return [schema.type].flat();
  const inside = schema?.$ref === undefined ? schema?.anyOf ?? schema?.oneOf : [refer(at, schema.$ref)];
  if (!inside || at.level > highest || at.run.steps > mostSteps) return undefined;
  const lists = inside.map((/** @type {Schema} */ each) => typesOf(each, { ...at, level: at.level + 1 }));
  return lists.includes(undefined) ? undefined : lists.flat();
}

/**
 * What to say when nothing fits: what the one of the right type says, or what all take.
 * @param {unknown} value
 * @param {Schema[]} schemas
 * @param {Problem[][]} results
 * @param {Place} at
 * @returns {Problem[]}
 */
function nearest(value, schemas, results, at) {
  const types = schemas.map((schema) => typesOf(schema, at));
  const close = results.filter((_, index) => types[index]?.some((type) => hasType(value, type)) ?? true);
  const { path } = at;
  if (close.length === 1) return close[0];
  if (close.length === 0) return [misfit(value, types.flatMap((each) => each ?? []), path)];
  const least = close.toSorted((one, other) => one.length - other.length)[0];
  return [{ path, message: `fits none of the ${schemas.length} alternatives` }, ...least];
}

/** @param {unknown} value @param {string[]} types @param {string} path @returns {Problem} */
function misfit(value, types, path) {
  return { path, message: types.length ? `expected ${typeWords(types)}, got ${describe(value)}` : "is not allowed" };
}

/** @param {unknown} value @param {any} schema @param {Place} at */
function* alternativeProblems(value, schema, at) {
  for (const keyword of ["anyOf", "oneOf"]) {
    if (!schema[keyword]) continue;
    const results = schema[keyword].map((/** @type {Schema} */ each) => check(value, each, at));
    const fitting = results.filter((/** @type {Problem[]} */ each) => each.length === 0).length;
    if (fitting === 0) yield* nearest(value, schema[keyword], results, at);
    if (fitting > 1 && keyword === "oneOf") yield { path: at.path, message: `fits ${fitting} alternatives, and exactly one is allowed` };
  }
}

/** @param {any} value @param {any} schema @param {Place} at */
function* memberProblems(value, schema, at) {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) yield { path: join(at.path, name), message: "is missing" };
  }
  for (const [name, member] of Object.entries(value)) {
    const isKnown = Object.hasOwn(schema.properties ?? {}, name);
    yield* check(member, isKnown ? schema.properties[name] : schema.additionalProperties, inner(at, name));
  }
}

/** @param {unknown[]} value @param {any} schema @param {Place} at */
function* itemProblems(value, schema, at) {
  const first = schema.prefixItems ?? [];
  for (const [index, item] of value.entries()) yield* check(item, index < first.length ? first[index] : schema.items, inner(at, index));
  if (!schema.uniqueItems) return;
  for (const [index, before] of repeats(value)) yield { path: join(at.path, index), message: `repeats item ${before}` };
}

/**
 * What does not fit. What is neither an object nor `false` asks nothing.
 * @param {unknown} value
 * @param {any} schema
 * @param {Place} place
 * @returns {Problem[]}
 */
function check(value, schema, place) {
  const at = { ...place, level: place.level + 1 };
  const { path, run } = at;
  run.steps += 1;
  if (run.steps > mostSteps) return [];
  if (at.depth > deepest || at.level > highest) return [{ path, message: "is nested too deeply to check" }];
  if (!isObject(schema)) return schema === false ? [{ path, message: "is not allowed" }] : [];
  const types = /** @type {string[]} */ ([schema.type ?? []].flat());
  if (types.length && !types.some((type) => hasType(value, type))) return [misfit(value, types, path)];
  return [
    ...Array.from(ownProblems(value, schema), (message) => ({ path, message })),
    ...(schema.$ref === undefined ? [] : check(value, refer(at, schema.$ref), at)),
    ...entries(schema.allOf).flatMap(([, each]) => check(value, each, at)),
    ...alternativeProblems(value, schema, at),
    ...(Array.isArray(value) ? itemProblems(value, schema, at) : []),
    ...(isObject(value) ? memberProblems(value, schema, at) : []),
  ];
}

/**
 * What in a value does not fit a schema: each problem once, with a JSON pointer into the value.
 * @param {unknown} value
 * @param {Schema} schema one that `checkSchema` finds no mistake in
 * @param {Schema} [root] what the schema's references are in, if it is part of another
 * @returns {Problem[]}
 */
export function validate(value, schema, root = schema) {
  const run = { root, steps: 0 };
  const found = check(value, schema, { run, path: "", depth: 0, level: 0 });
  if (run.steps > mostSteps) found.push({ path: "", message: "is too large to check in full" });
  return [...new Map(found.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()];
}
