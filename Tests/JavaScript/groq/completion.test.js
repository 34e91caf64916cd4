import assert from "node:assert/strict";
import { test } from "node:test";

import { addChunk, answerOf, chunkFromPlain, emptyCompletion, splitThinking } from "../../../templates/assets/js/groq/completion.js";

/** A chunk with one choice. @param {object} delta @param {object} [rest] */
const chunk = (delta, { finish_reason = null, ...rest } = {}) => ({ choices: [{ index: 0, delta, finish_reason }], ...rest });
/** @param {object[]} chunks */
const join = (chunks) => chunks.reduce(addChunk, emptyCompletion());
/** @param {object} json */
const fromPlain = (json) => join([chunkFromPlain(json)]);
/** A piece of a tool call. @param {object} call */
const call = (call) => chunk({ tool_calls: [call] });

const usage = { prompt_tokens: 8, completion_tokens: 2, total_tokens: 10 };
const whole = { id: "call_1", name: "weather", arguments: '{"city":"Köln"}' };

for (const [name, chunks, expected] of [
  ["T7: content joins", [chunk({ role: "assistant", content: "" }), chunk({ content: "a" }), chunk({ content: "b" })], { content: "ab" }],
  ["T7: reasoning stands beside content", [chunk({ reasoning: "hm", channel: "analysis" }), chunk({ reasoning: "m" }), chunk({ content: "a" })], { reasoning: "hmm", content: "a" }],
  ["T7: null content adds nothing", [chunk({ role: "assistant", content: null }), chunk({ content: "a" }), chunk({ content: null, reasoning: null })], { content: "a", reasoning: "" }],
  ["T7: a chunk without choices adds nothing", [chunk({ content: "a" }), {}, { choices: [] }, { choices: [{}] }, { choices: null }], { content: "a" }],
  ["T5: no finish reason is none", [chunk({ content: "a" })], { finishReason: null }],
  ["T5: a finish reason stays", [chunk({}, { finish_reason: "length" }), { choices: [], usage }], { finishReason: "length" }],
  ["T7: usage in a chunk without choices", [chunk({}, { usage: null }), { choices: [], usage }], { usage }],
  ["T7: usage in x_groq", [chunk({}, { x_groq: { id: "req_1", usage } })], { usage, requestId: "req_1" }],
  ["T7: usage twice", [chunk({}, { x_groq: { usage }, usage }), { choices: [], usage: null }], { usage }],
  ["T7: what each model of a system took", [chunk({}, { x_groq: { usage_breakdown: { models: [{ model: "m", usage }, { usage }, null] } } }), chunk({}, { usage_breakdown: null })],
    { breakdown: [{ model: "m", usage }] }],
  ["T7: x_groq.usage without tokens is no usage", [chunk({}, { x_groq: { usage: { dram_cached_tokens: 3 } } })], { usage: null }],
  ["T7: a whole tool call", [call({ index: 0, id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Köln"}' } })], { toolCalls: [whole] }],
  ["T7: tool arguments in pieces", [
    call({ index: 0, id: "call_1", type: "function", function: { name: "weather", arguments: '{"ci' } }),
    call({ index: 0, function: { arguments: 'ty":"K' } }),
    call({ index: 0, id: "", function: { name: "", arguments: 'öln"}' } }),
  ], { toolCalls: [whole] }],
  ["T7: pieces of two calls, mixed and out of order", [
    call({ index: 1, id: "b", function: { name: "two", arguments: "[" } }),
    chunk({ tool_calls: [{ index: 0, id: "a", function: { name: "one" } }, { index: 1, function: { arguments: "]" } }] }),
    call({ index: 0, function: { arguments: "{}" } }),
  ], { toolCalls: [{ id: "a", name: "one", arguments: "{}" }, { id: "b", name: "two", arguments: "[]" }] }],
  ["T7: calls without an index count by their place", [chunk({ tool_calls: [{ id: "a", function: { name: "one" } }, { id: "b" }] })], {
    toolCalls: [{ id: "a", name: "one", arguments: "" }, { id: "b", name: "", arguments: "" }],
  }],
  ["T7: an index out of all bounds is left out", [call({ index: 1e9, id: "a" }), call({ index: -1, id: "b" })], { toolCalls: [] }],
  ["T7: what is of another type adds nothing", [chunk({ content: 5, reasoning: {}, tool_calls: "x", executed_tools: 1 })], { content: "", reasoning: "", toolCalls: [], executedTools: undefined }],
  ["T7: the first id, model and fingerprint stay", [
    chunk({}, { id: "chatcmpl-1", model: "groq/compound", system_fingerprint: null, x_groq: { id: "req_1", seed: 1 } }),
    chunk({}, { id: "stub", model: "other", system_fingerprint: "fp_1" }),
  ], { id: "chatcmpl-1", model: "groq/compound", fingerprint: "fp_1", requestId: "req_1" }],
  ["T7: a tool that ran is replaced by its newer state", [
    chunk({ executed_tools: [{ index: 0, type: "search", arguments: "{}" }] }),
    chunk({ executed_tools: [{ index: 1, type: "visit" }] }),
    chunk({ executed_tools: [{ index: 0, type: "search", arguments: "{}", output: "found" }] }),
  ], { executedTools: [{ index: 0, type: "search", arguments: "{}", output: "found" }, { index: 1, type: "visit" }] }],
]) {
  test(name, () => {
    const completion = join(chunks);
    assert.deepEqual({ ...completion, ...expected }, completion);
  });
}

test("a chunk leaves the completion before it as it was", () => {
  const before = join([call({ index: 0, id: "a", function: { arguments: "1" } })]);
  const copy = structuredClone(before);
  addChunk(before, call({ index: 0, function: { arguments: "2" } }));
  addChunk(before, chunk({ content: "x", executed_tools: [{ index: 0 }] }));
  assert.deepEqual(before, copy);
});

test("T8: a whole answer has what its stream would have", () => {
  const completion = fromPlain({
    id: "chatcmpl-1", object: "chat.completion", model: "m", system_fingerprint: "fp_1", usage,
    x_groq: { id: "req_1", usage: { dram_cached_tokens: 0 } },
    choices: [{ index: 0, message: { role: "assistant", content: "a", reasoning: "r", tool_calls: [{ id: "call_1", type: "function", function: { name: "weather", arguments: '{"city":"Köln"}' } }] }, finish_reason: "tool_calls" }],
  });
  assert.deepEqual(completion, {
    id: "chatcmpl-1", model: "m", fingerprint: "fp_1", requestId: "req_1", content: "a", reasoning: "r", toolCalls: [whole],
    executedTools: undefined, finishReason: "tool_calls", usage, breakdown: undefined,
  });
});

test("T8: a whole answer without content, as with tool calls, is empty", () => {
  assert.equal(fromPlain({ choices: [{ message: { role: "assistant" } }] }).content, "");
  assert.deepEqual(fromPlain({}).toolCalls, []);
});

for (const [content, reasoning, answer] of [
  ["<think>\nhm\n</think>\n\nyes", "hm", "yes"],
  ["\n<think>hm</think>yes <think>no</think>", "hm", "yes <think>no</think>"],
  ["<think>hm", "hm", ""],
  ["<think>", "", ""],
  ["<think></think>yes", "", "yes"],
  ["yes", "", "yes"],
  ["say <think>", "", "say <think>"],
  ["", "", ""],
  ["<think>a < b", "a < b", ""],
  ["<think>a <", "a", ""],
  ["<think>a</thin", "a", ""],
  ["<think>a</thing", "a</thing", ""],
  ["<think>a</th</think>b", "a</th", "b"],
]) {
  test(`the thought in ${JSON.stringify(content)} is ${JSON.stringify(reasoning)}`, () => {
    assert.deepEqual(splitThinking(content), { reasoning, content: answer });
  });
}

test("what may be the beginning of a thought is shown as nothing, until it is an answer", () => {
  for (const content of ["<", " <thi", "<think"]) assert.equal(answerOf({ reasoning: "", content, finishReason: null }).content, "");
  for (const content of ["<b", "think"]) assert.equal(answerOf({ reasoning: "", content, finishReason: null }).content, content);
  assert.equal(answerOf({ reasoning: "", content: "<", finishReason: "stop" }).content, "<");
});

test("thought and answer are told apart, whether they come apart or in one", () => {
  assert.deepEqual(answerOf({ reasoning: "hm", content: "yes", finishReason: "stop" }), { reasoning: "hm", content: "yes" });
  assert.deepEqual(answerOf({ reasoning: "", content: "<think>hm</think>yes", finishReason: null }), { reasoning: "hm", content: "yes" });
  assert.deepEqual(answerOf({ reasoning: "", content: "<think>hm", finishReason: null }), { reasoning: "hm", content: "" });
});
