// @ts-check
// A run from the request to the end of its answer, as plain data and the events that change it.

import { addChunk, answerOf, emptyCompletion } from "../groq/completion.js";

/** @typedef {import("../groq/errors.js").GroqError} GroqError */

/**
 * A wait before another try. One that `isAsking` is too long to begin unasked: nothing happens until the visitor says so.
 * @typedef {object} Wait
 * @property {number} until When the next try may succeed, on the clock of the run.
 * @property {number} seconds How long it is in all, rounded up.
 * @property {number} attempt
 * @property {number} of
 * @property {boolean} isAsking
 */

/** What was asked, for the raw view: the key is no part of it. @typedef {import("../groq/request.js").ChatBody} Body */

/** Something worth a sentence beside the answer. @typedef {{ kind: string, text: string }} Note */

/**
 * Times are in milliseconds of the clock that the events were stamped with. The raw answer is one text, not a list:
 * a list in an immutable state would be copied for every line.
 * @typedef {object} Run
 * @property {number} id Another for every run, so that what comes late can be told (T10).
 * @property {"idle" | "connecting" | "streaming" | "waiting" | "done" | "stopped" | "failed" | "cut"} status
 * @property {Body | null} body
 * @property {import("../groq/completion.js").Completion} completion
 * @property {GroqError | null} error Also while it waits.
 * @property {Wait | null} wait
 * @property {number | null} startedAt When the present try began: waits before it do not count.
 * @property {number | null} firstTokenAt
 * @property {number | null} endedAt
 * @property {import("../groq/limits.js").RateLimits | null} limits
 * @property {string} [requestId]
 * @property {string} [region]
 * @property {string} raw What was received, a line for each event, up to the first million characters.
 * @property {boolean} isRawFull
 * @property {Note[]} notes
 */

/**
 * @typedef {{ type: "start", run: number, at: number, body: Body }
 *   | { type: "refuse", run: number, at: number, error: GroqError }
 *   | { type: "open", run: number, at: number, limits: Run["limits"], requestId?: string, region?: string }
 *   | { type: "chunk", run: number, at: number, chunk: import("../groq/completion.js").Chunk, raw: string }
 *   | { type: "end", run: number, at: number }
 *   | { type: "stop", run: number, at: number }
 *   | { type: "fail", run: number, at: number, error: GroqError }
 *   | { type: "wait", run: number, at: number, error: GroqError, wait: Wait }
 *   | { type: "try", run: number, at: number }} RunEvent
 */

/** The most characters of an answer that are kept as they came. */
export const rawLimit = 1_000_000;

/** Before the first run. @type {Readonly<Run>} */
export const idle = {
  id: 0, status: "idle", body: null, completion: emptyCompletion(), error: null, wait: null,
  startedAt: null, firstTokenAt: null, endedAt: null, limits: null, raw: "", isRawFull: false, notes: [],
};

/**
 * Whether the run can still change: Stop is there in place of Run.
 * @param {Run} run
 * @returns {boolean}
 */
export function isRunning({ status }) {
  return status === "connecting" || status === "streaming" || status === "waiting";
}

/**
 * The run after an event. An event of another run, or one after the end, changes nothing.
 * @param {Run} run
 * @param {RunEvent} event
 * @returns {Run}
 */
export function runReducer(run, event) {
  if (event.type === "start") return { ...idle, id: event.run, status: "connecting", body: event.body, startedAt: event.at };
  if (event.type === "refuse") return { ...idle, id: event.run, status: "failed", error: event.error };
  if (event.run !== run.id || !isRunning(run)) return run;
  switch (event.type) {
    case "open": return { ...run, limits: event.limits, requestId: event.requestId, region: event.region };
    case "chunk": return addPiece(run, event);
    case "end": return end(run, event.at);
    case "stop": return breakOff({ ...run, status: "stopped", endedAt: event.at, error: null, wait: null }, "Stopped: the answer is not complete.");
    case "fail": return fail(run, event);
    case "wait": return withRaw({ ...run, status: "waiting", error: event.error, wait: event.wait, limits: event.error.limits ?? run.limits }, event.error);
    case "try": return { ...run, status: "connecting", error: null, wait: null, startedAt: event.at };
    default: return run;
  }
}

