import assert from "node:assert/strict";
import { test } from "node:test";

import { GroqError } from "../../../templates/assets/js/groq/errors.js";
import { asError, planWait } from "../../../templates/assets/js/playground/retry.js";

const limit = { kind: "rate-limit", isRetryable: true };
const chance = { now: 1000, random: () => 0 };

for (const [name, error, tried, wait] of [
  ["what the API asks", { ...limit, retryAfter: 2 }, 0, { until: 3000, seconds: 2, attempt: 1, of: 2, isAsking: false }],
  ["a part of a second, shown as one", { ...limit, retryAfter: 0.5 }, 0, { until: 1500, seconds: 1, attempt: 1, of: 2, isAsking: false }],
  ["no time at all, shown as one second", { ...limit, retryAfter: 0 }, 0, { until: 1000, seconds: 1, attempt: 1, of: 2, isAsking: false }],
  ["a second, when nothing says", limit, 0, { until: 2000, seconds: 1, attempt: 1, of: 2, isAsking: false }],
  ["two, the second time", { kind: "capacity", isRetryable: true }, 1, { until: 3000, seconds: 2, attempt: 2, of: 2, isAsking: false }],
  ["a minute", { ...limit, retryAfter: 60 }, 0, { until: 61000, seconds: 60, attempt: 1, of: 2, isAsking: false }],
  ["more than a minute: it asks", { ...limit, retryAfter: 578.016 }, 1, { until: 579016, seconds: 579, attempt: 2, of: 2, isAsking: true }],
  ["not after two tries", { ...limit, retryAfter: 2 }, 2, null],
  ["not for what no wait mends", { kind: "key", isRetryable: false }, 0, null],
  ["not for a request larger than the limit", { kind: "too-large", isRetryable: true, retryAfter: 1 }, 0, null],
]) {
  test(`T9: the wait is ${name}`, () => assert.deepEqual(planWait(error, tried, chance), wait));
}

test("T9: chance shortens a wait that nobody asked for", () => {
  assert.equal(planWait(limit, 0, { now: 0, random: () => 0.5 }).until, 875);
});

test("P0.4: an error of the API is passed on as it is", () => {
  const error = new GroqError({ kind: "key", title: "T", message: "M", hint: "H" });
  assert.equal(asError(error), error);
});

for (const thrown of [new TypeError("Headers.append: 'Bearer gsk_secret' is an invalid header value."), "gsk_secret", undefined, null]) {
  test(`S1: a fault of the page is told without its own words: ${typeof thrown}`, () => {
    const { title, message, hint, kind, isRetryable, detail } = asError(thrown);
    assert.doesNotMatch([title, message, hint, detail].join(), /gsk_secret/);
    assert.deepEqual([title, kind, isRetryable], ["Fault of this page", "stream", false]);
  });
}
