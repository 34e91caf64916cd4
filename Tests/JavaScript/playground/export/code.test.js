import assert from "node:assert/strict";
import { test } from "node:test";

import { exportCode } from "../../../../templates/assets/js/playground/export/code.js";
import { json, literal, quoted, word } from "../../../../templates/assets/js/playground/export/literals.js";

const languages = ["curl", "python-groq", "python-openai", "javascript", "swift"];
const api = { baseURL: "https://api.groq.com/openai/v1/", keyVariable: "GROQ_API_KEY" };
const bodyOf = (content, more = {}) => ({ model: "m", messages: [{ role: "user", content }], stream: false, ...more });

for (const language of languages) {
  test(`S1: ${language} reads the key from the environment`, () => {
    assert.match(exportCode(language, { api, body: bodyOf("x") }), /GROQ_API_KEY/);
  });
  test(`S9: in ${language} nothing is unseen or turned around`, () => {
    const text = exportCode(language, { api, body: bodyOf("a\u202e\u2066\u200b\u2028\u0085\u0007\ufeff\u{e0041}b") });
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
}

test("S6: JavaScript in a page would not end its script", () => {
  assert.doesNotMatch(exportCode("javascript", { api, body: bodyOf("</script><!-- </SCRIPT>") }), /<\/script|<!--/i);
});

for (const [name, content, fence] of [
  ["one sign", "plain \\n \"x\"", '#"""'],
  ["two signs where one would end it", '"""#', '##"""'],
  ["two signs where one would be an escape", "\\#(x)", '##"""'],
  ["three signs where two would end it", '"##', '###"""'],
]) {
  test(`P1.13: Swift's text takes ${name}`, () => {
    const text = exportCode("swift", { api, body: bodyOf(content) });
    assert.equal(/let body = (#+""")/.exec(text)[1], fence);
    assert.ok(text.includes(`\n"""${fence.replaceAll('"', "")}\n`));
  });
}

for (const [value, expected] of [
  ["a", '"a"'], [null, "null"], [true, "true"], [-1.5, "-1.5"], [[], "[]"], [{}, "{}"], [[1, ["a"]], '[\n 1,\n [\n  "a",\n ],\n]'], [{ a: { b: 1 } }, "{\n a: {\n  b: 1,\n },\n}"],
]) {
  test(`P1.13: the literal of ${JSON.stringify(value)}`, () => {
    assert.equal(literal(value, { step: " ", quote: quoted, key: (name) => name, words: {} }), expected);
  });
}

for (const [text, expected] of [
  ["https://a.b/c", "https://a.b/c"], ["", "''"], ["a b", "'a b'"], ["it's", "'it'\\''s'"], ["a$b`c`", "'a$b`c`'"], ["a;b&c", "'a;b&c'"], ["~/a", "'~/a'"],
]) {
  test(`P1.13: the word of a shell for ${JSON.stringify(text)}`, () => assert.equal(word(text), expected));
}

test("P1.13: JSON in lines is the same value, its unseen characters escaped", () => {
  const value = { a: "\u2028\u0000\ud800 👩‍💻\n", "\u202e": [null] };
  assert.deepEqual(JSON.parse(json(value)), value);
  assert.match(json(value), /"\\u202e": \[/);
});
