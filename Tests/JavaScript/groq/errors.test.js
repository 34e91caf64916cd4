import assert from "node:assert/strict";
import { test } from "node:test";

import { errorFromFrame, errorFromNetwork, errorFromResponse, errorFromSilence, errorOfKey, GroqError, redact } from "../../../templates/assets/js/groq/errors.js";
import { api, errorBody, now } from "./api.js";

const page = "<!DOCTYPE html><html><title>Attention Required! | Cloudflare</title></html>";
const model = "openai/gpt-oss-120b";
const perDay = "Rate limit reached for model `M` in organization `org_1` service tier `on_demand` on tokens per day (TPD): Limit 100000, Used 97050, Requested 3619. Please try again in 9m38.016s. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing";
const tooLarge = "Request too large for model `M` in organization `org_1` service tier `on_demand` on tokens per minute (TPM): Limit 6000, Requested 6294, please reduce your message size and try again.";
const largerHint = "Shorten the input, lower max_completion_tokens, or choose a model with a larger limit. Waiting does not help.";
const limitsAt = "Your limits are listed at https://console.groq.com/settings/limits.";
const keyHint = "Check that the key is complete and starts with gsk_. You can make a new one at https://console.groq.com/keys.";

/** @param {number} status @param {string} text @param {Record<string, string>} [headers] @param {object} [rest] */
function respond(status, text, headers = {}, rest = {}) {
  return errorFromResponse({ status, text, headers: new Headers(headers), now, api, model, ...rest });
}

