import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseModel, filterModels, liveModels, mergeModels, parameterNote } from "../../../templates/assets/js/groq/models.js";

/** @param {string} id @param {object} [more] */
const entry = (id, more) => ({ id, kind: "chat", status: "production", input: ["text"], ignores: [], refuses: [], ...more });
/** @param {string} id @param {object} [more] */
const listed = (id, more) => ({ id, isActive: true, ...more });

const table = {
  checked: "2026-09-30",
  models: [
    entry("a/big", { name: "Big", owner: "Alpha", context: 131072, output: 65536, tools: true, structured: ["object", "schema", "strict"], reasoning: { effort: ["low"], format: [] } }),
    entry("a/small", { owner: "Alpha", tools: false, structured: [] }),
    entry("b/eyes", { name: "Eyes", owner: "Beta", status: "preview", input: ["text", "image"], tools: true, structured: ["object"] }),
    entry("b/old", { status: "retired", retired: "2026-08-16", replacedBy: ["b/older", "a/small"] }),
    entry("b/older", { status: "retired", replacedBy: ["b/eyes"] }),
    entry("w/ears", { kind: "transcription", input: ["audio"] }),
  ],
};

test("the list of the API: what is sure, and nothing else", () => {
  const data = [
    { id: "a/big", object: "model", created: 1, owned_by: "Alpha", active: true, context_window: 131072, public_apps: null, max_completion_tokens: 65536 },
    { id: "a/small", active: false, context_window: 0 }, { id: 5 }, null, "x", { id: "c/new", extra: {} },
  ];
  assert.deepEqual(liveModels({ object: "list", data }), [
    { id: "a/big", owner: "Alpha", isActive: true, context: 131072, output: 65536 },
    { id: "a/small", owner: undefined, isActive: false, context: undefined, output: undefined },
    { id: "c/new", owner: undefined, isActive: true, context: undefined, output: undefined },
  ]);
  for (const json of [null, {}, { data: {} }, { error: { message: "no" } }]) assert.equal(liveModels(json), undefined);
});

const live = [listed("a/big", { context: 200000 }), listed("a/small", { isActive: false }), listed("b/older"), listed("c/new"), listed("c/new", { owner: "Gamma", context: 8192 })];

for (const [id, expected] of [
  ["a/big", { isLive: true, isKnown: true, isRetired: false, isActive: true, context: 200000, output: 65536, name: "Big" }],
  ["a/small", { isLive: true, isKnown: true, isRetired: false, isActive: false }],
  ["b/eyes", { isLive: false, isKnown: true, isRetired: false, isActive: true }],
  ["b/old", { isLive: false, isKnown: true, isRetired: true }],
  ["b/older", { isLive: true, isKnown: true, isRetired: false }],
  ["c/new", { isLive: true, isKnown: false, isRetired: false, isActive: true, kind: "unknown", status: "unknown", input: [], tools: undefined, structured: undefined, reasoning: undefined, price: undefined }],
]) {
  test(`P1.9: the list and the table together know of ${id} what each of them knows`, () => {
    const choice = mergeModels(live, table).find((each) => each.id === id);
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(choice[name], value, name);
  });
}

test("P1.9: each model comes once, those of the table first", () => {
  assert.deepEqual(mergeModels(live, table).map(({ id }) => id), ["a/big", "a/small", "b/eyes", "b/old", "b/older", "w/ears", "c/new"]);
});

test("P1.9: before anyone has asked the API, nothing is said of what it lists", () => {
  const choices = mergeModels(null, table);
  assert.deepEqual(new Set(choices.map(({ isLive }) => isLive)), new Set([undefined]));
  assert.deepEqual(choices.filter(({ isRetired }) => isRetired).map(({ id }) => id), ["b/old", "b/older"]);
  assert.ok(choices.every(({ isKnown, isActive }) => isKnown && isActive));
});

for (const [name, wanted, list, id, notice] of [
  ["the preferred one", ["a/big", "a/small"], null, "a/big", undefined],
  ["the preferred one, listed", ["a/big"], [listed("a/big")], "a/big", undefined],
  ["one that nobody knows, before anyone has asked", ["z/any"], null, "z/any", undefined],
  ["one that only the API knows", ["c/new"], live, "c/new", undefined],
  ["the next where one is retired", ["b/old", "a/big"], null, "a/big", "The model b/old was retired on 2026-08-16. a/big takes its place."],
  ["the replacement where one is retired", ["b/old"], null, "a/small", "The model b/old was retired on 2026-08-16. a/small takes its place."],
  ["the replacement of a replacement", ["b/older"], [listed("b/eyes")], "b/eyes", "The model b/older is retired. b/eyes takes its place."],
  ["a retired one that the API still lists", ["b/old"], [listed("b/old")], "b/old", undefined],
  ["the next where one is inactive", ["a/small", "b/eyes"], [listed("a/small", { isActive: false }), listed("b/eyes")], "b/eyes", "The model a/small is switched off at the moment. b/eyes takes its place."],
  ["the next where one is gone", ["a/small", "a/big"], [listed("a/big")], "a/big", "The model a/small is not offered to your key. a/big takes its place."],
  ["any that chats where an unknown one is gone", ["z/any"], [listed("w/ears"), listed("a/small")], "a/small", "The model z/any is not offered to your key. a/small takes its place."],
  ["none where none is left", ["a/big"], [listed("w/ears")], "a/big", "The model a/big is not offered to your key. No other is known: choose one."],
  ["any that chats where none is wanted", [], null, "a/big", undefined],
  ["none where none is wanted and none is there", [], [], "", "No other is known: choose one."],
]) {
  test(`P1.9: chooses ${name}`, () => {
    assert.deepEqual(chooseModel(wanted, mergeModels(list, table)), notice === undefined ? { id } : { id, notice });
  });
}

for (const [filter, expected] of [
  [{}, ["a/big", "a/small", "b/eyes", "b/old", "b/older", "w/ears", "c/new"]],
  [{ text: " alpha BIG " }, ["a/big"]],
  [{ text: "beta" }, ["b/eyes"]],
  [{ text: "gamma" }, ["c/new"]],
  [{ text: "nothing" }, []],
  [{ needs: ["tools"] }, ["a/big", "b/eyes"]],
  [{ needs: ["image"] }, ["b/eyes"]],
  [{ needs: ["audio"] }, ["w/ears"]],
  [{ needs: ["object"] }, ["a/big", "b/eyes"]],
  [{ needs: ["schema", "strict"] }, ["a/big"]],
  [{ needs: ["reasoning"] }, ["a/big"]],
  [{ text: "b/", needs: ["text", "tools"] }, ["b/eyes"]],
]) {
  test(`P1.9: the filter ${JSON.stringify(filter)} leaves ${expected.join(", ") || "none"}`, () => {
    assert.deepEqual(filterModels(mergeModels(live, table), filter).map(({ id }) => id), expected);
  });
}

for (const [modelInfo, name, note] of [
  [entry("a/big", { name: "Big", ignores: ["user"], refuses: ["reasoning_format"] }), "user", "ignored by Big"],
  [entry("a/big", { ignores: ["user"], refuses: ["user"] }), "user", "refused by a/big"],
  [entry("a/big"), "user", ""],
  [undefined, "user", ""],
]) {
  test(`P1.8: a control says "${note}"`, () => assert.equal(parameterNote(modelInfo, name), note));
}
