// @ts-check
import { isAboutModel, limitIn } from "./error-kinds.js";
import { waitInWords } from "./wait.js";

/** @typedef {import("./error-kinds.js").ErrorKind} ErrorKind */
/** @typedef {import("./error-kinds.js").Facts} Facts */

/** @param {Facts} facts */
const inStatus = ({ status }) => (status ? ` (status ${status})` : "");
/** @param {Facts} facts */
const inQuotes = ({ detail, isPage }) => (detail && !isPage ? `: “${detail.slice(0, 300)}”` : ".");
/** @param {number} count */
const inDigits = (count) => count.toLocaleString("en");
/** @param {Facts} facts */
const theModel = ({ model }) => (model ? `the model ${model}` : "this model");
/** @param {Facts} facts */
const startOfKey = ({ api }) => (api.keyPrefix ? ` and starts with ${api.keyPrefix}` : "");
/** @param {string | undefined} url @param {string} words */
const at = (url, words) => (url ? ` ${words} ${url}.` : "");

/** @param {Facts} facts */
function rateLimit(facts) {
  const { limit, unit } = limitIn(facts.detail) ?? {};
  const what = limit && unit ? `The limit of ${inDigits(limit)} ${unit}` : "A limit of your account";
  const wait = facts.retryAfter === undefined ? "Wait a minute." : `Wait ${waitInWords(facts.retryAfter)}.`;
  return [
    "Rate limit reached",
    `${what} for ${theModel(facts)} is used up${inStatus(facts)}.`,
    `${wait} A shorter input or another model may fit in the limit.${at(facts.api.limitsURL, "Your limits are listed at")}`,
  ];
}

/** @param {Facts} facts */
function tooLarge(facts) {
  const { limit, requested } = limitIn(facts.detail) ?? {};
  const size = limit ? `: it asks for ${inDigits(requested ?? 0)} tokens, and ${inDigits(limit)} are allowed` : "";
  return [
    "Request too large",
    `The request is larger than ${theModel(facts)} takes at once with your key${inStatus(facts)}${size}.`,
    "Shorten the input, lower max_completion_tokens, or choose a model with a larger limit. Waiting does not help.",
  ];
}

/**
 * For each kind of answer its title, what happened, and what to do next.
 * @type {Partial<Record<ErrorKind, (facts: Facts) => string[]>>}
 */
const words = {
  "bad-request": (facts) => [
    "Request not accepted",
    `${facts.api.name} did not accept the request${inStatus(facts)}${inQuotes(facts)}`,
    "Change what it names, leave that parameter blank, or choose another model.",
  ],
  "key": (facts) => [
    "Key not accepted",
    `${facts.api.name} does not accept this API key${inStatus(facts)}.`,
    (facts.isMissing ? "Enter your key." : `Check that the key is complete${startOfKey(facts)}.`)
      + at(facts.api.keysURL, "You can make a new one at"),
  ],
  "spend-limit": (facts) => [
    "Spend limit reached",
    `${facts.api.name} answers no more requests of your account, because it has reached its spend limit${inStatus(facts)}.`,
    `Raise the limit in your account, or wait for its next period.${at(facts.api.limitsURL, "Limits are set at")}`,
  ],
  "forbidden": (facts) => facts.isPage
    ? [
        "Access blocked",
        `A filter before ${facts.api.host} refused the request with a web page${inStatus(facts)}. It does so by address or region.`,
        "Try another network, or switch a VPN or proxy off.",
      ]
    : [
        "Not permitted",
        `${facts.api.name} does not permit this request with your key${inStatus(facts)}${inQuotes(facts)}`,
        "Check what the key’s project may do, or choose another model.",
      ],
  "not-found": (facts) => isAboutModel(facts)
    ? [
        "Model not available",
        `${facts.api.name} does not offer ${theModel(facts)} to your key${inStatus(facts)}. It may be retired.`,
        "Choose another model.",
      ]
    : [
        "Nothing at this address",
        `${facts.api.host} knows no such address${inStatus(facts)}.`,
        "Check the address of the API.",
      ],
  "timeout": (facts) => [
    "No answer in time",
    `${facts.api.name} gave up waiting for the request${inStatus(facts)}.`,
    "Run again.",
  ],
  "too-large": tooLarge,
  "unprocessable": (facts) => [
    "Request not carried out",
    `${facts.api.name} read the request but could not carry it out${inStatus(facts)}${inQuotes(facts)}`,
    "Run again. If that fails too, change the input or the parameters.",
  ],
  "dependency": (facts) => [
    "A tool’s server failed",
    `A server that ${facts.api.name} asked for this answer did not do its part${inStatus(facts)}.`,
    "Run again later, or leave that tool out.",
  ],
  "rate-limit": rateLimit,
  "capacity": (facts) => [
    "No capacity",
    facts.status === 498
      ? `${facts.api.name} has no room for the flex service tier at the moment${inStatus(facts)}.`
      : `${facts.api.name} is overloaded or under repair${inStatus(facts)}.`,
    `Wait a moment and run again${facts.status === 498 ? ", or choose the service tier on_demand" : ""}.`,
  ],
  "server": (facts) => [
    "Error at the API",
    `${facts.api.name} failed to answer${inStatus(facts)}. The request is not the cause.`,
    "Run again in a moment.",
  ],
  "not-json": (facts) => [
    "Not an answer of the API",
    `${facts.api.host} sent ${facts.isPage ? "a web page" : "something else"} where an answer belongs${inStatus(facts)}.`,
    "Check the address of the API, and whether your network wants a login first.",
  ],
  "json-validate": (facts) => [
    "Answer does not fit the schema",
    `The model did not write the JSON that was asked for${inStatus(facts)}.`,
    `Run again, simplify the schema, or choose a model that keeps to schemas strictly.${facts.failedGeneration ? " What it wrote is kept." : ""}`,
  ],
  "tool-use": (facts) => [
    "Tool call failed",
    `The model called a tool in a way that does not fit${inStatus(facts)}${inQuotes(facts)}`,
    "Run again, or describe the tools more exactly.",
  ],
  "output-parse": (facts) => [
    "Answer could not be read",
    `${facts.api.name} could not make sense of what the model wrote${inStatus(facts)}.`,
    "Run again, or choose another model.",
  ],
  "stream": (facts) => [
    "Answer broken off",
    facts.isUnreadable
      ? `${facts.api.host} sent something within the answer that cannot be read${inQuotes(facts)}`
      : `${facts.api.name} ended the answer with an error${inQuotes(facts)}`,
    "What came before is kept. Run again for a whole answer.",
  ],
};

/**
 * What a visitor reads of an error that came as an answer.
 * @param {ErrorKind} kind
 * @param {Facts} facts
 */
export function wordsFor(kind, facts) {
  const [title, message, hint] = (words[kind] ?? words.server)?.(facts) ?? [];
  return { title, message, hint };
}
