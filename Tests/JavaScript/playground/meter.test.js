import assert from "node:assert/strict";
import { test } from "node:test";

import { limitItems } from "../../../templates/assets/js/playground/limit-items.js";
import { addToSession, emptyTotals, meter, sessionWords } from "../../../templates/assets/js/playground/meter.js";
import { idle } from "../../../templates/assets/js/playground/run.js";
import { deepFreeze } from "./virtual-clock.js";

const body = { model: "m", messages: [{ role: "system", content: "Be brief." }, { role: "user", content: "x".repeat(31) }], stream: true };
const usage = {
  prompt_tokens: 212, completion_tokens: 164, total_tokens: 376, queue_time: 0.02, completion_time: 0.529, total_time: 0.55,
  prompt_tokens_details: { cached_tokens: 128 }, completion_tokens_details: { reasoning_tokens: 1024 },
};
const model = { price: { input: 0.15, output: 0.6, date: "2026-09-30" } };
const completion = { ...idle.completion, content: "y".repeat(160), reasoning: "z".repeat(4) };
const running = deepFreeze({ ...idle, id: 1, status: "streaming", body, completion, startedAt: 1000, firstTokenAt: 1400 });
const done = deepFreeze({ ...running, status: "done", endedAt: 1900, completion: { ...completion, usage } });

const values = (run, priced, now = 0) => Object.fromEntries(meter(run, priced, { now }).items.map(({ name, value }) => [name, value]));

test("P1.12: what the API counted is shown as it is, and only the cost is an estimate", () => {
  const { items } = meter(done, model, { now: 0 });
  assert.deepEqual(Object.fromEntries(items.map(({ name, value }) => [name, value])), {
    in: "212", out: "164", total: "376", reasoning: "1,024", cached: "128",
    queue: "20 ms", "first token": "0.4 s", speed: "310 tok/s", time: "0.9 s", cost: "≈ $0.0001, price of 2026-09-30",
  });
  assert.deepEqual(items.filter(({ isEstimate }) => isEstimate).map(({ name }) => name), ["cost"]);
});

test("P1.12: without counts all is estimated from the characters, and marked", () => {
  const { items } = meter(running, model, { now: 2100 });
  assert.deepEqual(Object.fromEntries(items.map(({ name, value }) => [name, value])), {
    in: "≈ 10", out: "≈ 41", total: "≈ 51", reasoning: "≈ 1", "first token": "0.4 s", speed: "≈ 59 tok/s", time: "1.1 s",
    cost: "≈ under $0.0001, price of 2026-09-30",
  });
  assert.ok(items.every(({ value, isEstimate }) => isEstimate === value.startsWith("≈ ")));
});

for (const [name, run, priced, now, expected] of [
  ["before the first run there is nothing", idle, model, 9000, {}],
  ["while it connects there is the input and the time", { ...running, status: "connecting", completion: idle.completion, firstTokenAt: null }, model, 1200, { in: "≈ 10", time: "0.2 s" }],
  ["a model without a price has no cost", running, {}, 1500, { in: "≈ 10", out: "≈ 41", total: "≈ 51", reasoning: "≈ 1", "first token": "0.4 s", time: "0.5 s" }],
  ["an unknown model has no cost", running, undefined, 1500, { in: "≈ 10", out: "≈ 41", total: "≈ 51", reasoning: "≈ 1", "first token": "0.4 s", time: "0.5 s" }],
  ["parts of a message count their text alone", {
    ...running, completion: idle.completion, firstTokenAt: null,
    body: { ...body, messages: [{ role: "user", content: [{ type: "text", text: "x".repeat(8) }, { type: "image_url", image_url: { url: "data:" } }] }, { role: "assistant", content: null }] },
  }, undefined, 1500, { in: "≈ 2", time: "0.5 s" }],
  ["tool calls count", {
    ...running, completion: { ...idle.completion, toolCalls: [{ id: "c", name: "f", arguments: "{}{}{" }] },
  }, undefined, 1500, { in: "≈ 10", out: "≈ 2", total: "≈ 12", "first token": "0.4 s", time: "0.5 s" }],
  ["counts without times have the speed of the clock", { ...done, completion: { ...completion, usage: { prompt_tokens: 1, completion_tokens: 50 } } }, undefined, 0,
    { in: "1", out: "50", total: "51", "first token": "0.4 s", speed: "≈ 100 tok/s", time: "0.9 s" }],
  ["what is cached has its own price", done, { price: { input: 4000, cached: 1000, output: 1000, date: "2026-09-30" } }, 0, {
    ...values(done, undefined), cost: "≈ $0.63, price of 2026-09-30",
  }],
  ["a system says what each of its models took", {
    ...done, completion: { ...done.completion, breakdown: [{ model: "a/b", usage: { prompt_tokens: 2000, completion_tokens: 3 } }, { model: "c", usage: {} }] },
  }, undefined, 0, { ...values(done, undefined), "a/b": "2,000 in, 3 out", c: "0 in, 0 out" }],
  ["numbers that cannot be are left out", { ...done, completion: { ...completion, usage: { prompt_tokens: 1, completion_tokens: 1, queue_time: -1, completion_time: 0, prompt_tokens_details: null } }, endedAt: 1500 },
    undefined, 0, { in: "1", out: "1", total: "2", "first token": "0.4 s", time: "0.5 s" }],
]) {
  test(`P1.12: ${name}`, () => assert.deepEqual(values(run, priced, now), expected));
}

for (const [limits, expected] of [
  [null, []],
  [{}, []],
  [{ tokens: { remaining: 0 } }, ["tokens left: 0"]],
  [{ tokens: { limit: 6000, remaining: 5800, resetSeconds: 2 }, requests: { limit: 14400, remaining: 14399 } }, [
    "tokens left: 5,800 of 6,000 a minute, full again in 2.0 s", "requests left: 14,399 of 14,400 a day",
  ]],
  [{ requests: { limit: 1000 } }, []],
]) {
  test(`P2.21: limits ${JSON.stringify(limits)} show as ${expected.length} items; hidden is absent, not zero`, () => {
    assert.deepEqual(limitItems(limits).map(({ name, value }) => `${name}: ${value}`), expected);
  });
}

for (const [name, runs, words] of [
  ["nothing before the first run", [], ""],
  ["one run", [[done, model]], "1 run, 376 tokens, ≈ $0.0001"],
  ["several runs", Array.from({ length: 10 }, () => [done, model]), "10 runs, 3,760 tokens, ≈ $0.0013"],
  ["an estimate among them", [[done, model], [running, model]], "2 runs, ≈ 427 tokens, ≈ $0.0002"],
  ["runs of a model without a price", [[done, {}]], "1 run, 376 tokens"],
  ["one of them without a price", [[done, model], [done, {}]], "2 runs, 752 tokens, ≈ $0.0001, 1 without a price"],
  ["a run that failed before its answer took nothing", [[{ ...running, status: "failed", completion: idle.completion }, model]], ""],
]) {
  test(`P1.12: the totals of ${name}`, () => {
    const totals = runs.reduce((sum, [run, priced]) => deepFreeze(addToSession(sum, run, priced)), deepFreeze({ ...emptyTotals }));
    assert.equal(sessionWords(totals), words);
  });
}
