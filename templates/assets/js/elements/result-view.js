// @ts-check
// A structured answer as a form, as a tree or as it came. Nothing of it is markup: nodes and texts only (S7).

import { visible } from "../playground/markdown/visible.js";
import { outline } from "../playground/outline.js";
import { build } from "./dom.js";

/** @typedef {import("../playground/outline.js").Part} Part */

/** How many levels of a tree are open at first. */
const openLevels = 2;

/** What does not fit, at the part it belongs to. @param {Pick<Part, "path" | "problems">} part */
function misfits({ path, problems }) {
  return problems.map((message) =>
    build("p", { class: "bad" }, build("span", { "aria-hidden": "true" }, "×"), ` ${visible(path || "the answer")}: ${visible(message)}`));
}

/** A text with its lines; anything else as JSON. @param {unknown} value @returns {(Node | string)[]} */
function lines(value) {
  if (value === undefined) return [];
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.split("\n").flatMap((line, index) => (index ? [build("br"), visible(line)] : [visible(line)]));
}

/** @param {Part} part @returns {(Node | string)[]} */
function content(part) {
  const { kind, parts, label, isTold, value } = part;
  if (kind === "text") return isTold ? [] : lines(value);
  if (parts.length === 0) return [build("span", { class: "dim" }, kind === "group" ? "an empty object" : "an empty list")];
  if (kind === "list") return [build("ul", {}, ...parts.map((each) => build("li", {}, ...content(each), ...misfits(each))))];
  const named = { "aria-label": visible(label || "answer") };
  if (kind === "group") return [build("table", { class: "result", ...named }, build("tbody", {}, ...parts.map(row)))];
  const head = build("tr", {}, ...parts[0].parts.map((column) => build("th", { scope: "col" }, visible(column.label))));
  const body = parts.map((each) => build("tr", {}, ...each.parts.map(cell)));
  return [build("table", { class: "result columns", ...named }, build("thead", {}, head), build("tbody", {}, ...body))];
}

/** @param {Part} part @returns {Record<string, string>} */
function mark({ problems }) {
  return problems.length ? { class: "bad" } : {};
}

/** Where there is no room for columns, each value has its name above it. @param {Part} part */
function cell(part) {
  return build("td", { "data-name": visible(part.label), ...mark(part) }, ...content(part), ...misfits(part));
}

/** @param {Part} part */
function row(part) {
  const filling = build("td", {}, ...content(part), ...misfits(part));
  return build("tr", mark(part), build("th", { scope: "row" }, visible(part.label)), filling);
}

/** @param {Part} part @returns {boolean} */
function hasMisfits({ problems, parts }) {
  return problems.length > 0 || parts.some(hasMisfits);
}

/**
 * Folds within folds: a keyboard opens and closes each, and what does not fit is never folded away at first.
 * @param {Part} part
 * @returns {Node[]}
 */
function branch(part, level = 0) {
  const { kind, label, value, parts } = part;
  const name = visible(label || "answer");
  if (kind === "text") return [build("span", {}, value === undefined ? name : `${name}: ${visible(JSON.stringify(value))}`), ...misfits(part)];
  const count = kind === "group" ? `{${parts.length}}` : `[${parts.length}]`;
  const details = build("details", {}, build("summary", {}, `${name} ${count}`), ...misfits(part));
  details.open = level < openLevels || hasMisfits(part);
  details.append(build("ul", {}, ...parts.map((each) => build("li", {}, ...branch(each, level + 1)))));
  return [details];
}

/**
 * Writes a structured answer into the page.
 * @param {Element} target
 * @param {object} result
 * @param {string} result.text The answer as it came.
 * @param {unknown} result.value What `parseJSON` made of it.
 * @param {unknown} [result.schema]
 * @param {import("../playground/outline.js").Problem[]} [result.problems] What `validate` found.
 * @param {string} [result.view] "form", "tree" or "raw".
 */
export function writeResult(target, { text, value, schema, problems = [], view = "form" }) {
  const root = outline(value, schema, problems);
  if (view === "form") target.replaceChildren(...content(root), ...misfits(root));
  if (view === "tree") target.replaceChildren(build("div", { class: "result tree" }, ...branch(root)));
  if (view === "raw") {
    const pre = build("pre", { tabindex: "0", role: "region", "aria-label": "Raw answer" }, build("code", {}, visible(text)));
    target.replaceChildren(pre, ...misfitList(problems));
  }
}

/** @param {import("../playground/outline.js").Problem[]} problems */
function misfitList(problems) {
  return problems.flatMap(({ path, message }) => misfits({ path, problems: [message] }));
}
