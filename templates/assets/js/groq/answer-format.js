// @ts-check

/**
 * What kind of answer a page wants. A schema is a JSON Schema.
 * @typedef {object} Output
 * @property {"text" | "markdown" | "json"} mode
 * @property {string} [name] of the schema
 * @property {object} [schema]
 * @property {boolean} [strict]
 */
/** @typedef {import("./models.js").Model} Model */
/** @typedef {import("./request.js").Message} Message */

/**
 * A name of the signs that a schema's may have, at most 64 of them (the API's guide to structured outputs).
 * @param {string} [name]
 */
function schemaName(name = "") {
  return name.replace(/[^a-zA-Z0-9_-]+/g, "_").slice(0, 64) || "answer";
}

/**
 * Which JSON a request asks for: by a schema if the model takes one or nobody knows, else any
 * object, else, of a model that takes neither, by words alone. Strict only where the table says so (T13).
 * @param {Output} output
 * @param {Partial<Model>} [modelInfo]
 */
function responseFormat({ name, schema, strict = false }, modelInfo) {
  /** @param {string} kind */
  const takes = (kind) => modelInfo?.structured?.includes(kind);
  if (schema && takes("schema") !== false) {
    const isStrict = strict && takes("strict");
    return { type: "json_schema", json_schema: { name: schemaName(name), schema, ...(isStrict && { strict: true }) } };
  }
  return takes("object") === false ? undefined : { type: "json_object" };
}

/**
 * The words that ask for JSON where no schema does. JSON mode needs the word in the messages, or it
 * answers by a 400.
 * @param {object} [schema]
 */
function wordsFor(schema) {
  return schema
    ? `Answer with JSON only, without any other text. The JSON must fit this JSON Schema:\n${JSON.stringify(schema)}`
    : "Answer with JSON only, without any other text.";
}

/**
 * Messages with one more paragraph at the end of the last of the user's.
 * @param {Message[]} messages
 * @param {string} paragraph
 * @returns {Message[]}
 */
function withParagraph(messages, paragraph) {
  const last = messages.findLastIndex(({ role }) => role === "user");
  if (last < 0) return [...messages, { role: "user", content: paragraph }];
  const { content } = messages[last];
  const longer = Array.isArray(content)
    ? [...content, { type: "text", text: paragraph }]
    : `${content ?? ""}\n\n${paragraph}`;
  return messages.with(last, { ...messages[last], content: longer });
}

/**
 * What is asked for otherwise than it is wanted, because of what the table says of the model (T13): nothing is
 * exchanged without a word (P1.10).
 * @param {Output} output
 * @param {Partial<Model>} [modelInfo]
 * @returns {string} nothing if all is asked for as it is
 */
export function formatNote(output, modelInfo) {
  if (output.mode !== "json") return "";
  const model = modelInfo?.name ?? modelInfo?.id ?? "this model";
  const format = responseFormat(output, modelInfo);
  if (output.schema && format?.type !== "json_schema") {
    return `${model} takes no schema: it goes into your message as text, and the answer may not fit it.`;
  }
  if (output.strict && !format?.json_schema?.strict) {
    return `Strict is not sent: ${model} is not known to take it, and the answer may not fit the schema.`;
  }
  return format ? "" : `${model} has no JSON mode: your message asks for JSON in words.`;
}

/**
 * What a request says of the form of its answer: the `response_format`, and the messages with the
 * words that it needs.
 * @param {Output} output
 * @param {Message[]} messages
 * @param {Partial<Model>} [modelInfo]
 */
export function answerFormat(output, messages, modelInfo) {
  if (output.mode !== "json") return { messages };
  const format = responseFormat(output, modelInfo);
  if (format?.type === "json_schema") return { messages, responseFormat: format };
  const isSaid = !output.schema && messages.some(({ content }) => /json/i.test(JSON.stringify(content) ?? ""));
  return {
    messages: isSaid ? messages : withParagraph(messages, wordsFor(output.schema)),
    responseFormat: format,
  };
}
