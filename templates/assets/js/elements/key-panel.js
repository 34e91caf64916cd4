// @ts-check
// Where the visitor enters a key, says how long it is kept, and forgets it (S1, S2).

import { visible } from "../playground/markdown/visible.js";
import { part, setOpen } from "./dom.js";

/** @typedef {import("../groq/errors.js").GroqError} GroqError */

const marks = { none: "○", kept: "●" };

/**
 * Wires the key's panel and the button that opens it.
 * @param {ParentNode} root
 * @param {object} needs
 * @param {import("../playground/key.js").KeyKeeper} needs.keeper
 * @param {(key: string, stop: AbortSignal) => Promise<number>} needs.test Asks the API with a key; gives the number of
 *   models it lists.
 * @param {(key: string) => GroqError | undefined} needs.check Why a key cannot be sent, if it cannot.
 * @param {() => void} needs.onUse
 * @param {AbortSignal} needs.signal
 * @returns {{ ask: () => void, take: () => boolean, close: () => void }}
 */
export function createKeyPanel(root, { keeper, test, check, onUse, signal }) {
  const panel = part(root, "key-panel", HTMLElement);
  const toggle = part(root, "key-toggle", HTMLButtonElement);
  const field = part(root, "key", HTMLInputElement);
  const said = part(root, "key-said", HTMLElement);
  const show = part(root, "key-show", HTMLButtonElement);
  let testing = new AbortController();

  const say = (/** @type {string} */ words) => {
    said.textContent = words;
  };
  const describe = () => {
    part(root, "key-mark", HTMLElement).textContent = keeper.get() ? marks.kept : marks.none;
    part(root, "key-words", HTMLElement).textContent = keeper.describe();
    part(root, "key-forget", HTMLButtonElement).disabled = !keeper.get();
  };
  const setShown = (/** @type {boolean} */ isShown) => {
    field.type = isShown ? "text" : "password";
    show.setAttribute("aria-pressed", String(isShown));
  };
  const close = () => {
    testing.abort();
    // The key leaves the page's own field, wherever else it is kept.
    field.value = "";
    field.removeAttribute("aria-invalid");
    setShown(false);
    setOpen(toggle, panel, false);
  };
  const refuse = (/** @type {string} */ words) => {
    say(words);
    field.setAttribute("aria-invalid", "true");
    field.focus();
  };
  const place = () => {
    const picked = panel.querySelector('input[name="pg-keep"]:checked');
    return /** @type {"memory" | "session" | "local"} */ (picked instanceof HTMLInputElement ? picked.value : "memory");
  };
  const entered = () => field.value.trim();

  /** Keeps a key, if it can be one; if not, that is said. */
  const keep = (/** @type {string} */ key) => {
    const problem = check(key);
    if (problem) {
      refuse(inWords(problem));
      return false;
    }
    const isKept = keeper.set(key, place());
    describe();
    close();
    if (!isKept) {
      open();
      say("This browser keeps nothing: the key stays until you leave this page.");
    }
    onUse();
    return true;
  };
  const use = () => {
    const key = entered() || keeper.get();
    if (key === "") return refuse("Enter a key first.");
    if (keep(key)) toggle.focus();
  };
  const forget = () => {
    testing.abort();
    keeper.forget();
    field.value = "";
    // The button that has the focus is of no use any more.
    field.focus();
    say("Forgotten. To make it worthless as well, revoke it where you made it.");
    describe();
  };
  const tryKey = async () => {
    const key = entered() || keeper.get();
    if (key === "") return refuse("Enter a key first.");
    // What an earlier test has to say is about another key.
    testing.abort();
    const { signal: stop } = (testing = new AbortController());
    say("Asking the API…");
    try {
      const count = await test(key, stop);
      if (stop.aborted) return;
      say(`The key works: the API lists ${count} models.`);
      field.removeAttribute("aria-invalid");
    } catch (error) {
      if (!stop.aborted) say(inWords(/** @type {GroqError} */ (error)));
    }
  };

  const on = (/** @type {string} */ name, /** @type {() => void} */ action) => {
    part(root, name, HTMLButtonElement).addEventListener("click", action, { signal });
  };
  on("key-toggle", () => (panel.hidden ? open() : close()));
  on("key-show", () => setShown(field.type === "password"));
  on("key-use", use);
  on("key-forget", forget);
  on("key-test", () => void tryKey());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    // Else it would press the button that has the focus afterwards.
    event.preventDefault();
    use();
  }, { signal });

  const open = () => {
    setOpen(toggle, panel, true);
    const kept = panel.querySelector(`input[value="${keeper.place()}"]`);
    if (kept instanceof HTMLInputElement) kept.checked = true;
    say("");
  };
  describe();
  addEventListener("pagehide", () => {
    keeper.leave();
    close();
    describe();
  }, { signal });
  // Forgotten in another tab, or while the browser kept this page.
  addEventListener("storage", describe, { signal });
  addEventListener("pageshow", describe, { signal });
  return {
    /** Uses what is entered, as a run does; false if it cannot be a key. */
    take: () => entered() === "" || keep(entered()),
    ask: () => {
      open();
      refuse("A run needs a key.");
    },
    close,
  };
}

/** @param {GroqError} problem */
function inWords({ title, message, hint }) {
  return visible([title, message, hint].filter(Boolean).join(". ").replaceAll("..", "."));
}
