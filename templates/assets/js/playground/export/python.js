// @ts-check

import { literal, quoted } from "./literals.js";

/** @typedef {import("./code.js").Exported} Exported */

/** What both clients have had arguments for from early on; all else goes through `extra_body`. */
const shared = [
  "model", "messages", "temperature", "top_p", "max_completion_tokens", "seed", "stop", "response_format", "tools",
  "tool_choice", "parallel_tool_calls", "reasoning_effort", "service_tier", "user", "stream",
];

/** Python's escapes name whole characters, and its UTF-8 takes no half of one. @param {string} text */
function quote(text) {
  return quoted(text.toWellFormed(), (character) => `\\U${character.codePointAt(0)?.toString(16).padStart(8, "0")}`);
}

/** @type {import("./literals.js").Language} */
const python = { step: "    ", quote, key: quote, words: { true: "True", false: "False", null: "None" } };

/** @param {Record<string, unknown>} body @param {string[]} names */
function* callArguments(body, names) {
  const others = Object.entries(body).filter(([name]) => !names.includes(name));
  for (const [name, value] of Object.entries(body)) {
    if (names.includes(name)) yield `    ${name}=${literal(value, python, python.step)},`;
  }
  if (others.length) yield `    extra_body=${literal(Object.fromEntries(others), python, python.step)},`;
}

const printStream = [
  "for chunk in answer:",
  "    if chunk.choices:",
  '        print(chunk.choices[0].delta.content or "", end="", flush=True)',
  "print()",
];

/**
 * @param {Exported} request
 * @param {{ module: string, type: string, base: string, names: string[] }} client
 */
function script({ body, keyVariable }, { module, type, base, names }) {
  return [
    `# pip install ${module}`,
    "import os",
    "",
    `from ${module} import ${type}`,
    "",
    `client = ${type}(${base && `base_url=${quote(base)}, `}api_key=os.environ[${quote(keyVariable)}])`,
    "answer = client.chat.completions.create(",
    ...callArguments(body, names),
    ")",
    ...(body.stream === true ? printStream : ["print(answer.choices[0].message.content)"]),
    "",
  ].join("\n");
}

/**
 * With Groq's client, which adds `/openai/v1` to its base address by itself.
 * @param {Exported} request
 */
export function pythonGroq(request) {
  const base = request.baseURL.replace(/\/openai\/v1$/, "");
  const names = [...shared, "reasoning_format"];
  return script(request, { module: "groq", type: "Groq", base: base === "https://api.groq.com" ? "" : base, names });
}

/**
 * With OpenAI's client, which takes any base address.
 * @param {Exported} request
 */
export function pythonOpenAI(request) {
  return script(request, { module: "openai", type: "OpenAI", base: request.baseURL, names: [...shared, "stream_options"] });
}
