// @ts-check
// What an answer is made of: plain data, named as HTML's elements are or nearly so.

/**
 * @typedef {{type: "text", text: string}} TextNode
 * @typedef {{type: "em" | "strong" | "del", children: Inline[]}} SpanNode
 * @typedef {{type: "codespan", text: string}} CodeSpanNode
 * @typedef {{type: "link", href: string, children: Inline[]}} LinkNode
 * @typedef {{type: "host", text: string}} HostNode The host a link leads to, where its text does not show it.
 * @typedef {{type: "image", alt: string, children: Inline[]}} ImageNode
 *   An image that is never loaded: in its place words about it, and a link if it may be linked.
 * @typedef {{type: "check", text: "[ ] " | "[x] "}} CheckNode The box of a task.
 * @typedef {{type: "break"}} BreakNode
 * @typedef {TextNode | SpanNode | CodeSpanNode | LinkNode | HostNode | ImageNode | CheckNode | BreakNode} Inline
 */

/**
 * @typedef {{type: "paragraph", children: Inline[]}} ParagraphNode
 * @typedef {{type: "heading", level: number, children: Inline[]}} HeadingNode
 * @typedef {{type: "code", language: string, text: string}} CodeNode
 * @typedef {{type: "quote", children: Block[]}} QuoteNode
 * @typedef {{type: "list", start: number | null, isLoose: boolean, children: ItemNode[]}} ListNode
 *   `start` is null where bullets stand for numbers.
 * @typedef {{type: "item", isTask: boolean, children: Block[]}} ItemNode
 * @typedef {{type: "rule"}} RuleNode
 * @typedef {{type: "table", children: PartNode[]}} TableNode
 * @typedef {{type: "head" | "body", children: RowNode[]}} PartNode
 * @typedef {{type: "row", children: CellNode[]}} RowNode
 * @typedef {"" | "left" | "center" | "right"} Alignment
 * @typedef {{type: "cell", isHead: boolean, align: Alignment, children: Inline[]}} CellNode
 * @typedef {ParagraphNode | HeadingNode | CodeNode | QuoteNode | ListNode | RuleNode | TableNode} Block
 */

/** @typedef {Block | ItemNode | PartNode | RowNode | CellNode | Inline} Node */

/**
 * @param {string} text
 * @returns {TextNode}
 */
export function textNode(text) {
  return { type: "text", text };
}

/**
 * What nodes say when they are read without markup.
 * @param {Inline[]} nodes
 * @returns {string}
 */
export function textOf(nodes) {
  return nodes.map((node) => {
    if (node.type === "image") return node.alt;
    return "children" in node ? textOf(node.children) : "text" in node ? node.text : "";
  }).join("");
}
