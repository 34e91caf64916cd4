// @ts-check
// What a visitor wrote as a schema: read, and checked before it is sent (P1.10).

import { checkSchema } from "./check.js";
import { parseJSON } from "./parse.js";
import { isObject } from "./values.js";

/**
 * A schema as it is written: with problems it cannot be sent, remarks are for the writer alone.
 * @typedef {{ schema?: import("./places.js").Schema, problems: string[], remarks: string[] }} ReadSchema
 */

/**
 * Reads a schema from a text. Problems and remarks are words that name their place.
 * @param {string} text
 * @param {{ strict: boolean }} options
 * @returns {ReadSchema}
 */
export function readSchema(text, { strict }) {
  const { value, problem, line, column } = parseJSON(text);
  if (problem !== undefined) return { problems: [line ? `Line ${line}, column ${column}: ${problem}` : problem], remarks: [] };
  if (!isObject(value)) return { problems: ["the schema: is no JSON object"], remarks: [] };
  /** @type {ReadSchema} */
  const read = { schema: value, problems: [], remarks: [] };
  for (const { path, message, isWarning } of checkSchema(value, { strict })) {
    (isWarning ? read.remarks : read.problems).push(`${path || "the schema"}: ${message}`);
  }
  return read;
}
