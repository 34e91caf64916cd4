// @ts-check
// What is wrong with the values of an artifact's form, before anything is sent.

import { counted, grouped, numberWords, readNumber } from "./numbers.js";

/** @typedef {import("./config.js").Field} Field */

/**
 * What is wrong, in the order of the fields: at most one message for each, and one with no id for all input together.
 * Characters are counted as `maxlength` counts them, in UTF-16 units.
 * @param {Field[]} fields
 * @param {Record<string, string | null>} values "yes" or "no" of a checkbox, the text of a file; null of one that cannot be
 *   read.
 * @param {import("./config.js").Limits} limits
 * @returns {{ id: string, message: string }[]}
 */
export function checkFields(fields, values, limits = {}) {
  let length = 0;
  const problems = fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.id) ? values[field.id] : "";
    length += value?.length ?? 0;
    const message = checkField(field, value);
    return message ? [{ id: field.id, message }] : [];
  });
  const message = checkInput("All input together", length, limits);
  return message ? [...problems, { id: "", message }] : problems;
}

/**
 * Why all input together is too long to be sent; nothing if it is not.
 * @param {string} name
 * @param {number} length
 * @param {import("./config.js").Limits} limits
 * @returns {string}
 */
export function checkInput(name, length, { inputChars = Infinity }) {
  return length > inputChars ? `${name} ${tooLong(length, inputChars)}` : "";
}

/**
 * @param {Field} field
 * @param {string | null} value
 * @returns {string}
 */
function checkField(field, value) {
  if (value === null) return `${field.label} cannot be read: choose the file again.`;
  if (field.type === "checkbox") return field.required && value !== "yes" ? `${field.label} has to be ticked.` : "";
  if (value.trim() === "") return field.required ? missing[field.type]?.(field.label) ?? `${field.label} needs some text.` : "";
  if (field.type === "number") return checkNumber(field, value);
  if (field.type === "select") return checkOption(field, value);
  const most = field.maxlength ?? Infinity;
  return value.length > most ? `${field.label} ${tooLong(value.length, most)}` : "";
}

/** @type {Record<string, (label: string) => string>} */
const missing = {
  select: (label) => `Choose one for ${label}.`,
  number: (label) => `${label} needs a number.`,
  file: (label) => `${label} needs a file with some text in it.`,
};

/**
 * @param {Field} field
 * @param {string} text
 * @returns {string}
 */
function checkNumber(field, text) {
  const { label, min = 0, step } = field;
  const isWhole = Number.isInteger(step) && Number.isInteger(min);
  const value = readNumber(text, field, isWhole);
  if (value === undefined) return `${label} takes ${numberWords(field, isWhole)}.`;
  const steps = step ? (value - min) / step : 0;
  // Decimal steps are not exact in binary.
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? `${label} goes in steps of ${step} from ${grouped(min)}.` : "";
}

/**
 * @param {Field} field
 * @param {string} value
 * @returns {string}
 */
function checkOption({ label, options = [] }, value) {
  if (options.some((option) => option.value === value)) return "";
  return `${label} takes one of ${options.map((option) => option.label).join(", ")}.`;
}

/**
 * @param {number} length
 * @param {number} most
 * @returns {string}
 */
function tooLong(length, most) {
  return `has ${counted(length, "character")} and may have ${grouped(most)}: shorten it by ${grouped(length - most)}.`;
}
