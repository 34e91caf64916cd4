import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { createKeyKeeper } from "../../../templates/assets/js/playground/key.js";
import { brokenStorage, memoryStorage } from "./storages.js";

const baseURL = "https://api.groq.com/openai/v1";
const key = "gsk_abc123";

/** A keeper with its two storages. */
function setUp(session = memoryStorage(), local = memoryStorage()) {
  const open = (base = baseURL) => createKeyKeeper({ session: () => session, local: () => local, baseURL: base });
  return { session, local, open, keeper: open() };
}

test("S2: without a choice the key is kept in memory and stored nowhere", () => {
  const { keeper, session, local, open } = setUp();
  assert.equal(keeper.set(` ${key}\n`), true);
  assert.deepEqual([keeper.get(), keeper.place()], [key, "memory"]);
  assert.deepEqual([session.items.size, local.items.size, open().get()], [0, 0, ""]);
});

for (const [place, words] of [["memory", "until you leave"], ["session", "this tab"], ["local", "this browser"]]) {
  test(`S2: a key for "${place}" is kept there alone, and the button says so`, () => {
    const { keeper, session, local } = setUp();
    for (const before of ["memory", "session", "local"]) keeper.set("gsk_older", before);
    assert.equal(keeper.set(key, place), true);
    assert.deepEqual([keeper.get(), keeper.place(), keeper.describe()], [key, place, `key: ${words}`]);
    assert.deepEqual([session.items.size, local.items.size], [Number(place === "session"), Number(place === "local")]);
    assert.doesNotMatch([...session.items.values(), ...local.items.values()].join(), /older/);
  });

  test(`S2: leaving the page forgets a key for "memory" alone, here for "${place}"`, () => {
    const { keeper } = setUp();
    keeper.set(key, place);
    keeper.leave();
    assert.equal(keeper.get(), place === "memory" ? "" : key);
  });

  test(`S2: Forget clears a key for "${place}" and all others`, () => {
    const { keeper, session, local, open } = setUp();
    keeper.set(key, place);
    open().set("gsk_other", "memory");
    keeper.set(key, place);
    keeper.forget();
    assert.deepEqual([keeper.get(), keeper.describe(), session.items.size, local.items.size], ["", "key: none yet", 0, 0]);
  });
}

for (const place of ["session", "local"]) {
  test(`S2: a key of "${place}" is there again on the next page`, () => {
    const { keeper, open } = setUp();
    keeper.set(key, place);
    assert.deepEqual([open().get(), open().place()], [key, place]);
  });

  test(`S3: a key of "${place}" for another API is cleared, not sent`, () => {
    const { keeper, open, session, local } = setUp();
    keeper.set(key, place);
    const other = open("https://example.org/v1");
    assert.deepEqual([other.get(), other.describe(), session.items.size, local.items.size], ["", "key: none yet", 0, 0]);
    assert.equal(keeper.get(), "");
  });

  test(`S2: a key of "${place}" that another page forgets is gone here too`, () => {
    const { keeper, open } = setUp();
    keeper.set(key, place);
    open().forget();
    assert.equal(keeper.get(), "");
  });

  for (const text of ["", "{", "null", '"gsk_abc"', '{"key": "gsk_abc"}', `{"baseURL": "${baseURL}", "key": 7}`, `{"__proto__": {"baseURL": "${baseURL}", "key": "gsk_abc"}}`]) {
    test(`S11: ${text || "an empty text"} in "${place}" is no key, and is removed`, () => {
      const { keeper, session, local } = setUp();
      ({ session, local })[place].setItem("playground-key", text);
      assert.deepEqual([keeper.get(), session.items.size, local.items.size], ["", 0, 0]);
    });
  }
}

test("S2: an empty key is forgotten", () => {
  const { keeper, local } = setUp();
  keeper.set(key, "local");
  assert.equal(keeper.set("  ", "local"), true);
  assert.deepEqual([keeper.get(), local.items.size, keeper.place()], ["", 0, "memory"]);
});

for (const [name, source] of [
  ["throws when it is reached for", () => { throw new Error("denied"); }],
  ["throws when it is used", () => brokenStorage()],
  ["keeps nothing", () => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} })],
  ["is null", () => null],
  ["is absent", undefined],
]) {
  test(`S2: a storage that ${name} leaves the key in memory, which is told`, () => {
    const keeper = createKeyKeeper({ session: source, local: source, baseURL });
    assert.equal(keeper.get(), "");
    for (const place of ["session", "local"]) {
      assert.equal(keeper.set(key, place), false);
      assert.deepEqual([keeper.get(), keeper.place(), keeper.describe()], [key, "memory", "key: until you leave"]);
    }
    keeper.forget();
    assert.equal(keeper.get(), "");
  });
}

test("S2: an old key that a storage does not let go of is not used again", () => {
  const { keeper, session } = setUp();
  keeper.set("gsk_older", "session");
  Object.assign(session, { setItem: brokenStorage().setItem, removeItem: brokenStorage().removeItem });
  assert.equal(keeper.set(key, "session"), false);
  assert.deepEqual([keeper.get(), keeper.place()], [key, "memory"]);
});

test("S1: nothing but get gives the key away", () => {
  const { keeper } = setUp();
  keeper.set(key);
  const seen = [inspect(keeper, { depth: 9, showHidden: true }), JSON.stringify(keeper), String(keeper), keeper.describe(), keeper.place(), Object.entries(keeper)];
  assert.doesNotMatch(seen.join(), /gsk_/);
  assert.throws(() => structuredClone(keeper.get), /clone/);
});
