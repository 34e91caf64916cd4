// @ts-check
// What follows a link's text: `(address "title")`, `[label]`, or nothing.

import { unescaped } from "./characters.js";

/** @typedef {Map<string, string>} References Addresses by label. */

/** @typedef {{href: string, end: number}} Tail */

// An address has brackets one in another at most. Alternatives begin with different characters, so
// that nothing is read twice.
const inline = /\(\s*(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.)*\))(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))(?:\s+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)))?\s*\)/y;
const label = /\[((?:[^[\]\\]|\\.){0,999})\]/y;
const unfinished = /(?:\(\s*\S*(?:\s+["'(][^)]*)?|\[[^\]]*)?$/y;
const definition = /^\[(?!\^)((?:[^[\]\\]|\\.){1,999})\]:\s*(?:<([^<>]*)>|(\S+))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;

/**
 * @param {RegExp} pattern sticky
 * @param {string} text
 * @param {number} at
 */
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** @param {string} words */
const key = (words) => words.trim().replace(/\s+/g, " ").toLowerCase();

/**
 * The end of a link or image, or "open" if the text goes on and ends too early to tell.
 * @param {string} text
 * @param {number} at the place after `]`
 * @param {string} words the text between the brackets
 * @param {References} references
 * @param {boolean} isOpen whether the text goes on
 * @returns {Tail | "open" | null}
 */
export function linkTail(text, at, words, references, isOpen) {
  const found = match(inline, text, at);
  if (found) return { href: unescaped(found[1] ?? found[2]), end: inline.lastIndex };
  if (isOpen && match(unfinished, text, at)) return "open";
  const named = match(label, text, at);
  const href = references.size > 0 ? references.get(key(named?.[1] || words)) : undefined;
  return href === undefined ? null : { href, end: named ? label.lastIndex : at };
}

/**
 * The definition that a line is, if it is one. It stands on one line; `[^1]:` is none.
 * @param {string} line
 * @returns {{label: string, href: string} | null}
 */
export function readDefinition(line) {
  const found = definition.exec(line);
  return found && { label: key(found[1]), href: unescaped(found[2] ?? found[3]) };
}
