import assert from "node:assert/strict";
import { test } from "node:test";

import { readLimits } from "../../../templates/assets/js/groq/limits.js";

const all = {
  "x-ratelimit-limit-requests": "14400", "x-ratelimit-remaining-requests": "14370", "x-ratelimit-reset-requests": "2m59.5s",
  "x-ratelimit-limit-tokens": "18000", "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "7.5s",
};
const requests = { limit: 14400, remaining: 14370, resetSeconds: 179.5 };
const tokens = { limit: 18000, remaining: 0, resetSeconds: 7.5 };

for (const [name, headers, expected] of [
  ["both", all, { requests, tokens }],
  ["of tokens alone", Object.fromEntries(Object.entries(all).filter(([key]) => key.endsWith("tokens"))), { tokens }],
  ["what is there of one", { "x-ratelimit-remaining-requests": "5" }, { requests: { limit: undefined, remaining: 5, resetSeconds: undefined } }],
  ["none where nothing can be read", { "content-type": "application/json" }, null],
  ["none where no value is a number", { "x-ratelimit-limit-tokens": "", "x-ratelimit-remaining-tokens": "many", "x-ratelimit-reset-tokens": "soon" }, null],
]) {
  test(`reads the limits: ${name}`, () => assert.deepEqual(readLimits(new Headers(headers)), expected));
}
