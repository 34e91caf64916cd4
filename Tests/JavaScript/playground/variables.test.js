import assert from "node:assert/strict";
import { test } from "node:test";

import { fill } from "../../../templates/assets/js/playground/variables.js";

for (const [name, template, values, expected] of [
  ["in each place", "{{a}}-{{ a }}-{{b}}", { a: "1", b: "2" }, "1-1-2"],
  ["once, never expanded again", "{{a}} {{b}}", { a: "{{b}}", b: "{{a}}" }, "{{b}} {{a}}"],
  ["across the seams of values neither", "{{a}}{{b}}", { a: "{{", b: "b}}" }, "{{b}}"],
  ["with dollar signs as they are", "{{a}}", { a: "$& $1 $$ $`" }, "$& $1 $$ $`"],
  ["over lines", "x\n{{a}}\n{{a-b_1}}", { a: "1", "a-b_1": "2" }, "x\n1\n2"],
  ["but not in single braces", "{a} {{a} {a}}", { a: "1" }, "{a} {{a} {a}}"],
  ["of three braces the inner two", "{{{a}}}", { a: "1" }, "{1}"],
  ["empty", "[{{a}}]", { a: "" }, "[]"],
  ["and leaves unknown ones", "{{toString}} {{x}} {{a b}} {{}}", {}, "{{toString}} {{x}} {{a b}} {{}}"],
]) {
  test(`P1.11: puts values in ${name}`, () => assert.equal(fill(template, values), expected));
}
