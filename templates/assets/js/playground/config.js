// @ts-check
// What the generator tells a playground: the shapes, and the way in.

import { readJSON } from "../groq/json.js";
import { findProblem } from "./config-check.js";

/** @typedef {Record<string, unknown>} JSONObject */
/** What is in a list or an object is looked at where it is used. @typedef {null | boolean | number | string | unknown[] | JSONObject} JSONValue */

/**
 * The API the page may ask.
 * @typedef {object} API
 * @property {string} name
 * @property {string} baseURL
 * @property {string} host
 * @property {string} [keysURL] Where the visitor gets a key.
 * @property {string} [limitsURL]
 * @property {string} keyVariable The environment variable that code exports read the key from.
 * @property {string} [keyPrefix] What a key begins with.
 */

/**
 * A field of an artifact's own form.
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label
 * @property {"text" | "textarea" | "select" | "number" | "checkbox" | "file"} type
 * @property {boolean} required
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [step]
 * @property {number} [maxlength]
 * @property {{ value: string, label: string }[]} [options]
 * @property {string} [default]
 */

/**
 * A parameter that chat completions take.
 * @typedef {object} Parameter
 * @property {string} name The API's name.
 * @property {string} label The control's.
 * @property {"number" | "integer" | "choice" | "boolean" | "strings" | "text" | "json"} kind
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [step]
 * @property {string[]} [choices]
 * @property {number} [maxItems]
 */

/** @typedef {import("../groq/models.js").Model} Model */
/** @typedef {import("../groq/models.js").ModelTable} ModelTable */

/**
 * What an answer is to be, and how it is shown.
 * @typedef {object} Output
 * @property {"text" | "markdown" | "json"} mode
 * @property {string} [name]
 * @property {JSONObject} [schema]
 * @property {boolean} [strict]
 * @property {"form" | "tree" | "raw"} view
 */

/**
 * An example, with an answer that was recorded if it has one.
 * @typedef {object} Example
 * @property {string} title
 * @property {Record<string, string>} [input] By field; a checkbox is "yes" or "no".
 * @property {string} [system]
 * @property {string} [message]
 * @property {string} [answer]
 * @property {{ model: string, date: string }} [recorded]
 */

/** @typedef {{ inputChars?: number, maxTokens?: number }} Limits */

/**
 * @typedef {object} Config
 * @property {"form" | "chat"} kind
 * @property {string} id The page's permalink.
 * @property {string} title
 * @property {API} api
 * @property {string[]} models Wanted, the preferred first.
 * @property {string} system
 * @property {string} prompt Empty for a chat.
 * @property {Field[]} fields
 * @property {Record<string, JSONValue>} params
 * @property {Output} output
 * @property {Example[]} examples
 * @property {Limits} limits
 * @property {Parameter[]} parameters
 * @property {ModelTable} table
 */

/**
 * The configuration a page carries. Throws one error, in words, when it cannot be used: the page is then stale or broken.
 * @param {string} text
 * @returns {Config}
 */
export function readConfig(text) {
  const config = readJSON(text);
  const problem = findProblem(config);
  if (problem) throw new Error(`The settings of this playground cannot be read: ${problem}. Reload the page.`);
  return config;
}
