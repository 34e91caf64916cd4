// @ts-check
// The schema of an answer and its name, which a visitor may change: what is wrong is said where it is (A7).

import { build, optionalPart, showProblem } from "./dom.js";
import { fetchSchemas } from "./parts.js";

const nameRule = /^[a-zA-Z0-9_-]{1,64}$/;
const pause = 300;

/** @typedef {import("../playground/config.js").Output} Output */

/**
 * Wires the controls of a schema; a page may have none of them.
 * @param {ParentNode} root
 * @param {Output} output What the page asks for.
 * @param {() => void} onChange When something else is asked for than before, the schema apart.
 * @param {AbortSignal} signal
 */
export function createSchemaField(root, { schema: declared, view }, onChange, signal) {
  const text = optionalPart(root, "schema", HTMLTextAreaElement);
  const said = optionalPart(root, "schema-said", HTMLElement);
  const name = optionalPart(root, "schema-name", HTMLInputElement);
  const nameSaid = optionalPart(root, "schema-name-said", HTMLElement);
  const strict = optionalPart(root, "strict", HTMLInputElement);
  if (!text || !said || !name || !nameSaid || !strict) return null;
  /** As it was when it was last found to be in order. */
  let schema = declared;

  const describe = async () => {
    const { readSchema } = await fetchSchemas();
    const { problems, remarks, schema: read } = readSchema(text.value, { strict: strict.checked });
    const lines = [...problems.map((words) => build("li", { class: "bad" }, `× ${words}`)), ...remarks.map((words) => build("li", {}, words))];
    said.replaceChildren(...(lines.length ? [build("ul", {}, ...lines)] : []));
    if (problems.length) text.setAttribute("aria-invalid", "true");
    else text.removeAttribute("aria-invalid");
    const isNamed = nameRule.test(name.value);
    showProblem(name, nameSaid, isNamed ? "" : "The name takes up to 64 letters, digits, _ and -.");
    if (problems.length) return text;
    schema = /** @type {Output["schema"]} */ (read);
    return isNamed ? null : name;
  };
  // Beside a run: if what reads schemas does not come, a run says so.
  const describeSoon = () => void describe().catch(() => {});

  let timer = 0;
  // While it is typed, not when the control is left: what is said then would move what is being clicked.
  for (const control of [text, name]) control.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(describeSoon, pause);
  }, { signal });
  strict.addEventListener("change", () => {
    describeSoon();
    onChange();
  }, { signal });
  optionalPart(root, "schema-reset", HTMLButtonElement)?.addEventListener("click", () => {
    text.value = text.defaultValue;
    describeSoon();
  }, { signal });

  return {
    /** What is asked for with it. @returns {Output} */
    output: () => ({ mode: "json", name: name.value, schema, strict: strict.checked, view }),
    /** Whether it can be sent; a schema that cannot stops the run, and is never exchanged for another (P1.10). */
    async check() {
      const control = await describe();
      const fold = control?.closest("details");
      if (fold) fold.open = true;
      control?.focus();
      return control === null;
    },
  };
}
