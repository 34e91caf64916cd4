import assert from "node:assert/strict";
import { test } from "node:test";

import { conversationReducer, emptyConversation, systemOf } from "../../../templates/assets/js/playground/conversation.js";
import { contentOf, lengthWritten, requestMessages } from "../../../templates/assets/js/playground/request-messages.js";

const user = (content) => ({ type: "append", message: { role: "user", content } });
const answer = (content) => ({ type: "append", message: { role: "assistant", content } });
const after = (events, state = emptyConversation()) => events.reduce(conversationReducer, state);

test("S10: the system prompt is a message of its own, before the others", () => {
  const state = after([{ type: "setSystem", text: "Be brief." }, user("q")], emptyConversation("Be kind."));
  assert.equal(systemOf(state), "Be brief.");
  assert.deepEqual(requestMessages(state), [{ role: "system", content: "Be brief." }, { role: "user", content: "q" }]);
});

test("T12: a blank system prompt is not sent", () => {
  assert.deepEqual(requestMessages(after([user("q")], emptyConversation(" \n"))), [{ role: "user", content: "q" }]);
});

const parts = [{ type: "text", text: "What is this?" }, { type: "image_url", image_url: { url: "data:image/png;base64,AA" } }];
const calls = [{ id: "c1", type: "function", function: { name: "f", arguments: "{}" } }];
for (const [name, messages, sent] of [
  ["members the API does not take are left out", [{ role: "user", content: "q", at: 1, model: "m" }], [{ role: "user", content: "q" }]],
  ["reasoning is left out unless it is wanted", [{ role: "assistant", content: "a", reasoning: "r" }], [{ role: "assistant", content: "a" }]],
  ["parts of a message stay parts", [{ role: "user", content: parts }], [{ role: "user", content: parts }]],
  ["an answer that has not begun is left out", [{ role: "user", content: "q" }, { role: "assistant", content: "" }], [{ role: "user", content: "q" }]],
  ["tool calls and their results are sent", [
    { role: "assistant", content: "", tool_calls: calls }, { role: "tool", content: "4", tool_call_id: "c1", name: "f" },
  ], [{ role: "assistant", content: "", tool_calls: calls }, { role: "tool", content: "4", tool_call_id: "c1" }]],
  ["no tool calls are not sent", [{ role: "assistant", content: "a", tool_calls: [] }], [{ role: "assistant", content: "a" }]],
  ["a prefilled beginning is last", [{ role: "user", content: "q" }, { role: "assistant", content: "", prefill: "Sure:\n" }],
    [{ role: "user", content: "q" }, { role: "assistant", content: "Sure:\n" }]],
  ["an answer goes on from its beginning", [{ role: "assistant", content: " yes.", prefill: "Sure:" }, { role: "user", content: "q" }],
    [{ role: "assistant", content: "Sure: yes." }, { role: "user", content: "q" }]],
  ["answers in a row are one", [{ role: "assistant", content: "One, " }, { role: "assistant", content: "two." }], [{ role: "assistant", content: "One, two." }]],
  ["questions in a row stay two", [{ role: "user", content: "a" }, { role: "user", content: "b" }], [{ role: "user", content: "a" }, { role: "user", content: "b" }]],
]) {
  test(`T14: ${name}`, () => {
    const state = after(messages.map((message) => ({ type: "append", message })));
    assert.deepEqual(requestMessages(state), sent);
  });
}

test("T14: reasoning is sent where it is wanted", () => {
  const state = after([{ type: "append", message: { role: "assistant", content: "a", reasoning: "r" } }, answer("b")]);
  assert.deepEqual(requestMessages(state, { withReasoning: true }), [{ role: "assistant", content: "ab", reasoning: "r" }]);
});

test("P1.15: what is shown of an answer begins with what the visitor wrote of it", () => {
  assert.equal(contentOf({ role: "assistant", prefill: "{", content: '"a": 1}' }), '{"a": 1}');
  assert.equal(contentOf({ role: "assistant", prefill: "{", content: null }), "{");
  assert.equal(contentOf({ role: "user", content: parts }), parts);
});

test("P0.5: of a conversation counts what the visitor wrote, not what was answered", () => {
  const begun = { type: "append", message: { role: "assistant", content: "x".repeat(100), prefill: "123" } };
  assert.equal(lengthWritten(after([user("12345"), begun, user("1\u{1F600}")], emptyConversation("12"))), 13);
  assert.equal(lengthWritten(emptyConversation()), 0);
});
