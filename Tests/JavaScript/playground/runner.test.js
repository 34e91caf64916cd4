import assert from "node:assert/strict";
import { test } from "node:test";

import { GroqError } from "../../../templates/assets/js/groq/errors.js";
import { createRunner } from "../../../templates/assets/js/playground/runner.js";
import { settled, virtualClock } from "./virtual-clock.js";

const body = { model: "m", messages: [{ role: "user", content: "q" }], stream: true };
const open = { type: "open", status: 200, limits: null };
const done = { type: "end", isDone: true };
const limit = (retryAfter) => new GroqError({ kind: "rate-limit", title: "Rate limit reached", message: "M", hint: "H", status: 429, isRetryable: true, retryAfter });

/** @param {string} content @param {string | null} finish */
function chunk(content, finish = null) {
  return { type: "chunk", chunk: { choices: [{ index: 0, delta: { content }, finish_reason: finish }] }, raw: content };
}

/**
 * A client that plays one script for each connection: events, numbers of milliseconds to be silent for, errors to
 * throw, "hang" to be silent for good. A deaf one goes on when its signal is aborted.
 */
function scripted(clock, scripts, { isDeaf = false } = {}) {
  const calls = [];
  const pause = (milliseconds, signal) => new Promise((resolve, reject) => {
    if (milliseconds < Infinity) clock.setTimer(() => resolve(undefined), milliseconds);
    if (!isDeaf) signal.addEventListener("abort", () => reject(signal.reason));
  });
  return {
    calls,
    async *stream(sent, { signal }) {
      const call = { body: sent, signal, isClosed: false };
      calls.push(call);
      try {
        for (const step of scripts[calls.length - 1] ?? []) {
          if (step instanceof Error) throw step;
          if (step === "hang" || typeof step === "number") await pause(step === "hang" ? Infinity : step, signal);
          else yield step;
        }
      } finally {
        call.isClosed = true;
      }
    },
  };
}

/** A runner with its clock, its client and all states that it told of. */
function setUp(scripts, { timeouts, ...options } = {}) {
  const clock = virtualClock();
  const client = scripted(clock, scripts, options);
  const states = [];
  const runner = createRunner({
    client, clock, random: () => 0, timeouts, host: "api.groq.com",
    onChange: (state) => {
      assert.equal(state, runner.state);
      states.push(state);
      options.onChange?.(state, runner);
    },
  });
  return { clock, client, runner, states, statuses: () => states.map(({ status }) => status).filter((status, index, all) => status !== all[index - 1]) };
}

test("P0.1: a run connects, streams and is done, and every change is told at once", async () => {
  const { runner, clock, client, states, statuses } = setUp([[open, 400, chunk("Hel"), 100, chunk("lo", "stop"), done]]);
  assert.equal(runner.state.status, "idle");
  runner.start(body);
  assert.equal(states.at(-1)?.status, "connecting");
  await clock.advance(1000);
  assert.deepEqual(statuses(), ["connecting", "streaming", "done"]);
  const { completion, startedAt, firstTokenAt, endedAt } = runner.state;
  assert.deepEqual([completion.content, firstTokenAt - startedAt, endedAt - startedAt], ["Hello", 400, 500]);
  assert.deepEqual([client.calls.length, client.calls[0].isClosed, clock.pending()], [1, true, 0]);
});

test("P0.1: Stop works before the first token", async () => {
  const { runner, client, clock, statuses } = setUp([["hang"]]);
  runner.start(body);
  await clock.advance(1000);
  runner.stop();
  assert.deepEqual([runner.state.status, client.calls[0].signal.aborted], ["stopped", true]);
  await clock.advance(600_000);
  assert.deepEqual([statuses(), clock.pending(), client.calls.length], [["connecting", "stopped"], 0, 1]);
});

test("P0.1: Stop works before the connection is even asked for", async () => {
  const { runner, client, statuses } = setUp([[open, done]], { onChange: ({ status }, own) => status === "connecting" && own.stop() });
  runner.start(body);
  await settled();
  assert.deepEqual([statuses(), client.calls.length], [["connecting", "stopped"], 0]);
});

