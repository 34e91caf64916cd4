// @ts-check
// A run on the page: at most once a frame the answer, the problem, the button and the meter (R1).

import { addToSession, emptyTotals, sessionWords } from "../playground/meter.js";
import { idle, isRunning } from "../playground/run.js";
import { part } from "./dom.js";
import { createMeterView } from "./meter-view.js";
import { keysWords } from "./page-controls.js";

/** @typedef {import("../playground/run.js").Run} Run */

/**
 * What shows the answer of a run.
 * @typedef {object} AnswerPlace
 * @property {(run: Run) => void} show
 * @property {() => number} misfits
 * @property {() => number} words
 */

/** @type {AnswerPlace} */
const nowhere = { show: () => {}, misfits: () => 0, words: () => 0 };

/**
 * Wires what follows a run.
 * @param {HTMLElement} root
 * @param {object} needs
 * @param {(id: string) => import("../groq/models.js").ModelChoice | undefined} needs.find Finds a model, for its price.
 * @param {ReturnType<typeof import("./fault-view.js").createFaultView>} needs.faults
 * @param {ReturnType<typeof import("../playground/announcer.js").createAnnouncer>} needs.announcer
 * @param {AbortSignal} needs.signal
 */
export function createRunView(root, { find, faults, announcer, signal }) {
  const button = part(root, "run", HTMLButtonElement);
  const keys = part(root, "keys", HTMLElement);
  const meter = createMeterView(root, () => Date.now());
  /** @type {Run} */
  let run = idle;
  let place = nowhere;
  let totals = emptyTotals;
  let frame = 0;
  let tick = 0;

  /** The model that was asked, whichever is chosen by now. */
  const model = () => find(run.body?.model ?? "");
  const drawMeter = () => meter.update(run, model(), { misfits: place.misfits(), session: sessionWords(totals) });
  const drawButton = () => {
    const words = isRunning(run) ? "Stop" : "Run";
    if (button.textContent === words) return;
    button.textContent = words;
    button.classList.toggle("primary", words === "Run");
    keys.textContent = words === "Stop" ? "Esc" : keysWords();
  };
  const draw = () => {
    frame = 0;
    place.show(run);
    faults.update(run);
    drawButton();
    drawMeter();
  };
  const schedule = () => {
    // A hidden page has no frames; what came meanwhile is drawn when it is looked at again, or when the run ends.
    if (!document.hidden) frame ||= requestAnimationFrame(draw);
  };
  const announce = () => {
    const says = {
      connecting: () => announcer.started(), waiting: () => announcer.waiting(), stopped: () => announcer.stopped(),
      failed: () => announcer.failed(), cut: () => announcer.cut(place.words()), done: () => announcer.done(place.words()),
    };
    says[/** @type {keyof typeof says} */ (run.status)]?.();
  };

  keys.textContent = keysWords();
  document.addEventListener("visibilitychange", () => { if (!document.hidden) draw(); }, { signal });
  return {
    /**
     * Who shows the run from now on.
     * @param {AnswerPlace} next
     */
    present(next) {
      place = next;
    },
    /** Nobody shows what comes next: it has nothing to show. */
    leave() {
      place = nowhere;
    },
    /**
     * Takes the newest state of the run: a change of its status is drawn at once, all else with the next frame.
     * @param {Run} next
     */
    follow(next) {
      const isAsBefore = next.status === run.status;
      run = next;
      if (isAsBefore) return schedule();
      clearInterval(tick);
      if (isRunning(run)) tick = setInterval(schedule, 250);
      else totals = addToSession(totals, run, model());
      cancelAnimationFrame(frame);
      draw();
      announce();
    },
  };
}
