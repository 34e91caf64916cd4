import assert from "node:assert/strict";
import { test } from "node:test";

import { checkFields } from "../../../templates/assets/js/playground/fields.js";

const field = { id: "f", label: "Requirement", type: "text", required: false };
const required = { ...field, required: true };
const options = [{ value: "s", label: "Short" }, { value: "l", label: "Long" }];

for (const [name, spec, value, message] of [
  ["an optional text may be empty", field, "", undefined],
  ["a required text may not", required, "", "Requirement needs some text."],
  ["blanks are no text", required, " \n\t", "Requirement needs some text."],
  ["a required file", { ...required, type: "file" }, "", "Requirement needs a file with some text in it."],
  ["a required number", { ...required, type: "number" }, "", "Requirement needs a number."],
  ["a required choice", { ...required, type: "select", options }, "", "Choose one for Requirement."],
  ["a required tick", { ...required, type: "checkbox" }, "no", "Requirement has to be ticked."],
  ["a tick that is there", { ...required, type: "checkbox" }, "yes", undefined],
  ["an optional tick", { ...field, type: "checkbox" }, "no", undefined],
  ["a file that cannot be read", { ...field, type: "file" }, null, "Requirement cannot be read: choose the file again."],
  ["as long as it may be", { ...field, maxlength: 5 }, "12345", undefined],
  ["too long", { ...field, maxlength: 4000 }, "x".repeat(4120), "Requirement has 4,120 characters and may have 4,000: shorten it by 120."],
  ["too long a file", { ...field, type: "file", maxlength: 1 }, "ab", "Requirement has 2 characters and may have 1: shorten it by 1."],
  ["characters count as maxlength counts them", { ...field, maxlength: 1 }, "🚀", "Requirement has 2 characters and may have 1: shorten it by 1."],
  ["an option", { ...field, type: "select", options }, "s", undefined],
  ["an option by its label", { ...field, type: "select", options }, "Short", "Requirement takes one of Short, Long."],
  ["an optional number left blank", { ...field, type: "number", min: 1 }, " ", undefined],
  ["a number in range", { ...field, type: "number", min: 1, max: 10 }, "2.5", undefined],
  ["a number out of range", { ...field, type: "number", min: 1, max: 10 }, "11", "Requirement takes a number from 1 to 10."],
  ["a number that is none", { ...field, type: "number" }, "ten", "Requirement takes a number."],
  ["a step of one", { ...field, type: "number", min: 1, max: 10, step: 1 }, "2.5", "Requirement takes a whole number from 1 to 10."],
  ["a step that fits", { ...field, type: "number", min: 0, step: 0.1 }, "0.3", undefined],
  ["a step from the least", { ...field, type: "number", min: 1, step: 5 }, "6", undefined],
  ["a step that does not", { ...field, type: "number", min: 5, step: 5 }, "12", "Requirement goes in steps of 5 from 5."],
]) {
  test(`P0.5: ${name}`, () => {
    assert.deepEqual(checkFields([spec], { f: value }), message === undefined ? [] : [{ id: "f", message }]);
  });
}

test("A7: every field has its own message, in their order, and the form has one", () => {
  const fields = [{ ...required, id: "a", label: "A" }, { ...field, id: "b", label: "B" }, { ...required, id: "c", label: "C" }];
  assert.deepEqual(checkFields(fields, { b: "x".repeat(8001) }, { inputChars: 8000 }), [
    { id: "a", message: "A needs some text." },
    { id: "c", message: "C needs some text." },
    { id: "", message: "All input together has 8,001 characters and may have 8,000: shorten it by 1." },
  ]);
});

test("P0.5: the limit is of all input together", () => {
  const fields = [{ ...field, id: "a" }, { ...field, id: "b" }];
  assert.deepEqual(checkFields(fields, { a: "xx", b: "yy" }, { inputChars: 4 }), []);
  assert.equal(checkFields(fields, { a: "xx", b: "yy" }, { inputChars: 3 })[0].id, "");
});

test("S11: a field of an inherited name has no value", () => {
  assert.deepEqual(checkFields([{ ...required, id: "constructor", label: "C" }], {}), [{ id: "constructor", message: "C needs some text." }]);
});
