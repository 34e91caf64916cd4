import assert from "node:assert/strict";
import { test } from "node:test";

import { createClient } from "../../../templates/assets/js/groq/client.js";
import { addChunk, emptyCompletion } from "../../../templates/assets/js/groq/completion.js";
import { GroqError } from "../../../templates/assets/js/groq/errors.js";
import { chatBody } from "../../../templates/assets/js/groq/request.js";
import { api, contentsOf, errorBody, key, now } from "./api.js";

const body = chatBody({ model: "openai/gpt-oss-120b", messages: [{ role: "user", content: "Hello" }] });
const eventStream = { "content-type": "text/event-stream; charset=utf-8" };
const json = { "content-type": "application/json" };
const html = { "content-type": "text/html" };
const page = "<!DOCTYPE html><html>Log in</html>";
const done = "data: [DONE]\n\n";

/** @param {object} value */
const frame = (value) => `data: ${JSON.stringify(value)}\n\n`;
/** @param {string} content @param {object} [rest] */
const text = (content, rest) => ({ choices: [{ index: 0, delta: { content }, finish_reason: null }], ...rest });
const finish = { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] };
const five = ["a", "b", "c", "d", "e"].map((letter) => frame(text(letter))).join("");

/**
 * A body that gives its chunks one by one, then ends, breaks, or waits for the signal.
 * @param {(string | Uint8Array)[]} chunks
 * @param {{ending?: "close" | "break" | "hang", signal?: AbortSignal, onCancel?: () => void}} [options]
 */
function bodyOf(chunks, { ending = "close", signal, onCancel } = {}) {
  const encoder = new TextEncoder();
  const rest = chunks.map((chunk) => (typeof chunk === "string" ? encoder.encode(chunk) : chunk));
  return new ReadableStream({
    start: (controller) => signal?.addEventListener("abort", () => controller.error(signal.reason)),
    pull(controller) {
      const next = rest.shift();
      if (next) return controller.enqueue(next);
      if (ending === "close") return controller.close();
      if (ending === "break") return controller.error(new TypeError("network error"));
      return new Promise(() => {});
    },
    cancel: onCancel,
  }, { highWaterMark: 0 });
}

/**
 * A client whose calls are answered by a function, with the calls.
 * @param {(url: string, init: RequestInit) => Response | Promise<Response>} answer
 * @param {object} [more]
 */
function clientOf(answer, more) {
  const calls = [];
  const fetch = async (url, init) => {
    calls.push({ url, init });
    return answer(url, init);
  };
  const network = () => ({ isOnline: true, violation: null });
  const client = createClient({ fetch, baseURL: api.baseURL, key: () => key, now: () => now, network, api, ...more });
  return { client, calls };
}

