import assert from "node:assert/strict";
import { test } from "node:test";

import { checkVariables, fill, variablesIn } from "../../../templates/assets/js/playground/variables.js";

for (const [name, template, expected] of [
  ["none", "plain", []],
  ["each once, in order", "{{b}} {{a}} {{ b }}", ["b", "a"]],
  ["over lines", "x\n{{a}}\n{{a-b_1}}", ["a", "a-b_1"]],
  ["what is no name too", "{{a b}} {{}}", ["a b", ""]],
  ["none in single braces", "{a} {{a} {a}}", []],
  ["of three braces the inner two", "{{{a}}}", ["a"]],
]) {
  test(`P1.11: finds the variables: ${name}`, () => assert.deepEqual(variablesIn(template), expected));
}

for (const [name, template, ids, expected] of [
  ["all well", "{{a}} {{b}}", ["a", "b"], { unknown: [], unused: [] }],
  ["unknown and unused", "{{a}} {{c}} {{toString}}", ["a", "b"], { unknown: ["c", "toString"], unused: ["b"] }],
]) {
  test(`P1.11: reports variables: ${name}`, () => assert.deepEqual(checkVariables(template, ids), expected));
}

for (const [name, template, values, expected] of [
  ["in each place", "{{a}}-{{ a }}-{{b}}", { a: "1", b: "2" }, "1-1-2"],
  ["once, never expanded again", "{{a}} {{b}}", { a: "{{b}}", b: "{{a}}" }, "{{b}} {{a}}"],
  ["across the seams of values neither", "{{a}}{{b}}", { a: "{{", b: "b}}" }, "{{b}}"],
  ["with dollar signs as they are", "{{a}}", { a: "$& $1 $$ $`" }, "$& $1 $$ $`"],
  ["empty", "[{{a}}]", { a: "" }, "[]"],
  ["and leaves unknown ones", "{{toString}} {{x}}", {}, "{{toString}} {{x}}"],
]) {
  test(`P1.11: puts values in ${name}`, () => assert.equal(fill(template, values), expected));
}