for (const [name, error, kind, title, message, hint] of [
  ["400", respond(400, errorBody("`temperature` must be at most 2", { param: "temperature" })), "bad-request", "Request not accepted",
    "Groq did not accept the request (status 400): “`temperature` must be at most 2”",
    "Change what it names, leave that parameter blank, or choose another model."],
  ["400 without a body", respond(400, ""), "bad-request", "Request not accepted", "Groq did not accept the request (status 400).",
    "Change what it names, leave that parameter blank, or choose another model."],
  ["400 json_validate_failed", respond(400, errorBody("Failed to generate JSON", { code: "json_validate_failed", failed_generation: "{" })), "json-validate",
    "Answer does not fit the schema", "The model did not write the JSON that was asked for (status 400).",
    "Run again, simplify the schema, or choose a model that keeps to schemas strictly. What it wrote is kept."],
  ["400 json_validate_failed without the text", respond(400, errorBody("Failed", { code: "json_validate_failed" })), "json-validate",
    "Answer does not fit the schema", "The model did not write the JSON that was asked for (status 400).",
    "Run again, simplify the schema, or choose a model that keeps to schemas strictly."],
  ["400 tool_use_failed", respond(400, errorBody("Tool choice is none, but model called a tool", { code: "tool_use_failed" })), "tool-use",
    "Tool call failed", "The model called a tool in a way that does not fit (status 400): “Tool choice is none, but model called a tool”",
    "Run again, or describe the tools more exactly."],
  ["400 output_parse_failed", respond(400, errorBody("Parsing failed", { code: "output_parse_failed" })), "output-parse",
    "Answer could not be read", "Groq could not make sense of what the model wrote (status 400).", "Run again, or choose another model."],
  ["400 blocked_api_access", respond(400, errorBody("Blocked", { code: "blocked_api_access" })), "spend-limit", "Spend limit reached",
    "Groq answers no more requests of your account, because it has reached its spend limit (status 400).",
    "Raise the limit in your account, or wait for its next period. Limits are set at https://console.groq.com/settings/limits."],
  ["400 model_decommissioned", respond(400, errorBody("gone", { code: "model_decommissioned" })), "not-found", "Model not available",
    `Groq does not offer the model ${model} to your key (status 400). It may be retired.`, "Choose another model."],
  ["401", respond(401, errorBody("Invalid API Key", { code: "invalid_api_key" })), "key", "Key not accepted",
    "Groq does not accept this API key (status 401).", keyHint],
  ["401 without JSON", respond(401, page), "key", "Key not accepted", "Groq does not accept this API key (status 401).", keyHint],
  ["403", respond(403, errorBody("Not allowed for this project")), "forbidden", "Not permitted",
    "Groq does not permit this request with your key (status 403): “Not allowed for this project”",
    "Check what the key’s project may do, or choose another model."],
  ["403 page", respond(403, page), "forbidden", "Access blocked",
    "A filter before api.groq.com refused the request with a web page (status 403). It does so by address or region.",
    "Try another network, or switch a VPN or proxy off."],
  ["404 model", respond(404, errorBody("The model `X` does not exist or you do not have access to it.", { code: "model_not_found" })), "not-found",
    "Model not available", `Groq does not offer the model ${model} to your key (status 404). It may be retired.`, "Choose another model."],
  ["404 model without a code", respond(404, errorBody("The model does not exist"), {}, { model: undefined }), "not-found",
    "Model not available", "Groq does not offer this model to your key (status 404). It may be retired.", "Choose another model."],
  ["404 address", respond(404, errorBody("Unknown request URL", { code: "unknown_url" })), "not-found", "Nothing at this address",
    "api.groq.com knows no such address (status 404).", "Check the address of the API."],
  ["404 page", respond(404, "<html>the model page</html>"), "not-found", "Nothing at this address",
    "api.groq.com knows no such address (status 404).", "Check the address of the API."],
  ["408", respond(408, ""), "timeout", "No answer in time", "Groq gave up waiting for the request (status 408).", "Run again."],
  ["413", respond(413, page), "too-large", "Request too large",
    `The request is larger than the model ${model} takes at once with your key (status 413).`, largerHint],
  ["413 over the limit of a minute", respond(413, errorBody(tooLarge, { type: "tokens", code: "rate_limit_exceeded" })), "too-large", "Request too large",
    `The request is larger than the model ${model} takes at once with your key (status 413): it asks for 6,294 tokens, and 6,000 are allowed.`, largerHint],
  ["429 over the limit of a minute", respond(429, errorBody(tooLarge, { code: "rate_limit_exceeded" })), "too-large", "Request too large",
    `The request is larger than the model ${model} takes at once with your key (status 429): it asks for 6,294 tokens, and 6,000 are allowed.`, largerHint],
  ["429 that asks for more than the limit", respond(429, errorBody("Rate limit reached on tokens per minute (TPM): Limit 6000, Used 0, Requested 7000.")),
    "too-large", "Request too large",
    `The request is larger than the model ${model} takes at once with your key (status 429): it asks for 7,000 tokens, and 6,000 are allowed.`, largerHint],
  ["422", respond(422, errorBody("odd")), "unprocessable", "Request not carried out",
    "Groq read the request but could not carry it out (status 422): “odd”",
    "Run again. If that fails too, change the input or the parameters."],
  ["424", respond(424, ""), "dependency", "A tool’s server failed", "A server that Groq asked for this answer did not do its part (status 424).",
    "Run again later, or leave that tool out."],
  ["429", respond(429, errorBody(perDay, { type: "tokens", code: "rate_limit_exceeded" })), "rate-limit", "Rate limit reached",
    `The limit of 100,000 tokens per day for the model ${model} is used up (status 429).`,
    `Wait 9 minutes 39 seconds. A shorter input or another model may fit in the limit. ${limitsAt}`],
  ["429 without a word", respond(429, ""), "rate-limit", "Rate limit reached",
    `A limit of your account for the model ${model} is used up (status 429).`,
    `Wait a minute. A shorter input or another model may fit in the limit. ${limitsAt}`],
  ["498", respond(498, errorBody("capacity")), "capacity", "No capacity", "Groq has no room for the flex service tier at the moment (status 498).",
    "Wait a moment and run again, or choose the service tier on_demand."],
  ["499", respond(499, errorBody("cancelled")), "bad-request", "Request not accepted", "Groq did not accept the request (status 499): “cancelled”",
    "Change what it names, leave that parameter blank, or choose another model."],
  ["500", respond(500, errorBody("Internal Server Error")), "server", "Error at the API",
    "Groq failed to answer (status 500). The request is not the cause.", "Run again in a moment."],
  ["502 page", respond(502, page), "server", "Error at the API", "Groq failed to answer (status 502). The request is not the cause.", "Run again in a moment."],
  ["503", respond(503, ""), "capacity", "No capacity", "Groq is overloaded or under repair (status 503).", "Wait a moment and run again."],
  ["200 page", respond(200, page), "not-json", "Not an answer of the API", "api.groq.com sent a web page where an answer belongs (status 200).",
    "Check the address of the API, and whether your network wants a login first."],
  ["206 of something", respond(206, "ok"), "not-json", "Not an answer of the API", "api.groq.com sent something else where an answer belongs (status 206).",
    "Check the address of the API, and whether your network wants a login first."],
  ["frame with a code", errorFromFrame({ error: { message: "no", code: "json_validate_failed", failed_generation: "{", status_code: 400 } }, { api, model }), "json-validate",
    "Answer does not fit the schema", "The model did not write the JSON that was asked for.",
    "Run again, simplify the schema, or choose a model that keeps to schemas strictly. What it wrote is kept."],
  ["frame with tool_use_failed", errorFromFrame({ error: { message: "no", code: "tool_use_failed", status_code: 400 } }, { api, model }), "tool-use",
    "Tool call failed", "The model called a tool in a way that does not fit: “no”", "Run again, or describe the tools more exactly."],
  ["frame with a limit", errorFromFrame({ error: { message: perDay, code: "rate_limit_exceeded" } }, { api, model }), "rate-limit", "Rate limit reached",
    `The limit of 100,000 tokens per day for the model ${model} is used up.`,
    `Wait a minute. A shorter input or another model may fit in the limit. ${limitsAt}`],
  ["frame", errorFromFrame({ error: { message: "over capacity", code: 503 } }, { api, model }), "stream", "Answer broken off",
    "Groq ended the answer with an error: “over capacity”", "What came before is kept. Run again for a whole answer."],
  ["frame with a text", errorFromFrame({ error: "over capacity" }, { api, model }), "stream", "Answer broken off",
    "Groq ended the answer with an error: “over capacity”", "What came before is kept. Run again for a whole answer."],
  ["frame of x_groq", errorFromFrame({ choices: [], x_groq: { error: "over capacity" } }, { api, model }), "stream", "Answer broken off",
    "Groq ended the answer with an error: “over capacity”", "What came before is kept. Run again for a whole answer."],
  ["frame without words", errorFromFrame({ error: {} }, { api, model }), "stream", "Answer broken off",
    "Groq ended the answer with an error.", "What came before is kept. Run again for a whole answer."],
  ["frame that is no JSON", errorFromFrame("<html>", { api, model }), "stream", "Answer broken off",
    "api.groq.com sent something within the answer that cannot be read: “<html>”", "What came before is kept. Run again for a whole answer."],
  ["blocked", errorFromNetwork({ isOnline: true, violation: "connect-src", host: api.host }), "blocked-by-policy", "Blocked by this page",
    "The security policy of this page does not let it call api.groq.com.",
    "Use the address of the API that the page is made for. Another one has to be added to the site’s Content-Security-Policy."],
  ["offline", errorFromNetwork({ isOnline: false, host: api.host }), "offline", "Offline", "The browser says that it has no network connection.",
    "Connect, then run again. What you entered is kept."],
  ["network", errorFromNetwork({ isOnline: true, violation: null, host: api.host }), "network", "No connection to the API",
    "The browser could not reach api.groq.com and does not say why. It is online, and this page’s policy did not block the call.",
    "A firewall, a content blocker or a VPN may be in the way, or the API may refuse your region or calls from web pages (CORS). Try another network or browser."],
  ["cut", errorFromNetwork({ isOnline: true, host: api.host, hasBegun: true }), "stream", "Connection lost",
    "The connection to api.groq.com broke before the answer was complete.", "What came before is kept. Run again for a whole answer."],
  ["silence", errorFromSilence({ seconds: 60, host: api.host, hasBegun: false }), "timeout", "No answer in time",
    "api.groq.com sent nothing for 1 minute, and the run was ended.", "Run again, ask for fewer tokens, or choose another model."],
  ["silence within an answer", errorFromSilence({ seconds: 30, host: api.host, hasBegun: true }), "timeout", "Answer stalled",
    "api.groq.com sent nothing more for 30 seconds, and the run was ended.", "What came before is kept. Run again, ask for fewer tokens, or choose another model."],
  ["no key", errorOfKey("", api), "key", "Key needed", "A call of Groq needs your API key.",
    "Enter your key. You can make a new one at https://console.groq.com/keys."],
  ["a key with a sign of another script", errorOfKey("gsk_…", api), "key", "Key not usable", "The API key holds blanks or signs that no key has.", keyHint],
]) {
  test(`P0.4: ${name} says what happened and what to do next`, () => {
    assert.ok(error instanceof GroqError && error instanceof Error);
    assert.deepEqual([error.kind, error.title, error.message, error.hint], [kind, title, message, hint]);
    assert.equal(error.name, "GroqError");
  });
}

