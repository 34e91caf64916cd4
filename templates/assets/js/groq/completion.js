// @ts-check

/** @typedef {{id: string, name: string, arguments: string}} ToolCall */
/**
 * What the API counted: tokens, and seconds as fractions.
 * @typedef {object} Usage
 * @property {number} [prompt_tokens]
 * @property {number} [completion_tokens]
 * @property {number} [total_tokens]
 * @property {number} [queue_time]
 * @property {number} [prompt_time]
 * @property {number} [completion_time]
 * @property {number} [total_time]
 * @property {{cached_tokens?: number} | null} [prompt_tokens_details]
 * @property {{reasoning_tokens?: number} | null} [completion_tokens_details]
 */
/** What each model of a system took of it. @typedef {{model: string, usage: Usage}[]} Breakdown */
/**
 * An answer, as far as it has come.
 * @typedef {object} Completion
 * @property {string} [id]
 * @property {string} [model] the one that answered, which may be another than was asked
 * @property {string} content
 * @property {string} reasoning
 * @property {ToolCall[]} toolCalls
 * @property {string | null} finishReason none yet, or cut off (T5)
 * @property {Usage | null} usage
 * @property {Breakdown} [breakdown]
 * @property {string} [fingerprint]
 * @property {string} [requestId]
 * @property {ExecutedTool[]} [executedTools] what the API ran by itself
 */
/**
 * @typedef {{index?: number, type?: string, arguments?: string, output?: string | null} & Record<string, unknown>} ExecutedTool
 */
/**
 * @typedef {{index?: number, id?: string, type?: string, function?: {name?: string, arguments?: string}}} ToolCallPiece
 */
/**
 * @typedef {object} Delta
 * @property {string} [role]
 * @property {string | null} [content]
 * @property {string | null} [reasoning]
 * @property {ToolCallPiece[] | null} [tool_calls]
 * @property {ExecutedTool[] | null} [executed_tools]
 */
/**
 * A piece of a streamed answer. Anything in it may be missing.
 * @typedef {object} Chunk
 * @property {string} [id]
 * @property {string} [model]
 * @property {string | null} [system_fingerprint]
 * @property {{index?: number, delta?: Delta, finish_reason?: string | null}[]} [choices]
 * @property {Usage | null} [usage]
 * @property {{models?: Breakdown} | null} [usage_breakdown]
 * @property {{id?: string, usage?: Usage | null, usage_breakdown?: {models?: Breakdown} | null, error?: unknown} | null} [x_groq]
 */

// More calls than this are an index gone wrong; tools themselves are at most 128.
const mostToolCalls = 1024;

/** @returns {Completion} */
export function emptyCompletion() {
  return { content: "", reasoning: "", toolCalls: [], finishReason: null, usage: null };
}

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value : "");

/**
 * Tool calls with pieces joined to them by index. Groq sends calls whole, the schema allows pieces.
 * @param {ToolCall[]} calls
 * @param {ToolCallPiece[]} pieces
 */
function addToolCalls(calls, pieces) {
  const joined = [...calls];
  for (const [position, piece] of pieces.entries()) {
    const index = Number.isInteger(piece?.index) ? Number(piece.index) : position;
    if (index < 0 || index >= mostToolCalls) continue;
    while (joined.length <= index) joined.push({ id: "", name: "", arguments: "" });
    const call = joined[index];
    joined[index] = {
      id: call.id || text(piece.id),
      name: call.name || text(piece.function?.name),
      arguments: call.arguments + text(piece.function?.arguments),
    };
  }
  return joined;
}

/**
 * Tools that the API ran, each in its newest state: Compound sends one first with its arguments,
 * then again with its results.
 * @param {ExecutedTool[]} tools
 * @param {ExecutedTool[]} newer
 */
function replaceTools(tools, newer) {
  const byIndex = new Map(tools.map((tool, position) => [tool.index ?? position, tool]));
  for (const [position, tool] of newer.entries()) byIndex.set(tool.index ?? position, tool);
  return [...byIndex.values()];
}

/**
 * The counts in a chunk. A plain answer has an `x_groq.usage` of another meaning, without tokens.
 * @param {Chunk} chunk
 */
function usageIn({ usage, x_groq: own }) {
  return [usage, own?.usage].find((counts) => typeof counts?.completion_tokens === "number");
}

/** @param {Chunk} chunk */
function breakdownIn({ usage_breakdown: breakdown, x_groq: own }) {
  const models = breakdown?.models ?? own?.usage_breakdown?.models;
  return Array.isArray(models) ? models.filter((one) => typeof one?.model === "string" && one.usage) : undefined;
}

/**
 * An answer with one more chunk of its stream (T5 to T7).
 * @param {Completion} completion
 * @param {Chunk} chunk
 * @returns {Completion}
 */
export function addChunk(completion, chunk) {
  const { delta, finish_reason: finish } = chunk.choices?.[0] ?? {};
  const { tool_calls: calls, executed_tools: tools } = delta ?? {};
  return {
    ...completion,
    id: completion.id ?? chunk.id,
    model: completion.model ?? chunk.model,
    fingerprint: completion.fingerprint ?? chunk.system_fingerprint ?? undefined,
    requestId: completion.requestId ?? chunk.x_groq?.id,
    content: completion.content + text(delta?.content),
    reasoning: completion.reasoning + text(delta?.reasoning),
    toolCalls: Array.isArray(calls) ? addToolCalls(completion.toolCalls, calls) : completion.toolCalls,
    executedTools: Array.isArray(tools) ? replaceTools(completion.executedTools ?? [], tools) : completion.executedTools,
    finishReason: finish ?? completion.finishReason,
    usage: usageIn(chunk) ?? completion.usage,
    breakdown: breakdownIn(chunk) ?? completion.breakdown,
  };
}

/**
 * A whole answer as one chunk of a stream (T8).
 * @param {{choices?: {message?: Delta}[]} & Record<string, unknown>} json
 * @returns {Chunk}
 */
export function chunkFromPlain(json) {
  return { ...json, choices: json.choices?.map(({ message, ...choice }) => ({ ...choice, delta: message })) };
}

/**
 * A thought that goes on, without what may be the beginning of its closing tag.
 * @param {string} thought
 */
function withoutTag(thought) {
  const start = thought.lastIndexOf("<");
  return start >= 0 && "</think>".startsWith(thought.slice(start)) ? thought.slice(0, start) : thought;
}

/**
 * What a model thought, apart from what it answered, where the raw reasoning format leaves both in
 * the content: `<think>…</think>answer`. While the thought is open, all of it is thought.
 * @param {string} content
 * @returns {{reasoning: string, content: string}}
 */
export function splitThinking(content) {
  const [, thought, answer] = /^\s*<think>(.*?)(?:<\/think>\s*(.*))?$/s.exec(content) ?? [];
  if (thought === undefined) return { reasoning: "", content };
  const isOpen = !content.includes("</think>");
  return { reasoning: (isOpen ? withoutTag(thought) : thought).trim(), content: answer ?? "" };
}

/**
 * A completion's thought and its answer, whichever way they came. What may be the beginning of a tag is nothing yet.
 * @param {Pick<Completion, "reasoning" | "content" | "finishReason">} completion
 * @returns {{reasoning: string, content: string}}
 */
export function answerOf({ reasoning, content, finishReason }) {
  if (finishReason === null && "<think>".startsWith(content.trimStart())) return { reasoning, content: "" };
  const split = splitThinking(content);
  return { reasoning: reasoning + split.reasoning, content: split.content };
}