test("P0.1: Stop in the stream keeps the text", async () => {
  const { runner, clock } = setUp([[open, chunk("so far"), "hang"]]);
  runner.start(body);
  await clock.advance(10);
  runner.stop();
  await clock.advance(600_000);
  assert.deepEqual([runner.state.status, runner.state.completion.content, runner.state.error], ["stopped", "so far", null]);
});

test("a run that could not begin fails without a request, and ends the one before", async () => {
  const { runner, clock, client, states, statuses } = setUp([[open, "hang"]]);
  const error = new GroqError({ kind: "offline", title: "Offline", message: "M", hint: "H" });
  runner.refuse(error);
  runner.start(body);
  await clock.advance(1);
  runner.refuse(error);
  assert.deepEqual(statuses(), ["failed", "connecting", "stopped", "failed"]);
  assert.deepEqual([client.calls.length, client.calls[0].signal.aborted], [1, true]);
  assert.deepEqual([states.at(-1).id, states.at(-1).error, states.at(-1).body], [3, error, null]);
});

test("P0.1: Stop when nothing runs is nothing", () => {
  const { runner, states } = setUp([]);
  runner.stop();
  runner.tryNow();
  runner.cancelWait();
  runner.waitAnyway();
  assert.deepEqual([states, runner.state.status], [[], "idle"]);
});

test("T9: nothing that ends a wait touches a run that does not wait", async () => {
  const { runner, clock, states } = setUp([[open, chunk("a"), 100, chunk("b", "stop"), done]]);
  runner.start(body);
  await clock.advance(50);
  const count = states.length;
  runner.tryNow();
  runner.cancelWait();
  runner.waitAnyway();
  assert.equal(states.length, count);
  await clock.advance(100);
  assert.deepEqual([runner.state.status, runner.state.completion.content], ["done", "ab"]);
});

test("T10: a client that goes on after Stop changes nothing", async () => {
  const { runner, clock, states } = setUp([[open, chunk("a"), 100, chunk("late", "stop"), done]], { isDeaf: true });
  runner.start(body);
  await clock.advance(50);
  runner.stop();
  const count = states.length;
  await clock.advance(1000);
  assert.deepEqual([states.length, runner.state.completion.content, clock.pending()], [count, "a", 0]);
});

test("T10: a new run stops the old one, and what comes late of it is not the new one's", async () => {
  const { runner, clock, client, statuses } = setUp([[open, chunk("old"), 100, chunk(" late", "stop"), done], [open, 200, chunk("new", "stop"), done]], { isDeaf: true });
  runner.start(body);
  await clock.advance(50);
  runner.start({ ...body, model: "n" });
  await clock.advance(1000);
  assert.deepEqual(statuses(), ["connecting", "streaming", "stopped", "connecting", "streaming", "done"]);
  assert.deepEqual([runner.state.completion.content, runner.state.body?.model, runner.state.id], ["new", "n", 2]);
  assert.equal(client.calls[0].signal.aborted, true);
});

test("T10: a run may be started while the end of another is told", async () => {
  const { runner, clock, statuses } = setUp([[new GroqError({ kind: "server", title: "T", message: "M", hint: "H" })], [open, chunk("a", "stop"), done]], {
    onChange: ({ status, id }, own) => status === "failed" && id === 1 && own.start(body),
  });
  runner.start(body);
  await clock.advance(10);
  assert.deepEqual(statuses(), ["connecting", "failed", "connecting", "streaming", "done"]);
});

test("T5: a connection that ends without a reason is cut off", async () => {
  for (const last of [[done], [{ type: "end", isDone: false }], []]) {
    const { runner, clock } = setUp([[open, chunk("half"), ...last]]);
    runner.start(body);
    await clock.advance(10);
    assert.deepEqual([runner.state.status, runner.state.completion.content], ["cut", "half"]);
  }
});

