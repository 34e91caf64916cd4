// @ts-check
// Copying and saving, with the result said in the button.

const said = 2000;

/** What buttons say when they do not tell of a copy. @type {WeakMap<HTMLElement, string>} */
const names = new WeakMap();

/**
 * Copies a text, or says that the browser does not let it.
 * @param {HTMLElement} button
 * @param {string} text
 */
export async function copy(button, text) {
  const words = names.get(button) ?? button.textContent ?? "";
  names.set(button, words);
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Not allowed: select the text";
  }
  setTimeout(() => {
    button.textContent = words;
  }, said);
}

/**
 * Saves a text as a file.
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function save(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), said);
}
