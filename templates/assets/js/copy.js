// @ts-check
// A copy button beside every command and piece of code. The page is complete without it.

import { textToCopy } from "./text-to-copy.js";

const said = 2000;
const status = document.createElement("p");
status.className = "vh";
status.setAttribute("role", "status");

/**
 * Selects a block's text, for the visitor to copy where the clipboard is out of reach.
 * @param {HTMLPreElement} pre
 */
function select(pre) {
  getSelection()?.selectAllChildren(pre);
}

/**
 * Says what happened, in the button and to a screen reader, and takes it back after a while.
 * @param {HTMLElement} button
 * @param {string} words
 */
function say(button, words) {
  button.textContent = words;
  status.textContent = words;
  setTimeout(() => {
    button.textContent = "Copy";
    status.textContent = "";
  }, said);
}

const kinds = /** @type {const} */ ([[".gp", "prompt"], [".go", "output"], ["del", "removed"]]);

/**
 * The texts of a block with what the highlighter made of them.
 * @param {HTMLPreElement} pre
 * @returns {Generator<import("./text-to-copy.js").Part>}
 */
function* partsOf(pre) {
  const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    const kind = kinds.find(([selector]) => parent?.closest(selector))?.[1] ?? "code";
    yield { text: texts.currentNode.textContent ?? "", kind };
  }
}

/**
 * Copies a block and says so.
 * @param {HTMLPreElement} pre
 * @param {HTMLElement} button
 */
async function copy(pre, button) {
  try {
    await navigator.clipboard.writeText(textToCopy(partsOf(pre)));
    say(button, "Copied");
  } catch {
    select(pre);
    say(button, "Selected");
  }
}

/**
 * Puts a button in a block's caption, or beside the block if it has none.
 * @param {HTMLPreElement} pre
 */
function addButton(pre) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", () => void copy(pre, button));
  const caption = pre.closest("figure")?.querySelector("figcaption");
  if (caption) {
    caption.append(button);
    return;
  }
  const frame = document.createElement("div");
  frame.className = "copyable";
  pre.replaceWith(frame);
  frame.append(pre, button);
}

document.body.append(status);
for (const pre of document.querySelectorAll("main pre")) {
  if (pre instanceof HTMLPreElement) addButton(pre);
}
