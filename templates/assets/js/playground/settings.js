// @ts-check
// What is remembered of how a visitor likes it. Never the key: it has one keeper, and this is not it (S2).

import { readJSON } from "../groq/json.js";
import { read, write } from "./storage.js";

/** @typedef {import("./storage.js").StorageSource} StorageSource */
/** @typedef {Record<string, boolean | string>} Values */

/**
 * What can be set, as it is before anything was.
 */
export const defaultSettings = {
  /** Show an answer once it is complete (A3). */
  waitForWhole: false,
  /** Show an answer as plain text. */
  plainView: false,
  /** The language that code was last exported in. */
  exportLanguage: "curl",
};

const item = "playground-settings";
const version = 1;

/** Names and values that a key could hide in. */
const keyName = /key|token|secret|auth|password/i;
const keyValue = /bearer|[\w-]{32}/i;

/** Remembers settings in one item. @template {Values} T */
export class Settings {
  #local;
  #defaults;
  #keyPrefix;
  /** @type {T} */
  #values;

  /** @param {{ local?: StorageSource, keyPrefix?: string, defaults: T }} needs */
  constructor({ local, keyPrefix, defaults }) {
    this.#local = local;
    this.#defaults = defaults;
    this.#keyPrefix = keyPrefix;
    this.#values = this.#clean(parse(read(local, item)), defaults);
  }

  /**
   * All settings as they are.
   * @returns {T}
   */
  get() {
    return this.#values;
  }

  /**
   * Changes some and remembers all: the one place that writes.
   * @param {Partial<T>} patch
   */
  set(patch) {
    // Another tab may have set something else meanwhile.
    const newest = this.#clean(parse(read(this.#local, item)), this.#values);
    this.#values = this.#clean(patch, newest);
    write(this.#local, item, JSON.stringify({ version, values: this.#values }));
  }

  /**
   * The known settings, and of what is given only what fits them.
   * @type {(given: object, otherwise: T) => T}
   */
  #clean(given, otherwise) {
    const names = Object.keys(this.#defaults).filter((name) => !keyName.test(name));
    return /** @type {T} */ (Object.fromEntries(names.map((name) => {
      const value = Object.hasOwn(given, name) ? /** @type {Values} */ (given)[name] : undefined;
      const fits = typeof value === typeof this.#defaults[name] && !this.#isLikeKey(value);
      return [name, fits ? value : otherwise[name]];
    })));
  }

  /** @param {unknown} value */
  #isLikeKey(value) {
    if (typeof value !== "string") return false;
    return keyValue.test(value) || (!!this.#keyPrefix && value.includes(this.#keyPrefix));
  }
}

/**
 * The settings of a stored text; those of another version are left alone.
 * @param {string | null} text
 * @returns {object}
 */
function parse(text) {
  const stored = Object(readJSON(text ?? ""));
  return stored.version === version ? Object(stored.values) : {};
}

/**
 * The visitor's settings. They hold for the page even where nothing can be stored.
 * @template {Values} [T=typeof defaultSettings]
 * @param {{ local?: StorageSource, keyPrefix?: string, defaults?: T }} needs
 * @returns {Settings<T>}
 */
export function createSettings({ local, keyPrefix, defaults }) {
  return new Settings({ local, keyPrefix, defaults: defaults ?? /** @type {T} */ (/** @type {unknown} */ (defaultSettings)) });
}