test("T9: a limit is waited for, with what is left and which try it is", async () => {
  const error = limit(12);
  const { runner, clock, client, statuses } = setUp([[error], [open, chunk("a", "stop"), done]]);
  runner.start(body);
  await settled();
  assert.deepEqual([runner.state.status, runner.state.error], ["waiting", error]);
  assert.deepEqual(runner.state.wait, { until: clock.now() + 12_000, seconds: 12, attempt: 1, of: 2, isAsking: false });
  await clock.advance(11_999);
  assert.equal(client.calls.length, 1);
  await clock.advance(1);
  assert.deepEqual(statuses(), ["connecting", "waiting", "connecting", "streaming", "done"]);
  assert.deepEqual([runner.state.error, runner.state.wait, client.calls[1].body], [null, null, body]);
});

test("T9: there are two tries unasked, then the error stands", async () => {
  const { runner, clock, client } = setUp([[limit()], [limit()], [limit(5)], [open, chunk("a", "stop"), done]]);
  runner.start(body);
  await clock.advance(600_000);
  assert.deepEqual([runner.state.status, runner.state.error?.retryAfter, runner.state.wait, client.calls.length], ["failed", 5, null, 3]);
});

test("T9: another run has its own tries", async () => {
  const { runner, clock, client } = setUp([[limit()], [limit()], [limit()], [limit()], [open, chunk("a", "stop"), done]]);
  runner.start(body);
  await clock.advance(10_000);
  runner.start(body);
  await clock.advance(10_000);
  assert.deepEqual([runner.state.status, client.calls.length], ["done", 5]);
});

test("T9: the visitor need not wait", async () => {
  const { runner, clock, client } = setUp([[limit(12)], [open, chunk("a", "stop"), done]]);
  runner.start(body);
  await settled();
  runner.tryNow();
  assert.deepEqual([runner.state.status, runner.state.error], ["connecting", null]);
  await clock.advance(60_000);
  assert.deepEqual([runner.state.status, client.calls.length], ["done", 2]);
});

test("T9: a wait that is given up leaves the error", async () => {
  const error = limit(12);
  const { runner, clock, client } = setUp([[error]]);
  runner.start(body);
  await settled();
  runner.cancelWait();
  assert.deepEqual([runner.state.status, runner.state.error, runner.state.wait], ["failed", error, null]);
  await clock.advance(60_000);
  assert.deepEqual([client.calls.length, clock.pending()], [1, 0]);
});

test("T9: Stop in a wait ends it", async () => {
  const { runner, clock, client } = setUp([[limit(12)]]);
  runner.start(body);
  await settled();
  runner.stop();
  await clock.advance(60_000);
  assert.deepEqual([runner.state.status, client.calls.length], ["stopped", 1]);
});

test("T9: a wait that is given up as soon as it is told does not begin", async () => {
  const { runner, clock, client } = setUp([[limit(12)]], { onChange: ({ status }, own) => status === "waiting" && own.cancelWait() });
  runner.start(body);
  await clock.advance(60_000);
  assert.deepEqual([runner.state.status, client.calls.length, clock.pending()], ["failed", 1, 0]);
});

test("T9: a wait above a minute is asked about first", async () => {
  const { runner, clock, client } = setUp([[limit(578.016)], [open, chunk("a", "stop"), done]]);
  runner.start(body);
  await clock.advance(600_000);
  assert.deepEqual([runner.state.status, runner.state.wait?.isAsking, client.calls.length], ["waiting", true, 1]);
  runner.tryNow();
  await clock.advance(10);
  assert.equal(runner.state.status, "done");
});

test("T9: a long wait begins when the visitor agrees", async () => {
  const { runner, clock, client } = setUp([[limit(120)], [open, chunk("a", "stop"), done]]);
  runner.start(body);
  await clock.advance(20_000);
  runner.waitAnyway();
  assert.equal(runner.state.wait?.isAsking, false);
  await clock.advance(99_999);
  assert.equal(client.calls.length, 1);
  await clock.advance(1);
  assert.equal(runner.state.status, "done");
});

