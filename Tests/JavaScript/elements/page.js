// The little of a page's tree that elements build with, to be read back as text.

class Node {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
    this.attributes = {};
    this.children = [];
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  set open(isOpen) {
    if (isOpen) this.attributes.open = "";
  }
}

/** A page of which the elements that are asked for are made here. */
export function page() {
  return { createElement: (name) => new Node(name) };
}

/**
 * A tree in short: `ul(li("a"))`, with the attributes that are named.
 * @param {Node | string} node
 * @param {string[]} attributes
 * @returns {string}
 */
export function shown(node, attributes = []) {
  if (typeof node === "string") return JSON.stringify(node);
  const marks = attributes.filter((name) => name in node.attributes).map((name) => `[${name}=${node.attributes[name]}]`);
  return `${node.name}${marks.join("")}(${node.children.map((child) => shown(child, attributes)).join(" ")})`;
}

/**
 * Every node below, and every text.
 * @param {Node} node
 * @returns {(Node | string)[]}
 */
export function within(node) {
  return node.children.flatMap((child) => (typeof child === "string" ? [child] : [child, ...within(child)]));
}
