import assert from "node:assert/strict";
import { test } from "node:test";

import { outline } from "../../../templates/assets/js/playground/outline.js";

const problem = (path, message) => ({ path, message });

/** A part as short as it can be told: its kind and label, and what is in it. */
function brief({ kind, label, value, problems, parts }) {
  const head = `${kind} ${label}${kind === "text" ? `=${JSON.stringify(value)}` : ""}${problems.length ? " ×" : ""}`;
  return parts.length ? [head, ...parts.map(brief)] : head;
}

const step = { type: "object", properties: { n: { type: "integer" }, what: { type: "string", title: "What" } } };

for (const [name, value, schema, problems, expected] of [
  ["a text alone", "a", {}, [], 'text ="a"'],
  ["members in the schema's order, then the answer's", { z: 1, b: 2, a: 3 }, { properties: { a: {}, b: {} } }, [], ["group ", "text a=3", "text b=2", "text z=1"]],
  ["titles for keys", { a: 1, b: 2 }, { title: "Result", properties: { a: { title: "First" }, b: { title: "" } } }, [], ["group Result", "text First=1", "text b=2"]],
  ["titles through references", { a: 1 }, { $defs: { x: { title: "X" } }, properties: { a: { $ref: "#/$defs/x" } } }, [], ["group ", "text X=1"]],
  ["titles of the alternative that is meant", { a: [1, null] }, { properties: { a: { items: { anyOf: [{ type: "number", title: "N" }, { type: "null", title: "None" }] } } } }, [], ["group ", ["list a", "text N=1", "text None=null"]]],
  ["titles of a tagged alternative", { k: "b", v: 1 }, { anyOf: [{ properties: { k: { const: "a" }, v: { title: "A" } } }, { properties: { k: { const: "b" }, v: { title: "B" } } }] }, [], ["group ", 'text k="b"', "text B=1"]],
  ["titles when no alternative is meant", { v: "x" }, { anyOf: [{ properties: { v: { title: "A" } }, required: ["w"] }, { type: "null" }] }, [problem("/w", "is missing")], ["group ", 'text A="x"', "text w=undefined ×"]],
  ["titles of schemas that must all fit", { a: 1 }, { allOf: [{ properties: { a: { title: "A" } } }] }, [], ["group ", "text A=1"]],
  ["titles of other members", { a: 1 }, { additionalProperties: { title: "Any" } }, [], ["group ", "text Any=1"]],
  ["titles of first items", [1, 2], { prefixItems: [{ title: "P" }], items: { title: "I" } }, [], ["list ", "text P=1", "text I=2"]],
  ["what is missing, in its place", { c: 1 }, { properties: { a: {}, b: {}, c: {} }, required: ["b", "x"] }, [problem("/b", "is missing"), problem("/x", "is missing")], ["group ", "text b=undefined ×", "text c=1", "text x=undefined ×"]],
  ["a recursive schema", { kids: [{ kids: [] }] }, { title: "Node", properties: { kids: { items: { $ref: "#" } } } }, [], ["group Node", ["list kids", ["group Node", "list kids"]]]],
  ["an answer without a schema", { a: [true] }, undefined, [], ["group ", ["list a", "text 1=true"]]],
  ["groups that are alike as a table", [{ n: 1, what: "x" }, { what: "y", n: 2 }], { items: step }, [], ["table ", ["group 1", "text n=1", 'text What="x"'], ["group 2", "text n=2", 'text What="y"']]],
  ["a table in which a cell does not fit", [{ n: 1 }, { n: "2" }], { items: step }, [problem("/1/n", "p")], ["table ", ["group 1", "text n=1"], ["group 2", 'text n="2" ×']]],
  ["no table of one group", [{ n: 1 }], { items: step }, [], ["list ", ["group 1", "text n=1"]]],
  ["no table of groups that differ", [{ n: 1 }, { what: "x" }], { items: step }, [], ["list ", ["group 1", "text n=1"], ["group 2", 'text What="x"']]],
  ["no table of groups within groups", [{ n: [1] }, { n: [2] }], {}, [], ["list ", ["group 1", ["list n", "text 1=1"]], ["group 2", ["list n", "text 1=2"]]]],
  ["no table of groups that do not fit themselves", [{ n: 1 }, { n: 2 }], {}, [problem("/0", "p")], ["list ", ["group 1 ×", "text n=1"], ["group 2", "text n=2"]]],
  ["no table of empty groups", [{}, {}], {}, [], ["list ", "group 1", "group 2"]],
  ["no table of five columns", Array.from({ length: 2 }, () => ({ a: 1, b: 1, c: 1, d: 1, e: 1 })), {}, [], ["list ", ...[1, 2].map((n) => [`group ${n}`, "text a=1", "text b=1", "text c=1", "text d=1", "text e=1"])]],
  ["no table of long texts", Array.from({ length: 2 }, () => ({ a: "x".repeat(81) })), {}, [], ["list ", ...[1, 2].map((n) => [`group ${n}`, `text a="${"x".repeat(81)}"`])]],
]) {
  test(`P1.10: the outline shows ${name}`, () => assert.deepEqual(brief(outline(value, schema, problems)), expected));
}

for (const [name, value, message, isTold] of [
  ["a short text", "high", 'expected a number, got "high"', true],
  ["a number", 5, "expected text, got 5", true],
  ["a text that was cut", "x".repeat(50), `expected a number, got "${"x".repeat(40)}…"`, false],
  ["a value of which only the size is told", "ab", "is shorter than 3 characters", false],
  ["a list", [1], "expected text, got a list", false],
]) {
  test(`P1.10: ${isTold ? "a problem says what the value is" : "the value is shown beside the problem"}: ${name}`, () => {
    assert.equal(outline({ a: value }, {}, [problem("/a", message)]).parts[0].isTold, isTold);
  });
}

test("P1.10: definitions that double do not multiply the work", () => {
  const pair = (index) => ({ anyOf: [{ $ref: `#/$defs/d${index}` }, { $ref: `#/$defs/d${index}` }] });
  const $defs = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`d${index}`, pair(index + 1)]));
  assert.equal(outline(1, { $defs: { ...$defs, d60: { type: "string" } }, ...pair(0) }, []).value, 1);
});
