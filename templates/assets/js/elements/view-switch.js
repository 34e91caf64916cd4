// @ts-check
// How something is shown: one button for each way, of which one is pressed.

import { build, button } from "./dom.js";

/**
 * Makes the buttons.
 * @param {readonly (readonly [view: string, words: string])[]} views
 * @param {string} shown The view that is shown already.
 * @param {(view: string) => void} show
 * @returns {HTMLElement}
 */
export function createViewSwitch(views, shown, show) {
  const buttons = views.map(([view, words]) => button(words, ({ currentTarget }) => {
    for (const other of buttons) other.setAttribute("aria-pressed", String(other === currentTarget));
    show(view);
  }, { "aria-pressed": String(view === shown) }));
  return build("span", { class: "views", role: "group", "aria-label": "Show as" }, "Show as", ...buttons);
}
