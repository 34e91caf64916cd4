// @ts-check
// What went wrong, in words, with the next step, and the wait before another try.

import { waitInWords } from "../groq/wait.js";
import { visible } from "../playground/markdown/visible.js";
import { build, part } from "./dom.js";

/**
 * Wires the box for problems.
 * @param {ParentNode} root
 * @param {object} needs
 * @param {() => void} needs.onTryNow
 * @param {() => void} needs.onWait
 * @param {() => void} needs.onCancel
 * @param {() => number} needs.now
 * @param {AbortSignal} needs.signal
 */
export function createFaultView(root, { onTryNow, onWait, onCancel, now, signal }) {
  const box = part(root, "fault", HTMLElement);
  const alert = part(root, "alert", HTMLElement);
  const waiting = part(root, "wait", HTMLElement);
  const words = part(root, "wait-words", HTMLElement);
  const bar = part(root, "wait-bar", HTMLProgressElement);
  /** @type {unknown} */
  let shown = null;
  const run = part(root, "run", HTMLButtonElement);
  const agree = part(root, "wait-anyway", HTMLButtonElement);
  const on = (/** @type {HTMLButtonElement} */ button, /** @type {() => void} */ action) => button.addEventListener("click", () => {
    // The button goes with what it ends: the keyboard goes on at the one that stays (A2).
    run.focus();
    action();
  }, { signal });
  on(part(root, "try-now", HTMLButtonElement), onTryNow);
  on(agree, onWait);
  on(part(root, "cancel-wait", HTMLButtonElement), onCancel);

  /** @param {import("../groq/errors.js").GroqError} error */
  const explain = (error) => {
    /** @type {HTMLElement[]} */
    const lines = [build("p", {}, visible(error.message))];
    if (error.hint) lines.push(build("p", { class: "next" }, error.hint));
    if (error.failedGeneration) {
      lines.push(build("p", {}, "What the model wrote:"));
      lines.push(build("pre", { tabindex: "0", role: "region", "aria-label": "What the model wrote" }, visible(error.failedGeneration)));
    }
    if (error.requestId) lines.push(build("p", { class: "help" }, `Request ${error.requestId}`));
    return [build("h4", {}, build("span", { "aria-hidden": "true" }, "× "), error.title), ...lines];
  };
  /** @param {NonNullable<import("../playground/run.js").Run["wait"]>} wait */
  const count = (wait) => {
    const left = Math.max(0, Math.ceil((wait.until - now()) / 1000));
    const long = waitInWords(wait.seconds);
    words.textContent = wait.isAsking
      ? `The API asks for a wait of ${long}. Nothing is tried again unless you say so.`
      : `Trying again in ${waitInWords(left)}, attempt ${wait.attempt} of ${wait.of}.`;
    agree.hidden = !wait.isAsking;
    bar.hidden = wait.isAsking;
    bar.max = wait.seconds;
    bar.value = Math.min(wait.seconds, wait.seconds - left);
  };

  return {
    /**
     * Shows the problem of a run, or nothing; only a new problem is spoken.
     * @param {Pick<import("../playground/run.js").Run, "status" | "error" | "wait">} run
     */
    update({ status, error, wait }) {
      const problem = status === "failed" || status === "waiting" ? error : null;
      box.hidden = problem === null;
      if (problem !== shown) alert.replaceChildren(...(problem ? explain(problem) : []));
      shown = problem;
      waiting.hidden = status !== "waiting" || wait === null;
      if (status === "waiting" && wait) count(wait);
    },
  };
}
