import assert from "node:assert/strict";
import { test } from "node:test";

import { GroqError } from "../../../templates/assets/js/groq/errors.js";
import { idle, isRunning, rawLimit, runReducer } from "../../../templates/assets/js/playground/run.js";
import { deepFreeze } from "./virtual-clock.js";

const body = { model: "m", messages: [{ role: "user", content: "q" }], stream: true };
const start = { type: "start", run: 1, at: 1000, body };
const open = { type: "open", run: 1, at: 1100, status: 200, limits: { tokens: { limit: 6000, remaining: 0 } }, requestId: "req_1", region: "fra" };
const end = { type: "end", run: 1, at: 3000 };
const error = (parts) => new GroqError({ kind: "rate-limit", title: "T", message: "M", hint: "H", ...parts });
const wait = { until: 9000, seconds: 6, attempt: 1, of: 2, isAsking: false };

/** A chunk, with the raw line it came as. */
function chunk(delta, finish, at = 2000) {
  const value = { choices: [{ index: 0, delta, finish_reason: finish ?? null }] };
  return { type: "chunk", run: 1, at, chunk: value, raw: JSON.stringify(value) };
}

/** The state after events, each state frozen. */
function after(events, state = idle) {
  return events.reduce((last, event) => deepFreeze(runReducer(last, event)), deepFreeze(state));
}

test("P0.1: a run begins connecting, with its request and nothing of the one before", () => {
  const run = after([start, open, chunk({ content: "old" }, "stop"), end, { ...start, run: 2, at: 5000 }]);
  assert.deepEqual(run, { ...idle, id: 2, status: "connecting", body, startedAt: 5000 });
});

test("P0.2: chunks add up, and the first with something in it is the first token", () => {
  const run = after([start, open, chunk({ role: "assistant", content: "" }), chunk({ reasoning: "hm" }, null, 2100), chunk({ content: "Hi" }, null, 2200)]);
  assert.equal(run.status, "streaming");
  assert.deepEqual([run.completion.reasoning, run.completion.content], ["hm", "Hi"]);
  assert.deepEqual([run.firstTokenAt, run.requestId, run.region, run.limits], [2100, "req_1", "fra", open.limits]);
});

test("P0.2: a tool call is a first token", () => {
  const run = after([start, chunk({ tool_calls: [{ index: 0, id: "c", function: { name: "f", arguments: "{}" } }] }, null, 2300)]);
  assert.equal(run.firstTokenAt, 2300);
});

for (const [name, events, status, notes] of [
  ["stop", [chunk({ content: "a" }, "stop")], "done", []],
  ["stop without an answer", [chunk({}, "stop")], "done", ["empty: The model finished without an answer. Run again, or say more exactly what is wanted."]],
  ["length", [chunk({ content: "a" }, "length")], "done", ["length: The answer ends here because it reached its most tokens. Raise the most tokens it may write, or ask for less."]],
  ["length, some of it reasoning", [chunk({ reasoning: "r" }), chunk({ content: "a" }, "length")], "done", ["length: The answer ends here because it reached its most tokens. Raise the most tokens it may write, or ask for less."]],
  ["length, all of it reasoning in the content", [chunk({ content: "<think>r" }, "length")], "done", ["length: The model used all its tokens for thinking, before the answer. Raise the most tokens it may write, or lower the reasoning effort."]],
  ["length, all of it reasoning", [chunk({ reasoning: "r" }, "length")], "done", ["length: The model used all its tokens for thinking, before the answer. Raise the most tokens it may write, or lower the reasoning effort."]],
  ["a content filter", [chunk({ content: "a" }, "content_filter")], "done", ["content_filter: A content filter of the API ended the answer. Word the input in another way to get further."]],
  ["a tool call", [chunk({ tool_calls: [{ index: 0, id: "c", function: { name: "weather", arguments: "{}" } }] }, "tool_calls")], "done", ["tool_calls: The model asks for the tool weather and waits for the result."]],
  ["two tool calls", [chunk({ tool_calls: [{ index: 0, id: "a", function: { name: "f" } }, { index: 1, id: "b", function: { name: "g" } }] }, "tool_calls")], "done", ["tool_calls: The model asks for the tools f, g and waits for the result."]],
  ["a function call of old", [chunk({}, "function_call")], "done", ["tool_calls: The model asks for a tool and waits for the result."]],
  ["another reason", [chunk({ content: "a" }, "overtime")], "done", ["other: The API ended the answer for a reason it calls “overtime”."]],
  ["no reason", [chunk({ content: "a" })], "cut", ["cut: The connection ended before the answer was complete. What came is kept; run again for a whole answer."]],
  ["nothing at all", [], "cut", ["cut: The connection ended without an answer. Run again."]],
]) {
  test(`T5: an end with ${name} is ${status}, with its note`, () => {
    const run = after([start, open, ...events, end]);
    assert.deepEqual([run.status, run.endedAt, run.notes.map(({ kind, text }) => `${kind}: ${text}`)], [status, 3000, notes]);
  });
}