/** @type {(run: Run, event: Extract<RunEvent, { type: "chunk" }>) => Run} */
function addPiece(run, { chunk, raw, at }) {
  const completion = addChunk(run.completion, chunk);
  const firstTokenAt = run.firstTokenAt ?? (hasBegun(completion) ? at : null);
  return { ...run, status: "streaming", completion, firstTokenAt, ...keepRaw(run, raw) };
}

/** @param {import("../groq/completion.js").Completion} completion */
function hasBegun({ content, reasoning, toolCalls }) {
  return content !== "" || reasoning !== "" || toolCalls.length > 0;
}

/** @type {(run: Run, line: string) => Partial<Run>} */
function keepRaw({ raw, isRawFull, notes }, line) {
  if (isRawFull) return {};
  if (raw.length + line.length < rawLimit) return { raw: `${raw}${line}\n` };
  const note = { kind: "raw", text: "The raw view ends after the first million characters; the answer itself is whole." };
  return { isRawFull: true, notes: [...notes, note] };
}

/** @type {(run: Run, at: number) => Run} */
function end(run, at) {
  const status = run.completion.finishReason ? "done" : "cut";
  return { ...run, status, endedAt: at, error: null, wait: null, notes: [...run.notes, ...endNotes(run)] };
}

/**
 * An answer that said it was finished is whole, even if its connection broke or stayed open afterwards: only such errors have a cause.
 * @type {(run: Run, event: Extract<RunEvent, { type: "fail" }>) => Run}
 */
function fail(run, { error, at }) {
  const isBroken = error.kind === "timeout" || error.cause !== undefined;
  if (run.completion.finishReason && isBroken) return end(run, at);
  const failed = { ...run, status: /** @type {const} */ ("failed"), endedAt: at, error, wait: null, limits: error.limits ?? run.limits };
  // The error that it waited for is kept already.
  return breakOff(error === run.error ? failed : withRaw(failed, error), `Broken off: the answer is not complete. ${error.title}.`);
}

/** Says at what came that it is not all (P0.1): the next run says nothing of it any more. @type {(run: Run, text: string) => Run} */
function breakOff(run, text) {
  return hasBegun(run.completion) ? { ...run, notes: [...run.notes, { kind: run.status, text }] } : run;
}

/** The run with what the API said of an error, for the raw view (P1.14). @type {(run: Run, error: GroqError) => Run} */
function withRaw(run, { raw }) {
  return raw ? { ...run, ...keepRaw(run, raw) } : run;
}

/**
 * What the end of an answer gives reason to say (T5).
 * @type {(run: Run) => Note[]}
 */
function endNotes({ completion, firstTokenAt }) {
  const { finishReason, toolCalls } = completion;
  const { content, reasoning } = answerOf(completion);
  const kind = finishReason === "function_call" ? "tool_calls" : finishReason ?? "cut";
  switch (kind) {
    case "stop": return content || toolCalls.length ? [] : [{ kind: "empty", text: emptyWords }];
    case "length": return [{ kind, text: lengthWords(content === "" && reasoning !== "") }];
    case "content_filter": return [{ kind, text: "A content filter of the API ended the answer. Word the input in another way to get further." }];
    case "tool_calls": return [{ kind, text: `The model asks for ${toolNames(toolCalls)} and waits for the result.` }];
    case "cut": return [{ kind, text: firstTokenAt === null
      ? "The connection ended without an answer. Run again."
      : "The connection ended before the answer was complete. What came is kept; run again for a whole answer." }];
    default: return [{ kind: "other", text: `The API ended the answer for a reason it calls “${kind}”.` }];
  }
}

const emptyWords = "The model finished without an answer. Run again, or say more exactly what is wanted.";

/** @param {boolean} isThought */
function lengthWords(isThought) {
  return isThought
    ? "The model used all its tokens for thinking, before the answer. Raise the most tokens it may write, or lower the reasoning effort."
    : "The answer ends here because it reached its most tokens. Raise the most tokens it may write, or ask for less.";
}

/** @param {{ name: string }[]} calls */
function toolNames(calls) {
  return calls.length === 0 ? "a tool" : `the tool${calls.length === 1 ? "" : "s"} ${calls.map(({ name }) => name).join(", ")}`;
}
