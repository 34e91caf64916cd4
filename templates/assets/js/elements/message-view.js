// @ts-check
// One message of a conversation: who says it, which version it is, what can be done with it.

import { contentOf } from "../playground/request-messages.js";
import { build, button, showProblem } from "./dom.js";
import { meaningOf } from "./page-controls.js";

/** @typedef {import("../playground/conversation.js").Message} Message */

/**
 * What a message lets its reader do.
 * @typedef {object} Actions
 * @property {(id: string) => void} choose
 * @property {(id: string, content: string, runs: boolean) => void} edit
 * @property {(id: string) => void} retry
 * @property {(id: string) => void} remove
 */

/**
 * Makes the frame of a message; what it says is put into `body`.
 * @param {string} id
 * @param {Message["role"]} role
 * @param {Actions} actions
 */
export function createMessageView(id, role, actions) {
  const isAnswer = role === "assistant";
  const versions = build("span", { class: "versions" });
  const body = build("div", { class: "msg-body" });
  const tools = build("span", { class: "tools" });
  const title = build("h4", { tabindex: "-1" }, role);
  const element = build("article", { class: "msg", "data-role": role }, build("header", {}, title, versions, tools), body);
  /** What changes the conversation, once the editor is open. @type {HTMLButtonElement[]} */
  let changes = [];
  const small = (/** @type {string} */ words, /** @type {() => void} */ action) => button(words, action, { class: "small" });

  const edit = (/** @type {string} */ content) => {
    const field = build("textarea", { class: "in", rows: "3" });
    const label = build("label", {}, build("span", {}, `Edit this message of the ${role}`), field);
    const problem = build("p", { class: "err", id: `pg-edit-${id}`, hidden: "" });
    field.setAttribute("aria-describedby", problem.id);
    field.value = content;
    const close = () => {
      editor.replaceWith(body);
      tools.hidden = false;
      tools.querySelector("button")?.focus();
    };
    const keep = (/** @type {boolean} */ runs) => {
      if (field.value.trim() === "") {
        showProblem(field, problem, "Write something, or delete the message.");
        return field.focus();
      }
      close();
      actions.edit(id, field.value, runs);
    };
    const run = button("Run from here", () => keep(true), { class: "btn primary" });
    changes = [run, button("Keep", () => keep(false))];
    field.addEventListener("keydown", (event) => {
      if (meaningOf(event) !== "run") return;
      event.preventDefault();
      // Else the key would run what stands below, without this.
      event.stopPropagation();
      run.click();
    });
    const editor = build("div", { class: "field" }, label, problem, build("div", { class: "run" }, ...changes, button("Cancel", close)));
    body.replaceWith(editor);
    tools.hidden = true;
    field.focus();
  };

  return {
    element, body, title,
    /**
     * Shows which version this is, and lets nothing be changed while something runs.
     * @param {Message} now
     * @param {{ index: number, count: number, ids: readonly string[] }} branches
     * @param {boolean} isLocked
     */
    update(now, { index, count, ids }, isLocked) {
      const step = (/** @type {string} */ words, /** @type {number} */ to, /** @type {string} */ label) => {
        const made = button(words, () => actions.choose(ids[to] ?? id), { class: "small", "aria-label": label });
        made.disabled = isLocked || ids[to] === undefined;
        return made;
      };
      versions.hidden = count < 2;
      versions.replaceChildren(step("‹", index - 1, "Version before"), `${index + 1} of ${count}`, step("›", index + 1, "Version after"));
      const made = [
        ...(isAnswer ? [small("Retry", () => actions.retry(id))] : []),
        small("Edit", () => edit(String(contentOf(now) ?? ""))),
        small("Delete", () => actions.remove(id)),
      ];
      for (const tool of [...made, ...changes]) tool.disabled = isLocked;
      tools.replaceChildren(...made);
    },
  };
}
