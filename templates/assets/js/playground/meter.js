// @ts-check
// What a run took, in numbers for people: from what the API counted, else estimated and marked "≈".

import { counted, dollars, duration, grouped } from "./numbers.js";

/**
 * @typedef {import("./run.js").Run} Run
 * @typedef {{ name: string, value: string, isEstimate: boolean }} Item
 * @typedef {{ price?: { input: number, cached?: number, output: number, date: string } } | null | undefined} Priced
 */

const charactersPerToken = 4;

/** @param {number} characters */
const tokensOf = (characters) => Math.ceil(characters / charactersPerToken);

/** The API's numbers can be absent, null or, for the queue, negative. @param {unknown} value */
const positive = (value) => (typeof value === "number" && value > 0 ? value : undefined);

/**
 * The characters of all text in a value of a request.
 * @param {unknown} value
 * @returns {number}
 */
function textLength(value) {
  if (typeof value === "string") return value.length;
  if (!Array.isArray(value)) return 0;
  return value.reduce((sum, part) => sum + textLength(part?.text ?? part?.content), 0);
}

/**
 * The tokens of a run.
 * @param {Run} run
 * @returns {{ input: number, output: number, reasoning: number, cached: number, isEstimate: boolean }}
 */
function tokens({ completion, body }) {
  const { usage, content, reasoning } = completion;
  if (!usage) {
    const calls = completion.toolCalls.reduce((sum, call) => sum + call.arguments.length, 0);
    return {
      input: tokensOf(textLength(body?.messages)), output: tokensOf(content.length + reasoning.length + calls),
      reasoning: tokensOf(reasoning.length), cached: 0, isEstimate: true,
    };
  }
  return {
    input: usage.prompt_tokens ?? 0, output: usage.completion_tokens ?? 0, isEstimate: false,
    reasoning: usage.completion_tokens_details?.reasoning_tokens ?? 0, cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
  };
}

/**
 * Dollars of a run, if the model's price is known.
 * @param {{ input: number, cached: number, output: number }} counts Of the input a part may be cached.
 * @param {Priced} model
 */
function cost({ input, cached, output }, model) {
  if (!model?.price) return undefined;
  const { price } = model;
  return ((input - cached) * price.input + cached * (price.cached ?? price.input) + output * price.output) / 1e6;
}

/**
 * What each model of a system took.
 * @param {Run} run
 */
function shares({ completion: { breakdown = [] } }) {
  return breakdown.flatMap(({ model, usage }) => item(model, `${grouped(usage.prompt_tokens ?? 0)} in, ${grouped(usage.completion_tokens ?? 0)} out`));
}

/** @type {(from: number | null, to: number | null) => string} */
function since(from, to) {
  return from === null || to === null ? "" : duration((to - from) / 1000);
}

/** @type {(name: string, value: string | 0 | false | null | undefined, isEstimate?: boolean) => Item[]} */
function item(name, value, isEstimate = false) {
  return !value ? [] : [{ name, value: isEstimate ? `≈ ${value}` : value, isEstimate }];
}

/**
 * The numbers of a run; what is unknown is absent. A cost is always an estimate, for prices change.
 * @param {Run} run
 * @param {Priced} model
 * @param {{ now: number }} clock
 * @returns {{ items: Item[] }}
 */
export function meter(run, model, { now }) {
  const counts = tokens(run);
  const { input, output, isEstimate } = counts;
  const hasAnswer = output > 0;
  const sum = cost(counts, model);
  const tokenItem = (/** @type {string} */ name, /** @type {number} */ count) => item(name, count > 0 && grouped(count), isEstimate);
  return {
    items: [
      ...tokenItem("in", run.status === "idle" ? 0 : input),
      ...tokenItem("out", output),
      ...tokenItem("total", hasAnswer ? input + output : 0),
      ...tokenItem("reasoning", counts.reasoning),
      ...tokenItem("cached", counts.cached),
      ...shares(run),
      ...times(run, output, now),
      ...item("cost", hasAnswer && sum !== undefined && `${dollars(sum)}, price of ${model?.price?.date}`, true),
    ],
  };
}

/**
 * @param {Run} run
 * @param {number} output
 * @param {number} now
 */
function times({ completion, startedAt, firstTokenAt, endedAt }, output, now) {
  const own = positive(completion.usage?.completion_time);
  const queue = positive(completion.usage?.queue_time);
  const end = endedAt ?? now;
  // The speed of a moment says nothing.
  const streamed = firstTokenAt !== null && end - firstTokenAt >= 200 ? (end - firstTokenAt) / 1000 : undefined;
  const writing = own ?? streamed;
  return [
    ...item("queue", queue && duration(queue)),
    ...item("first token", since(startedAt, firstTokenAt)),
    ...item("speed", writing && output > 0 && `${grouped(Math.round(output / writing))} tok/s`, own === undefined),
    ...item("time", since(startedAt, end)),
  ];
}

/**
 * What all runs of a session took. `unpriced` counts those whose price is unknown.
 * @typedef {{ runs: number, input: number, output: number, cost: number, unpriced: number, isEstimate: boolean }} Totals
 */

/** @type {Readonly<Totals>} */
export const emptyTotals = { runs: 0, input: 0, output: 0, cost: 0, unpriced: 0, isEstimate: false };

/**
 * The totals with a run that has ended; one without any answer took nothing.
 * @param {Totals} totals
 * @param {Run} run
 * @param {Priced} model
 * @returns {Totals}
 */
export function addToSession(totals, run, model) {
  const counts = tokens(run);
  if (counts.output === 0 && !run.completion.usage) return totals;
  const sum = cost(counts, model);
  return {
    runs: totals.runs + 1,
    input: totals.input + counts.input,
    output: totals.output + counts.output,
    cost: totals.cost + (sum ?? 0),
    unpriced: totals.unpriced + (sum === undefined ? 1 : 0),
    isEstimate: totals.isEstimate || counts.isEstimate,
  };
}

/**
 * The totals in words: "2 runs, 1,204 tokens, ≈ $0.0004"; nothing before the first run.
 * @param {Totals} totals
 * @returns {string}
 */
export function sessionWords({ runs, input, output, cost: sum, unpriced, isEstimate }) {
  if (runs === 0) return "";
  const words = [counted(runs, "run"), `${isEstimate ? "≈ " : ""}${counted(input + output, "token")}`];
  if (unpriced < runs) words.push(`≈ ${dollars(sum)}`);
  if (unpriced > 0 && unpriced < runs) words.push(`${unpriced} without a price`);
  return words.join(", ");
}
