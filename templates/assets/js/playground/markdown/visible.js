// @ts-check

/** Controls other than tab and line feed, the marks that turn the direction of writing, and separators. */
const hidden = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A text in which characters that are not seen, or that turn others around, stand escaped: `\u202E`.
 * @param {string} text
 * @returns {string}
 */
export function visible(text) {
  return text.replace(hidden, (character) =>
    `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
