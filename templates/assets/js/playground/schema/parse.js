// @ts-check
// JSON read with the place of its first mistake, which browsers tell in ways of their own or not at all.

import { forbiddenNames } from "./places.js";

const deepest = 100;
const fence = /^\s*```[\w-]*[ \t]*\n([^]*?)\n?[ \t]*```\s*$/;
const space = /[ \t\n\r]*/y;
const word = /[\w.+-]+/y;
const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const run = /[ !#-[\]-\u{10ffff}]*/uy;

/** The first mistake in a text. */
class Mistake extends Error {
  /** @param {string} message @param {number} at */
  constructor(message, at) {
    super(message);
    this.at = at;
  }
}

/** Reads values from a text, one after the other. */
class Reader {
  #text;
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  /** The one value that the text is. @returns {unknown} */
  whole() {
    if (this.#text.trim() === "") throw new Mistake("there is nothing in it", 0);
    const value = this.#value(0);
    if (this.#next() !== "") this.#expect("the end");
    return value;
  }

  /** What the expression takes here. @param {RegExp} expression */
  #take(expression) {
    expression.lastIndex = this.#at;
    const [found = ""] = expression.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  /** The next character that is no space. */
  #next() {
    this.#take(space);
    return this.#text.charAt(this.#at);
  }

  /** @param {string} what @returns {never} */
  #expect(what) {
    const [point] = this.#text.slice(this.#at, this.#at + 2);
    throw new Mistake(point === undefined ? "it ends too early" : `expected ${what}, got ${point === "\n" ? "a new line" : point}`, this.#at);
  }

  /** @param {number} depth @returns {unknown} */
  #value(depth) {
    const first = this.#next();
    if (depth > deepest) throw new Mistake(`it is nested more than ${deepest} levels deep`, this.#at);
    if (first === '"') return this.#string();
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#list(depth);
    const start = this.#at;
    const found = this.#take(word) || this.#expect("a value");
    if (!literal.test(found)) throw new Mistake(`${found.slice(0, 40)} is no value of JSON`, start);
    const value = JSON.parse(found);
    if (Math.abs(value) === Infinity) throw new Mistake("the number is too large", start);
    return value;
  }

  #string() {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      this.#take(run);
      const stop = this.#text.charAt(this.#at);
      if (stop === "" || stop === "\n" || stop === "\r") throw new Mistake("the text that begins here has no end", start);
      if (stop === '"') break;
      if (stop !== "\\") throw new Mistake("a control character stands in a text", this.#at);
      if (this.#take(escape) === "") throw new Mistake(`there is no escape ${this.#text.slice(this.#at, this.#at + 2)}`, this.#at);
    }
    this.#at += 1;
    return JSON.parse(this.#text.slice(start, this.#at));
  }

  /**
   * Parts with commas between, up to a closing mark.
   * @param {string} close
   * @param {() => void} part
   */
  #parts(close, part) {
    this.#at += 1;
    if (this.#next() !== close) {
      for (part(); this.#next() !== close; part()) {
        if (this.#next() !== ",") this.#expect(`a comma or ${close}`);
        this.#at += 1;
      }
    }
    this.#at += 1;
  }

  /** @param {number} depth */
  #list(depth) {
    /** @type {unknown[]} */
    const items = [];
    this.#parts("]", () => items.push(this.#value(depth + 1)));
    return items;
  }

  /** @param {number} depth */
  #object(depth) {
    /** @type {Record<string, unknown>} */
    const members = {};
    this.#parts("}", () => {
      if (this.#next() !== '"') this.#expect("a name in double quotes");
      const start = this.#at;
      const name = this.#string();
      if (forbiddenNames.includes(name)) throw new Mistake(`the name ${name} is not allowed`, start);
      if (Object.hasOwn(members, name)) throw new Mistake(`the name ${name} is there twice`, start);
      if (this.#next() !== ":") this.#expect("a colon");
      this.#at += 1;
      members[name] = this.#value(depth + 1);
    });
    return members;
  }
}

/**
 * The value of a JSON text, out of its code fence if it has one, or the first mistake and where it is, from 1
 * on. Names that reach into objects are refused (S11), and so is what is nested without measure.
 * @param {string} text
 * @returns {{ value: unknown, problem?: undefined, line?: undefined, column?: undefined } | { value?: undefined, problem: string, line: number, column: number }}
 */
export function parseJSON(text) {
  const inside = fence.exec(text)?.[1];
  const start = inside === undefined ? 0 : text.indexOf("\n", text.indexOf("```")) + 1;
  try {
    return { value: new Reader(inside ?? text).whole() };
  } catch (mistake) {
    if (!(mistake instanceof Mistake)) throw mistake;
    const lines = text.slice(0, start + mistake.at).split("\n");
    return { problem: mistake.message, line: lines.length, column: [...lines[lines.length - 1]].length + 1 };
  }
}
