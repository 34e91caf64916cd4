import assert from "node:assert/strict";
import { test } from "node:test";

import { backoff, parseDuration, retryAfter, waitInWords } from "../../../templates/assets/js/groq/wait.js";

/** @param {number | undefined} actual @param {number | undefined} expected */
function assertSeconds(actual, expected) {
  if (actual === undefined || expected === undefined) return assert.equal(actual, expected);
  assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);
}

for (const [text, seconds] of [
  ["2m59.56s", 179.56], ["7.66s", 7.66], ["6s", 6], ["400ms", 0.4], ["1h2m3s", 3723], ["9m38.016s", 578.016], ["0s", 0],
  ["24h0m0s", 86400], ["120.5µs", 0.0001205], ["800ns", 8e-7], ["1m", 60],
  ["", undefined], ["6", undefined], ["s", undefined], ["6 s", undefined], ["-6s", undefined], ["1.2.3s", undefined],
  ["6sec", undefined], ["a6s", undefined], ["6s.", undefined],
]) {
  test(`T9: the duration "${text}" is ${seconds} s`, () => assertSeconds(parseDuration(text), seconds));
}

const now = Date.parse("2026-01-28T12:00:00Z");
const words = "Rate limit reached … Please try again in 9m38.016s. Need more tokens? Upgrade";

for (const [name, headers, message, seconds] of [
  ["retry-after in seconds", { "retry-after": "2" }, "", 2],
  ["retry-after in parts of a second", { "retry-after": "0.5" }, "", 0.5],
  ["retry-after with blanks", { "retry-after": " 3 " }, "", 3],
  ["retry-after as a date", { "retry-after": "Wed, 28 Jan 2026 12:00:30 GMT" }, "", 30],
  ["a date that is over", { "retry-after": "Wed, 28 Jan 2026 11:00:00 GMT" }, "", 0],
  ["retry-after-ms", { "retry-after-ms": "1500" }, "", 1.5],
  ["retry-after-ms before retry-after", { "retry-after-ms": "1500", "retry-after": "9" }, "", 1.5],
  ["retry-after before the words", { "retry-after": "2" }, words, 2],
  ["the words", {}, words, 578.016],
  ["the words in seconds", {}, "Please try again in 4.2s.", 4.2],
  ["the words in milliseconds", {}, "please Try Again in 400ms.", 0.4],
  ["the words in hours", {}, "try again in 1h2m3s", 3723],
  ["no wait at all", {}, "try again in 0s", 0],
  ["the words when the header is no time", { "retry-after": "soon" }, words, 578.016],
  ["the words when the date is none", { "retry-after": "tomorrow, GMT" }, words, 578.016],
  ["nothing", {}, "", undefined],
  ["nothing that can be read", { "retry-after": "-5" }, "try again in a moment", undefined],
  ["nothing: the reset of another limit is not the wait", { "x-ratelimit-reset-tokens": "6s" }, "", undefined],
]) {
  test(`T9: the wait from ${name}`, () => {
    assertSeconds(retryAfter({ headers: new Headers(headers), message, now }), seconds);
  });
}

test("T9: the wait with all headers hidden comes from the words", () => {
  assertSeconds(retryAfter({ headers: { get: () => null }, message: words, now }), 578.016);
  assertSeconds(retryAfter({ headers: null, message: words, now }), 578.016);
  assert.equal(retryAfter({ now }), undefined);
});

for (const [attempt, luck, seconds] of [[0, 0, 1], [1, 0, 2], [2, 0, 4], [0, 1, 0.75], [3, 0.5, 7], [6, 0, 60], [40, 0, 60]]) {
  test(`T9: without a word the wait of attempt ${attempt} at chance ${luck} is ${seconds} s`, () => {
    assert.equal(backoff(attempt, () => luck), seconds);
  });
}

for (const [seconds, text] of [
  [0, "1 second"], [0.4, "1 second"], [1.2, "2 seconds"], [60, "1 minute"], [578.016, "9 minutes 39 seconds"], [120, "2 minutes"],
  [3599.5, "1 hour"], [7500, "2 hours 5 minutes"], [86400, "24 hours"],
]) {
  test(`${seconds} s are ${text}`, () => assert.equal(waitInWords(seconds), text));
}
