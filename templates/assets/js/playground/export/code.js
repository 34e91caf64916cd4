// @ts-check
// A request as code that sends the same, in a language of the visitor's choice. It reads the key from the
// environment: no export has it (S1).

import { curl } from "./curl.js";
import { javascript } from "./javascript.js";
import { pythonGroq, pythonOpenAI } from "./python.js";
import { swift } from "./swift.js";

/** What is written down. @typedef {{ url: string, baseURL: string, body: Record<string, unknown>, keyVariable: string }} Exported */

/** @type {Record<string, (request: Exported) => string>} */
const languages = { curl, "python-groq": pythonGroq, "python-openai": pythonOpenAI, javascript, swift };

/**
 * The request in a language: "curl", "python-groq", "python-openai", "javascript" or "swift".
 * @param {string} language
 * @param {object} request
 * @param {{ baseURL: string, keyVariable: string }} request.api
 * @param {object | null} request.body
 * @returns {string}
 */
export function exportCode(language, { api, body }) {
  const baseURL = api.baseURL.replace(/\/+$/, "");
  const keyVariable = api.keyVariable.replaceAll(/\W/g, "_");
  return languages[language]({ url: `${baseURL}/chat/completions`, baseURL, body: { ...body }, keyVariable });
}
