// @ts-check
// JSON and text as source code. What is not seen in an editor, or turns what is around it, stands escaped.

/** Controls, marks of direction, width and joining, and separators; JSON leaves most of them as they are. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** @param {string} character @returns {string} */
function escapeUnits(character) {
  return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

/**
 * A JSON text in lines.
 * @param {unknown} value
 */
export function json(value) {
  return JSON.stringify(value, null, 2).replaceAll(unseen, escapeUnits);
}

/**
 * A text in double quotes, as JSON and JavaScript take it.
 * @param {string} text
 * @param {(character: string) => string} [escape] how what is not seen is written
 */
export function quoted(text, escape = escapeUnits) {
  return JSON.stringify(text).replaceAll(unseen, escape);
}

/**
 * A text as one word of a shell.
 * @param {string} text
 */
export function word(text) {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** @typedef {{ step: string, quote: (text: string) => string, key: (text: string) => string, words: Record<string, string> }} Language */

/**
 * A value as a literal of a language, in lines.
 * @param {unknown} value
 * @param {Language} language
 * @returns {string}
 */
export function literal(value, language, indent = "") {
  if (typeof value === "string") return language.quote(value);
  if (typeof value !== "object" || value === null) return language.words[String(value)] ?? String(value);
  const deeper = indent + language.step;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, language, deeper))
    : Object.entries(value).map(([key, member]) => `${language.key(key)}: ${literal(member, language, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return parts.length ? `${open}\n${parts.map((part) => `${deeper}${part},\n`).join("")}${indent}${close}` : open + close;
}
