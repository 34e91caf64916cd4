// @ts-check
import { kindOf } from "./error-kinds.js";
import { wordsFor } from "./error-words.js";
import { readJSON } from "./json.js";
import { readLimits } from "./limits.js";
import { retryAfter, waitInWords } from "./wait.js";

/** @typedef {import("./error-kinds.js").ErrorKind} ErrorKind */
/** @typedef {import("./error-kinds.js").Api} Api */

/**
 * Everything an error says.
 * @typedef {object} ErrorParts
 * @property {ErrorKind} kind
 * @property {string} title a few words
 * @property {string} message what happened
 * @property {string} hint what to do next
 * @property {number} [status]
 * @property {string} [code]
 * @property {number} [retryAfter] the seconds the API asks to wait
 * @property {boolean} [isRetryable]
 * @property {import("./limits.js").RateLimits | null} [limits]
 * @property {string} [failedGeneration]
 * @property {string} [requestId]
 * @property {string} [detail]
 * @property {string} [raw] what was received
 * @property {unknown} [cause]
 */

/** A request that failed, in words for the visitor. */
export class GroqError extends Error {
  /** @type {number | undefined} */ status;
  /** The API's own name of the error. @type {string | undefined} */ code;
  /** The seconds the API asks to wait. @type {number | undefined} */ retryAfter;
  /** What is left of the rate limits. @type {import("./limits.js").RateLimits | null | undefined} */ limits;
  /** What the model wrote, where that was the error. @type {string | undefined} */ failedGeneration;
  /** @type {string | undefined} */ requestId;
  /** What was received, whole and without the key. @type {string | undefined} */ raw;
  /** The words or the body of the API, at most 2,000 characters. @type {string | undefined} */ detail;

  /** @param {ErrorParts} parts */
  constructor({ kind, title, message, hint, isRetryable = false, cause, ...rest }) {
    super(message, { cause });
    this.name = "GroqError";
    this.kind = kind;
    this.title = title;
    this.hint = hint;
    /** Whether the same request may succeed after a wait (T9). */
    this.isRetryable = isRetryable;
    Object.assign(this, rest);
  }
}

/**
 * A text without the key, should a server repeat it (S1). What is too short for a key is no secret,
 * and may be a part of any word.
 * @param {string} text
 * @param {string} key
 */
export function redact(text, key) {
  return key.length < 8 ? text : text.replaceAll(key, "[key]");
}

/** @param {unknown} value */
function record(value) {
  return /** @type {Record<string, any>} */ (typeof value === "object" && value !== null ? value : {});
}

/** A text that is not empty. @param {unknown} value */
const text = (value) => (typeof value === "string" && value !== "" ? value : undefined);

/**
 * What an error object of the API says; some servers write a text alone.
 * @param {unknown} value
 */
function read(value) {
  const { message, code, failed_generation: failed, status_code: status } = record(value);
  return {
    detail: (text(value) ?? text(message))?.slice(0, 2000),
    code: text(code),
    failedGeneration: text(failed),
    status: typeof status === "number" ? status : undefined,
  };
}

/**
 * The error that an answer says, be its body JSON, markup or nothing.
 * @param {{status: number, headers: Pick<Headers, "get">, text: string, now: number, api: Api, model?: string}} answer
 *   `text` without the key, `now` in milliseconds
 */
export function errorFromResponse({ status, headers, text: body, now, api, model }) {
  const value = record(readJSON(body));
  const { detail = body.slice(0, 2000) || undefined, code, failedGeneration } = read(value.error);
  const wait = retryAfter({ headers, message: detail, now });
  const facts = { api, model, status, code, detail, failedGeneration, isPage: /^\s*</.test(body), retryAfter: wait };
  const kind = kindOf(facts);
  const requestId = headers.get("x-request-id");
  return new GroqError({
    kind, ...wordsFor(kind, facts), status, code, detail, failedGeneration, retryAfter: wait,
    isRetryable: kind === "rate-limit" || kind === "capacity", limits: readLimits(headers),
    requestId: requestId ?? text(record(value.x_groq).id),
    raw: `HTTP ${status}\n${requestId ? `x-request-id: ${requestId}\n` : ""}\n${body}`,
  });
}

