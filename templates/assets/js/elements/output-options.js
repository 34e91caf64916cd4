// @ts-check
// What the answer is to be: text, a JSON object, or JSON that fits a schema, which is checked before it is sent.

import { checkSchema } from "../playground/schema/check.js";
import { parseJSON } from "../playground/schema/parse.js";
import { build, optionalPart } from "./dom.js";

const nameRule = /^[a-zA-Z0-9_-]{1,64}$/;
const pause = 300;

/**
 * Wires the controls of the answer's form; a page may have none of them.
 * @param {ParentNode} root
 * @param {object} needs
 * @param {import("../playground/config.js").Config} needs.config
 * @param {() => void} needs.onChange
 * @param {AbortSignal} needs.signal
 */
export function createOutputOptions(root, { config, onChange, signal }) {
  const format = optionalPart(root, "format", HTMLSelectElement);
  const schema = optionalPart(root, "schema", HTMLTextAreaElement);
  const name = optionalPart(root, "schema-name", HTMLInputElement);
  const strict = optionalPart(root, "strict", HTMLInputElement);
  const said = optionalPart(root, "schema-said", HTMLElement);
  const original = schema?.value ?? "";

  const wantsSchema = () => (format ? format.value === "schema" : schema !== null);
  /** @returns {{ schema?: import("../playground/config.js").Output["schema"], problems: string[], remarks: string[] }} */
  const read = () => {
    const { value, problem, line, column } = parseJSON(schema?.value ?? "");
    if (problem !== undefined) return { problems: [line ? `Line ${line}, column ${column}: ${problem}` : problem], remarks: [] };
    const findings = checkSchema(value, { strict: strict?.checked ?? false });
    const words = (/** @type {{ path: string, message: string }} */ { path, message }) => `${path || "the schema"}: ${message}`;
    const problems = findings.filter((finding) => !finding.isWarning).map(words);
    if (!nameRule.test(name?.value ?? "")) problems.push("The name takes up to 64 letters, digits, _ and -.");
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return {
      schema: isObject ? /** @type {import("../playground/config.js").Output["schema"]} */ (value) : undefined,
      problems, remarks: findings.filter((finding) => finding.isWarning).map(words),
    };
  };
  const describe = () => {
    const { problems, remarks } = wantsSchema() ? read() : { problems: [], remarks: [] };
    const lines = [...problems.map((words) => build("li", { class: "bad" }, `× ${words}`)), ...remarks.map((words) => build("li", {}, words))];
    said?.replaceChildren(...(lines.length ? [build("ul", {}, ...lines)] : []));
    if (problems.length) schema?.setAttribute("aria-invalid", "true");
    else schema?.removeAttribute("aria-invalid");
    return problems.length === 0;
  };
  const current = () => {
    if (wantsSchema()) {
      return { mode: /** @type {const} */ ("json"), name: name?.value, schema: read().schema, strict: strict?.checked, view: config.output.view };
    }
    if (format?.value === "object") return { mode: /** @type {const} */ ("json"), view: config.output.view };
    return format ? { ...config.output, mode: /** @type {const} */ ("markdown") } : config.output;
  };

  let timer = 0;
  // While it is typed, not when the control is left: what is said then would move what is being clicked.
  for (const control of [schema, name]) control?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(describe, pause);
  }, { signal });
  strict?.addEventListener("change", describe, { signal });
  optionalPart(root, "schema-reset", HTMLButtonElement)?.addEventListener("click", () => {
    if (schema) schema.value = original;
    describe();
  }, { signal });
  format?.addEventListener("change", () => {
    const field = optionalPart(root, "schema-field", HTMLElement);
    if (field) field.hidden = !wantsSchema();
    onChange();
  }, { signal });
  return {
    current,
    /** Whether it can be sent; a schema that cannot stops the run, and is never exchanged for another (P1.10). */
    check() {
      const isFine = describe();
      if (isFine) return true;
      const fold = schema?.closest("details");
      if (fold) fold.open = true;
      schema?.focus();
      return false;
    },
  };
}
