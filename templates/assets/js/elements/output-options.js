// @ts-check
// What the answer is to be: text, a JSON object, or JSON that fits a schema.

import { formatNote } from "../groq/answer-format.js";
import { optionalPart, part } from "./dom.js";
import { createSchemaField } from "./schema-field.js";

/**
 * Wires the controls of the answer's form; a page may have none of them.
 * @param {ParentNode} root
 * @param {object} needs
 * @param {import("../playground/config.js").Config} needs.config
 * @param {() => void} needs.onChange
 * @param {AbortSignal} needs.signal
 */
export function createOutputOptions(root, { config: { output }, onChange, signal }) {
  const format = optionalPart(root, "format", HTMLSelectElement);
  const field = createSchemaField(root, output, onChange, signal);
  /** The schema that is asked for, if one is. */
  const wanted = () => (!format || format.value === "schema" ? field : null);

  const showField = () => {
    const box = optionalPart(root, "schema-field", HTMLElement);
    if (box) box.hidden = !wanted();
  };
  // A browser that restores a page restores the choice.
  showField();
  format?.addEventListener("change", () => {
    showField();
    onChange();
  }, { signal });
  /** @returns {import("../playground/config.js").Output} */
  const current = () => {
    const schema = wanted();
    if (schema) return schema.output();
    if (!format) return output;
    return format.value === "object" ? { mode: "json", view: output.view } : { ...output, mode: "markdown" };
  };
  return {
    current,
    /** Says what a model is asked otherwise. @param {import("../groq/models.js").ModelChoice} model */
    describe(model) {
      part(root, "format-note", HTMLElement).textContent = formatNote(current(), model.isKnown ? model : undefined);
    },
    /** Whether it can be sent; what is wrong is shown, and has the focus. */
    check: async () => (await wanted()?.check()) ?? true,
  };
}
