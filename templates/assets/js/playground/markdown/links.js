// @ts-check
// Which addresses an answer may link, and what a visitor is told about them.

import { textNode, textOf } from "./nodes.js";

/** @typedef {import("./nodes.js").Inline} Inline */

const allowed = ["http:", "https:", "mailto:"];

/**
 * An address that may be linked, and where it leads.
 * @typedef {{url: string, host: string}} SafeLink
 */

/**
 * @param {string} text
 * @returns {URL | null}
 */
function parse(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * An address of the web or of mail, as the browser itself reads it; anything else is no link.
 * @param {string} href
 * @returns {SafeLink | null}
 */
export function safeLink(href) {
  const url = parse(href);
  const host = url?.host || url?.pathname;
  return url && host && allowed.includes(url.protocol) ? { url: url.href, host } : null;
}

/**
 * Whether a link's text is itself an address at the link's host. A host within other words proves
 * nothing, nor does one behind a user name: `https://bank.example@other.example`.
 * @param {string} text
 * @param {string} host
 * @returns {boolean}
 */
export function showsHost(text, host) {
  const words = text.trim().toLowerCase();
  if (words === host || words === `mailto:${host}`) return true;
  const url = parse(words.includes("://") ? words : `https://${words}`);
  return url?.host === host && url.username + url.password === "" && /^[!-~]+$/.test(words);
}

/**
 * Takes links out of what stands in a link.
 * @param {Inline[]} nodes
 * @returns {Inline[]}
 */
function unlinked(nodes) {
  return nodes.flatMap((node) => {
    if (!("children" in node)) return node;
    const children = unlinked(node.children);
    return node.type === "link" ? children : { ...node, children };
  });
}

/**
 * A link that shows where it leads.
 * @param {SafeLink} link
 * @param {Inline[]} children
 * @returns {Inline}
 */
export function linkNode({ url, host }, children) {
  const words = textOf(children);
  const shown = unlinked(children);
  if (!showsHost(words, host)) shown.push({ type: "host", text: words.trim() ? ` (${host})` : host });
  return { type: "link", href: url, children: shown };
}

/**
 * An image that is not loaded (S8).
 * @param {SafeLink | null} link
 * @param {Inline[]} description
 * @returns {Inline}
 */
export function imageNode(link, description) {
  const alt = textOf(description);
  const words = [textNode(alt || "no description")];
  return { type: "image", alt, children: [textNode("image not loaded: "), ...link ? [linkNode(link, words)] : words] };
}
