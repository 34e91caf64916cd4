// @ts-check
// One answer: its reasoning, its text as it streams, what became of it, and what can be done with it.

import { answerOf } from "../groq/completion.js";
import { countWords } from "../playground/announcer.js";
import { plainText } from "../playground/markdown/plain-text.js";
import { visible } from "../playground/markdown/visible.js";
import { parseJSON } from "../playground/schema/parse.js";
import { validate } from "../playground/schema/validate.js";
import { isRunning } from "../playground/run.js";
import { copy, save } from "./copying.js";
import { build, button } from "./dom.js";
import { createMarkdownWriter } from "./markdown-writer.js";
import { createRunDetails } from "./run-details.js";
import { writeResult } from "./result-view.js";
import { createViewSwitch } from "./view-switch.js";

/** @typedef {import("../playground/run.js").Run} Run */
/** @typedef {import("../playground/config.js").Output} Output */

const textViews = /** @type {const} */ ([["rendered", "Rendered"], ["plain", "Plain text"]]);
const resultViews = /** @type {const} */ ([["form", "Form"], ["tree", "Tree"], ["raw", "As it came"]]);

/**
 * Where one answer is shown.
 * @param {object} needs
 * @param {Output} needs.output
 * @param {import("../playground/config.js").API} needs.api
 * @param {import("./session.js").Session["settings"]} needs.settings
 * @param {string} needs.name A name for the answer's file and region.
 * @param {number} needs.headingShift
 * @param {string} [needs.prefill] The beginning of the answer, which the visitor wrote.
 */
export function createAnswerView({ output, api, settings, name, headingShift, prefill = "" }) {
  const { waitForWhole, plainView } = settings.get();
  const isJSON = output.mode === "json";
  const isMarkdown = output.mode === "markdown";
  const thought = document.createTextNode("");
  const thoughts = build("div", { tabindex: "0", role: "region", "aria-label": `Reasoning, ${name}` }, thought);
  const thinking = build("details", { class: "thinking", hidden: "" }, build("summary", {}, "Reasoning"), thoughts);
  const text = build("div", { class: "answer", role: "region", tabindex: "0", "aria-label": name });
  const marks = build("div", {});
  const actions = build("div", { class: "examples" });
  const element = build("div", { class: "answer-frame" }, thinking, text, marks, actions);
  /** @type {{ add: (text: string) => void, end: () => void, clear: () => void } | null} */
  let writer = null;
  let view = isJSON ? output.view ?? "form" : plainView || !isMarkdown ? "plain" : "rendered";
  let written = 0;
  let thoughtSoFar = 0;
  let misfits = 0;
  let words = 0;
  let isComplete = false;

  const start = () => {
    writer?.clear();
    written = 0;
    writer = view === "rendered" ? createMarkdownWriter(text, { headingShift }) : plainWriter(text);
  };
  /** @param {string} content */
  const write = (content) => {
    if (writer === null || content.length < written) start();
    if (content.length > written) writer?.add(content.slice(written));
    written = content.length;
  };
  /** The ways to show a text that is complete. @param {string} content */
  const viewsOfText = (content) => createViewSwitch(textViews, view, (next) => {
    view = next;
    start();
    write(content);
    writer?.end();
  });
  /** Shows a structured answer; one that is no JSON stays as it came. @param {string} content */
  const viewsOfResult = (content) => {
    const { schema } = output;
    const { value, problem } = parseJSON(content);
    if (problem !== undefined) {
      misfits = 1;
      marks.append(build("p", { class: "err" }, `× The answer is not JSON: ${problem}`));
      return null;
    }
    const problems = schema ? validate(value, schema) : [];
    misfits = problems.length;
    const show = (/** @type {string} */ wanted) => writeResult(text, { text: content, value, schema, problems, view: wanted });
    show(view);
    return createViewSwitch(resultViews, view, show);
  };
  /** Ends the writing, and offers what can be done with the answer. @param {string} content @param {boolean} isWhole */
  const finish = (content, isWhole) => {
    writer?.end();
    if (content === "") return;
    const [ending, type] = isJSON ? ["json", "application/json"] : isMarkdown ? ["md", "text/markdown"] : ["txt", "text/plain"];
    const file = `${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}.${ending}`;
    const views = isMarkdown ? viewsOfText(content) : isJSON && isWhole && viewsOfResult(content);
    actions.replaceChildren(
      button(isJSON ? "Copy JSON" : "Copy", (event) => void copy(target(event), isMarkdown ? plainText(content) : content)),
      ...(isMarkdown ? [button("Copy as Markdown", (event) => void copy(target(event), content))] : []),
      button("Download", () => save(file, content, type)),
      ...(views ? [views] : []),
    );
  };

  return {
    element,
    /** The box that the answer grows in. */
    text,
    /** Whether it comes piece by piece. What comes whole is read from its beginning. */
    isStreamed: !isJSON && !waitForWhole,
    /** How many values of a structured answer do not fit its schema. */
    misfits: () => misfits,
    /** The number of words of the answer: all of them, while the last are still on their way to the page. */
    words: () => words,
    /**
     * Shows a run as far as it is.
     * @param {Run} run
     */
    update(run) {
      // A page that is looked at again draws once more what is complete already.
      if (isComplete) return;
      const { reasoning, content: answered } = answerOf(run.completion);
      const content = prefill + answered;
      const isOver = !isRunning(run);
      thought.appendData(visible(reasoning.slice(thoughtSoFar)));
      thoughtSoFar = reasoning.length;
      thinking.hidden = reasoning === "";
      text.hidden = content === "";
      text.setAttribute("aria-busy", String(!isOver));
      if (!waitForWhole || isOver) write(content);
      if (!isOver) return;
      isComplete = true;
      words = countWords(content);
      text.removeAttribute("aria-busy");
      marks.replaceChildren(...run.notes.map((note) => build("p", { class: "mark" }, visible(note.text))));
      finish(content, run.status === "done");
      element.append(...(run.body ? [createRunDetails({ api, run, settings })] : []));
    },
    /**
     * Shows an answer that was recorded earlier, and says so.
     * @param {string} content
     * @param {{ model: string, date: string }} recorded
     */
    showRecorded(content, recorded) {
      write(content);
      marks.replaceChildren(build("p", { class: "mark" }, `Recorded from ${recorded.model} on ${recorded.date}: nothing was asked now.`));
      finish(content, true);
    },
  };
}

/** @param {MouseEvent} event */
function target(event) {
  return /** @type {HTMLElement} */ (event.currentTarget);
}

/**
 * Writes text as it is, as one text that grows.
 * @param {HTMLElement} place
 */
function plainWriter(place) {
  const text = document.createTextNode("");
  place.append(build("pre", { class: "plain" }, text));
  return { add: (/** @type {string} */ more) => text.appendData(visible(more)), end: () => {}, clear: () => place.replaceChildren() };
}
