// @ts-check
// A box that goes along with what grows in it, until its reader looks elsewhere (R4).

import { followReducer, following, isAtEnd } from "../playground/follow.js";
import { button } from "./dom.js";

const upward = ["PageUp", "ArrowUp", "Home"];

/**
 * Lets a box follow its growing content, with a button that leads back to the end.
 * @param {HTMLElement} box
 * @param {AbortSignal} signal
 * @returns {{ grew: () => void, restart: () => void }}
 */
export function followGrowth(box, signal) {
  let state = following;
  /** Where the box was last, and where it was put: the event of that says nothing of the reader. */
  let top = 0;
  let put = -1;
  const jump = button("Jump to end", () => {
    // The button goes: the keyboard goes on in the box (A2).
    box.focus({ preventScroll: true });
    see({ jumped: true });
  }, { class: "btn jump", hidden: "" });
  box.classList.add("scrolls");
  box.after(jump);
  /** @param {Partial<import("../playground/follow.js").Observation>} seen */
  const see = (seen) => {
    state = followReducer(state, { atEnd: isAtEnd(box), ...seen });
    jump.hidden = !state.showJump;
    if (!state.follows || !(seen.grew || seen.jumped)) return;
    box.scrollTop = box.scrollHeight;
    put = box.scrollTop;
  };
  const options = { signal, passive: true };
  box.addEventListener("scroll", () => {
    // What shrinks moves the box up as well, and leaves it at its very end.
    const wentUp = box.scrollTop < top && box.scrollHeight - box.clientHeight - box.scrollTop >= 1;
    top = box.scrollTop;
    if (top === put) return;
    put = -1;
    see(wentUp ? { userScrolledUp: true } : {});
  }, options);
  box.addEventListener("wheel", ({ deltaY }) => { if (deltaY < 0) see({ userScrolledUp: true }); }, options);
  box.addEventListener("touchmove", () => see({ userScrolledUp: true }), options);
  box.addEventListener("keydown", ({ key }) => { if (upward.includes(key)) see({ userScrolledUp: true }); }, options);
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed && box.contains(selection.anchorNode)) see({ selecting: true });
  }, { signal });
  return {
    grew: () => see({ grew: true }),
    restart: () => {
      state = following;
      jump.hidden = true;
    },
  };
}
