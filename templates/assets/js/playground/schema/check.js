// @ts-check
// Whether a schema is one, and one that structured output takes (groq.md section 8).

import { schemaOfSchemas } from "./keywords.js";
import { compilePattern } from "./pattern.js";
import { entries, forbiddenNames, inPlace, join, schemasIn, target } from "./places.js";
import { validate } from "./validate.js";
import { isObject } from "./values.js";

/** @typedef {import("./places.js").Schema} Schema */
/** @typedef {import("./places.js").Problem} Problem */

/**
 * Whether a schema comes back to itself for the same value, without taking a member or an item.
 * @param {string} start
 * @param {Map<string, any>} schemas
 */
function isEndless(start, schemas) {
  const seen = new Set();
  const next = [target(schemas.get(start).$ref)];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (path === start) return true;
    if (seen.has(path)) continue;
    seen.add(path);
    const schema = schemas.get(path);
    if (schema?.$ref !== undefined) next.push(target(schema.$ref));
    for (const keyword of inPlace) {
      for (const [key] of entries(schema?.[keyword])) next.push(join(join(/** @type {string} */ (path), keyword), key));
    }
  }
  return false;
}

/** @param {string} path @param {any} schema @param {Map<string, any>} schemas @returns {Generator<Problem>} */
function* referenceProblems(path, { $ref }, schemas) {
  if ($ref === undefined) return;
  const place = join(path, "$ref");
  if (!schemas.has(target($ref) ?? "none")) yield { path: place, message: `points to no schema in here: ${$ref}` };
  else if (isEndless(path, schemas)) yield { path: place, message: "refers to itself without end" };
}

/** @param {string} path @param {any} schema @returns {Generator<Problem>} */
function* keywordProblems(path, schema) {
  for (const keyword of Object.keys(schema)) {
    const place = join(path, keyword);
    if (!Object.hasOwn(schemaOfSchemas.properties, keyword)) yield { path: place, message: "is not checked here", isWarning: true };
  }
  for (const keyword of ["properties", "$defs", "definitions"]) {
    for (const [name] of entries(schema[keyword])) {
      if (forbiddenNames.includes(name)) yield { path: join(join(path, keyword), name), message: "is a name that is not allowed" };
    }
  }
  const { problem } = compilePattern(schema.pattern ?? "");
  if (problem) yield { path: join(path, "pattern"), message: problem };
}

/** What structured output asks of a schema. @param {string} path @param {any} schema @returns {Generator<Problem>} */
function* outputProblems(path, schema) {
  if (path === "" && schema.type !== "object") yield { path, message: 'needs "type": "object" at the root' };
  const { properties = {}, required = [] } = schema;
  if (!schema.properties && ![schema.type].flat().includes("object")) return;
  if (schema.additionalProperties !== false) yield { path, message: 'needs "additionalProperties": false' };
  for (const name of Object.keys(properties)) {
    if (!required.includes(name)) yield { path: join(join(path, "properties"), name), message: 'is not in "required"' };
  }
  for (const [index, name] of required.entries()) {
    if (!Object.hasOwn(properties, name)) yield { path: join(join(path, "required"), index), message: `names "${name}", which is not in "properties"` };
  }
}

/**
 * What is wrong with a schema, with JSON pointers into it; warnings do not keep it from being used.
 * Mistakes of form come alone. What Groq asks is an error in a strict schema and else a warning.
 * @param {Schema} schema
 * @param {{ strict?: boolean, isForGroq?: boolean }} [options]
 * @returns {Problem[]}
 */
export function checkSchema(schema, { strict = false, isForGroq = true } = {}) {
  const malformed = validate(schema, schemaOfSchemas);
  if (malformed.length) return malformed;
  const schemas = new Map(schemasIn(schema));
  /** @type {Problem[]} */
  const found = [];
  for (const [path, each] of schemas) {
    if (isObject(each)) found.push(...keywordProblems(path, each), ...referenceProblems(path, each, schemas));
    if (isForGroq) found.push(...Array.from(outputProblems(path, each), (problem) => (strict ? problem : { ...problem, isWarning: true })));
  }
  return found;
}
