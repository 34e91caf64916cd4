import assert from "node:assert/strict";
import { test } from "node:test";

import { parseJSON } from "../../../../templates/assets/js/playground/schema/parse.js";

for (const text of [
  "1", "-0.5e+3", "1E5", "0", "true", "false", "null", '""', '"a\\n\\u00e9\\"\\\\\\/"', '"é🙂\u2028\u007f"', '"\\ud83d\\ude42"', "[]", "{}", " [ ] ", "[1,[2,{}]]",
  '{"a":1,"b":{"a":[null]},"":0}', '\t{\r\n"a" : [ 1 , 2 ] }\n', '{"toString": 1, "hasOwnProperty": 2}', `${"[".repeat(100)}${"]".repeat(100)}`, '"\\ud800"', "123456789012345678",
]) {
  test(`P1.10: reads ${text.slice(0, 40)}`, () => assert.deepEqual(parseJSON(text), { value: JSON.parse(text) }));
}

test("P1.10: a long text is read", () => {
  const text = JSON.stringify({ a: "x\n".repeat(500_000) });
  assert.deepEqual(parseJSON(text).value, JSON.parse(text));
});

for (const [name, text, value] of [
  ["a fence", '```json\n{"a": 1}\n```', { a: 1 }],
  ["a fence without a language", "\n```\n[1]\n  ```\n", [1]],
  ["a fence in text", '"```json"', "```json"],
]) {
  test(`P1.10: reads what is in ${name}`, () => assert.deepEqual(parseJSON(text), { value }));
}

for (const [text, problem, line, column] of [
  ["", "there is nothing in it", 1, 1],
  [" \n ", "there is nothing in it", 1, 1],
  ["{", "it ends too early", 1, 2],
  ['{"a": 1', "it ends too early", 1, 8],
  ['{"a": 1,}', "expected a name in double quotes, got }", 1, 9],
  ["{a: 1}", "expected a name in double quotes, got a", 1, 2],
  ["{'a': 1}", "expected a name in double quotes, got '", 1, 2],
  ['{"a" 1}', "expected a colon, got 1", 1, 6],
  ['{"a": 1 "b": 2}', 'expected a comma or }, got "', 1, 9],
  ['{\n  "a": [1, 2,\n    ]\n}', "expected a value, got ]", 3, 5],
  ["[1 2]", "expected a comma or ], got 2", 1, 4],
  ["[1]]", "expected the end, got ]", 1, 4],
  ["[“a”]", "expected a value, got “", 1, 2],
  ['["🙂", 🙂]', "expected a value, got 🙂", 1, 7],
  ["[01]", "01 is no value of JSON", 1, 2],
  ["[1.]", "1. is no value of JSON", 1, 2],
  ["[.5]", ".5 is no value of JSON", 1, 2],
  ["[None]", "None is no value of JSON", 1, 2],
  ["[NaN]", "NaN is no value of JSON", 1, 2],
  ["[1e999]", "the number is too large", 1, 2],
  ['["a\nb"]', "the text that begins here has no end", 1, 2],
  ['["a', "the text that begins here has no end", 1, 2],
  ['["a\tb"]', "a control character stands in a text", 1, 4],
  ['["\\x41"]', "there is no escape \\x", 1, 3],
  ['["\\u12"]', "there is no escape \\u", 1, 3],
  ['{"a": 1, "a": 2}', "the name a is there twice", 1, 10],
  ["// note\n{}", "expected a value, got /", 1, 1],
  ["```json\n{\n  bad\n}\n```", "expected a name in double quotes, got b", 3, 3],
  ["Here it is: {}", "Here is no value of JSON", 1, 1],
  [`${"[".repeat(102)}${"]".repeat(102)}`, "it is nested more than 100 levels deep", 1, 102],
]) {
  test(`P1.10: says what is wrong with ${JSON.stringify(text.slice(0, 30))}`, () => assert.deepEqual(parseJSON(text), { problem, line, column }));
}

for (const name of ["__proto__", "constructor", "prototype", "\\u005f_proto__"]) {
  test(`S11: refuses the name ${name}`, () => {
    const { problem, line } = parseJSON(`{"a": [\n{"${name}": {}}]}`);
    assert.equal(problem, `the name ${JSON.parse(`"${name}"`)} is not allowed`);
    assert.equal(line, 2);
  });
}
