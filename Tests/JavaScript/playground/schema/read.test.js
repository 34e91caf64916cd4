import assert from "node:assert/strict";
import { test } from "node:test";

import { readSchema } from "../../../../templates/assets/js/playground/schema/read.js";

const good = { type: "object", properties: { a: { type: "string" } }, required: ["a"], additionalProperties: false };
const loose = { ...good, required: [] };

const cases = {
  "a schema in order": [good, true, { problems: [], remarks: [], schema: good }],
  "what strict refuses": [loose, true, { problems: ['/properties/a: is not in "required"'], remarks: [], schema: loose }],
  "without strict a remark": [loose, false, { problems: [], remarks: ['/properties/a: is not in "required"'], schema: loose }],
  "a mistake of form": [{ type: "objekt" }, false, { problems: 1, remarks: [], schema: { type: "objekt" } }],
  "the root has no path": [{ type: "string" }, true, { problems: ['the schema: needs "type": "object" at the root'], remarks: [], schema: { type: "string" } }],
  "true, which structured output does not take": [true, false, { problems: ["the schema: is no JSON object"], remarks: [] }],
};

for (const [name, [schema, strict, wanted]] of Object.entries(cases)) {
  test(`P1.10: ${name}`, () => {
    const read = readSchema(JSON.stringify(schema), { strict });
    const problems = typeof wanted.problems === "number" ? read.problems.length : read.problems;
    assert.deepEqual({ ...read, problems }, wanted);
  });
}

test("P1.10: what is no JSON is said with its line and column", () => {
  const { problems, ...rest } = readSchema('{\n  "type": objekt\n}', { strict: true });
  assert.match(problems.join(), /^Line 2, column 11: /);
  assert.deepEqual(rest, { remarks: [] });
});