test("an API without addresses of its own gets sentences without them", () => {
  const bare = { name: "X", baseURL: "https://x.test/v1", host: "x.test", keyVariable: "K" };
  assert.equal(respond(401, "", {}, { api: bare }).hint, "Check that the key is complete.");
  assert.equal(errorOfKey("", bare)?.hint, "Enter your key.");
  assert.match(respond(429, "", {}, { api: bare }).hint, /fit in the limit\.$/);
});

for (const [status, text, isRetryable] of [
  [429, "", true], [498, "", true], [503, page, true], [400, "", false], [401, "", false], [403, "", false], [404, "", false], [408, "", false],
  [413, "", false], [422, "", false], [424, "", false], [500, "", false], [502, "", false], [200, page, false], [429, errorBody(tooLarge), false],
]) {
  test(`T9: ${status} ${text.slice(0, 28).trim()} is ${isRetryable ? "" : "not "}retried`, () => {
    assert.equal(respond(status, text).isRetryable, isRetryable);
  });
}

test("T9: an error within a stream is not retried, whatever its code", () => {
  assert.equal(errorFromFrame({ error: { message: perDay, code: "rate_limit_exceeded", status_code: 429 } }, { api }).isRetryable, false);
});

for (const [name, headers, text, wait] of [
  ["in seconds", { "retry-after": "2" }, "", 2], ["as a date", { "retry-after": "Wed, 28 Jan 2026 12:00:30 GMT" }, "", 30],
  ["in words", {}, errorBody("Please try again in 4.2s."), 4.2], ["in words without JSON", {}, "try again in 4.2s", 4.2], ["nowhere", {}, "", undefined],
]) {
  test(`T9: an error has the wait ${name}`, () => assert.equal(respond(429, text, headers).retryAfter, wait));
}

