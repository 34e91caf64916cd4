// @ts-check
// Nodes of an answer as elements: by createElement and text nodes only (S7), and changed in place.

import { copy } from "./copying.js";
import { build } from "./dom.js";

/** @typedef {import("../playground/markdown/nodes.js").Node} MarkdownNode */

/**
 * A node on the page: its outermost element, the one its children stand in, and the text that it is.
 * @typedef {{node: MarkdownNode, outer: Element | Text, inner: Element | null, text: Text | null, children: Shown[]}} Shown
 */

/**
 * What all elements of an answer have in common; the counters tell one from the other.
 * @typedef {{headingShift: number, name: string, codes: number, tables: number}} Answer
 */

/** @type {Partial<Record<MarkdownNode["type"], keyof HTMLElementTagNameMap>>} */
const tags = {
  paragraph: "p", quote: "blockquote", item: "li", rule: "hr", head: "thead", body: "tbody", row: "tr",
  em: "em", strong: "strong", del: "del", codespan: "code", break: "br",
};
const classes = { "": {}, left: {}, center: { class: "center" }, right: { class: "num" } };
/** What makes another element of a node; the rest can be changed in place. */
const fixed = ["type", "level", "href", "alt", "language", "start", "isHead", "align"];

/**
 * @param {MarkdownNode} node
 * @param {Answer} answer
 * @returns {Element}
 */
function elementFor(node, { headingShift }) {
  switch (node.type) {
    case "heading": return document.createElement(`h${Math.min(6, node.level + headingShift)}`);
    case "list": return node.start === null ? build("ul") : build("ol", { start: `${node.start}` });
    case "cell": return node.isHead ? build("th", { scope: "col", ...classes[node.align] }) : build("td", classes[node.align]);
    case "link": return build("a", { href: node.href, rel: "noopener noreferrer nofollow", target: "_blank" });
    case "image": return build("span", { class: "image-left-out" });
    case "check": return build("span", { role: "img", "aria-label": node.text === "[ ] " ? "To do" : "Done" });
    default: return build(tags[node.type] ?? "span", node.type === "host" ? { class: "host" } : {});
  }
}

/** @param {string} label */
const region = (label) => ({ tabindex: "0", role: "region", "aria-label": label });

/**
 * @param {string} language
 * @param {Text} text
 * @param {Answer} answer
 */
function codeFrame(language, text, answer) {
  const button = build("button", { type: "button", class: "copy" }, "Copy");
  button.addEventListener("click", () => void copy(button, text.data));
  const label = `${answer.name}, code ${++answer.codes}${language && `, ${language}`}`;
  const caption = build("figcaption", {}, build("span", {}, language || "code"), button);
  return build("figure", { class: "code" }, caption, build("pre", region(label), build("code", {}, text)));
}

/**
 * @param {MarkdownNode} node
 * @param {Answer} answer
 * @returns {Shown}
 */
function create(node, answer) {
  const text = "text" in node ? document.createTextNode(node.text) : null;
  if (text && node.type === "text") return { node, outer: text, inner: null, text, children: [] };
  if (text && node.type === "code") return { node, outer: codeFrame(node.language, text, answer), inner: null, text, children: [] };
  const inner = node.type === "table" ? build("table") : elementFor(node, answer);
  if (text) inner.append(text);
  const outer = node.type !== "table" ? inner : build("div", { class: "scroll", ...region(`${answer.name}, table ${++answer.tables}`) }, inner);
  return { node, outer, inner, text, children: [] };
}

/**
 * Changes as little of a text as can be, so that a selection in it stays.
 * @param {Text} text
 * @param {string} before
 * @param {string} now
 */
function writeText(text, before, now) {
  let same = now.startsWith(before) ? before.length : 0;
  while (same < before.length && before[same] === now[same]) same++;
  if (same < before.length) text.replaceData(same, before.length - same, now.slice(same));
  else if (same < now.length) text.appendData(now.slice(same));
}

/**
 * Makes what is shown of a node what the node is now.
 * @param {Shown} shown
 * @param {MarkdownNode} node
 * @param {Answer} answer
 */
function update(shown, node, answer) {
  const before = shown.node;
  shown.node = node;
  if (shown.text && "text" in before && "text" in node) writeText(shown.text, before.text, node.text);
  if (node.type === "list") shown.inner?.classList.toggle("tight", !node.isLoose);
  if (node.type === "item") shown.inner?.classList.toggle("task", node.isTask);
  if (shown.inner && "children" in node) showNodes(shown.inner, shown.children, node.children, answer);
}

/**
 * Shows nodes at the end of a place, in the stead of those shown before. What is finished keeps its
 * object, and all before it does: so only the end is looked at.
 * @param {{append: (element: Element | Text) => void}} place
 * @param {Shown[]} all what is shown, brought up to date here
 * @param {readonly MarkdownNode[]} nodes
 * @param {Answer} answer
 */
export function showNodes(place, all, nodes, answer) {
  let index = Math.min(all.length, nodes.length);
  while (index > 0 && all[index - 1].node !== nodes[index - 1]) index--;
  for (; index < nodes.length; index++) {
    const node = nodes[index];
    const old = all[index];
    const isKept = old && JSON.stringify(old.node, fixed) === JSON.stringify(node, fixed);
    const shown = isKept ? old : create(node, answer);
    update(shown, node, answer);
    all[index] = shown;
    if (!old) place.append(shown.outer);
    else if (!isKept) old.outer.replaceWith(shown.outer);
  }
  for (const { outer } of all.splice(nodes.length)) outer.remove();
}
