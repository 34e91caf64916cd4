// @ts-check
import { answerFormat } from "./answer-format.js";

/** @typedef {import("./models.js").Model} Model */
/** @typedef {import("./answer-format.js").Output} Output */
/** @typedef {Record<string, unknown> & {role: string, content?: unknown}} Message */
/** @typedef {Record<string, unknown> & {model: string, messages: Message[], stream: boolean}} ChatBody */

/** What a message of a request may have (T14); anything else in it is answered by a 400. */
const memberNames = ["role", "content", "tool_calls", "tool_call_id"];

/**
 * The parameters of the API's reference ("Create chat completion") that do something. The request is
 * a closed object, so that any other name would be answered by a 400; of the penalties, `logprobs`
 * and `n` it says itself that no model supports them (T12).
 */
const parameterNames = [
  "temperature", "top_p", "max_completion_tokens", "seed", "stop", "reasoning_effort", "reasoning_format",
  "include_reasoning", "service_tier", "user", "tools", "tool_choice", "parallel_tool_calls", "disable_tool_validation",
  "documents", "citation_options", "search_settings", "compound_custom",
];

/** What structured output goes without (T13). */
const toolNames = ["tools", "tool_choice", "parallel_tool_calls", "disable_tool_validation"];

/** Whether a parameter was left blank (T12): nothing typed, no number, an empty list. @param {unknown} value */
function isBlank(value) {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "" || Number.isNaN(value);
}

/**
 * @param {Record<string, unknown>} members
 * @param {(name: string, value: unknown) => boolean} isTaken
 * @returns {Record<string, unknown>}
 */
function pick(members, isTaken) {
  return Object.fromEntries(Object.entries(members).filter(([name, value]) => isTaken(name, value)));
}

/**
 * The most tokens of the answer, never above the page's limit: what the visitor set; else what the
 * page declares, within what the model can write, because more is answered by a 400.
 * @param {unknown} own
 * @param {unknown} declared
 * @param {number} limit
 * @param {Partial<Model>} [modelInfo]
 */
function mostTokens(own, declared, limit, { output = Infinity } = {}) {
  if (!isBlank(own)) return Math.min(Number(own), limit);
  return isBlank(declared) ? undefined : Math.min(Number(declared), limit, output);
}

/**
 * The parameters to send: the visitor's, then those the page declares and the model does not refuse.
 * @param {Record<string, unknown>} own
 * @param {Record<string, unknown>} defaults
 * @param {{maxTokens?: number}} limits
 * @param {Partial<Model>} [modelInfo]
 */
function chooseParams(own, defaults, { maxTokens = Infinity }, modelInfo) {
  const declared = pick(defaults, (name) => !Object.hasOwn(own, name) && !modelInfo?.refuses?.includes(name));
  const tokens = mostTokens(own.max_completion_tokens, declared.max_completion_tokens, maxTokens, modelInfo);
  const chosen = { ...declared, ...own, max_completion_tokens: tokens };
  return pick(chosen, (name, value) => parameterNames.includes(name) && !isBlank(value));
}

/**
 * Without what excludes each other (T12, T13; the API's guides to reasoning and to structured outputs):
 * structured output goes without tools, the raw reasoning format with neither, and one of two ways to
 * ask for the reasoning is enough.
 * @param {Record<string, unknown>} params
 * @param {boolean} isStructured
 */
function withoutConflicts(params, isStructured) {
  const kept = isStructured ? pick(params, (name) => !toolNames.includes(name)) : { ...params };
  if (kept.reasoning_format === "raw" && (isStructured || kept.tools)) delete kept.reasoning_format;
  if (kept.reasoning_format) delete kept.include_reasoning;
  return kept;
}

/**
 * Whether an answer of this kind is asked for as a stream: structured output is not (T13), but from
 * models of which the table says that they stream it.
 * @param {Output} output
 * @param {Partial<Model>} [modelInfo]
 */
export function shouldStream(output, modelInfo) {
  return output.mode !== "json" || modelInfo?.streamsStructured === true;
}

/**
 * The body of a chat completion (T12): a closed object, of which nothing is sent that was left blank.
 *
 * `params` are what the visitor set, sent as they are even if the model refuses them (the page
 * warns); a name in it without a value is what the visitor emptied. `defaults` are what the page
 * declares: they fill in what is not in `params`, but for what the model refuses.
 * @param {object} request
 * @param {string} request.model
 * @param {Message[]} request.messages
 * @param {Record<string, unknown>} [request.params]
 * @param {Record<string, unknown>} [request.defaults]
 * @param {Output} [request.output]
 * @param {boolean} [request.stream] whether to stream where that is possible
 * @param {Partial<Model>} [request.modelInfo] what the table says of the model; nothing if it is not there
 * @param {{maxTokens?: number}} [request.limits] the page's own
 * @param {boolean} [request.keepsReasoning] whether earlier reasoning is sent back, which costs tokens
 * @returns {ChatBody}
 */
export function chatBody({
  model, messages, params = {}, defaults = {}, output = { mode: "text" }, stream = true, modelInfo, limits = {},
  keepsReasoning = false,
}) {
  const names = keepsReasoning ? [...memberNames, "reasoning"] : memberNames;
  const history = messages.map((message) => {
    const cut = pick(message, (name, value) => names.includes(name) && value !== undefined);
    return /** @type {Message} */ (cut);
  });
  const format = answerFormat(output, history, modelInfo);
  const streams = stream && shouldStream(output, modelInfo);
  return {
    model,
    messages: format.messages,
    ...withoutConflicts(chooseParams(params, defaults, limits, modelInfo), format.responseFormat !== undefined),
    ...(format.responseFormat && { response_format: format.responseFormat }),
    stream: streams,
    ...(streams && { stream_options: { include_usage: true } }),
  };
}

/**
 * What every call has in common (S13): no cookies, no referrer, no cache, and no redirect, which
 * could lead the key elsewhere. The key is in this header and nowhere else (S1).
 * @param {string} key
 * @param {AbortSignal} [signal]
 * @returns {RequestInit}
 */
function initialFor(key, signal) {
  return {
    headers: { Authorization: `Bearer ${key}` },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
    signal,
  };
}

/** @param {string} baseURL @param {string} path */
const address = (baseURL, path) => baseURL.replace(/\/+$/, "") + path;

/**
 * The call that sends a body to the chat completions. No other header than these two, because each
 * more widens what the API has to permit in advance (CORS preflight).
 * @param {{baseURL: string, key: string, body: ChatBody, signal?: AbortSignal}} request
 * @returns {{url: string, init: RequestInit}}
 */
export function chatRequest({ baseURL, key, body, signal }) {
  const init = initialFor(key, signal);
  const headers = { ...init.headers, "Content-Type": "application/json" };
  return {
    url: address(baseURL, "/chat/completions"),
    init: { ...init, method: "POST", headers, body: JSON.stringify(body) },
  };
}

/**
 * The call that asks for the list of models.
 * @param {{baseURL: string, key: string, signal?: AbortSignal}} request
 * @returns {{url: string, init: RequestInit}}
 */
export function modelsRequest({ baseURL, key, signal }) {
  return { url: address(baseURL, "/models"), init: { ...initialFor(key, signal), method: "GET" } };
}