test("P2.21: an error has what is left of the limits, if it can be read", () => {
  assert.deepEqual(respond(429, "", { "x-ratelimit-remaining-tokens": "0" }).limits?.tokens?.remaining, 0);
  assert.equal(respond(429, "").limits, null);
});

test("an error keeps the status, code, request id, words and failed text", () => {
  const body = errorBody("no", { code: "json_validate_failed", failed_generation: '{"a":' });
  const { status, code, requestId, detail, failedGeneration, raw } = respond(400, body, { "x-request-id": "req_1" });
  assert.equal(raw, `HTTP 400\nx-request-id: req_1\n\n${body}`);
  assert.deepEqual({ status, code, requestId, detail, failedGeneration },
    { status: 400, code: "json_validate_failed", requestId: "req_1", detail: "no", failedGeneration: '{"a":' });
});

test("an error without JSON keeps the body, up to a length", () => {
  assert.equal(respond(502, page).detail, page);
  assert.equal(respond(502, "x".repeat(5000)).detail?.length, 2000);
  assert.equal(respond(502, "").detail, undefined);
});

for (const value of [null, 5, "text", [], { error: null }, { error: 5 }, { error: [] }, { error: { message: 5, code: 5 } }, { error: { code: "__proto__" } }]) {
  test(`T6: a body of ${JSON.stringify(value)} is an error like any other`, () => {
    assert.equal(respond(400, JSON.stringify(value)).kind, "bad-request");
    assert.equal(errorFromFrame(value, { api }).kind, "stream");
  });
}

test("T11: a network error keeps its cause, and what blocked it", () => {
  const cause = new TypeError("Failed to fetch");
  assert.equal(errorFromNetwork({ cause, isOnline: true, host: api.host }).cause, cause);
  assert.equal(errorFromNetwork({ isOnline: false, violation: "https://x.test", host: api.host }).detail, "https://x.test");
});

for (const [key, isUsable] of [["gsk_abc", true], ["a b", false], ["a\n", false], ["ключ", false], ["a\u200b", false]]) {
  test(`S1: a key such as ${JSON.stringify(key)} is ${isUsable ? "" : "not "}sent`, () => {
    assert.equal(errorOfKey(key, api) === undefined, isUsable);
  });
}

for (const [text, key, expected] of [
  ["Bad key gsk_12345678.", "gsk_12345678", "Bad key [key]."], ["gsk_1234 gsk_1234", "gsk_1234", "[key] [key]"],
  ["text", "", "text"], ["aa", "a", "aa"], ["$& text", "$&$&$&$&", "$& text"],
]) {
  test(`S1: ${JSON.stringify(text)} without the key ${JSON.stringify(key)} is ${JSON.stringify(expected)}`, () => {
    assert.equal(redact(text, key), expected);
  });
}
