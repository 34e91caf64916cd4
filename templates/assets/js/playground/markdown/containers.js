// @ts-check
// What is open while an answer is read: quotes and lists around one paragraph, code or table.

import { finishLeaf } from "./leaves.js";
import { dedent, indentOf, isBlank, take } from "./line.js";

/** @typedef {import("./nodes.js").Block} Block */
/** @typedef {import("./line.js").Line} Line */

/**
 * @typedef {{type: "root" | "quote", children: Block[]}} QuoteContainer
 * @typedef {{type: "list", mark: string, start: number | null, isLoose: boolean, children: import("./nodes.js").ItemNode[]}} ListContainer
 * @typedef {{type: "item", indent: number, isTask: boolean, children: Block[]}} ItemContainer
 * @typedef {QuoteContainer | ListContainer | ItemContainer} Container
 */

/**
 * The state between two lines. The open containers hold their finished children.
 * @typedef {object} State
 * @property {Container[]} open From the root inwards.
 * @property {import("./leaves.js").Leaf | null} leaf
 * @property {import("./link-tail.js").References} references
 * @property {number} blank After a blank line the quote it stands in, for it parts nothing outside; else Infinity.
 */

/**
 * A state to try a line on. The lists of finished children are shared, but for the root's.
 * @param {State} state
 * @returns {State}
 */
export function fork(state) {
  const [, ...open] = state.open.map((container) => ({ ...container }));
  return { ...state, open: [{ type: "root", children: [] }, ...open], leaf: state.leaf && { ...state.leaf } };
}

/**
 * Puts finished nodes into the innermost container.
 * @param {State} state
 * @param {object[]} nodes
 */
export function place({ open }, nodes) {
  /** @type {unknown[]} */ (open[open.length - 1].children).push(...nodes);
}

/**
 * Closes what is open but for some outer containers.
 * @param {State} state
 * @param {number} depth
 * @param {boolean} [isOpen] whether more text may come: then it is closed for the reader only
 */
export function closeTo(state, depth, isOpen = false) {
  const { leaf } = state;
  state.leaf = null;
  if (leaf) place(state, finishLeaf(leaf, state.references, isOpen));
  while (state.open.length > depth) {
    const { mark: _mark, indent: _indent, ...node } = /** @type {ListContainer & {indent: number}} */ (state.open.pop());
    place(state, [node]);
  }
}

/**
 * Makes room for a block where a line stands: ends what does not go on in it.
 * @param {State} state
 * @param {Line} line
 * @param {boolean} [isItem] whether the block is an item of the list that is open
 */
export function makeRoom(state, line, isItem) {
  const { open } = state;
  if (!isItem && open[line.depth - 1].type === "list") line.depth--;
  closeTo(state, line.depth);
  // A list is loose if a blank line stands between its items, or between the blocks of an item.
  const top = open[line.depth - 1];
  const list = top.type === "item" ? open[line.depth - 2] : top;
  if (line.depth > state.blank && top.children.length > 0 && list.type === "list") list.isLoose = true;
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {Container} container
 */
export function enter(state, line, container) {
  line.depth = state.open.push(container);
  line.quote = Infinity;
}

/**
 * Takes a quote's mark off a line.
 * @param {Line} line
 * @returns {boolean}
 */
export function takeQuote(line) {
  if (indentOf(line) > 3 || line.rest.trimStart()[0] !== ">") return false;
  dedent(line, 3);
  take(line, 1);
  dedent(line, 1);
  return true;
}

/**
 * @param {State} state
 * @param {Line} line
 * @param {ItemContainer} item
 */
function takeItem({ open, leaf }, line, item) {
  const isEmpty = line.depth === open.length - 1 && item.children.length === 0 && !leaf;
  if (isBlank(line) ? isEmpty : indentOf(line) < item.indent) return false;
  dedent(line, item.indent);
  return true;
}

/**
 * Takes the marks of the open containers off a line, as far as they go on in it.
 * @param {State} state
 * @param {Line} line
 */
export function takeContainers(state, line) {
  for (; line.depth < state.open.length; line.depth++) {
    const container = state.open[line.depth];
    if (container.type === "item" && !takeItem(state, line, container)) return;
    if (container.type === "quote") {
      if (!takeQuote(line)) return;
      line.quote = line.depth;
    }
  }
}
