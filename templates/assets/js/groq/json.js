// @ts-check

/**
 * The value that a text of JSON is, or nothing.
 * @param {string} text
 * @returns {any}
 */
export function readJSON(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
