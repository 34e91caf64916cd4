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
 * What a key says: Ctrl or Cmd with Enter runs, Escape stops; nothing while text is being composed (A9).
 * @param {KeyboardEvent} event
 * @returns {"run" | "stop" | undefined}
 */
export function meaningOf({ key, isComposing, keyCode, ctrlKey, metaKey }) {
  if (isComposing || keyCode === 229) return undefined;
  if (key === "Enter" && (ctrlKey || metaKey)) return "run";
  return key === "Escape" ? "stop" : undefined;
}

/**
 * Lets keys run and stop.
 * @param {HTMLElement} root
 * @param {{ run: () => void, stop: () => void, isRunning: () => boolean, signal: AbortSignal }} needs
 */
export function wireKeys(root, { run, stop, isRunning, signal }) {
  root.addEventListener("keydown", (event) => {
    const meaning = meaningOf(event);
    if (meaning === "run" && !isRunning()) {
      event.preventDefault();
      run();
    }
    if (meaning === "stop" && isRunning()) stop();
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
