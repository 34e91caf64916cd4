import assert from "node:assert/strict";
import { test } from "node:test";

import { parameterConflicts, parameterNotes, readParameter, readParameters } from "../../../templates/assets/js/playground/parameters.js";

const temperature = { name: "temperature", label: "Temperature", kind: "number", min: 0, max: 2 };
const seed = { name: "seed", label: "Seed", kind: "integer" };
const tokens = { name: "max_completion_tokens", label: "Most tokens", kind: "integer", min: 1 };
const effort = { name: "reasoning_effort", label: "Reasoning effort", kind: "choice", choices: ["low", "medium", "high"] };
const format = { name: "reasoning_format", label: "Reasoning format", kind: "choice", choices: ["raw", "parsed", "hidden"] };
const include = { name: "include_reasoning", label: "Include reasoning", kind: "boolean" };
const stop = { name: "stop", label: "Stop", kind: "strings", maxItems: 4 };
const user = { name: "user", label: "User", kind: "text" };
const search = { name: "search_settings", label: "Search settings", kind: "json" };
const tools = { name: "tools", label: "Tools", kind: "json" };
const parameters = [temperature, seed, tokens, effort, format, include, stop, user, search, tools];
const notJSON = 'takes JSON, an object or a list: {"name": "value"}.';

for (const parameter of parameters) {
  for (const text of ["", "  ", "\n\n"]) {
    test(`T12: ${JSON.stringify(text)} for ${parameter.name} is blank`, () => assert.deepEqual(readParameter(parameter, text), {}));
  }
}

for (const [parameter, text, value] of [
  [temperature, "0", 0],
  [temperature, " 0.7 ", 0.7],
  [seed, "-5", -5],
  [effort, " high ", "high"],
  [include, "false", false],
  [include, "True", true],
  [stop, "END", ["END"]],
  [stop, "a\r\nb\n\n c ", ["a", "b", " c "]],
  [stop, "\\n\\n\nC:\\\\new\\d", ["\n\n", "C:\\new\\d"]],
  [user, " me ", " me "],
  [search, '{"country": "japan"}', { country: "japan" }],
  [tools, "[]", []],
]) {
  test(`P1.8: ${JSON.stringify(text)} for ${parameter.name} is ${JSON.stringify(value)}`, () => {
    assert.deepEqual(readParameter(parameter, text), { value });
  });
}

for (const [parameter, text, problem] of [
  [temperature, "2.1", "Temperature takes a number from 0 to 2."],
  [temperature, "0,7", "Temperature takes a number from 0 to 2."],
  [tokens, "0", "Most tokens takes a whole number, 1 or more."],
  [seed, "1.5", "Seed takes a whole number."],
  [effort, "Highest", "Reasoning effort takes one of low, medium, high."],
  [include, "maybe", "Include reasoning takes true or false."],
  [stop, "1\n2\n3\n4\n5", "Stop takes at most 4 texts, one a line; these are 5."],
  [search, "{country: japan}", `Search settings ${notJSON}`],
  [search, '"japan"', `Search settings ${notJSON}`],
  [search, "null", `Search settings ${notJSON}`],
  [search, '{"a": {"__proto__": {"b": 1}}}', `Search settings ${notJSON}`],
  [search, '{"constructor": 1}', `Search settings ${notJSON}`],
]) {
  test(`P1.8, S11: ${JSON.stringify(text)} for ${parameter.name} is refused in words`, () => {
    assert.deepEqual(readParameter(parameter, text), { problem });
  });
}

for (const [text, value] of [["END", ["END"]], ["\\n\\n\nC:\\\\n\n\\t", ["\n\n", "C:\\n", "\t"]]]) {
  test(`P1.8: the lines ${JSON.stringify(text)} are the texts ${JSON.stringify(value)}`, () => {
    assert.deepEqual(readParameter(stop, text), { value });
  });
}

test("T12: what is blank is not sent, what is wrong is named, what nobody knows is left out", () => {
  const texts = { temperature: "0.5", seed: "", stop: "a\nb", reasoning_effort: "much", logprobs: "true" };
  assert.deepEqual(readParameters(parameters, texts), {
    params: { temperature: 0.5, stop: ["a", "b"] },
    problems: [{ name: "reasoning_effort", message: "Reasoning effort takes one of low, medium, high." }],
  });
});

test("S11: a parameter has no text by inheritance", () => {
  assert.deepEqual(readParameters([{ name: "constructor", label: "C", kind: "text" }], {}), { params: {}, problems: [] });
});

const json = { mode: "json", view: "form" };
for (const [params, context, found] of [
  [{ temperature: 1, reasoning_format: "parsed" }, { output: json }, []],
  [{ reasoning_format: "parsed", include_reasoning: false }, {}, [
    [["reasoning_format", "include_reasoning"], "Reasoning format and Include reasoning exclude each other: leave one of them blank."],
  ]],
  [{ reasoning_format: "raw" }, {}, []],
  [{ reasoning_format: "raw" }, { output: json }, [
    [["reasoning_format"], "Reasoning format raw does not go with a JSON answer: choose another or leave it blank."],
  ]],
  [{ reasoning_format: "raw", response_format: { type: "json_object" } }, {}, [
    [["reasoning_format"], "Reasoning format raw does not go with a JSON answer: choose another or leave it blank."],
  ]],
  [{ response_format: { type: "text" }, reasoning_format: "raw" }, {}, []],
  [{ reasoning_format: "raw", tools: [{}] }, {}, [
    [["reasoning_format", "tools"], "Reasoning format raw does not go with tools: choose another or leave it blank."],
  ]],
  [{ tools: [{}] }, { output: json }, [[["tools"], "Tools do not go with a JSON answer: leave them blank."]]],
  [{ tools: [] }, { output: json }, []],
  [{ max_completion_tokens: 4001 }, { limits: { maxTokens: 4000 } }, [[["max_completion_tokens"], "Most tokens is at most 4,000 in this playground."]]],
  [{ max_completion_tokens: 4000 }, { limits: { maxTokens: 4000 } }, []],
]) {
  test(`T12: ${JSON.stringify(params)} with ${JSON.stringify(context)} has ${found.length} conflicts`, () => {
    const findings = parameterConflicts(params, { parameters, ...context });
    assert.deepEqual(findings, found.map(([names, message]) => ({ name: names[0], names, message })));
  });
}

const model = { id: "m", output: 65536, reasoning: { effort: ["low", "high"], format: [] } };
for (const [params, info, found] of [
  [{ temperature: 1 }, model, []],
  [{ temperature: 1, top_p: 0.9 }, model, [
    [["top_p", "temperature"], "Temperature and top_p both narrow the choice of words: change one of the two."],
  ]],
  [{ reasoning_effort: "none" }, model, [[["reasoning_effort"], "m takes low, high for Reasoning effort, as far as is known."]]],
  [{ reasoning_effort: "high", reasoning_format: "raw" }, model, []],
  [{ reasoning_effort: "none", max_completion_tokens: 9e9 }, undefined, []],
  [{ max_completion_tokens: 65536 }, model, []],
  [{ max_completion_tokens: 65537 }, model, [[["max_completion_tokens"], "m gives at most 65,536 tokens, as far as is known."]]],
]) {
  test(`P1.8: ${JSON.stringify(params)} for ${info ? "a known" : "an unknown"} model has ${found.length} notes`, () => {
    const findings = parameterNotes(params, { parameters, model: info });
    assert.deepEqual(findings, found.map(([names, message]) => ({ name: names[0], names, message })));
  });
}
