// @ts-check
// A run as it was: the request without the key, the answer as it came, and the request as code.

import { visible } from "../playground/markdown/visible.js";
import { asError } from "../playground/retry.js";
import { copy } from "./copying.js";
import { build, button } from "./dom.js";
import { refusePart } from "./missing-part.js";

const languages = /** @type {const} */ ([
  ["curl", "curl"],
  ["python-groq", "Python, groq"],
  ["python-openai", "Python, openai"],
  ["javascript", "JavaScript"],
  ["swift", "Swift"],
]);

/**
 * The two folds below an answer. They are made when they are opened.
 * @param {object} needs
 * @param {import("../playground/config.js").API} needs.api
 * @param {import("../playground/run.js").Run} needs.run
 * @param {import("./session.js").Session["settings"]} needs.settings
 * @returns {HTMLElement}
 */
export function createRunDetails({ api, run, settings }) {
  return build("div", { class: "more" }, fold("Raw: request (without the key) and answer", () => raw(api, run)), fold("This request as code", () => code(api, run, settings)));
}

/**
 * @param {string} words
 * @param {() => Node[]} make
 */
function fold(words, make) {
  const details = build("details", {}, build("summary", {}, words));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(...make());
  });
  return details;
}

/** @param {string} label @param {string} text */
function listing(label, text) {
  return build("pre", { tabindex: "0", role: "region", "aria-label": label }, build("code", {}, visible(text)));
}

/**
 * @param {import("../playground/config.js").API} api
 * @param {import("../playground/run.js").Run} run
 */
function raw(api, run) {
  const request = `POST ${api.baseURL}/chat/completions\nAuthorization: Bearer (your key)\nContent-Type: application/json\n\n${JSON.stringify(run.body, null, 2)}`;
  const answer = run.raw;
  return [
    build("h5", {}, "request"), listing("Request as sent", request), button("Copy request", (event) => void copy(/** @type {HTMLElement} */ (event.currentTarget), request)),
    build("h5", {}, "answer"), listing("Answer as received", answer), button("Copy answer as received", (event) => void copy(/** @type {HTMLElement} */ (event.currentTarget), answer)),
  ];
}

/**
 * @param {import("../playground/config.js").API} api
 * @param {import("../playground/run.js").Run} run
 * @param {import("./session.js").Session["settings"]} settings
 */
function code(api, run, settings) {
  const select = build("select", { class: "in" }, ...languages.map(([value, words]) => build("option", { value }, words)));
  const text = build("code");
  const said = build("p", { class: "said", role: "status" });
  const copyButton = button("Copy code", () => void copy(copyButton, text.textContent ?? ""));
  const show = async () => {
    try {
      const { exportCode } = await import("../playground/export/code.js").catch(refusePart);
      text.textContent = exportCode(select.value, { api, body: run.body });
      said.textContent = "";
    } catch (error) {
      const { title, message } = asError(error);
      said.textContent = `${title}. ${message} Choose a language to try again.`;
    }
    copyButton.disabled = text.textContent === "";
  };
  select.value = settings.get().exportLanguage;
  if (select.value === "") select.selectedIndex = 0;
  select.addEventListener("change", () => {
    settings.set({ exportLanguage: select.value });
    void show();
  });
  void show();
  return [
    build("label", { class: "find" }, "Language ", select),
    build("p", { class: "help" }, `The key is read from the environment variable ${api.keyVariable}.`),
    said,
    build("pre", { tabindex: "0", role: "region", "aria-label": "Code" }, text),
    copyButton,
  ];
}
