import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { outline } from "../../../../templates/assets/js/playground/outline.js";
import { checkSchema } from "../../../../templates/assets/js/playground/schema/check.js";
import { validate } from "../../../../templates/assets/js/playground/schema/validate.js";

const cases = (name) => JSON.parse(readFileSync(new URL(`../../../SchemaCases/${name}.json`, import.meta.url), "utf8"));
const words = ({ path, message, isWarning = false }) => `${path} | ${message}${isWarning ? " (warning)" : ""}`;
const sorted = (problems) => problems.map(words).toSorted();
const told = ({ path, problems, parts }) => [...problems.map((message) => ({ path, message })), ...parts.flatMap(told)];

for (const { name, schema, value, problems } of cases("validate")) {
  test(`P1.10: validates: ${name}`, () => assert.deepEqual(sorted(validate(value, schema)), sorted(problems)));
  test(`P1.10: each problem is at a part of the outline: ${name}`, () => {
    assert.deepEqual(sorted(told(outline(value, schema, problems))), sorted(problems));
  });
}

for (const { name, schema, strict, isForGroq, problems } of cases("schema")) {
  test(`P1.10: checks a schema: ${name}`, () => assert.deepEqual(sorted(checkSchema(schema, { strict, isForGroq })), sorted(problems)));
}

test("P1.10: problems come in the order of the answer, what is missing first", () => {
  const schema = { required: ["z"], properties: { a: { type: "string" }, b: { type: "string" } } };
  assert.deepEqual(validate({ b: 1, a: 2 }, schema).map(({ path }) => path), ["/z", "/b", "/a"]);
});
