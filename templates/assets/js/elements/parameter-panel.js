// @ts-check
// The parameters: read and checked when it runs, with a word at each that the chosen model does not heed.

import { parameterNote } from "../groq/models.js";
import { counted } from "../playground/numbers.js";
import { parameterConflicts, parameterNotes, readParameters } from "../playground/parameters.js";
import { part, showProblem } from "./dom.js";

/**
 * Wires the parameters' controls.
 * @param {ParentNode} root
 * @param {object} needs
 * @param {import("../playground/config.js").Config} needs.config
 * @param {() => import("../groq/models.js").ModelChoice} needs.model
 * @param {() => import("../playground/config.js").Output} needs.output
 * @param {AbortSignal} needs.signal
 */
export function createParameterPanel(root, { config, model, output, signal }) {
  const panel = part(root, "parameters", HTMLDetailsElement);
  const words = part(root, "parameters-words", HTMLElement);
  const controls = new Map(config.parameters.map(({ name }) => {
    const field = /** @type {HTMLElement} */ (panel.querySelector(`[data-parameter="${name}"]`));
    const control = /** @type {HTMLInputElement} */ (field.querySelector("input, select, textarea"));
    return [name, { control, note: /** @type {HTMLElement} */ (field.querySelector(".err")) }];
  }));

  const texts = () => Object.fromEntries([...controls].map(([name, { control }]) => [name, control.value]));
  const context = () => ({ parameters: config.parameters, limits: config.limits, output: output(), model: model() });
  const read = () => {
    const { params, problems } = readParameters(config.parameters, texts());
    return { params, problems: [...problems, ...parameterConflicts(params, context())] };
  };
  const update = () => {
    const { params, problems } = read();
    const remarks = parameterNotes(params, context());
    for (const [name, { control, note }] of controls) {
      const problem = problems.find((found) => found.name === name)?.message ?? "";
      showProblem(control, note, problem);
      const remark = parameterNote(model(), name) || remarks.find((found) => found.name === name)?.message || "";
      note.classList.toggle("remark", problem === "");
      if (problem === "" && remark !== "") {
        note.textContent = remark;
        note.hidden = false;
      }
    }
    const count = Object.keys(params).length;
    words.textContent = problems.length ? `(${counted(problems.length, "thing")} to mend)` : count === 0 ? "(all left to the model)" : `(${count} set)`;
  };
  /** What the visitor set otherwise than the page declares; a name without a value is what was emptied (T12). */
  const own = () => {
    const { params } = read();
    const isDeclared = (/** @type {string} */ name) => JSON.stringify(params[name]) === JSON.stringify(config.params[name]);
    const emptied = Object.keys(config.params).filter((name) => controls.has(name) && !(name in params)).map((name) => [name, ""]);
    return Object.fromEntries([...Object.entries(params).filter(([name]) => !isDeclared(name)), ...emptied]);
  };
  /** Opens the panel at the first problem. */
  const showFirst = () => {
    const name = read().problems[0]?.name;
    panel.open = true;
    controls.get(name ?? "")?.control.focus();
  };
  panel.addEventListener("input", update, { signal });
  return { read, own, update, showFirst };
}
