import assert from "node:assert/strict";
import { test } from "node:test";

import { chatBody, chatRequest, modelsRequest, shouldStream } from "../../../templates/assets/js/groq/request.js";
import { api, key } from "./api.js";

const model = "openai/gpt-oss-120b";
const messages = [{ role: "system", content: "Be brief." }, { role: "user", content: "Hello" }];
const schema = { type: "object", properties: { goal: { type: "string" } }, required: ["goal"], additionalProperties: false };
const streamed = { stream: true, stream_options: { include_usage: true } };

/** A body without what every body here has. @param {object} request */
function rest(request) {
  const { model: _, messages: __, ...others } = chatBody({ model, messages, ...request });
  return others;
}

test("T12: the smallest body streams, with its usage", () => {
  assert.deepEqual(chatBody({ model, messages }), { model, messages, ...streamed });
});

for (const [name, request, expected] of [
  ["T12: what was left blank is not sent", { params: { temperature: undefined, top_p: null, seed: NaN, user: "", stop: [], search_settings: {} } }, {}],
  ["T12: zero and no are not blank", { params: { temperature: 0, seed: 0, include_reasoning: false } }, { temperature: 0, seed: 0, include_reasoning: false }],
  ["T12: unknown and unsupported parameters are not sent", {
    params: { n: 2, logprobs: true, top_logprobs: 3, logit_bias: { 1: 2 }, frequency_penalty: 1, presence_penalty: 1, max_tokens: 9, store: true, metadata: { a: "b" }, foo: 1, model: "other", stream: false, response_format: {} },
  }, {}],
  ["T12: every parameter that does something is sent", {
    params: { temperature: 1, top_p: 0.5, max_completion_tokens: 9, seed: 1, stop: ["a"], reasoning_effort: "low", service_tier: "flex", user: "u", tools: [{}], tool_choice: "auto", parallel_tool_calls: false, disable_tool_validation: true, documents: [{}], citation_options: "enabled", search_settings: { a: 1 }, compound_custom: { a: 1 }, reasoning_format: "parsed" },
  }, { temperature: 1, top_p: 0.5, max_completion_tokens: 9, seed: 1, stop: ["a"], reasoning_effort: "low", service_tier: "flex", user: "u", tools: [{}], tool_choice: "auto", parallel_tool_calls: false, disable_tool_validation: true, documents: [{}], citation_options: "enabled", search_settings: { a: 1 }, compound_custom: { a: 1 }, reasoning_format: "parsed" }],
  ["T12: one way to ask for the reasoning is enough", { params: { reasoning_format: "parsed", include_reasoning: true } }, { reasoning_format: "parsed" }],
  ["T12: the raw format goes without tools", { params: { reasoning_format: "raw", tools: [{}] } }, { tools: [{}] }],
  ["T12: the raw format goes with text", { params: { reasoning_format: "raw" } }, { reasoning_format: "raw" }],
  ["the page's parameters fill in", { params: { temperature: 0.9 }, defaults: { temperature: 0.3, top_p: 0.5 } }, { temperature: 0.9, top_p: 0.5 }],
  ["what the visitor emptied is not filled in", { params: { temperature: "" }, defaults: { temperature: 0.3 } }, {}],
  ["the page's parameters that the model refuses are left out", { defaults: { reasoning_effort: "low", seed: 1 }, modelInfo: { refuses: ["reasoning_effort"] } }, { seed: 1 }],
  ["the visitor's are sent even so", { params: { reasoning_effort: "low" }, modelInfo: { refuses: ["reasoning_effort"] } }, { reasoning_effort: "low" }],
  ["the page's limit caps the visitor's tokens", { params: { max_completion_tokens: 9000 }, limits: { maxTokens: 4000 } }, { max_completion_tokens: 4000 }],
  ["the page's limit lets fewer tokens be", { params: { max_completion_tokens: 100 }, limits: { maxTokens: 4000 } }, { max_completion_tokens: 100 }],
  ["the page's limit caps the page's tokens", { defaults: { max_completion_tokens: 9000 }, limits: { maxTokens: 4000 } }, { max_completion_tokens: 4000 }],
  ["T12: the page's limit alone asks for nothing", { limits: { maxTokens: 4000 } }, {}],
  ["T12: a number of tokens that the visitor emptied is not sent", { params: { max_completion_tokens: "" }, defaults: { max_completion_tokens: 9 }, limits: { maxTokens: 4000 } }, {}],
  ["the page's tokens stay within what the model writes", { defaults: { max_completion_tokens: 9000 }, modelInfo: { output: 1024 } }, { max_completion_tokens: 1024 }],
  ["the visitor's tokens are sent as they are", { params: { max_completion_tokens: 9000 }, modelInfo: { output: 1024 } }, { max_completion_tokens: 9000 }],
  ["what a model can write alone is not asked for", { modelInfo: { output: 1024 } }, {}],
]) {
  test(name, () => assert.deepEqual(rest(request), { ...expected, ...streamed }));
}