for (const [name, events] of [
  ["before the answer", [start]],
  ["after the first piece", [start, open, chunk({ content: "so far" })]],
  ["while it waits", [start, { type: "wait", run: 1, at: 3000, error: error(), wait }]],
]) {
  test(`P0.1: Stop ${name} keeps what came, and is no error`, () => {
    const before = after(events);
    const run = after([{ type: "stop", run: 1, at: 4000 }], before);
    const notes = before.completion.content ? [{ kind: "stopped", text: "Stopped: the answer is not complete." }] : [];
    assert.deepEqual(run, { ...before, status: "stopped", endedAt: 4000, error: null, wait: null, notes });
  });
}

test("T6: an error in the middle keeps the text", () => {
  const failure = error({ kind: "stream" });
  const run = after([start, open, chunk({ content: "so far" }), { type: "fail", run: 1, at: 3000, error: failure }]);
  assert.deepEqual([run.status, run.error, run.completion.content, run.endedAt], ["failed", failure, "so far", 3000]);
  assert.deepEqual(run.notes, [{ kind: "failed", text: `Broken off: the answer is not complete. ${failure.title}.` }]);
});

test("P1.14: what the API says of an error is kept, once for each try", () => {
  const failures = [error({ kind: "rate-limit", raw: "HTTP 429\n\none" }), error({ kind: "server", raw: "HTTP 500\n\ntwo" })];
  const waiting = after([start, { type: "wait", run: 1, at: 3000, error: failures[0], wait }]);
  assert.equal(waiting.raw, "HTTP 429\n\none\n");
  assert.equal(after([{ type: "fail", run: 1, at: 3500, error: failures[0] }], waiting).raw, waiting.raw);
  const again = after([{ type: "try", run: 1, at: 9000 }, { type: "fail", run: 1, at: 9500, error: failures[1] }], waiting);
  assert.equal(again.raw, "HTTP 429\n\none\nHTTP 500\n\ntwo\n");
  assert.deepEqual(again.notes, []);
});

for (const [name, failure, status] of [
  ["a connection that breaks", error({ kind: "stream", cause: new TypeError("network error") }), "done"],
  ["silence", error({ kind: "timeout" }), "done"],
  ["an error that the API sends", error({ kind: "stream" }), "failed"],
]) {
  test(`T5: ${name} after the answer said it was finished: ${status}`, () => {
    const run = after([start, chunk({ content: "all" }, "stop"), { type: "fail", run: 1, at: 3000, error: failure }]);
    assert.equal(run.status, status);
  });
}

test("T9: a wait keeps the error beside it, and the next try begins its own time", () => {
  const failure = error();
  const waiting = after([start, { type: "wait", run: 1, at: 3000, error: failure, wait }]);
  assert.deepEqual([waiting.status, waiting.error, waiting.wait], ["waiting", failure, wait]);
  const again = after([{ type: "try", run: 1, at: 9000 }], waiting);
  assert.deepEqual([again.status, again.error, again.wait, again.startedAt], ["connecting", null, null, 9000]);
});

for (const [type, rest] of [["wait", { wait }], ["fail", {}]]) {
  test(`P2.21: ${type} with what is left of the limits keeps it; without it, what was known stays`, () => {
    const known = { requests: { remaining: 3 } };
    const limits = { tokens: { remaining: 0 } };
    const begun = after([start, { ...open, limits: known }]);
    const event = { type, run: 1, at: 3000, ...rest };
    assert.equal(after([{ ...event, error: error({ limits }) }], begun).limits, limits);
    assert.equal(after([{ ...event, error: error() }], begun).limits, known);
  });
}

const streaming = after([start, open, chunk({ content: "a" })]);
for (const event of [{ ...chunk({ content: "late" }), run: 0 }, { ...end, run: 2 }, { type: "stop", run: 0, at: 1 }, { type: "unknown", run: 1 }]) {
  test(`T10: ${event.type} of run ${event.run} changes nothing in run 1`, () => assert.equal(runReducer(streaming, event), streaming));
}

for (const last of [end, { type: "stop", run: 1, at: 1 }, { type: "fail", run: 1, at: 1, error: error() }]) {
  test(`T10: after ${last.type} nothing of the same run counts any more`, () => {
    const over = after([last], streaming);
    assert.equal(isRunning(over), false);
    for (const event of [chunk({ content: "late" }), end, { type: "stop", run: 1, at: 9 }, { type: "try", run: 1, at: 9 }, open]) {
      assert.equal(runReducer(over, event), over);
    }
  });
}

test("P1.14: what was received is kept line by line, without changing it", () => {
  const pieces = [chunk({ content: "a" }), chunk({ content: "é🚀" }, "stop")];
  assert.equal(after([start, ...pieces, end]).raw, pieces.map(({ raw }) => `${raw}\n`).join(""));
});

test("P1.14: the raw answer ends at a million characters, which is said once", () => {
  const big = { ...chunk({ content: "x" }), raw: "y".repeat(rawLimit / 2 - 1) };
  const run = after([start, big, big, big, big]);
  assert.deepEqual([run.raw.length, run.isRawFull, run.completion.content], [rawLimit, true, "xxxx"]);
  assert.deepEqual(run.notes.map(({ kind }) => kind), ["raw"]);
});
