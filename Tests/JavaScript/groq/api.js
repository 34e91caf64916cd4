// What the tests of this folder have in common: an API as a page's configuration names it.

export const api = {
  name: "Groq",
  baseURL: "https://api.groq.com/openai/v1",
  host: "api.groq.com",
  keysURL: "https://console.groq.com/keys",
  limitsURL: "https://console.groq.com/settings/limits",
  keyVariable: "GROQ_API_KEY",
  keyPrefix: "gsk_",
};
export const key = "gsk_0123456789abcdefABCDEF";
export const now = Date.parse("2026-01-28T12:00:00Z");

/** The body of an error. @param {string} message @param {object} [rest] */
export const errorBody = (message, rest) => JSON.stringify({ error: { message, type: "invalid_request_error", ...rest } }) + "\n";

/** Everything that an error shows or carries. @param {Error} error */
export const contentsOf = (error) => [JSON.stringify({ ...error }), String(error), error.stack, String(error.cause)].join("\n");
