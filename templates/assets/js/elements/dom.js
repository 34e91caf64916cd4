// @ts-check
// The few ways in which elements reach into the page and build it.

/**
 * The part of the page that is marked `data-part`, as the kind of element it must be.
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} name
 * @param {{ new (): T }} type
 * @returns {T}
 */
export function part(root, name, type) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof type) return found;
  throw new Error(`the page has no part '${name}'`);
}

/**
 * The part of the page, if it has one: pages differ in what they offer.
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} name
 * @param {{ new (): T }} type
 * @returns {T | null}
 */
export function optionalPart(root, name, type) {
  const found = root.querySelector(`[data-part="${name}"]`);
  return found instanceof type ? found : null;
}

/**
 * Builds an element. Texts become text nodes, so nothing in them is markup (S7).
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function build(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A button that does something while its signal lives.
 * @param {string} words
 * @param {(event: MouseEvent) => void} action
 * @param {Record<string, string>} attributes
 * @returns {HTMLButtonElement}
 */
export function button(words, action, attributes = {}) {
  const made = build("button", { type: "button", class: "btn", ...attributes }, words);
  made.addEventListener("click", action);
  return made;
}

/**
 * Shows a sentence at a control, or takes it away: text, and the mark for those who cannot see it (A7).
 * @param {HTMLElement} control
 * @param {HTMLElement} place
 * @param {string} message
 */
export function showProblem(control, place, message) {
  place.textContent = message && `× ${message}`;
  place.hidden = message === "";
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/**
 * Opens and closes a panel with the button that stands for it.
 * @param {HTMLElement} toggle
 * @param {HTMLElement} panel
 * @param {boolean} isOpen
 */
export function setOpen(toggle, panel, isOpen) {
  panel.hidden = !isOpen;
  toggle.setAttribute("aria-expanded", String(isOpen));
}

/**
 * Changes what is in a box. What had the focus may be made anew: then its like has it, or the heading of its part, so
 * that the keyboard goes on where it was.
 * @param {HTMLElement} box
 * @param {HTMLElement} otherwise Where the keyboard goes on when the box is empty.
 * @param {() => void} change
 */
export function keepFocus(box, otherwise, change) {
  const name = (/** @type {Element | null} */ element) => element?.getAttribute("aria-label") ?? element?.textContent;
  const focused = document.activeElement;
  const wanted = name(focused);
  const place = [...box.children].findIndex((child) => child.contains(focused));
  change();
  if (place < 0 || box.contains(document.activeElement)) return;
  const next = box.children[Math.min(place, box.children.length - 1)];
  /** @type {HTMLElement[]} */
  const buttons = [...next?.querySelectorAll("button") ?? []];
  const like = buttons.find((each) => name(each) === wanted && each.matches(":enabled"));
  /** @type {HTMLElement | null} */
  const heading = next?.querySelector("h4") ?? null;
  (like ?? heading ?? otherwise).focus();
}
