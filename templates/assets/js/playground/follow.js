// @ts-check
// Whether the page goes along with a growing answer, or leaves the reader where they are (R4).

/** How near to the end counts as there, in pixels. */
export const endMargin = 32;

/** @typedef {{ follows: boolean, showJump: boolean }} Follow */

/**
 * What was seen just now; what is absent did not happen.
 * @typedef {object} Observation
 * @property {boolean} atEnd The end of the answer is in view, or nearly.
 * @property {boolean} [userScrolledUp] By wheel, touch, key or bar, however little.
 * @property {boolean} [selecting] Text of the answer has just been selected.
 * @property {boolean} [grew] The answer grew.
 * @property {boolean} [jumped] The reader asked for the end.
 */

/** At the beginning of a run. @type {Readonly<Follow>} */
export const following = { follows: true, showJump: false };

/**
 * Reaching the end makes it follow again. Growing does not: near the end, a reader who went up a little would be pulled back.
 * @param {Follow} state
 * @param {Observation} seen
 * @returns {Follow}
 */
export function followReducer(state, { atEnd, userScrolledUp = false, selecting = false, grew = false, jumped = false }) {
  if (jumped) return following;
  const follows = !userScrolledUp && !selecting && (state.follows || (atEnd && !grew));
  return { follows, showJump: !follows && !atEnd && (state.showJump || grew) };
}

/**
 * Whether a scrolled box shows its end.
 * @param {{ scrollTop: number, clientHeight: number, scrollHeight: number }} box
 * @returns {boolean}
 */
export function isAtEnd({ scrollTop, clientHeight, scrollHeight }) {
  return scrollHeight - clientHeight - scrollTop <= endMargin;
}
