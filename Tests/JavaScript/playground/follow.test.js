import assert from "node:assert/strict";
import { test } from "node:test";

import { followReducer, following, isAtEnd } from "../../../templates/assets/js/playground/follow.js";
import { deepFreeze } from "./virtual-clock.js";

const grew = { atEnd: false, grew: true };
const grewNearEnd = { atEnd: true, grew: true };
const wentUp = { atEnd: false, userScrolledUp: true };
const nudged = { atEnd: true, userScrolledUp: true };
const selected = { atEnd: true, selecting: true };
const reachedEnd = { atEnd: true };
const between = { atEnd: false };
const jumped = { atEnd: false, jumped: true };

for (const [name, seen, follows, showJump] of [
  ["a run begins", [], true, false],
  ["the answer grows", [grew, grew], true, false],
  ["the reader goes up", [grew, wentUp], false, false],
  ["the answer grows below a reader who went up", [wentUp, grew], false, true],
  ["it goes on growing", [wentUp, grew, grew, between], false, true],
  ["the reader comes back to the end", [wentUp, grew, reachedEnd], true, false],
  ["and it grows again", [wentUp, grew, reachedEnd, grew], true, false],
  ["the reader moves down, not to the end", [wentUp, grew, between], false, true],
  ["the reader goes up a little, still near the end", [nudged], false, false],
  ["the answer grows near the end of one who went up a little", [nudged, grewNearEnd], false, false],
  ["it grows out of sight of one who went up a little", [nudged, grewNearEnd, grew], false, true],
  ["text is selected at the end", [selected], false, false],
  ["the answer grows under a selection", [selected, grew], false, true],
  ["the reader asks for the end", [wentUp, grew, jumped], true, false],
  ["the answer grows after that, though the selection is still there", [selected, grew, jumped, grew], true, false],
  ["the reader goes up after that", [wentUp, grew, jumped, wentUp, grew], false, true],
]) {
  test(`R4: ${name}: ${follows ? "follows" : "stays"}${showJump ? ", with the button" : ""}`, () => {
    const state = seen.reduce((last, observation) => deepFreeze(followReducer(last, observation)), deepFreeze(following));
    assert.deepEqual(state, { follows, showJump });
  });
}

for (const [scrollTop, expected] of [[600, true], [568, true], [567.5, false], [0, false], [601, true]]) {
  test(`R4: at ${scrollTop} of 600 the end is ${expected ? "there" : "away"}`, () => {
    assert.equal(isAtEnd({ scrollTop, clientHeight: 400, scrollHeight: 1000 }), expected);
  });
}
