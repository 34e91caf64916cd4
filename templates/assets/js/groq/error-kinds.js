// @ts-check

/**
 * What kind of thing went wrong.
 * @typedef {"bad-request" | "key" | "spend-limit" | "forbidden" | "not-found" | "too-large" | "unprocessable"
 *   | "dependency" | "rate-limit" | "capacity" | "server" | "not-json" | "json-validate" | "tool-use" | "output-parse"
 *   | "stream" | "timeout" | "offline" | "blocked-by-policy" | "network"} ErrorKind
 */
/**
 * The API as the page's configuration names it.
 * @typedef {object} Api
 * @property {string} name
 * @property {string} baseURL
 * @property {string} host
 * @property {string} [keysURL] where a key is made
 * @property {string} [limitsURL] where limits are listed
 * @property {string} keyVariable
 * @property {string} [keyPrefix]
 */
/**
 * What is known of an answer that is an error.
 * @typedef {object} Facts
 * @property {Pick<Api, "name" | "host"> & Partial<Api>} api
 * @property {string} [model]
 * @property {number} [status]
 * @property {string} [code] the API's own name of the error
 * @property {string} [detail] the API's own words
 * @property {string} [failedGeneration] what the model wrote, where that was the error
 * @property {boolean} [isPage] whether the body is markup
 * @property {boolean} [isUnreadable] whether it is a part of an answer, and not what such a part is
 * @property {boolean} [isMissing] whether there is no key
 * @property {number} [retryAfter] in seconds
 */

/** @type {Record<string, ErrorKind>} */
const kindsOfCodes = {
  json_validate_failed: "json-validate",
  tool_use_failed: "tool-use",
  output_parse_failed: "output-parse",
  blocked_api_access: "spend-limit",
  invalid_api_key: "key",
  model_not_found: "not-found",
  model_decommissioned: "not-found",
  rate_limit_exceeded: "rate-limit",
};

/** @type {Record<number, ErrorKind>} */
const kindsOfStatuses = {
  401: "key", 403: "forbidden", 404: "not-found", 408: "timeout", 413: "too-large", 422: "unprocessable",
  424: "dependency", 429: "rate-limit", 498: "capacity", 503: "capacity",
};

/**
 * The limit that a message of the API names: `… on tokens per day (TPD): Limit 100000, Used 97050,
 * Requested 3619. …`
 * @param {string} [detail]
 */
export function limitIn(detail = "") {
  const [, unit = "", limit, requested] =
    /(?: on ([a-z ]+) \([A-Z]+\):)? limit (\d+),(?: used \d+,)? requested (\d+)/i.exec(detail) ?? [];
  return limit ? { unit, limit: Number(limit), requested: Number(requested) } : undefined;
}

/** Whether no wait helps, because the request alone is over the limit. @param {Facts} facts */
function isOverLimit({ detail = "" }) {
  const { limit = 0, requested = 0 } = limitIn(detail) ?? {};
  return requested > limit || /request too large/i.test(detail);
}

/** Whether it is the model that was not found, and not the address. @param {Facts} facts */
export function isAboutModel({ code = "", detail = "", isPage }) {
  return code.startsWith("model_") || (!isPage && /\bmodel\b/i.test(detail));
}

/**
 * The kind of an error that came as an answer: by its code if that says more than the status.
 * @param {Facts} facts
 * @returns {ErrorKind}
 */
export function kindOf(facts) {
  const { status = 0, code = "" } = facts;
  const kind = (Object.hasOwn(kindsOfCodes, code) && kindsOfCodes[code]) || kindsOfStatuses[status];
  if (kind === "rate-limit" && isOverLimit(facts)) return "too-large";
  return kind ?? (status >= 500 ? "server" : status < 400 ? "not-json" : "bad-request");
}
