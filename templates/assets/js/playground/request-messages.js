// @ts-check
// What is sent of a conversation, and how much of it the visitor wrote.

import { path, systemOf } from "./conversation.js";

/** @typedef {import("./conversation.js").Conversation} Conversation */
/** @typedef {import("./conversation.js").Message} Message */

/**
 * The text of a message with its prefilled beginning.
 * @param {Message} message
 * @returns {Message["content"]}
 */
export function contentOf({ prefill, content }) {
  return prefill ? prefill + (content ?? "") : content;
}

/**
 * How much of a conversation the visitor wrote, in UTF-16 units: what the model answered is not among it.
 * @param {Conversation} state
 * @returns {number}
 */
export function lengthWritten(state) {
  const written = path(state).map(({ message: { role, prefill = "", content } }) => (role === "assistant" ? prefill : String(content ?? "")));
  return [systemOf(state), ...written].join("").length;
}

/**
 * What is sent: the system prompt and the messages shown, with the members the API takes and no others (T14).
 * An answer that has not begun is left out; one with a prefilled beginning is last, and the model goes on from it. Answers
 * in a row are one that was gone on with.
 * @param {Conversation} state
 * @param {{ withReasoning?: boolean }} options
 * @returns {Message[]}
 */
export function requestMessages(state, { withReasoning = false } = {}) {
  const system = systemOf(state);
  const said = path(state).flatMap(({ message }) => toSend(message, withReasoning)).reduce(joinAnswers, []);
  return system.trim() === "" ? said : [{ role: "system", content: system }, ...said];
}

/** @type {(messages: Message[], next: Message) => Message[]} */
function joinAnswers(messages, next) {
  const last = messages.at(-1);
  if (last?.role !== "assistant" || next.role !== "assistant" || last.tool_calls) return [...messages, next];
  return [...messages.slice(0, -1), { ...last, ...next, content: `${last.content ?? ""}${next.content ?? ""}` }];
}

/** @type {(message: Message, withReasoning: boolean) => Message[]} */
function toSend(message, withReasoning) {
  const { role, reasoning, tool_calls: calls = [], tool_call_id } = message;
  const content = contentOf(message);
  if (role === "assistant" && !content && calls.length === 0) return [];
  return [{
    role,
    content,
    ...(calls.length > 0 && { tool_calls: calls }),
    ...(tool_call_id !== undefined && { tool_call_id }),
    ...(withReasoning && reasoning && { reasoning }),
  }];
}