for (const [name, script, content] of [
  ["after the first byte of the answer", [open, chunk("so far"), limit(1)], "so far"],
  ["after the API took the request", [open, limit(1)], ""],
  ["for a request larger than the limit", [new GroqError({ kind: "too-large", title: "T", message: "M", hint: "H", isRetryable: true, retryAfter: 1 })], ""],
  ["for an error that a wait does not mend", [new GroqError({ kind: "server", title: "T", message: "M", hint: "H" })], ""],
]) {
  test(`T9: nothing is tried again ${name}`, async () => {
    const { runner, clock, client } = setUp([script]);
    runner.start(body);
    await clock.advance(600_000);
    assert.deepEqual([runner.state.status, runner.state.error, runner.state.completion.content, client.calls.length], ["failed", script.at(-1), content, 1]);
  });
}

const structured = { ...body, response_format: { type: "json_object" } };
for (const [name, script, sent, after, words, content] of [
  ["before a streamed answer, for a minute", ["hang"], body, 60_000, /^api\.groq\.com sent nothing for 1 minute/, ""],
  ["after the API took the request", [open, "hang"], body, 60_000, /sent nothing for 1 minute/, ""],
  ["before a whole answer, for three", ["hang"], { ...body, stream: false }, 180_000, /sent nothing for 3 minutes/, ""],
  ["before an answer held to a schema, for three", ["hang"], structured, 180_000, /sent nothing for 3 minutes/, ""],
  ["in the answer, for a minute", [open, 59_000, chunk("so "), 59_000, chunk("far"), "hang"], body, 178_000, /sent nothing more for 1 minute/, "so far"],
]) {
  test(`T10: silence ${name} ends the run, which says what it waited for`, async () => {
    const { runner, clock, client } = setUp([script]);
    runner.start(sent);
    await clock.advance(after - 1);
    assert.notEqual(runner.state.status, "failed");
    await clock.advance(1);
    const { status, error, completion } = runner.state;
    assert.deepEqual([status, error?.kind, completion.content], ["failed", "timeout", content]);
    assert.match(error?.message ?? "", words);
    assert.deepEqual([client.calls[0].signal.aborted, clock.pending()], [true, 0]);
  });
}

test("T10: how long silence is borne can be set for all runs and for one", async () => {
  for (const [own, after] of [[{}, 1000], [{ firstByte: 2000 }, 2000]]) {
    const { runner, clock } = setUp([["hang"]], { timeouts: { firstByte: 1000 } });
    runner.start(body, own);
    await clock.advance(after - 1);
    assert.equal(runner.state.status, "connecting");
    await clock.advance(1);
    assert.equal(runner.state.status, "failed");
  }
});

test("T10: an answer that says it is finished is whole, though its connection stays open", async () => {
  const { runner, clock } = setUp([[open, chunk("all", "stop"), "hang"]]);
  runner.start(body);
  await clock.advance(60_000);
  assert.deepEqual([runner.state.status, runner.state.error], ["done", null]);
});

test("T10: an abort from elsewhere is no error", async () => {
  const { runner, clock } = setUp([[open, chunk("a"), new DOMException("The user aborted a request.", "AbortError")]]);
  runner.start(body);
  await clock.advance(10);
  assert.deepEqual([runner.state.status, runner.state.error], ["stopped", null]);
});

test("P0.4: a fault of the page is told, not lost", async () => {
  const { runner, clock } = setUp([[open, new RangeError("Invalid string length")]]);
  runner.start(body);
  await clock.advance(10);
  assert.deepEqual([runner.state.status, runner.state.error?.title], ["failed", "Fault of this page"]);
});

test("P0.1: fifty runs leave no timer and no open connection behind", async () => {
  const { runner, clock, client } = setUp(Array.from({ length: 50 }, () => [open, chunk("a", "stop"), done]));
  for (let count = 0; count < 50; count += 1) {
    runner.start(body);
    await clock.advance(100);
  }
  assert.deepEqual([runner.state.id, clock.pending(), client.calls.every(({ isClosed }) => isClosed)], [50, 0, true]);
});
