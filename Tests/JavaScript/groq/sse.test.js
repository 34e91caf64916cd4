import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createParser } from "../../../templates/assets/js/groq/sse.js";

// Each character of a chunk stands for one byte; an event that is a text alone has the type "message".
const vectors = JSON.parse(readFileSync(new URL("sse-vectors.json", import.meta.url), "utf8"));
const empty = new Uint8Array();

/** @param {string} text */
const bytesOf = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);

/** @param {Uint8Array[]} chunks @param {boolean} strict */
function parse(chunks, strict = true) {
  const events = [];
  const parser = createParser({ onEvent: (event) => events.push(event), strict });
  for (const chunk of chunks) parser.feed(chunk);
  parser.end();
  return events.map(({ type, data }) => (type === "message" ? data : { type, data }));
}

/** Every way to hand over the same bytes. @param {Uint8Array[]} chunks */
function* feedings(chunks) {
  const whole = bytesOf(chunks.map((chunk) => String.fromCharCode(...chunk)).join(""));
  const single = Array.from(whole, (byte) => Uint8Array.of(byte));
  yield ["as given", chunks];
  yield ["whole", [whole]];
  yield ["byte by byte", single];
  yield ["with empty chunks", [empty, ...single.flatMap((byte) => [byte, empty])]];
  for (let at = 1; at < whole.length; at += 1) yield [`cut at byte ${at}`, [whole.slice(0, at), whole.slice(at)]];
}

test("there are 36 vectors", () => assert.equal(vectors.length, 36));

for (const { title, chunks, events } of vectors) {
  test(`T1, T2, T3, T4: ${title}`, () => {
    for (const [how, feeding] of feedings(chunks.map(bytesOf))) assert.deepEqual(parse(feeding), events, how);
  });
}

for (const [name, text, strictly, leniently] of [
  ["JSON without its blank line", 'data: {"a":1}\n', [], ['{"a":1}']],
  ["JSON without its line end", 'data: {"a":1}', [], ['{"a":1}']],
  ["JSON in two lines, the second without end", 'data: {"a":\ndata: 1}', [], ['{"a":\n1}']],
  ["[DONE] without end", "data: 1\n\ndata: [DONE]", ["1"], ["1", "[DONE]"]],
  ["[DONE] before a lone CR", "data: [DONE]\r", [], ["[DONE]"]],
  ["a named event without end", 'event: error\ndata: {"error":{}}', [], [{ type: "error", data: '{"error":{}}' }]],
  ["JSON that is cut off", 'data: {"a":', [], []],
  ["[DONE] that is cut off", "data: [DON", [], []],
  ["a text without end", "data: a\n", [], []],
  ["no data", "event: error\n", [], []],
  ["nothing", "", [], []],
]) {
  test(`T4: at the end, ${name}`, () => {
    for (const [how, feeding] of feedings([utf8(text)])) {
      assert.deepEqual(parse(feeding), strictly, `strict, ${how}`);
      assert.deepEqual(parse(feeding, false), leniently, how);
    }
  });
}

test("T1: a character cut off by the end becomes U+FFFD and does not throw", () => {
  const cut = utf8('data: "é"').slice(0, -2);
  assert.deepEqual(parse([cut], false), []);
  assert.deepEqual(parse([cut, bytesOf('"')], false), ['"\uFFFD"']);
});

test("T1: each stream has its own decoder", () => {
  assert.deepEqual(parse([bytesOf("data: \xF0")]), []);
  assert.deepEqual(parse([bytesOf("data: a\n\n")]), ["a"]);
});

test("a long event in many small chunks comes whole", () => {
  const pieces = Array.from({ length: 100_000 }, () => bytesOf("x".repeat(16)));
  const [data] = parse([bytesOf("data:"), ...pieces, bytesOf("\n\n")]);
  assert.equal(data.length, 1_600_000);
});