/**
 * The error in the middle of a stream (T6): of an event with `error`, of a chunk with `x_groq.error`,
 * or of an event that is no JSON, which is given as its text. It is never retried by itself.
 * @param {unknown} value
 * @param {{api: Api, model?: string, requestId?: string, raw?: string}} context
 */
export function errorFromFrame(value, { api, model, requestId, raw }) {
  const frame = record(value);
  const { detail, code, failedGeneration, status } = read(frame.error || record(frame.x_groq).error || value);
  const facts = { api, model, code, detail, failedGeneration, isUnreadable: typeof value === "string" };
  const named = code ? kindOf(facts) : "stream";
  const kind = named === "not-json" ? "stream" : named;
  return new GroqError({ kind, ...wordsFor(kind, facts), status, code, detail, failedGeneration, requestId, raw });
}

/**
 * @typedef {object} NetworkState
 * @property {boolean} isOnline what the browser says
 * @property {string | null} [violation] the address or directive for which the page's policy blocked a call
 */

/**
 * The error of a call without an answer, or of an answer whose connection broke (T11). A browser
 * does not say which it was: it says what can be asked besides.
 * @param {NetworkState & {cause?: unknown, host: string, hasBegun?: boolean}} facts
 */
export function errorFromNetwork({ cause, isOnline, violation, host, hasBegun = false }) {
  if (violation) {
    return new GroqError({
      kind: "blocked-by-policy", cause, detail: violation,
      title: "Blocked by this page",
      message: `The security policy of this page does not let it call ${host}.`,
      hint: "Use the address of the API that the page is made for. Another one has to be added to the site’s Content-Security-Policy.",
    });
  }
  if (!isOnline) {
    return new GroqError({
      kind: "offline", cause,
      title: "Offline",
      message: "The browser says that it has no network connection.",
      hint: "Connect, then run again. What you entered is kept.",
    });
  }
  if (hasBegun) {
    return new GroqError({
      kind: "stream", cause,
      title: "Connection lost",
      message: `The connection to ${host} broke before the answer was complete.`,
      hint: "What came before is kept. Run again for a whole answer.",
    });
  }
  return new GroqError({
    kind: "network", cause,
    title: "No connection to the API",
    message: `The browser could not reach ${host} and does not say why. It is online, and this page’s policy did not block the call.`,
    hint: "A firewall, a content blocker or a VPN may be in the way, or the API may refuse your region or calls from web pages (CORS). Try another network or browser.",
  });
}

/**
 * The error of an API that is silent for too long (T10).
 * @param {{seconds: number, host: string, hasBegun: boolean}} facts `hasBegun`: whether a part of the answer is there
 */
export function errorFromSilence({ seconds, host, hasBegun }) {
  return new GroqError({
    kind: "timeout",
    title: hasBegun ? "Answer stalled" : "No answer in time",
    message: `${host} sent nothing ${hasBegun ? "more " : ""}for ${waitInWords(seconds)}, and the run was ended.`,
    hint: `${hasBegun ? "What came before is kept. " : ""}Run again, ask for fewer tokens, or choose another model.`,
  });
}

/**
 * Why a key cannot be sent at all, before anything is: a header holds no blanks or signs beyond ASCII.
 * @param {string} key
 * @param {Api} api
 * @returns {GroqError | undefined}
 */
export function errorOfKey(key, api) {
  if (/^[\x21-\x7e]+$/.test(key)) return undefined;
  const title = key === "" ? "Key needed" : "Key not usable";
  const message = key === "" ? `A call of ${api.name} needs your API key.` : "The API key holds blanks or signs that no key has.";
  return new GroqError({ kind: "key", title, message, hint: wordsFor("key", { api, isMissing: key === "" }).hint });
}
