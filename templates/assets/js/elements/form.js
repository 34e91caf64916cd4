// @ts-check
// A declared playground: a form that becomes a prompt, and one answer.

import { fill } from "../playground/variables.js";
import { part } from "./dom.js";
import { createFieldForm } from "./field-form.js";
import { followGrowth } from "./follow-scroll.js";

/**
 * Puts an artifact's form to work.
 * @param {import("./session.js").Session} session
 */
export function startForm(session) {
  const { root, config, signal } = session;
  const form = createFieldForm(root, config);
  const answers = part(root, "answers", HTMLElement);
  const retry = part(root, "retry", HTMLButtonElement);
  const go = part(root, "go", HTMLAnchorElement);
  const empty = part(root, "empty", HTMLElement);

  /** @type {ReturnType<typeof followGrowth> | null} */
  let growth = null;
  /** Of the answer that is shown: without its end, the page would keep every answer that ever was. */
  let life = new AbortController();

  const newAnswer = async () => {
    const { createAnswerView } = await session.answers();
    const view = createAnswerView({ output: session.output.current(), api: config.api, settings: session.settings, name: `Answer to ${config.title}`, headingShift: 3 });
    answers.replaceChildren(view.element);
    life.abort();
    life = new AbortController();
    growth = followGrowth(view.text, AbortSignal.any([signal, life.signal]));
    empty.hidden = true;
    return view;
  };
  const messages = (/** @type {Record<string, string>} */ values) => [
    ...(config.system ? [{ role: /** @type {const} */ ("system"), content: config.system }] : []),
    { role: /** @type {const} */ ("user"), content: fill(config.prompt, values) },
  ];
  /** @type {import("../groq/request.js").Message[] | null} */
  let last = null;
  const run = async () => {
    const values = await form.values();
    if (form.check(values)) await ask(messages(values));
  };
  const ask = async (/** @type {import("../groq/request.js").Message[]} */ wanted) => {
    if (!(await session.isReady())) return;
    last = wanted;
    session.keyPanel.close();
    const view = await newAnswer();
    session.present({
      show(state) {
        view.update(state);
        if (view.isStreamed) growth?.grew();
        const isOver = !session.isRunning();
        // It stays in its place while it cannot be used, and so does the focus.
        retry.hidden = false;
        retry.setAttribute("aria-disabled", String(!isOver));
        go.hidden = !isOver || state.completion.content === "";
      },
      misfits: view.misfits,
      words: view.words,
    });
    session.ask(wanted);
  };
  const useExample = async (/** @type {number} */ index) => {
    const example = config.examples[index];
    if (!example) return;
    form.fill(example.input ?? {});
    if (example.answer !== undefined && example.recorded) (await newAnswer()).showRecorded(example.answer, example.recorded);
  };

  session.onRun(run);
  retry.addEventListener("click", () => session.begin(async () => { if (last) await ask(last); }), { signal });
  for (const made of root.querySelectorAll("[data-example]")) {
    made.addEventListener("click", () => session.attempt(() => useExample(Number(made.getAttribute("data-example")))), { signal });
  }
}
