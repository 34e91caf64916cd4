// @ts-check
// JSON values: what kind they are, whether two are the same, and how a message shows one.

/** What a message shows of a text, in code points. */
const longestShown = 40;
/** How many values a list in a message has. */
const mostShown = 10;
/** Values are nested less deeply than this, or were not read by `parseJSON`. */
const deepest = 200;

/** @type {Record<string, string>} */
const words = {
  string: "text", number: "a number", integer: "a whole number", boolean: "true or false",
  array: "a list", object: "an object", null: "null",
};

/**
 * The JSON type of a value; a whole number is a "number" too.
 * @param {unknown} value
 * @returns {string}
 */
export function typeOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/**
 * Whether it has members: an object of JSON, not a list.
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeOf(value) === "object";
}

/**
 * @param {unknown} value
 * @param {string} type of JSON Schema
 */
export function hasType(value, type) {
  return type === "integer" ? Number.isInteger(value) : typeOf(value) === type;
}

/**
 * The same text for the same value: the order of members does not count.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value, depth = 0) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (depth > deepest) return "…";
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1))}]`;
  return `{${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member, depth + 1)}`).sort()}}`;
}

/**
 * Types in words: "text, a number or null".
 * @param {string[]} types
 */
export function typeWords(types) {
  const all = [...new Set(types.map((type) => words[type]))];
  const last = all.pop();
  return all.length ? `${all.join(", ")} or ${last}` : last;
}

/** @param {string} text */
function cut(text) {
  const points = [...text];
  return points.length > longestShown ? `${points.slice(0, longestShown).join("")}…` : text;
}

/**
 * A value in a message.
 * @param {unknown} value
 * @returns {string}
 */
export function describe(value) {
  if (typeof value === "string") return JSON.stringify(cut(value));
  return typeof value === "object" && value !== null ? words[typeOf(value)] : String(value);
}

/**
 * Values one may choose from: "a, b, null".
 * @param {unknown[]} values
 */
export function choiceWords(values) {
  const shown = values.slice(0, mostShown).map((value) => (typeof value === "string" ? cut(value) : describe(value)));
  return [...shown, ...(values.length > mostShown ? ["…"] : [])].join(", ");
}

/**
 * "1 item", "2 items".
 * @param {number} count
 * @param {string} noun
 */
export function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
