import assert from "node:assert/strict";
import { test } from "node:test";

import { formatNote } from "../../../templates/assets/js/groq/answer-format.js";

const json = { mode: "json", name: "spec" };
const schema = { type: "object" };
const named = (structured) => ({ id: "a/one", name: "One", structured });

for (const [name, output, modelInfo, expected] of [
  ["text", { mode: "markdown" }, named([]), ""],
  ["an object, of a model that takes it", json, named(["object"]), ""],
  ["an object, of a model that nobody knows", json, undefined, ""],
  ["an object, of a model that does not", json, named([]), "One has no JSON mode: your message asks for JSON in words."],
  ["a schema, of a model that takes it", { ...json, schema }, named(["schema"]), ""],
  ["a schema, of a model of which nothing is known", { ...json, schema }, { id: "a/one" }, ""],
  ["a schema, of a model that does not", { ...json, schema }, named(["object"]), "One takes no schema: it goes into your message as text, and the answer may not fit it."],
  ["a strict schema, of a model that takes none", { ...json, schema, strict: true }, { id: "a/one", structured: [] }, "a/one takes no schema: it goes into your message as text, and the answer may not fit it."],
  ["strict, of a model that takes it", { ...json, schema, strict: true }, named(["schema", "strict"]), ""],
  ["strict, of a model that does not", { ...json, schema, strict: true }, named(["schema"]), "Strict is not sent: One is not known to take it, and the answer may not fit the schema."],
  ["strict, of a model that nobody knows", { ...json, schema, strict: true }, undefined, "Strict is not sent: this model is not known to take it, and the answer may not fit the schema."],
]) {
  test(`P1.10: says what is asked otherwise: ${name}`, () => assert.equal(formatNote(output, modelInfo), expected));
}
