// @ts-check
// The keyboard, and the settings of the page itself.

import { part } from "./dom.js";

/**
 * The name of the keys that run.
 * @returns {string}
 */
export function keysWords() {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ Enter" : "Ctrl Enter";
}

/**
 * Ctrl or Cmd with Enter runs, Escape stops; nothing happens while text is being composed (A9).
 * @param {HTMLElement} root
 * @param {{ run: () => void, stop: () => void, isRunning: () => boolean, signal: AbortSignal }} needs
 */
export function wireKeys(root, { run, stop, isRunning, signal }) {
  root.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isRunning()) {
      event.preventDefault();
      run();
    }
    if (event.key === "Escape" && isRunning()) stop();
  }, { signal });
}

/**
 * The settings of the page itself, remembered without the key.
 * @param {HTMLElement} root
 * @param {{ get: () => typeof import("../playground/settings.js").defaultSettings, set: (patch: object) => void }} settings
 * @param {AbortSignal} signal
 */
export function wireSettings(root, settings, signal) {
  for (const [name, setting] of /** @type {const} */ ([["whole", "waitForWhole"], ["plain", "plainView"]])) {
    const box = part(root, name, HTMLInputElement);
    box.checked = settings.get()[setting];
    box.addEventListener("change", () => settings.set({ [setting]: box.checked }), { signal });
  }
}