test("a whole answer is asked for without stream options", () => assert.deepEqual(rest({ stream: false }), { stream: false }));

const format = (/** @type {object} */ more) => ({ response_format: { type: "json_schema", json_schema: { name: "spec", schema, ...more } } });
const output = { mode: "json", name: "spec", schema };
const object = { response_format: { type: "json_object" } };
const strict = { structured: ["object", "schema", "strict"] };

for (const [name, request, expected] of [
  ["an unknown model gets the schema", { output }, format()],
  ["a model of which the table does not say gets the schema", { output, modelInfo: { id: model } }, format()],
  ["a model that takes schemas gets it", { output, modelInfo: { structured: ["schema"] } }, format()],
  ["strict goes to a model that is strict", { output: { ...output, strict: true }, modelInfo: strict }, format({ strict: true })],
  ["strict does not go to a model that is not", { output: { ...output, strict: true }, modelInfo: { structured: ["object", "schema"] } }, format()],
  ["strict does not go to an unknown model", { output: { ...output, strict: true } }, format()],
  ["strict is not sent where the page does not want it", { output: { ...output, strict: false }, modelInfo: strict }, format()],
  ["a model that takes objects only gets JSON mode", { output, modelInfo: { structured: ["object"] } }, object],
  ["a model that takes neither gets words alone", { output, modelInfo: { structured: [] } }, {}],
  ["no schema is JSON mode", { output: { mode: "json" } }, object],
  ["no schema is JSON mode of a model that takes it", { output: { mode: "json" }, modelInfo: strict }, object],
  ["structured output goes without tools", { output, params: { tools: [{}], tool_choice: "auto", parallel_tool_calls: true, disable_tool_validation: true, seed: 1 } }, { ...format(), seed: 1 }],
  ["structured output goes without the raw reasoning format", { output, params: { reasoning_format: "raw" } }, format()],
  ["structured output keeps another reasoning format", { output, params: { reasoning_format: "hidden" } }, { ...format(), reasoning_format: "hidden" }],
  ["structured output is not streamed, even if asked for", { output, stream: true }, format()],
]) {
  test(`T13: ${name}`, () => assert.deepEqual(rest(request), { ...expected, stream: false }));
}

test("T13: a model that streams structured output does", () => {
  assert.deepEqual(rest({ output, modelInfo: { streamsStructured: true } }), { ...format(), ...streamed });
  assert.deepEqual(rest({ output, modelInfo: { streamsStructured: true }, stream: false }), { ...format(), stream: false });
});

for (const [mode, modelInfo, expected] of [
  ["text", undefined, true], ["markdown", {}, true], ["json", undefined, false], ["json", { streamsStructured: false }, false], ["json", { streamsStructured: true }, true],
]) {
  test(`T13: ${mode} with ${JSON.stringify(modelInfo)} streams: ${expected}`, () => assert.equal(shouldStream({ mode }, modelInfo), expected));
}

for (const [name, expected] of [[undefined, "answer"], ["", "answer"], ["a b/c", "a_b_c"], ["x".repeat(70), "x".repeat(64)], ["ok_1-2", "ok_1-2"]]) {
  test(`T13: the schema's name ${name} is sent as ${expected}`, () => {
    const { response_format } = chatBody({ model, messages, output: { mode: "json", name, schema } });
    assert.equal(response_format.json_schema.name, expected);
  });
}

const asks = "Answer with JSON only, without any other text.";
const asksFor = `${asks} The JSON must fit this JSON Schema:\n${JSON.stringify(schema)}`;
const objectOnly = { structured: ["object"] };

