import assert from "node:assert/strict";
import { test } from "node:test";

import { outline } from "../../../../templates/assets/js/playground/outline.js";
import { checkSchema } from "../../../../templates/assets/js/playground/schema/check.js";
import { parseJSON } from "../../../../templates/assets/js/playground/schema/parse.js";
import { compilePattern } from "../../../../templates/assets/js/playground/schema/pattern.js";
import { validate } from "../../../../templates/assets/js/playground/schema/validate.js";

const nested = (depth, inner, wrap) => Array.from({ length: depth }).reduce(wrap, inner);
const deepList = nested(5000, [], (inner) => [inner]);
const doubling = { anyOf: [{ properties: { a: { $ref: "#" } }, required: ["x"] }, { properties: { a: { $ref: "#" } }, required: ["y"] }] };
const chain = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`d${index}`, { anyOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] }]));

for (const [name, value, schema, message] of [
  ["a value nested 5,000 deep", deepList, { items: { $ref: "#" } }, "is nested too deeply to check"],
  ["a schema that is itself", 1, { $ref: "#" }, "is nested too deeply to check"],
  ["a schema that is twice itself", 1, { anyOf: [{ $ref: "#" }, { $ref: "#" }] }, "is too large to check in full"],
  ["alternatives that double at each level", nested(60, {}, (a) => ({ a })), doubling, "is too large to check in full"],
  ["alternatives that double in place", 1, { $defs: { ...chain, d40: false }, $ref: "#/$defs/d0" }, "is too large to check in full"],
  ["a list of 200,000 items", Array.from({ length: 200_000 }, () => 0), { items: { type: "string" } }, "is too large to check in full"],
]) {
  test(`P1.10: ends, and says so, for ${name}`, () => {
    assert.ok(validate(value, schema).some((problem) => problem.message === message));
  });
}

for (const [levels, problems] of [
  [100, []],
  [101, [{ path: "/0".repeat(101), message: "is nested too deeply to check" }]],
]) {
  test(`P1.10: what is ${levels} levels below the root is ${problems.length ? "told to be too deep" : "checked"}`, () => {
    assert.deepEqual(validate(nested(levels, [], (inner) => [inner]), { type: "array", items: { $ref: "#" } }), problems);
  });
}

test("P1.10: the outline of a value nested 5,000 deep ends", () => {
  assert.equal(outline(deepList, { items: { $ref: "#" } }, []).kind, "list");
});

test("P1.10: an item again and again is told each time, however many there are", () => {
  assert.equal(validate(Array.from({ length: 90_000 }, () => 0), { uniqueItems: true }).length, 89_999);
});

test("P1.10: equal values nested too deeply are compared without an end of the stack", () => {
  assert.deepEqual(validate([deepList], { enum: [1] }).length, 1);
});

test("P1.10: a schema nested too deeply is a mistake of form", () => {
  const schema = nested(200, {}, (items) => ({ items }));
  assert.deepEqual(checkSchema(schema).map(({ message }) => message), ["is nested too deeply to check"]);
});

test("S11: a name of the prototype in an answer is a member like others to the validator", () => {
  const value = JSON.parse('{"__proto__": 1, "constructor": 2}');
  assert.deepEqual(validate(value, { properties: {}, additionalProperties: false }).map(({ path }) => path), ["/__proto__", "/constructor"]);
  assert.deepEqual(parseJSON('{"__proto__": {"isAdmin": true}}').value, undefined);
  assert.equal({}.isAdmin, undefined);
});

for (const [pattern, text] of [
  ["^(a+)+$", `${"a".repeat(5000)}b`],
  ["(a|aa)*c", "a".repeat(5000)],
  ["^(([a-z]+)*)*!$", "a".repeat(2000)],
  [".*.*.*.*.*x", "y".repeat(3000)],
  ["(a?){1000}b", "a".repeat(2000)],
  ["((a{0,99}){0,99}){0,99}b", "a".repeat(3000)],
]) {
  test(`P1.10: the pattern ${pattern} does not run away`, () => {
    const start = performance.now();
    assert.notEqual(compilePattern(pattern).test(text), true);
    assert.ok(performance.now() - start < 1000);
  });
}

test("P1.10: a pattern that takes too long is a problem, not a fit", () => {
  const [problem] = validate("a".repeat(600_000), { pattern: "b" });
  assert.match(problem.message, /takes too long$/);
});
