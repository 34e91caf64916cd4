// @ts-check
// Keeps an open page of `vibes serve` up to date: reloads it in place, exchanges its style sheets,
// and shows why the site cannot be built. The page's own policy stays in force, so nothing here
// writes HTML, style elements or style attributes.

/** @typedef {{key: string, url: string, integrity: string}} Style */
/** @typedef {{severity: string, place: string, message: string, hint: string | null, frame: string[]}} Diagnostic */
/** @typedef {{summary: string, diagnostics: Diagnostic[]}} Failure */
/** @typedef {{version: string, styles: Style[], failure: Failure | null}} State */
/** @typedef {{path: string, version: string, x: number, y: number, texts: (string | null)[], focus: number}} Memory */

const diagnosticsLimit = 50;
const retryDelay = 1000;
const restoringTime = 5000;
const memoryKey = "vibes-reload";

// Colours are those of the site's tokens. What a page says about its elements beats `:host`, but for
// !important; lengths are in em, so that the size of the page's root has no say in them.
const overlayStyles = `
:host { all: initial !important; position: fixed !important; inset: auto 0 0 !important; z-index: 2147483647 !important;
  color-scheme: light dark !important; pointer-events: none !important; }
.frame { --bg: light-dark(#fbf1c7, #1d2021); --soft: light-dark(#f2e5bc, #282828); --fg: light-dark(#3c3836, #ebdbb2);
  --dim: light-dark(#665c54, #a89984); --line: light-dark(#bdae93, #504945); --red: light-dark(#9d0006, #fc6958);
  --green: light-dark(#67620c, #b8bb26); --yellow: light-dark(#84560f, #fabd2f); --accent: light-dark(#ad3903, #fe8019);
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  display: flex; flex-direction: column; box-sizing: border-box; width: min(100%, 68em); max-height: 75vh; margin: 0 auto;
  border: 1px solid var(--red); background: var(--bg); color: var(--fg); pointer-events: auto;
  font: 0.875em/1.45 "IBM Plex Sans", system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
.title { display: flex; align-items: center; justify-content: space-between; gap: 1em; padding: 0.3em 0.6em 0.3em 1.15em;
  background: var(--red); color: var(--bg); font: 700 1em/1.45 var(--mono); }
button { min-height: 2.3em; padding: 0 0.9em; border: 1px solid; background: none; color: inherit; font: inherit; }
button:hover { background: var(--bg); color: var(--red); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
button:focus-visible { outline-color: currentcolor; outline-offset: 2px; }
.frame:focus { outline: none; }
.list { overflow: auto; overscroll-behavior: contain; }
p, ol, pre { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
li, .more { padding: 0.85em 1.15em; }
li + li, .more { border-top: 1px solid var(--line); }
li > * + * { margin-top: 0.4em; }
b, .where, .more { font-family: var(--mono); }
.where, .more, .gutter { color: var(--dim); }
.error { color: var(--red); } .warning { color: var(--yellow); } .hint { color: var(--green); }
pre { margin: 0.4em -1.15em 0; padding: 0.55em 1.15em; border: solid var(--line); border-width: 1px 0; overflow: auto;
  background: var(--soft); font: 1em/1.45 var(--mono); overflow-wrap: normal; tab-size: 4; }
pre:last-child { margin-bottom: -0.85em; border-bottom: none; }
.gutter { user-select: none; } .mark { font-weight: 700; }
@media (min-width: 70em) { .frame { margin-bottom: 1em; } }
@media (pointer: coarse) { button { min-height: 3.15em; } }
@media print { :host { display: none !important; } }`;

/** The address of a style sheet without the fingerprint before its extension. @param {string} path */
export function styleKey(path) {
  return path.replace(/\.[0-9a-f]{10}(\.[^./]+)$/, "$1");
}

/**
 * For each linked sheet the style that has to take its place, or null.
 * @param {string[]} links absolute addresses
 * @param {Style[]} styles
 * @param {string} page the page's address, to which those of the styles are relative
 */
export function planStyles(links, styles, page) {
  const byKey = new Map(styles.map((style) => [new URL(style.key, page).href, style]));
  return links.map((link) => {
    const { origin, pathname } = new URL(link);
    const style = byKey.get(origin + styleKey(pathname));
    return style && new URL(style.url, page).href !== link ? style : null;
  });
}

