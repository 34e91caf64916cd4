// @ts-check
// The model: a list that can be narrowed, what is known of the chosen one, and a notice when a wanted one is gone.

import { chooseModel, filterModels, mergeModels } from "../groq/models.js";
import { visible } from "../playground/markdown/visible.js";
import { grouped, price as priceOf } from "../playground/numbers.js";
import { build, part, setOpen } from "./dom.js";

/** @type {[string, (choice: Choice) => boolean][]} */
const groups = [
  ["", (choice) => isUsable(choice)],
  ["not for chat", (choice) => isOffered(choice) && !isChat(choice)],
  ["not offered", (choice) => !isOffered(choice)],
];

/** @typedef {import("../groq/models.js").ModelChoice} Choice */

/** @param {Choice} choice */
function isChat(choice) {
  return ["chat", "system", "unknown"].includes(choice.kind);
}

/** @param {Choice} choice */
function isOffered(choice) {
  return !choice.isRetired && choice.isActive && choice.isLive !== false;
}

/**
 * All models, and those the page wants that nobody lists: another API may know them.
 * @param {import("../groq/models.js").LiveModel[] | null} live
 * @param {import("../playground/config.js").Config} config
 * @returns {Choice[]}
 */
function allChoices(live, { table, models }) {
  const choices = mergeModels(live, table);
  const missing = models.filter((id) => !choices.some((choice) => choice.id === id)).map((id) => ({
    id, kind: "unknown", status: "unknown", input: [], ignores: [], refuses: [],
    isLive: live ? false : undefined, isKnown: false, isRetired: false, isActive: true,
  }));
  return [...missing, ...choices];
}

/** @param {Choice} choice */
function isUsable(choice) {
  return isChat(choice) && isOffered(choice);
}

/** @param {Choice} choice */
function label(choice) {
  if (choice.isRetired) return `${choice.id} (retired)`;
  if (!choice.isActive) return `${choice.id} (switched off)`;
  if (choice.isLive === false) return `${choice.id} (not offered to your key)`;
  return choice.isKnown ? choice.id : `${choice.id} (not in the table)`;
}

/**
 * What is known of a model, in words; what is unknown is left out.
 * @param {Choice} choice
 * @returns {[string, string][]}
 */
export function modelFacts(choice) {
  const { price, reasoning } = choice;
  /** @type {[string, string | undefined][]} */
  const facts = [
    ["model", choice.name && `${choice.name}${choice.owner ? ` by ${choice.owner}` : ""}`],
    ["state", choice.isRetired ? retiredWords(choice) : choice.isKnown ? choice.status : undefined],
    ["context", choice.context === undefined ? undefined : `${grouped(choice.context)} tokens`],
    ["answer", choice.output === undefined ? undefined : `at most ${grouped(choice.output)} tokens`],
    ["takes", choice.isKnown ? choice.input.join(", ") : undefined],
    ["tools", choice.tools === undefined ? undefined : choice.tools ? "yes" : "no"],
    ["JSON", choice.structured && (choice.structured.join(", ") || "no")],
    ["reasoning", reasoning && reasoningWords(reasoning)],
    ["price", price && priceWords(price)],
    ["note", choice.note],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** @param {NonNullable<Choice["price"]>} price */
function priceWords({ input, cached, output, date }) {
  const middle = cached === undefined ? "" : `, ${priceOf(cached)} cached`;
  return `${priceOf(input)} in${middle}, ${priceOf(output)} out per million tokens (${date})`;
}

/** @param {Choice} choice */
function retiredWords({ retired, replacedBy }) {
  const since = retired ? `retired on ${retired}` : "retired";
  return replacedBy?.length ? `${since}; instead: ${replacedBy.join(" or ")}` : since;
}

/** @param {NonNullable<Choice["reasoning"]>} reasoning */
function reasoningWords({ effort, default: usual }) {
  if (effort.length === 0) return "yes";
  return `effort ${effort.join(", ")}${usual ? ` (${usual} unless set)` : ""}`;
}

/**
 * Wires the list of models.
 * @param {ParentNode} root
 * @param {object} needs
 * @param {import("../playground/config.js").Config} needs.config
 * @param {() => void} needs.onChange
 * @param {AbortSignal} needs.signal
 * @returns {{ selected: () => Choice, find: (id: string) => Choice | undefined, setLive: (live: import("../groq/models.js").LiveModel[]) => void }}
 */
export function createModelPicker(root, { config, onChange, signal }) {
  const select = part(root, "model", HTMLSelectElement);
  const find = part(root, "model-find", HTMLInputElement);
  const needs = [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[data-need]"))];
  const facts = part(root, "model-facts", HTMLElement);
  const toggle = part(root, "models-toggle", HTMLButtonElement);
  const panel = part(root, "models-panel", HTMLElement);
  let choices = allChoices(null, config);
  let { id, notice = "" } = chooseModel(config.models, choices);

  const byId = (/** @type {string} */ wanted) => choices.find((choice) => choice.id === wanted);
  const selected = () => /** @type {Choice} */ (byId(id) ?? choices[0]);
  const shown = () => {
    const wanted = needs.flatMap((need) => (need.checked ? [need.dataset.need ?? ""] : []));
    return filterModels(choices, { text: find.value, needs: wanted });
  };
  const fill = () => {
    const found = shown();
    // What is chosen stays in the list, whatever it is narrowed to.
    const kept = choices.filter((choice) => choice.id === id || found.includes(choice));
    select.replaceChildren(...groups.flatMap(([name, belongs]) => group(name, kept.filter(belongs))));
    select.value = id;
    const isNarrowed = find.value !== "" || needs.some((need) => need.checked);
    part(root, "model-count", HTMLElement).textContent = isNarrowed ? `${found.length} of ${choices.length} models fit.` : "";
  };
  const describe = () => {
    facts.replaceChildren(...modelFacts(selected()).flatMap(([name, value]) => [build("dt", {}, name), build("dd", {}, visible(value))]));
    part(root, "model-notice", HTMLElement).textContent = visible(notice);
  };
  const refresh = () => {
    fill();
    describe();
    onChange();
  };

  select.addEventListener("change", () => {
    ({ id, notice } = { id: select.value, notice: "" });
    if (selected().isRetired) notice = `${id} was ${retiredWords(selected())}.`;
    refresh();
  }, { signal });
  find.addEventListener("input", fill, { signal });
  for (const need of needs) need.addEventListener("change", fill, { signal });
  toggle.addEventListener("click", () => setOpen(toggle, panel, panel.hidden === true), { signal });
  fill();
  describe();
  return {
    selected,
    find: byId,
    setLive(live) {
      choices = allChoices(live, config);
      if (!isUsable(selected())) ({ id, notice = "" } = chooseModel([id, ...config.models], choices));
      part(root, "live-words", HTMLElement).textContent = `; the API lists ${live.length} models at this moment`;
      refresh();
    },
  };
}

/**
 * @param {string} name
 * @param {Choice[]} choices
 * @returns {HTMLElement[]}
 */
function group(name, choices) {
  const options = choices.map((choice) => build("option", { value: choice.id }, visible(label(choice))));
  if (name === "" || options.length === 0) return options;
  return [build("optgroup", { label: name }, ...options)];
}
