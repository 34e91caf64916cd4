// @ts-check
// What a form and a conversation have in common: the key, the model, the parameters, and the run.

import { errorOfKey, GroqError } from "../groq/errors.js";
import { chatBody } from "../groq/request.js";
import { createAnnouncer } from "../playground/announcer.js";
import { createKeyKeeper } from "../playground/key.js";
import { isRunning as isUnderWay } from "../playground/run.js";
import { createRunner } from "../playground/runner.js";
import { createSettings } from "../playground/settings.js";
import { createBeginning } from "./beginning.js";
import { createConnection } from "./connection.js";
import { part } from "./dom.js";
import { createFaultView } from "./fault-view.js";
import { createKeyPanel } from "./key-panel.js";
import { createModelPicker } from "./model-picker.js";
import { createOutputOptions } from "./output-options.js";
import { wireKeys, wireSettings } from "./page-controls.js";
import { createParameterPanel } from "./parameter-panel.js";
import { createAnswers } from "./parts.js";
import { createRunView } from "./run-view.js";

const clock = {
  now: () => Date.now(),
  setTimer: (/** @type {() => void} */ action, /** @type {number} */ delay) => setTimeout(action, delay),
  clearTimer: (/** @type {number} */ timer) => clearTimeout(timer),
};

/** How many seconds the list of models is waited for. */
const listPatience = 20;

/** A system of tools searches and computes without a word. */
const patience = { firstByte: 180_000, idle: 180_000 };

/** @typedef {import("../playground/config.js").Config} Config */
/** @typedef {ReturnType<typeof createSession>} Session */

/**
 * Puts what is asked with to work: model, parameters, the form of the answer.
 * @param {HTMLElement} root
 * @param {Config} config
 * @param {AbortSignal} signal
 */
function createQuestion(root, config, signal) {
  const onChange = () => {
    parameters.update();
    output.describe(picker.selected());
  };
  const output = createOutputOptions(root, { config, onChange, signal });
  const picker = createModelPicker(root, { config, onChange, signal });
  const parameters = createParameterPanel(root, { config, model: picker.selected, output: output.current, signal });
  onChange();
  return {
    output, picker, parameters,
    /** Whether all is in order; what is not is shown, and has the focus. */
    async isReady() {
      if (!(await output.check())) return false;
      if (parameters.read().problems.length === 0) return true;
      parameters.showFirst();
      return false;
    },
    /** @param {import("../groq/request.js").Message[]} messages */
    body(messages) {
      const model = picker.selected();
      return chatBody({
        model: model.id, messages, params: parameters.own(), defaults: config.params, output: output.current(),
        limits: config.limits, modelInfo: model.isKnown ? model : undefined,
      });
    },
  };
}

/**
 * Puts what answers to work: the runner, and what shows its runs.
 * @param {HTMLElement} root
 * @param {object} needs
 * @param {import("../groq/client.js").Client} needs.client
 * @param {string} needs.host
 * @param {ReturnType<typeof createModelPicker>["find"]} needs.find
 * @param {AbortSignal} needs.signal
 */
function createRuns(root, { client, host, find, signal }) {
  const status = part(root, "status", HTMLElement);
  const announcer = createAnnouncer({ say: (words) => { status.textContent = words; }, clock });
  const faults = createFaultView(root, {
    onTryNow: () => runner.tryNow(), onWait: () => runner.waitAnyway(), onCancel: () => runner.cancelWait(), now: clock.now, signal,
  });
  const view = createRunView(root, { find, faults, announcer, signal });
  const runner = createRunner({ client, clock, random: Math.random, onChange: view.follow, host });
  signal.addEventListener("abort", () => runner.stop());
  addEventListener("pagehide", () => runner.stop(), { signal });
  return { runner, view, isRunning: () => isUnderWay(runner.state) };
}

/**
 * Puts the key to work; with one, the API's own list of models is read.
 * @param {HTMLElement} root
 * @param {object} needs
 * @param {import("../playground/config.js").API} needs.api
 * @param {import("../playground/key.js").KeyKeeper} needs.keeper
 * @param {ReturnType<typeof createConnection>} needs.connect
 * @param {ReturnType<typeof createModelPicker>} needs.picker
 * @param {AbortSignal} needs.signal
 */
function createKey(root, { api, keeper, connect, picker, signal }) {
  const list = async (/** @type {string} */ key, stop = signal) => {
    const late = new AbortController();
    const timer = clock.setTimer(() => late.abort(new GroqError(silence)), listPatience * 1000);
    try {
      const live = await connect(() => key).models({ signal: AbortSignal.any([signal, stop, late.signal]) });
      picker.setLive(live);
      return live.length;
    } finally {
      clock.clearTimer(timer);
    }
  };
  /** @type {import("../groq/errors.js").ErrorParts} */
  const silence = {
    kind: "timeout", title: "No answer in time", message: `${api.host} sent nothing for ${listPatience} seconds.`,
    hint: "Test again later; the key may be good all the same.",
  };
  // The table stands in for the list; a run says what is wrong with the key or the network.
  const onUse = () => void list(keeper.get()).catch(() => {});
  const panel = createKeyPanel(root, { keeper, test: list, check: (key) => errorOfKey(key, api), onUse, signal });
  if (keeper.get() !== "") onUse();
  return panel;
}

/**
 * Puts the common parts to work.
 * @param {HTMLElement} root
 * @param {Config} config
 * @param {AbortSignal} signal
 */
export function createSession(root, config, signal) {
  const { api } = config;
  const keeper = createKeyKeeper({ session: () => sessionStorage, local: () => localStorage, baseURL: api.baseURL });
  const settings = createSettings({ local: () => localStorage, keyPrefix: api.keyPrefix });
  const runButton = part(root, "run", HTMLButtonElement);
  const connect = createConnection(api, signal);
  const question = createQuestion(root, config, signal);
  const { output, picker } = question;
  const { runner, view, isRunning } = createRuns(root, {
    client: connect(() => keeper.get()), host: api.host, find: picker.find, signal,
  });
  const keyPanel = createKey(root, { api, keeper, connect, picker, signal });
  const { attempt, begin, isBeginning } = createBeginning((error) => {
    view.leave();
    runner.refuse(error);
  });

  wireKeys(root, { run: () => runButton.click(), stop: () => runner.stop(), isRunning, signal });
  wireSettings(root, settings, signal);
  return {
    root, config, signal, settings, output, keyPanel, answers: createAnswers(), isRunning,
    present: view.present,
    /** Begins a run, unless one is under way: its answer is not another's. */
    begin: (/** @type {() => unknown} */ action) => {
      if (!isRunning()) void begin(action);
    },
    /** Does something beside a run: a run that is begun meanwhile comes after it, and counts. */
    attempt: (/** @type {() => unknown} */ action) => {
      if (!isBeginning() && !isRunning()) void attempt(action);
    },
    /** Whether there is a key and all is in order; what is not is shown, and has the focus. */
    async isReady() {
      if (!keyPanel.take()) return false;
      if (keeper.get() !== "") return question.isReady();
      keyPanel.ask();
      return false;
    },
    /**
     * Asks the model.
     * @param {import("../groq/request.js").Message[]} messages
     */
    ask(messages) {
      runner.start(question.body(messages), picker.selected().kind === "system" ? patience : {});
    },
    /**
     * What Run does when nothing runs; while something does, it stops it.
     * @param {() => unknown} action
     */
    onRun(action) {
      runButton.addEventListener("click", () => (isRunning() ? runner.stop() : begin(action)), { signal });
    },
  };
}
