// @ts-check
// Escapes and entities.

const named = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"], ["nbsp", "\u00a0"]]);

/**
 * The character that an entity stands for. Others than these few are text.
 * @param {string} entity `&amp;`, `&#38;` or `&#x26;`
 * @returns {string}
 */
export function decoded(entity) {
  const name = entity.slice(1, -1);
  const code = Number(`0${name.slice(1)}`);
  return named.get(name) ?? (name[0] !== "#" ? entity : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
}

/**
 * A destination or a language as it is meant: without escapes and entities.
 * @param {string} text
 * @returns {string}
 */
export function unescaped(text) {
  return text.replace(/\\([!-/:-@[-`{-~])|&(?:[a-z]{2,4}|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole, escaped) => escaped ?? decoded(whole));
}
