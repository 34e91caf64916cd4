// @ts-check
// The line at the foot: what is going on, and what it takes.

import { limitItems } from "../playground/limit-items.js";
import { meter } from "../playground/meter.js";
import { build, part } from "./dom.js";

/** @type {Record<import("../playground/run.js").Run["status"], [string, string, string]>} */
const states = {
  idle: ["○", "ready", ""],
  connecting: ["◐", "asking", "busy"],
  streaming: ["◐", "running", "busy"],
  waiting: ["×", "waiting", "bad"],
  done: ["●", "done", ""],
  stopped: ["■", "stopped", ""],
  failed: ["×", "failed", "bad"],
  cut: ["×", "cut off", "bad"],
};

/**
 * Wires the meter.
 * @param {ParentNode} root
 * @param {() => number} now
 */
export function createMeterView(root, now) {
  const line = part(root, "meter", HTMLElement);
  const state = part(root, "now", HTMLElement);
  const list = build("dl");
  line.append(list);
  let last = "";

  return {
    /**
     * @param {import("../playground/run.js").Run} run
     * @param {import("../groq/models.js").ModelChoice | undefined} model
     * @param {{ misfits?: number, session?: string }} more
     */
    update(run, model, { misfits = 0, session = "" } = {}) {
      const [glyph, word, kind] = states[run.status];
      const misfit = misfits > 0 ? `, ${misfits} ${misfits === 1 ? "value does" : "values do"} not fit` : "";
      const { items } = meter(run, model, { now: now() });
      const shown = [...items, ...limitItems(run.limits), ...(session ? [{ name: "session", value: session }] : [])];
      // Most events change no number that is shown: the page is left alone then.
      const key = JSON.stringify([word, misfit, shown]);
      if (key === last) return;
      last = key;
      state.className = `now ${kind}`.trim();
      state.replaceChildren(build("span", { "aria-hidden": "true" }, glyph), ` ${word}${misfit}`);
      list.replaceChildren(...shown.map(({ name, value }) => build("div", {}, build("dt", {}, name), build("dd", {}, value))));
    },
  };
}
