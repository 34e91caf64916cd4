// @ts-check
// The theme toggle: auto, dark, light. The page is complete without it.

/** @typedef {"auto" | "dark" | "light"} Theme */

/** @type {readonly Theme[]} */
const order = ["auto", "dark", "light"];
const root = document.documentElement;
const label = document.createElement("span");

/** The colours of the browser's own frame, each with the theme it belongs to. */
const frames = [...document.querySelectorAll("meta[name=theme-color]")]
  .filter((meta) => meta instanceof HTMLMetaElement)
  .map((meta) => ({ meta, own: meta.media.includes("dark") ? "dark" : "light" }));

/**
 * The theme the visitor chose before; the system's when storage is off.
 * @returns {Theme}
 */
function stored() {
  try {
    return order.find((theme) => theme === localStorage.getItem("theme")) ?? "auto";
  } catch {
    return "auto";
  }
}

let shown = stored();

/**
 * Shows a theme: on the page, on the button, and in the browser's own frame.
 * @param {Theme} theme
 */
function apply(theme) {
  shown = theme;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  label.textContent = theme;
  for (const { meta, own } of frames) {
    const chosen = theme === own ? "all" : "not all";
    meta.media = theme === "auto" ? `(prefers-color-scheme: ${own})` : chosen;
  }
}

/** Goes on to the next theme and remembers it. */
function turn() {
  const next = order[(order.indexOf(shown) + 1) % order.length];
  try {
    localStorage.setItem("theme", next);
  } catch {
    // Storage is off: the choice holds for this page only.
  }
  apply(next);
}

const button = document.createElement("button");
button.type = "button";
button.append("theme: ", label);
button.addEventListener("click", turn);
document.querySelector(".status .at")?.after(button);
// Another tab may have chosen meanwhile, also while the browser kept this page.
for (const event of ["storage", "pageshow"]) addEventListener(event, () => apply(stored()));
apply(shown);