/** What the overlay says: errors first, because those are in the way, and not too many. @param {Failure} failure */
export function overlayModel({ summary, diagnostics }) {
  const sorted = diagnostics.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const items = sorted.slice(0, diagnosticsLimit).map((item) => ({ ...item, frame: item.frame.map(frameLine) }));
  const rest = sorted.length - items.length;
  return { summary, items, more: rest ? `and ${rest} more` : null };
}

/** A line of a code frame: its gutter, what stands after it, whether that is a mark. @param {string} text */
function frameLine(text) {
  const [, gutter = "", code = text] = /^( *\d* \| ?)(.*)$/s.exec(text) ?? [];
  return { gutter, code, isMark: gutter.trim() === "|" };
}

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children */
function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** @param {ReturnType<typeof overlayModel>["items"][number]} item */
function diagnosticItem({ severity, place, message, hint, frame }) {
  const lines = frame.flatMap(({ gutter, code, isMark }) => [
    element("span", { class: "gutter" }, gutter),
    element("span", { class: isMark ? `mark ${severity}` : "code" }, `${code}\n`),
  ]);
  const item = element("li", {}, element("p", {}, element("b", { class: severity }, severity), ` ${message}`));
  item.append(element("p", { class: "where" }, place));
  const region = { tabindex: "0", role: "group", "aria-label": `Source, ${place}` };
  if (frame.length) item.append(element("pre", region, ...lines));
  if (hint) item.append(element("p", {}, element("b", { class: "hint" }, "hint"), ` ${hint}`));
  return item;
}

/** The overlay, which is in the document only while it is seen. */
function createOverlay() {
  const summary = element("p", { role: "alert" });
  const button = element("button", { type: "button", "aria-keyshortcuts": "Escape" }, "Hide");
  const list = element("div", { class: "list", tabindex: "0", role: "group", "aria-label": "Messages" });
  const title = element("div", { class: "title" }, summary, button);
  const dialog = { class: "frame", role: "dialog", "aria-label": "Errors in the site", tabindex: "-1" };
  const frame = element("div", dialog, title, list);
  const host = element("div", {});
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyles);
  root.adoptedStyleSheets = [sheet];
  root.append(frame);

  /** @type {Element | null} */ let focusedBefore = null;
  const hasFocus = () => document.activeElement === host;
  const enter = () => {
    focusedBefore = document.activeElement;
    document.documentElement.append(host);
    // Who types in a field of the page goes on typing.
    if (!focusedBefore?.matches("input, textarea, select, [contenteditable]")) frame.focus({ preventScroll: true });
  };
  const leave = () => {
    const before = hasFocus() ? focusedBefore : null;
    host.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  button.addEventListener("click", leave);
  addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && leave());

  let shown = "null";
  /** Shows a failure if it is another than the last one, or that there is none. @param {Failure | null} failure */
  return (failure) => {
    const text = JSON.stringify(failure);
    if (text === shown) return;
    shown = text;
    if (!failure) return leave();
    const model = overlayModel(failure);
    if (!host.isConnected) enter();
    const hadFocus = hasFocus();
    list.replaceChildren(element("ol", { role: "list" }, ...model.items.map(diagnosticItem)));
    if (model.more) list.append(element("p", { class: "more" }, model.more));
    summary.textContent = `× ${model.summary}`;
    if (hadFocus && !hasFocus()) frame.focus({ preventScroll: true });
  };
}

/** Exchanges style sheets; `failed` is called when a new one cannot be had. @param {() => void} failed */
function createStyleSwap(failed) {
  /** @type {Map<HTMLLinkElement, HTMLLinkElement>} what is being loaded, by what it will replace */
  const arriving = new Map();

  /** @param {HTMLLinkElement} link @param {Style} style */
  const replace = (link, style) => {
    arriving.get(link)?.remove();
    arriving.delete(link);
    const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
    next.href = style.url;
    next.integrity = style.integrity;
    if (next.href === link.href) return;
    arriving.set(link, next);
    // Until the new sheet is there both are, so that the page is at no time without.
    const settle = (/** @type {HTMLLinkElement} */ loser) => arriving.delete(link) && loser.remove();
    next.addEventListener("load", () => arriving.get(link) === next && settle(link));
    next.addEventListener("error", () => arriving.get(link) === next && (settle(next), failed()));
    link.after(next);
  };

  return (/** @type {Style[]} */ styles) => {
    const newcomers = new Set(arriving.values());
    const all = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel~=stylesheet][href]"));
    const links = [...all].filter((link) => !newcomers.has(link));
    const present = links.map((link) => (arriving.get(link) ?? link).href);
    planStyles(present, styles, location.href).forEach((style, index) => style && replace(links[index], style));
  };
}

