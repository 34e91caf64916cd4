// @ts-check
import { chunkFromPlain } from "./completion.js";
import { errorFromFrame, errorFromNetwork, errorFromResponse, errorOfKey, GroqError, redact } from "./errors.js";
import { readJSON } from "./json.js";
import { readLimits } from "./limits.js";
import { liveModels } from "./models.js";
import { chatRequest, modelsRequest } from "./request.js";
import { createParser } from "./sse.js";

/** @typedef {import("./completion.js").Chunk} Chunk */
/** @typedef {import("./errors.js").Api} Api */
/** @typedef {import("./errors.js").NetworkState} NetworkState */
/** @typedef {import("./limits.js").RateLimits} RateLimits */
/** @typedef {import("./models.js").LiveModel} LiveModel */
/** @typedef {import("./request.js").ChatBody} ChatBody */
/** @typedef {{type: "open", status: number, limits: RateLimits | null, requestId?: string, region?: string}} OpenEvent */
/** @typedef {{type: "chunk", chunk: Chunk, raw: string}} ChunkEvent `raw` is the data as it came */
/** @typedef {{type: "end", isDone: boolean}} EndEvent `isDone`: whether the API said that it was the end */
/** @typedef {OpenEvent | ChunkEvent | EndEvent} ClientEvent */

/**
 * @typedef {object} ClientOptions
 * @property {(url: string, init: RequestInit) => Promise<Response>} fetch
 * @property {string} baseURL
 * @property {() => string} key asked for with every call, and kept nowhere
 * @property {() => number} now milliseconds, as `Date.now`
 * @property {() => NetworkState} network what the browser knows when a call gets no answer
 * @property {Api} api
 */
/**
 * What is needed to say what went wrong; `clean` takes the key out of a text.
 * @typedef {{api: Api, model?: string, requestId?: string, clean: (text: string) => string}} Context
 */
/**
 * @typedef {object} Client
 * @property {(body: ChatBody, options?: {signal?: AbortSignal}) => AsyncGenerator<ClientEvent, void, void>} stream
 *   throws a `GroqError`, or the reason of the signal that aborted it
 * @property {(options?: {signal?: AbortSignal}) => Promise<LiveModel[]>} models
 */

/** @param {string} text */
function parseObject(text) {
  const value = readJSON(text);
  return typeof value === "object" ? value : null;
}

/**
 * The events of a stream, as soon as their bytes are there. The connection is closed when the reader
 * of the events stops, and after `[DONE]`.
 * @param {ReadableStream<Uint8Array> | null} body
 */
async function* readEvents(body) {
  /** @type {import("./sse.js").ServerEvent[]} */
  const events = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  if (!body) return;
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parser.feed(read.value);
      yield* events.splice(0);
    }
    parser.end();
    yield* events.splice(0);
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * The chunks of a stream up to its end (T5), or the error in it (T6).
 * @param {ReadableStream<Uint8Array> | null} body
 * @param {Context} context
 * @returns {AsyncGenerator<ClientEvent, void, void>}
 */
async function* readStream(body, context) {
  for await (const { type, data } of readEvents(body)) {
    if (data.trim() === "") continue;
    if (data === "[DONE]") return yield { type: "end", isDone: true };
    const raw = context.clean(data);
    const chunk = parseObject(raw);
    if (!chunk || chunk.error || type === "error") throw errorFromFrame(chunk ?? raw, { ...context, raw });
    yield { type: "chunk", chunk, raw };
    if (chunk.x_groq?.error) throw errorFromFrame(chunk, context);
  }
  yield { type: "end", isDone: false };
}

/**
 * An answer that is no stream (T8), as a single chunk.
 * @param {Response} response
 * @param {Context & {now: number}} context
 * @returns {AsyncGenerator<ClientEvent, void, void>}
 */
async function* readPlain(response, context) {
  const raw = context.clean(await response.text());
  const json = parseObject(raw);
  if (json?.error) throw errorFromFrame(json, { ...context, raw });
  const { status, headers } = response;
  if (!Array.isArray(json?.choices)) throw errorFromResponse({ ...context, status, headers, text: raw });
  yield { type: "chunk", chunk: chunkFromPlain(json), raw };
  yield { type: "end", isDone: true };
}

/**
 * A client of the API over a `fetch` that is given to it.
 * @param {ClientOptions} options
 * @returns {Client}
 */
export function createClient({ fetch, baseURL, key, now, network, api }) {
  /**
   * Sends a call, and gives its answer if that is not an error.
   * @param {(key: string) => {url: string, init: RequestInit}} requestWith
   * @param {string} [model]
   */
  async function send(requestWith, model) {
    const secret = key();
    const problem = errorOfKey(secret, api);
    if (problem) throw problem;
    const { url, init } = requestWith(secret);
    const response = await fetch(url, init);
    const { status, headers } = response;
    const context = {
      api, model, now: now(), requestId: headers.get("x-request-id") ?? undefined,
      clean: (/** @type {string} */ text) => redact(text, secret),
    };
    if (response.ok) return { response, context };
    throw errorFromResponse({ ...context, status, headers, text: context.clean(await response.text()) });
  }

  /**
   * What is thrown for what went wrong: that a signal aborted the call is no error (T10).
   * @param {unknown} cause
   * @param {AbortSignal} [signal]
   * @param {boolean} [hasBegun]
   */
  function failure(cause, signal, hasBegun) {
    if (signal?.aborted) return signal.reason;
    const isKnown = cause instanceof GroqError || (cause instanceof Error && cause.name === "AbortError");
    return isKnown ? cause : errorFromNetwork({ ...network(), cause, host: api.host, hasBegun });
  }

  return {
    async *stream(body, { signal } = {}) {
      let hasBegun = false;
      try {
        const call = (/** @type {string} */ secret) => chatRequest({ baseURL, key: secret, body, signal });
        const { response, context } = await send(call, body.model);
        const { status, headers } = response;
        hasBegun = true;
        const region = headers.get("x-groq-region") ?? undefined;
        yield { type: "open", status, limits: readLimits(headers), requestId: context.requestId, region };
        const isStream = headers.get("content-type")?.startsWith("text/event-stream");
        yield* isStream ? readStream(response.body, context) : readPlain(response, context);
      } catch (cause) {
        throw failure(cause, signal, hasBegun);
      }
    },

    async models({ signal } = {}) {
      try {
        const { response, context } = await send((secret) => modelsRequest({ baseURL, key: secret, signal }));
        const { status, headers } = response;
        const text = context.clean(await response.text());
        const models = liveModels(parseObject(text));
        if (!models) throw errorFromResponse({ ...context, status, headers, text });
        return models;
      } catch (cause) {
        throw failure(cause, signal);
      }
    },
  };
}
