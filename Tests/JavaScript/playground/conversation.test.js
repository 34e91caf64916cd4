import assert from "node:assert/strict";
import { test } from "node:test";

import { branches, conversationReducer, emptyConversation, path } from "../../../templates/assets/js/playground/conversation.js";
import { deepFreeze } from "./virtual-clock.js";

const user = (content) => ({ type: "append", message: { role: "user", content } });
const answer = (content) => ({ type: "append", message: { role: "assistant", content } });

/** The state after events, each state frozen: the reducer must make new ones. */
function after(events, state = emptyConversation()) {
  return events.reduce((last, event) => deepFreeze(conversationReducer(last, event)), deepFreeze(state));
}

const texts = (state) => path(state).map(({ message }) => message.content);
const ids = (state) => path(state).map(({ id }) => id);

/** One question with two answers, the second of which was gone on with. */
const talk = after([user("q1"), answer("a1"), { type: "edit", id: "m2", message: { role: "assistant", content: "a2" } }, user("q2"), answer("b1")]);

test("P1.15: messages are appended below the last that is shown", () => {
  const state = after([user("q1"), answer("a1"), user("q2")]);
  assert.deepEqual(texts(state), ["q1", "a1", "q2"]);
  assert.deepEqual(ids(state), ["m1", "m2", "m3"]);
});

test("P1.15: an answer asked for again is a sibling, and the old one stays reachable", () => {
  assert.deepEqual(texts(talk), ["q1", "a2", "q2", "b1"]);
  assert.deepEqual(branches(talk, "m3"), { index: 1, count: 2, ids: ["m2", "m3"] });
  assert.deepEqual(texts(after([{ type: "choose", id: "m2" }], talk)), ["q1", "a1"]);
});

test("P1.15: an edited first message is a branch of its own", () => {
  const state = after([{ type: "edit", id: "m1", message: { role: "user", content: "q1, better" } }], talk);
  assert.deepEqual(texts(state), ["q1, better"]);
  assert.deepEqual(branches(state, "m6"), { index: 1, count: 2, ids: ["m1", "m6"] });
});

test("P1.15: choosing a branch leads to the message last seen below it", () => {
  const edited = after([{ type: "edit", id: "m1", message: { role: "user", content: "other" } }], talk);
  assert.deepEqual(texts(after([{ type: "choose", id: "m1" }], edited)), ["q1", "a2", "q2", "b1"]);
  const seen = after([{ type: "choose", id: "m2" }, { type: "choose", id: "m6" }, { type: "choose", id: "m1" }], edited);
  assert.deepEqual(texts(seen), ["q1", "a1"]);
});

test("P1.15: choosing a message far down shows all that leads to it", () => {
  const away = after([{ type: "choose", id: "m2" }, { type: "edit", id: "m1", message: { role: "user", content: "other" } }], talk);
  assert.deepEqual(texts(after([{ type: "choose", id: "m5" }], away)), ["q1", "a2", "q2", "b1"]);
});

test("P1.15: appending below a message that is hidden shows it", () => {
  const state = after([{ ...answer("a1 goes on"), parent: "m2" }], talk);
  assert.deepEqual(texts(state), ["q1", "a1", "a1 goes on"]);
});

test("P1.15: an answer that streams into a hidden branch leaves what is shown", () => {
  const state = after([{ type: "choose", id: "m2" }, { type: "update", id: "m5", patch: { content: "b1, more" } }], talk);
  assert.deepEqual(texts(state), ["q1", "a1"]);
  assert.equal(state.nodes.m5.message.content, "b1, more");
});

for (const [name, events, shown, siblings] of [
  ["the chosen last one shows the one before", [{ type: "remove", id: "m3" }], ["q1", "a1"], ["m2"]],
  ["a hidden one changes nothing that is shown", [{ type: "remove", id: "m2" }], ["q1", "a2", "q2", "b1"], ["m3"]],
  ["the chosen first one shows the one after", [{ type: "choose", id: "m2" }, { type: "remove", id: "m2" }], ["q1", "a2", "q2", "b1"], ["m3"]],
  ["the last message ends the talk before it", [{ type: "remove", id: "m5" }], ["q1", "a2", "q2"], ["m2", "m3"]],
]) {
  test(`P1.15: removing ${name}`, () => {
    const state = after(events, talk);
    assert.deepEqual(texts(state), shown);
    assert.deepEqual(state.nodes.m1.children, siblings);
  });
}

test("P1.15: removing takes all below with it, and ids are not used again", () => {
  const state = after([{ type: "remove", id: "m1" }, user("new")], talk);
  assert.deepEqual(Object.keys(state.nodes), ["m0", "m6"]);
  assert.deepEqual(texts(state), ["new"]);
});

for (const event of [
  { type: "choose", id: "m9" },
  { type: "choose", id: "m0" },
  { type: "remove", id: "m0" },
  { type: "remove", id: "constructor" },
  { type: "update", id: "__proto__", patch: { content: "x" } },
  { type: "edit", id: "toString", message: { role: "user", content: "x" } },
  { type: "edit", id: "m0", message: { role: "user", content: "x" } },
  { type: "append", parent: "hasOwnProperty", message: { role: "user", content: "x" } },
  { type: "nothing" },
]) {
  test(`S11: ${event.type} of ${event.id ?? event.parent ?? "something unknown"} changes nothing`, () => {
    assert.equal(conversationReducer(talk, event), talk);
  });
}

test("S11: a message that is not there has no branches", () => {
  assert.deepEqual(branches(talk, "__proto__"), { index: -1, count: 0, ids: [] });
});

test("P2.17: a conversation survives as JSON, and goes on", () => {
  const back = JSON.parse(JSON.stringify(talk));
  assert.deepEqual(back, talk);
  assert.deepEqual(ids(after([user("q3")], back)), ["m1", "m3", "m4", "m5", "m6"]);
});
