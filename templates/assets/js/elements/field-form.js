// @ts-check
// An artifact's own form: read, filled by examples, and its problems shown where they are (A7).

import { checkFields } from "../playground/fields.js";
import { part, showProblem } from "./dom.js";

/**
 * A text as the files of a control, or none.
 * @param {string} text
 */
function filesOf(text) {
  const { items, files } = new DataTransfer();
  if (text !== "") items.add(new File([text], "example.txt", { type: "text/plain" }));
  return files;
}

/**
 * Wires the fields of a declared playground.
 * @param {ParentNode} root
 * @param {import("../playground/config.js").Config} config
 */
export function createFieldForm(root, config) {
  const form = part(root, "form", HTMLElement);
  const summary = part(root, "summary", HTMLElement);
  const controls = new Map(config.fields.map((field) => {
    const frame = /** @type {HTMLElement} */ (form.querySelector(`[data-field="${field.id}"]`));
    const control = /** @type {HTMLInputElement} */ (frame.querySelector("input, select, textarea"));
    return [field.id, { control, error: /** @type {HTMLElement} */ (frame.querySelector(".err")) }];
  }));

  /** @param {HTMLInputElement} control */
  const read = async (control) => {
    if (control.type === "checkbox") return control.checked ? "yes" : "no";
    if (control.type !== "file") return control.value;
    // A file that was changed since it was chosen cannot be read.
    return (control.files?.[0]?.text() ?? Promise.resolve("")).catch(() => null);
  };

  return {
    /** What the visitor entered, by field. */
    async values() {
      const entries = [...controls].map(async ([id, { control }]) => /** @type {const} */ ([id, await read(control)]));
      return Object.fromEntries(await Promise.all(entries));
    },
    /**
     * Shows what is wrong, and goes to the first of it.
     * @param {Record<string, string | null>} values
     * @returns {values is Record<string, string>} whether all is well
     */
    check(values) {
      const problems = checkFields(config.fields, values, config.limits);
      for (const [id, { control, error }] of controls) {
        showProblem(control, error, problems.find((problem) => problem.id === id)?.message ?? "");
      }
      const others = problems.filter(({ id }) => !controls.has(id)).map(({ message }) => message);
      if (problems.length > 1) others.unshift(`${problems.length} things to mend before it can run.`);
      summary.textContent = others.join(" ");
      controls.get(problems[0]?.id ?? "")?.control.focus();
      return problems.length === 0;
    },
    /** @param {Record<string, string>} input */
    fill(input) {
      for (const [id, { control, error }] of controls) {
        const text = input[id] ?? config.fields.find((field) => field.id === id)?.default ?? "";
        if (control.type === "checkbox") control.checked = text === "yes";
        else if (control.type === "file") control.files = filesOf(text);
        else control.value = text;
        showProblem(control, error, "");
      }
      summary.textContent = "";
    },
  };
}