for (const [name, request, history, expected] of [
  ["the schema's words go to the last message of the user", { output, modelInfo: objectOnly },
    [{ role: "user", content: "a" }, { role: "assistant", content: "b" }, { role: "user", content: "c" }, { role: "assistant", content: "{" }],
    [{ role: "user", content: "a" }, { role: "assistant", content: "b" }, { role: "user", content: `c\n\n${asksFor}` }, { role: "assistant", content: "{" }]],
  ["the schema's words are a part of a message of parts", { output, modelInfo: objectOnly },
    [{ role: "user", content: [{ type: "text", text: "a" }] }], [{ role: "user", content: [{ type: "text", text: "a" }, { type: "text", text: asksFor }] }]],
  ["the schema's words make a message where there is none of the user", { output, modelInfo: objectOnly },
    [{ role: "system", content: "a" }], [{ role: "system", content: "a" }, { role: "user", content: asksFor }]],
  ["the schema's words go to a model that takes neither", { output, modelInfo: { structured: [] } }, [{ role: "user", content: "a" }], [{ role: "user", content: `a\n\n${asksFor}` }]],
  ["the word JSON is added where it is not said", { output: { mode: "json" } }, [{ role: "user", content: "a" }], [{ role: "user", content: `a\n\n${asks}` }]],
  ["the word JSON is not added where it is", { output: { mode: "json" } }, [{ role: "system", content: "Answer as Json." }, { role: "user", content: "a" }], [{ role: "system", content: "Answer as Json." }, { role: "user", content: "a" }]],
  ["a schema that is sent needs no words", { output }, [{ role: "user", content: "a" }], [{ role: "user", content: "a" }]],
  ["text needs no words", {}, [{ role: "user", content: "a" }], [{ role: "user", content: "a" }]],
]) {
  test(`T13: ${name}`, () => {
    const copy = structuredClone(history);
    assert.deepEqual(chatBody({ model, messages: history, ...request }).messages, expected);
    assert.deepEqual(history, copy);
  });
}

const calls = [{ id: "call_1", type: "function", function: { name: "weather", arguments: "{}" } }];

for (const [name, message, expected, request] of [
  ["a message has its role and content", { role: "user", content: "a", id: 3, timestamp: 1, name: "me" }, { role: "user", content: "a" }],
  ["an answer goes without what the API added", { role: "assistant", content: "a", reasoning: "r", executed_tools: [], annotations: [], channel: "final" }, { role: "assistant", content: "a" }],
  ["an answer keeps its tool calls", { role: "assistant", content: null, tool_calls: calls }, { role: "assistant", content: null, tool_calls: calls }],
  ["a member without value is none", { role: "assistant", content: "a", tool_calls: undefined }, { role: "assistant", content: "a" }],
  ["a result keeps the id of its call", { role: "tool", tool_call_id: "call_1", name: "weather", content: "5" }, { role: "tool", tool_call_id: "call_1", content: "5" }],
  ["reasoning is kept where it is wanted", { role: "assistant", content: "a", reasoning: "r" }, { role: "assistant", content: "a", reasoning: "r" }, { keepsReasoning: true }],
]) {
  test(`T14: ${name}`, () => {
    const [sent] = chatBody({ model, messages: [message], ...request }).messages;
    assert.deepEqual(sent, expected);
    assert.deepEqual(Object.keys(sent), Object.keys(expected));
  });
}

const { signal } = new AbortController();
const common = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "error", signal };

for (const baseURL of [api.baseURL, `${api.baseURL}/`, `${api.baseURL}//`]) {
  test(`S13: the requests to ${baseURL}`, () => {
    const body = chatBody({ model, messages });
    assert.deepEqual(chatRequest({ baseURL, key, body, signal }), {
      url: "https://api.groq.com/openai/v1/chat/completions",
      init: { ...common, method: "POST", headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" }, body: JSON.stringify(body) },
    });
    assert.deepEqual(modelsRequest({ baseURL, key, signal }), {
      url: "https://api.groq.com/openai/v1/models",
      init: { ...common, method: "GET", headers: { Authorization: `Bearer ${key}` } },
    });
  });
}

test("S1: the key is in the Authorization header and nowhere else", () => {
  for (const { url, init } of [chatRequest({ baseURL: api.baseURL, key, body: chatBody({ model, messages }) }), modelsRequest({ baseURL: api.baseURL, key })]) {
    const { headers: { Authorization, ...headers }, ...others } = init;
    assert.equal(Authorization, `Bearer ${key}`);
    assert.ok(!JSON.stringify([url, headers, others]).includes(key));
  }
});