/** Everything a run gives: its events, what it threw, and the text that came. */
async function run(answer, { signal, ...more } = {}) {
  const { client, calls } = clientOf(answer, more);
  const events = [];
  let error;
  try {
    for await (const event of client.stream(body, { signal })) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const completion = events.filter(({ type }) => type === "chunk").reduce((sum, { chunk }) => addChunk(sum, chunk), emptyCompletion());
  return { events, error, completion, calls, end: events.find(({ type }) => type === "end") };
}

/** @param {string | Uint8Array | (string | Uint8Array)[]} chunks @param {object} [options] */
const streamOf = (chunks, options) => () => new Response(bodyOf([chunks].flat(), options), { headers: eventStream });

test("T5: a stream gives its opening, its chunks and its end", async () => {
  const headers = { ...eventStream, "x-request-id": "req_1", "x-groq-region": "fra", "x-ratelimit-remaining-tokens": "5" };
  const { events, error } = await run(() => new Response(bodyOf([frame(text("a")), frame(finish), done]), { headers }));
  assert.equal(error, undefined);
  assert.deepEqual(events, [
    { type: "open", status: 200, limits: { tokens: { limit: undefined, remaining: 5, resetSeconds: undefined } }, requestId: "req_1", region: "fra" },
    { type: "chunk", chunk: text("a"), raw: JSON.stringify(text("a")) },
    { type: "chunk", chunk: finish, raw: JSON.stringify(finish) },
    { type: "end", isDone: true },
  ]);
});

test("headers that the browser may not read are absent", async () => {
  const { events: [open] } = await run(streamOf(done));
  assert.deepEqual(open, { type: "open", status: 200, limits: null, requestId: undefined, region: undefined });
});

test("T1: every cut of a stream gives the same answer", async () => {
  const bytes = new TextEncoder().encode(frame(text("Köln 🚀")) + frame(finish) + done);
  for (let at = 1; at < bytes.length; at += 1) {
    const { completion, end } = await run(streamOf([bytes.slice(0, at), bytes.slice(at)]));
    assert.deepEqual([completion.content, completion.finishReason, end.isDone], ["Köln 🚀", "stop", true], `cut at ${at}`);
  }
});

test("chunks are given as soon as they are there", async () => {
  const { client } = clientOf(streamOf(frame(text("a")), { ending: "hang" }));
  const stream = client.stream(body);
  assert.equal((await stream.next()).value.type, "open");
  assert.equal((await stream.next()).value.chunk.choices[0].delta.content, "a");
});

const usage = { prompt_tokens: 8, completion_tokens: 2, total_tokens: 10 };
const pieces = ['{"ci', 'ty":"K', 'öln"}'].map((part, index) => frame({ choices: [{ delta: { tool_calls: [{ index: 0, ...(index ? {} : { id: "call_1" }), function: { ...(index ? {} : { name: "weather" }), arguments: part } }] } }] }));

for (const [name, chunks, expected, isDone] of [
  ["no [DONE]", frame(text("a")) + frame(finish), { content: "a", finishReason: "stop" }, false],
  ["no finish reason", frame(text("a")) + done, { content: "a", finishReason: null }, true],
  ["no end at all", frame(text("a")), { content: "a", finishReason: null }, false],
  ["[DONE] without its blank line", frame(text("a")) + "data: [DONE]", { content: "a" }, true],
  ["a last chunk without its blank line", frame(text("a")) + frame(text("b")).trimEnd(), { content: "ab" }, false],
  ["usage in a chunk without choices", frame(text("a")) + frame({ choices: [], usage }) + done, { content: "a", usage }, true],
  ["usage in x_groq", frame(text("a")) + frame({ ...finish, x_groq: { id: "req_1", usage } }) + done, { content: "a", usage, requestId: "req_1" }, true],
  ["null content", frame(text(null)) + frame(text("a")) + done, { content: "a" }, true],
  ["tool arguments in pieces", pieces.join("") + done, { toolCalls: [{ id: "call_1", name: "weather", arguments: '{"city":"Köln"}' }] }, true],
  ["comments and blank data", `: ping\n\ndata:\n\n${frame(text("a"))}data: \n\n${done}`, { content: "a" }, true],
  ["something after [DONE]", frame(text("a")) + done + frame(text("b")), { content: "a" }, true],
  ["an empty body", "", { content: "" }, false],
]) {
  test(`T5, T7: ${name}`, async () => {
    const { completion, error, end } = await run(streamOf(chunks));
    assert.equal(error, undefined);
    assert.deepEqual({ ...completion, ...expected }, completion);
    assert.equal(end.isDone, isDone);
  });
}

test("T5: a 200 without a body ends", async () => {
  const { events, error } = await run(() => new Response(null, { headers: eventStream }));
  assert.equal(error, undefined);
  assert.deepEqual(events.map(({ type }) => type), ["open", "end"]);
});

test("T5: [DONE] closes the connection", async () => {
  let isCancelled = false;
  await run(streamOf(frame(text("a")) + done, { ending: "hang", onCancel: () => (isCancelled = true) }));
  assert.ok(isCancelled);
});

test("T10: leaving the stream closes the connection", async () => {
  let isCancelled = false;
  const { client } = clientOf(streamOf(frame(text("a")), { ending: "hang", onCancel: () => (isCancelled = true) }));
  for await (const { type } of client.stream(body)) if (type === "chunk") break;
  assert.ok(isCancelled);
});

const cutJSON = { error: { message: "Failed to generate JSON", type: "invalid_request_error", code: "json_validate_failed", failed_generation: '{"a":', status_code: 400 } };

for (const [name, chunks, options, kind, content, detail] of [
  ["an error after five tokens", five + frame(cutJSON) + done, {}, "json-validate", "abcde", "Failed to generate JSON"],
  ["an event named error", `${five}event: error\n${frame({ error: { message: "no", code: "tool_use_failed" } })}`, {}, "tool-use", "abcde", "no"],
  ["an event named error whose data is the error", `${five}event: error\n${frame({ message: "no" })}`, {}, "stream", "abcde", "no"],
  ["an error without its blank line", five + frame({ error: { message: "no" } }).trimEnd(), {}, "stream", "abcde", "no"],
  ["x_groq.error", five + frame({ choices: [], x_groq: { error: "over capacity" } }) + done, {}, "stream", "abcde", "over capacity"],
  ["x_groq.error beside content", five + frame(text("f", { x_groq: { error: "over capacity" } })), {}, "stream", "abcdef", "over capacity"],
  ["an event that is no JSON", `${five}data: <html>\n\n${done}`, {}, "stream", "abcde", "<html>"],
  ["an event that is a number", `${five}data: 5\n\n`, {}, "stream", "abcde", "5"],
  ["an event that is null", `${five}data: null\n\n`, {}, "stream", "abcde", "null"],
  ["a connection that breaks within a chunk", `${five}data: {"choi`, { ending: "break" }, "stream", "abcde", undefined],
]) {
  test(`T6: ${name} is an error that keeps the text`, async () => {
    const { completion, error, end } = await run(streamOf(chunks, options));
    assert.ok(error instanceof GroqError);
    assert.deepEqual([error.kind, error.detail, completion.content, end], [kind, detail, content, undefined]);
    assert.equal(error.isRetryable, false);
  });
}

test("T6: an error within a stream has the id of its request and the text that failed", async () => {
  const { error } = await run(() => new Response(frame(cutJSON), { headers: { ...eventStream, "x-request-id": "req_1" } }));
  assert.deepEqual([error.requestId, error.failedGeneration, error.code, error.status], ["req_1", '{"a":', "json_validate_failed", 400]);
});

test("T8: a plain answer is one chunk and the end", async () => {
  const answer = { id: "chatcmpl-1", object: "chat.completion", usage, choices: [{ index: 0, message: { role: "assistant", content: "a" }, finish_reason: "stop" }] };
  const { events, completion, end } = await run(() => Response.json(answer));
  assert.deepEqual(events.map(({ type }) => type), ["open", "chunk", "end"]);
  assert.deepEqual(events[1].chunk.choices, [{ index: 0, delta: { role: "assistant", content: "a" }, finish_reason: "stop" }]);
  assert.equal(events[1].raw, JSON.stringify(answer));
  assert.deepEqual([completion.content, completion.usage, completion.finishReason, end.isDone], ["a", usage, "stop", true]);
});

for (const [name, status, headers, content, kind] of [
  ["HTML with status 200", 200, html, page, "not-json"],
  ["JSON with status 200 that is no answer", 200, json, '{"ok":true}', "not-json"],
  ["an empty body with status 200", 200, json, "", "not-json"],
  ["an error with status 200", 200, json, errorBody("no"), "stream"],
  ["HTML with status 403", 403, html, page, "forbidden"],
  ["HTML with status 502", 502, html, page, "server"],
  ["an error before the stream", 400, json, errorBody("no", { code: "tool_use_failed" }), "tool-use"],
  ["an unknown key", 401, json, errorBody("Invalid API Key", { code: "invalid_api_key" }), "key"],
  ["an unknown model", 404, json, errorBody("The model `X` does not exist", { code: "model_not_found" }), "not-found"],
]) {
  test(`T8: ${name} is an error in words`, async () => {
    const { error, completion, end } = await run(() => new Response(content, { status, headers }));
    assert.ok(error instanceof GroqError);
    assert.deepEqual([error.kind, completion.content, end], [kind, "", undefined]);
  });
}

for (const [name, headers, content, wait] of [
  ["a header", { ...json, "retry-after": "2" }, errorBody("slow"), 2],
  ["a date", { ...json, "retry-after": "Wed, 28 Jan 2026 12:00:30 GMT" }, errorBody("slow"), 30],
  ["words, with all headers hidden", json, errorBody("Please try again in 4.2s."), 4.2],
  ["nothing", json, errorBody("slow"), undefined],
]) {
  test(`T9: the wait after a 429 from ${name}`, async () => {
    const { error } = await run(() => new Response(content, { status: 429, headers }));
    assert.deepEqual([error.kind, error.isRetryable, error.retryAfter], ["rate-limit", true, wait]);
  });
}

for (const [name, network, kind] of [
  ["a network error", { isOnline: true, violation: null }, "network"], ["no network", { isOnline: false }, "offline"],
  ["a call that the policy blocked", { isOnline: true, violation: "connect-src" }, "blocked-by-policy"],
]) {
  test(`T11: ${name} is told from the others`, async () => {
    const cause = new TypeError("Failed to fetch");
    const { error, events } = await run(() => Promise.reject(cause), { network: () => network });
    assert.deepEqual([error.kind, error.cause, events.length], [kind, cause, 0]);
  });
}

for (const [name, reason] of [["an AbortError", undefined], ["the signal's own reason", new Error("left")]]) {
  test(`T10: an abort before the headers passes ${name}`, async () => {
    const controller = new AbortController();
    const answer = (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    setTimeout(() => controller.abort(reason), 5);
    const { error, events } = await run(answer, { signal: controller.signal });
    assert.equal(error, controller.signal.reason);
    assert.equal(error.name, reason ? "Error" : "AbortError");
    assert.deepEqual(events, []);
  });

  test(`T10: an abort within the stream passes ${name}`, async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { client } = clientOf(streamOf(frame(text("a")), { ending: "hang", signal }));
    const types = [];
    const reading = (async () => {
      for await (const { type } of client.stream(body, { signal })) {
        types.push(type);
        if (type === "chunk") controller.abort(reason);
      }
    })();
    await assert.rejects(reading, (error) => error === signal.reason);
    assert.deepEqual(types, ["open", "chunk"]);
  });
}

test("T10: an AbortError that comes without the signal passes, too", async () => {
  const abort = new DOMException("The user aborted a request.", "AbortError");
  const { error } = await run(() => Promise.reject(abort));
  assert.equal(error, abort);
});

test("S1, S13: a call goes to the API, with the key in its header alone", async () => {
  const { calls: [{ url, init }] } = await run(streamOf(done));
  const { headers: { Authorization, ...headers }, ...rest } = init;
  assert.equal(url, "https://api.groq.com/openai/v1/chat/completions");
  assert.equal(Authorization, `Bearer ${key}`);
  assert.ok(!JSON.stringify([url, headers, rest]).includes(key));
  assert.deepEqual([rest.credentials, rest.referrerPolicy, rest.cache, rest.redirect], ["omit", "no-referrer", "no-store", "error"]);
  assert.equal(rest.body, JSON.stringify(body));
});

for (const [name, answer] of [
  ["an error", () => new Response(errorBody(`Invalid key ${key}.`, { failed_generation: key, code: "invalid_api_key" }), { status: 401, headers: json })],
  ["a page", () => new Response(`<html>${key}</html>`, { status: 502, headers: html })],
  ["a frame", streamOf(frame({ error: { message: `Invalid key ${key}.` } }))],
  ["a frame that is no JSON", streamOf(`data: ${key}\n\n`)],
  ["a chunk", streamOf(frame(text(key)) + done)],
  ["a plain answer", () => Response.json({ choices: [{ message: { content: key } }] })],
  ["a list of models", () => Response.json({ key })],
]) {
  test(`S1: a key that ${name} repeats is taken out`, async () => {
    const { events, error } = await run(answer);
    const shown = JSON.stringify(events) + (error ? contentsOf(error) : "");
    assert.ok(shown.includes("[key]"), shown);
    assert.ok(!shown.includes(key));
  });
}

for (const [bad, title] of [["", "Key needed"], ["gsk_ключ", "Key not usable"]]) {
  test(`S1: with the key ${JSON.stringify(bad)} nothing is sent`, async () => {
    const { error, calls } = await run(streamOf(done), { key: () => bad });
    assert.deepEqual([error.kind, error.title, calls.length], ["key", title, 0]);
    const { client, calls: others } = clientOf(() => Response.json({ data: [] }), { key: () => bad });
    await assert.rejects(client.models(), { kind: "key", title });
    assert.equal(others.length, 0);
  });
}

test("the models come from the list of the API", async () => {
  const { client, calls } = clientOf(() => Response.json({ object: "list", data: [{ id: "a/big", owned_by: "Alpha", active: true, context_window: 8 }] }));
  assert.deepEqual(await client.models(), [{ id: "a/big", owner: "Alpha", isActive: true, context: 8, output: undefined }]);
  const [{ url, init }] = calls;
  assert.deepEqual([url, init.method, init.credentials, init.redirect], ["https://api.groq.com/openai/v1/models", "GET", "omit", "error"]);
});

for (const [name, answer, kind] of [
  ["no key that is known", () => new Response(errorBody("Invalid API Key"), { status: 401 }), "key"],
  ["HTML", () => new Response(page, { headers: html }), "not-json"],
  ["JSON that is no list", () => Response.json({ data: 5 }), "not-json"],
  ["no answer", () => Promise.reject(new TypeError("Failed to fetch")), "network"],
]) {
  test(`a list of models with ${name} is an error in words`, async () => {
    await assert.rejects(clientOf(answer).client.models(), (error) => error instanceof GroqError && error.kind === kind);
  });
}

test("T10: an abort passes through the list of models", async () => {
  const signal = AbortSignal.abort();
  const { client } = clientOf((_, init) => Promise.reject(init.signal.reason));
  await assert.rejects(client.models({ signal }), (error) => error === signal.reason);
});
