// @ts-check
// From the text of a control to what the API takes. Blank is not sent (T12).

import { grouped, numberWords, readNumber } from "./numbers.js";

/**
 * @typedef {import("./config.js").JSONValue} JSONValue
 * @typedef {import("./config.js").Parameter} Parameter
 * @typedef {{ value?: JSONValue, problem?: string }} Reading A value, a problem, or neither for a blank.
 * @typedef {Record<string, JSONValue>} Params
 */

/** What a message says of a control. @type {(parameter: Parameter, words: string) => Reading} */
const takes = ({ label }, words) => ({ problem: `${label} takes ${words}.` });

/** @type {(parameter: Parameter, text: string, isWhole: boolean) => Reading} */
function readNumeric(parameter, text, isWhole) {
  const value = readNumber(text, parameter, isWhole);
  return value === undefined ? takes(parameter, numberWords(parameter, isWhole)) : { value };
}

/** @type {Record<Parameter["kind"], (parameter: Parameter, text: string) => Reading>} */
const readers = {
  number: (parameter, text) => readNumeric(parameter, text, false),
  integer: (parameter, text) => readNumeric(parameter, text, true),
  text: (_, text) => ({ value: text }),
  choice(parameter, text) {
    const { choices = [] } = parameter;
    return choices.includes(text.trim()) ? { value: text.trim() } : takes(parameter, `one of ${choices.join(", ")}`);
  },
  boolean(parameter, text) {
    const word = text.trim().toLowerCase();
    return word === "true" || word === "false" ? { value: word === "true" } : takes(parameter, "true or false");
  },
  strings(parameter, text) {
    const { maxItems = Infinity } = parameter;
    const value = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").map(withMarksMeant);
    if (value.length <= maxItems) return { value };
    return takes(parameter, `at most ${maxItems} texts, one a line; these are ${value.length}`);
  },
  json(parameter, text) {
    const value = parseJSON(text);
    return typeof value === "object" && value !== null ? { value } : takes(parameter, 'JSON, an object or a list: {"name": "value"}');
  },
};

/** What stands for what a line cannot hold. */
const marks = /** @type {Record<string, string>} */ ({ n: "\n", r: "\r", t: "\t", "\\": "\\" });

/** @param {string} line */
function withMarksMeant(line) {
  return line.replace(/\\([nrt\\])/g, (_, mark) => marks[mark]);
}

/**
 * The value a text is, or nothing: for what is no JSON and for names that reach into prototypes (S11).
 * @param {string} text
 * @returns {JSONValue | undefined}
 */
function parseJSON(text) {
  let isRefused = false;
  try {
    const value = JSON.parse(text, (name, inner) => {
      isRefused ||= name === "__proto__" || name === "constructor" || name === "prototype";
      return inner;
    });
    return isRefused ? undefined : value;
  } catch {
    return undefined;
  }
}

/**
 * What a control's text says. Of "strings" each line is one, with \n, \r, \t and \\ for what a line cannot hold.
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {Reading}
 */
export function readParameter(parameter, text) {
  return text.trim() === "" ? {} : readers[parameter.kind](parameter, text);
}

/**
 * What all controls say: the parameters to send, and what is wrong by the name of its parameter.
 * @param {Parameter[]} parameters
 * @param {Record<string, string>} texts
 * @returns {{ params: Params, problems: { name: string, message: string }[] }}
 */
export function readParameters(parameters, texts) {
  /** @type {Params} */
  const params = {};
  const problems = parameters.flatMap((parameter) => {
    const { name } = parameter;
    const { value, problem } = readParameter(parameter, Object.hasOwn(texts, name) ? texts[name] : "");
    if (value !== undefined) params[name] = value;
    return problem ? [{ name, message: problem }] : [];
  });
  return { params, problems };
}

/**
 * What parameters are judged by besides themselves.
 * @typedef {object} Context
 * @property {Parameter[]} [parameters] For the labels.
 * @property {import("./config.js").Output} [output]
 * @property {import("./config.js").Limits} [limits]
 * @property {Pick<import("./config.js").Model, "id" | "output" | "reasoning">} [model]
 */

/** @typedef {{ name: string, names: string[], message: string }} Finding `name` is where it is shown, `names` all it is about. */

/**
 * What the API or the artifact refuses together: a run has to wait until it is mended.
 * @param {Params} params
 * @param {Context} context
 * @returns {Finding[]}
 */
export function parameterConflicts(params, { parameters = [], output, limits } = {}) {
  const label = labels(parameters);
  const format = label("reasoning_format");
  const isJSON = output?.mode === "json" || (Object(params.response_format).type ?? "text") !== "text";
  const hasTools = Array.isArray(params.tools) && params.tools.length > 0;
  const isRaw = params.reasoning_format === "raw";
  const most = limits?.maxTokens ?? Infinity;
  const rawWith = (/** @type {string} */ other) => `${format} raw does not go with ${other}: choose another or leave it blank.`;
  return findings([
    [has(params, "reasoning_format", "include_reasoning"), "reasoning_format include_reasoning",
      `${format} and ${label("include_reasoning")} exclude each other: leave one of them blank.`],
    [isRaw && isJSON, "reasoning_format", rawWith("a JSON answer")],
    [isRaw && hasTools, "reasoning_format tools", rawWith("tools")],
    [isJSON && hasTools, "tools", `${label("tools")} do not go with a JSON answer: leave them blank.`],
    [Number(params.max_completion_tokens) > most, "max_completion_tokens",
      `${label("max_completion_tokens")} is at most ${grouped(most)} in this playground.`],
  ]);
}

/**
 * What is worth a word and stops no run: advice, and what the dated table of models says.
 * @param {Params} params
 * @param {Context} context
 * @returns {Finding[]}
 */
export function parameterNotes(params, { parameters = [], model } = {}) {
  const label = labels(parameters);
  const { effort = [], format = [] } = model?.reasoning ?? {};
  const most = model?.output ?? Infinity;
  /** @type {(name: string, known: string[]) => [boolean, string, string]} */
  const outside = (name, known) => [has(params, name) && known.length > 0 && !known.includes(String(params[name])), name,
    `${model?.id} takes ${known.join(", ")} for ${label(name)}, as far as is known.`];
  return findings([
    [has(params, "temperature", "top_p"), "top_p temperature",
      `${label("temperature")} and ${label("top_p")} both narrow the choice of words: change one of the two.`],
    outside("reasoning_effort", effort),
    outside("reasoning_format", format),
    [Number(params.max_completion_tokens) > most, "max_completion_tokens", `${model?.id} gives at most ${grouped(most)} tokens, as far as is known.`],
  ]);
}

/** @param {[boolean, string, string][]} rows */
function findings(rows) {
  return rows.filter(([applies]) => applies).map(([, text, message]) => {
    const names = text.split(" ");
    return { name: names[0], names, message };
  });
}

/**
 * @param {Params} params
 * @param {...string} names
 */
function has(params, ...names) {
  return names.every((name) => Object.hasOwn(params, name));
}

/** @param {Parameter[]} parameters */
function labels(parameters) {
  return (/** @type {string} */ name) => parameters.find((parameter) => parameter.name === name)?.label ?? name;
}
