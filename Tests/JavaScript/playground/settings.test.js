import assert from "node:assert/strict";
import { test } from "node:test";

import { createSettings, defaultSettings } from "../../../templates/assets/js/playground/settings.js";
import { brokenStorage, memoryStorage } from "./storages.js";

const item = "playground-settings";

/** Settings with their storage, after a text was stored. */
function setUp(text, options = {}) {
  const storage = memoryStorage();
  if (text !== undefined) storage.setItem(item, text);
  const open = () => createSettings({ local: () => storage, keyPrefix: "gsk_", ...options });
  return { storage, open, settings: open() };
}

test("A3: waiting for the whole answer is off until it is set, and then remembered", () => {
  const { settings, open } = setUp();
  assert.deepEqual(settings.get(), defaultSettings);
  assert.equal(settings.get().waitForWhole, false);
  settings.set({ waitForWhole: true });
  assert.deepEqual(settings.get(), { ...defaultSettings, waitForWhole: true });
  assert.deepEqual(open().get(), { ...defaultSettings, waitForWhole: true });
});

test("A3: what is set later keeps what was set before", () => {
  const { settings, open } = setUp();
  settings.set({ plainView: true });
  settings.set({ exportLanguage: "swift" });
  assert.deepEqual(open().get(), { ...defaultSettings, plainView: true, exportLanguage: "swift" });
});

test("S2: all settings are one item with a version", () => {
  const { settings, storage } = setUp();
  settings.set({ plainView: true });
  assert.deepEqual([...storage.items.keys()], [item]);
  assert.deepEqual(JSON.parse(storage.getItem(item)), { version: 1, values: { ...defaultSettings, plainView: true } });
});

test("A3: what another tab sets meanwhile stays", () => {
  const { settings, open } = setUp();
  open().set({ waitForWhole: true });
  settings.set({ plainView: true });
  assert.deepEqual(open().get(), { ...defaultSettings, waitForWhole: true, plainView: true });
});

for (const text of [
  "", "{", "null", "[]", "7", '{"version": 2, "values": {"plainView": true}}', '{"values": {"plainView": true}}', '{"version": 1}',
  '{"version": 1, "values": null}', '{"version": 1, "values": {"plainView": "yes", "exportLanguage": 7, "color": "red"}}',
  '{"version": 1, "values": {"__proto__": {"plainView": true}}}', '{"__proto__": {"version": 1, "values": {"plainView": true}}}',
]) {
  test(`S11: ${text || "an empty text"} sets nothing`, () => {
    const { settings } = setUp(text);
    assert.deepEqual(settings.get(), defaultSettings);
    assert.equal(/** @type {any} */ ({}).plainView, undefined);
  });
}

for (const patch of [
  { exportLanguage: "gsk_short" },
  { exportLanguage: "Bearer abc" },
  { exportLanguage: "x gsk_short" },
  { exportLanguage: "abcdefghijklmnopqrstuvwxyz012345" },
  { apiKey: "secret" },
  { key: "gsk_short", token: "gsk_short" },
]) {
  test(`S2: ${JSON.stringify(patch)} is not remembered, nor held`, () => {
    const { settings, storage } = setUp();
    settings.set(patch);
    assert.deepEqual(settings.get(), defaultSettings);
    assert.deepEqual(JSON.parse(storage.getItem(item)).values, defaultSettings);
  });
}

for (const name of ["key", "apiKey", "Authorization", "accessToken", "secret", "password"]) {
  test(`S2: even a setting that is called ${name} is dropped`, () => {
    const { settings, storage } = setUp(undefined, { defaults: { view: "form", [name]: "" } });
    settings.set({ view: "tree", [name]: "short" });
    assert.deepEqual(settings.get(), { view: "tree" });
    assert.doesNotMatch(storage.getItem(item), /short/);
  });
}

test("S2: a key in what was stored is not read", () => {
  const { settings } = setUp('{"version": 1, "values": {"exportLanguage": "gsk_short", "plainView": true}}');
  assert.deepEqual(settings.get(), { ...defaultSettings, plainView: true });
});

for (const [name, local] of [["that throws", () => brokenStorage()], ["out of reach", () => { throw new Error("denied"); }], ["that is absent", undefined]]) {
  test(`A3: with a storage ${name} settings hold for the page`, () => {
    const settings = createSettings({ local });
    settings.set({ plainView: true });
    assert.equal(settings.get().plainView, true);
  });
}
