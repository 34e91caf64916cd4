// @ts-check
// The visitor's API key: where it is kept, and the one way to get it (S1 to S3).

import { readJSON } from "../groq/json.js";
import { forget, read, write } from "./storage.js";

/** @typedef {"memory" | "session" | "local"} Place */
/** @typedef {import("./storage.js").StorageSource} StorageSource */

const item = "playground-key";

/** @type {Record<Place | "none", string>} */
const words = { none: "none yet", memory: "until you leave", session: "this tab", local: "this browser" };

/** Holds the key out of reach of all but `get`. It never throws. */
export class KeyKeeper {
  #memory = "";
  #storages;
  #baseURL;

  /**
   * @param {Record<"session" | "local", StorageSource | undefined>} storages
   * @param {string} baseURL
   */
  constructor(storages, baseURL) {
    this.#storages = storages;
    this.#baseURL = baseURL;
  }

  /**
   * The key, or nothing.
   * @returns {string}
   */
  get() {
    return this.#memory || this.#stored("session") || this.#stored("local");
  }

  /**
   * Keeps a key in one place and in no other. An empty one is forgotten.
   * @param {string} key
   * @param {Place} place Other than "memory" only after the visitor chose it (S2).
   * @returns {boolean} whether it is kept there; if not, the key lasts until the visitor leaves
   */
  set(key, place = "memory") {
    this.forget();
    const trimmed = key.trim();
    if (place !== "memory" && trimmed !== "") {
      write(this.#storages[place], item, JSON.stringify({ baseURL: this.#baseURL, key: trimmed }));
      if (this.#stored(place) === trimmed) return true;
    }
    this.#memory = trimmed;
    return place === "memory" || trimmed === "";
  }

  /** Forgets what is kept only until the visitor leaves: browsers keep a page, to show it again. */
  leave() {
    this.#memory = "";
  }

  /** Removes the key from every place. */
  forget() {
    this.#memory = "";
    forget(this.#storages.session, item);
    forget(this.#storages.local, item);
  }

  /**
   * Where the key is kept, or would be.
   * @returns {Place}
   */
  place() {
    if (this.#memory) return "memory";
    return this.#stored("session") ? "session" : this.#stored("local") ? "local" : "memory";
  }

  /**
   * Words for a button: "key: this tab".
   * @returns {string}
   */
  describe() {
    return `key: ${words[this.get() ? this.place() : "none"]}`;
  }

  /**
   * The key of a storage, if it is for this API; one for another API is removed (S3).
   * Read each time, so that a key forgotten in another tab is gone in this one.
   * @param {"session" | "local"} place
   * @returns {string}
   */
  #stored(place) {
    const text = read(this.#storages[place], item);
    if (text === null) return "";
    const { baseURL, key } = Object(readJSON(text));
    if (baseURL === this.#baseURL && typeof key === "string") return key.trim();
    forget(this.#storages[place], item);
    return "";
  }
}

/**
 * A keeper of the key for one API.
 * @param {{ session?: StorageSource, local?: StorageSource, baseURL: string }} needs
 * @returns {KeyKeeper}
 */
export function createKeyKeeper({ session, local, baseURL }) {
  return new KeyKeeper({ session, local }, baseURL);
}
