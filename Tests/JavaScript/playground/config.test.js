import assert from "node:assert/strict";
import { test } from "node:test";

import { readConfig } from "../../../templates/assets/js/playground/config.js";

const whole = {
  kind: "form",
  id: "/wk4",
  title: "Resolve a requirement",
  api: { name: "Groq", baseURL: "https://api.groq.com/openai/v1", host: "api.groq.com", keyVariable: "GROQ_API_KEY" },
  models: ["openai/gpt-oss-120b"],
  system: "",
  prompt: "{{requirement}}",
  fields: [{ id: "requirement", label: "Requirement", type: "textarea", required: true }],
  params: { temperature: 0.3 },
  output: { mode: "markdown", view: "form" },
  examples: [{ title: "Pay later", input: { requirement: "Let users pay later." } }],
  limits: {},
  parameters: [{ name: "temperature", label: "Temperature", kind: "number", min: 0, max: 2 }],
  table: { checked: "2026-09-30", models: [{ id: "openai/gpt-oss-120b", kind: "chat", status: "production", input: ["text"], ignores: [], refuses: [] }] },
};

test("P0.5: a configuration is read as it was written", () => {
  assert.deepEqual(readConfig(JSON.stringify(whole)), whole);
});

for (const host of ["localhost:8080", "127.0.0.1:5252"]) {
  test(`S1: an API at ${host} may be plain http`, () => {
    const api = { ...whole.api, host, baseURL: `http://${host}/openai/v1` };
    assert.equal(readConfig(JSON.stringify({ ...whole, api })).api.host, host);
  });
}

for (const [name, change, words] of [
  ["no kind", { kind: undefined }, /'kind' is missing/],
  ["no API", { api: undefined }, /'api\.name'/],
  ["no address", { api: { ...whole.api, baseURL: undefined } }, /'api\.baseURL'/],
  ["models that are no list", { models: "openai/gpt-oss-120b" }, /'models'/],
  ["a model that is no text", { models: [1] }, /'models'/],
  ["no model", { models: [] }, /no model is named/],
  ["a field without an id", { fields: [{ label: "L", type: "text" }] }, /'fields'/],
  ["a field that is null", { fields: [null] }, /'fields'/],
  ["an example without a title", { examples: [{}] }, /'examples'/],
  ["a parameter without a kind", { parameters: [{ name: "seed", label: "Seed" }] }, /'parameters'/],
  ["parameters in a list", { params: [] }, /'params'/],
  ["no limits", { limits: null }, /'limits'/],
  ["a table without models", { table: { checked: "2026-09-30" } }, /'table\.models'/],
  ["an address that is none", { api: { ...whole.api, baseURL: "api" } }, /with https at the host/],
  ["an address without encryption", { api: { ...whole.api, baseURL: "http://api.groq.com/openai/v1" } }, /with https at the host/],
  ["another host than is named", { api: { ...whole.api, host: "groq.com" } }, /with https at the host/],
]) {
  test(`S3: a configuration with ${name} is refused in words`, () => {
    assert.throws(() => readConfig(JSON.stringify({ ...whole, ...change })), words);
  });
}

for (const text of ["", "null", "[]", "{", '"text"', "7"]) {
  test(`P0.4: ${text || "an empty text"} is no configuration, and the error says what to do`, () => {
    assert.throws(() => readConfig(text), /they are not a JSON object\. Reload the page\.$/);
  });
}