/** The fields whose text may be kept: none that browsers would not keep when going back. */
function textFields() {
  const types = "[type=text], [type=search], [type=url], [type=email], [type=number], :not([type])";
  const fields = document.querySelectorAll(`:is(textarea, input:is(${types})):not([autocomplete=off])`);
  return /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ ([...fields]);
}

/** Keeps what the reader would miss for the next load. @param {Pick<Memory, "version" | "x" | "y">} place */
function remember(place) {
  const path = location.pathname;
  const fields = textFields();
  const texts = fields.map(({ value, defaultValue }) => (value === defaultValue ? null : value));
  const focus = fields.findIndex((field) => field === document.activeElement);
  sessionStorage.setItem(memoryKey, JSON.stringify({ ...place, path, texts, focus }));
}

/** What was kept for this load; whatever kind it is, it is kept no longer. @returns {Memory | null} */
function recall() {
  const memory = JSON.parse(sessionStorage.getItem(memoryKey) ?? "null");
  sessionStorage.removeItem(memoryKey);
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return entry?.type === "reload" && memory?.path === location.pathname ? memory : null;
}

/** Browsers keep texts when going back, but not through a reload. @param {Memory | null} memory */
function restoreTexts(memory) {
  const fields = textFields();
  if (memory?.texts.length !== fields.length) return;
  for (const [index, text] of memory.texts.entries()) {
    if (text === null) continue;
    fields[index].value = text;
    fields[index].dispatchEvent(new Event("input", { bubbles: true }));
  }
  fields[memory.focus]?.focus({ preventScroll: true });
}

/**
 * Scrolls to where the page stood, again whenever its height changes, until the reader takes over.
 * @param {Memory | null} memory
 * @returns {() => {x: number, y: number}} where the page stands or is about to
 */
function restoreScroll(memory) {
  let goal = memory;
  // An observer is also called once when it begins.
  const observer = new ResizeObserver(() => goal && scrollTo({ left: goal.x, top: goal.y, behavior: "instant" }));
  const stop = () => {
    goal = null;
    observer.disconnect();
  };
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(type, stop, { once: true });
  for (const root of [document.documentElement, document.body]) observer.observe(root);
  setTimeout(stop, restoringTime);
  return () => goal ?? { x: scrollX, y: scrollY };
}

/**
 * Hears of the site's states while the page is seen: a browser has six connections to a host, and
 * pages out of sight leave theirs to others.
 * @param {(state: State) => void} follow
 * @returns {() => boolean} whether the server is there
 */
function connect(follow) {
  /** @type {EventSource | null} */ let source = null;
  const close = () => {
    source?.close();
    source = null;
  };
  const open = () => {
    if (source || document.visibilityState === "hidden") return;
    const opened = new EventSource(`/__vibes/events?page=${encodeURIComponent(location.pathname + location.search)}`);
    source = opened;
    opened.addEventListener("state", ({ data }) => follow(JSON.parse(data)));
    opened.addEventListener("error", () => {
      // It tries again by itself unless somebody else answered.
      if (opened !== source || opened.readyState !== EventSource.CLOSED) return;
      close();
      setTimeout(open, retryDelay);
    });
  };
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
  return () => source?.readyState === EventSource.OPEN;
}

function start() {
  const own = new URL(import.meta.url).searchParams.get("version") ?? "";
  const memory = recall();
  const place = restoreScroll(memory);
  restoreTexts(memory);
  const showFailure = createOverlay();
  let pause = 0;

  /** @param {string} version what the page is reloaded for */
  const reload = (version) => {
    const { x, y } = place();
    remember({ version, x, y });
    location.reload();
  };
  // Without a server there is nothing to reload; with the next one the state comes again.
  const swapStyles = createStyleSwap(() => isConnected() && reload(own));
  const isConnected = connect(({ version, styles, failure }) => {
    clearTimeout(pause);
    showFailure(failure);
    if (failure) return;
    if (version === own) return swapStyles(styles);
    // A page that was reloaded for this version and is still another would be reloaded for ever.
    pause = setTimeout(reload, memory?.version === version ? retryDelay : 0, version);
  });
}

if (typeof document !== "undefined") start();
