import assert from "node:assert/strict";
import { test } from "node:test";

import { countWords, createAnnouncer } from "../../../templates/assets/js/playground/announcer.js";
import { virtualClock } from "./virtual-clock.js";

/** What is said while steps are taken: names of events, numbers for the words of an end, "7 s" for time. */
async function said(steps, every) {
  const clock = virtualClock();
  const words = [];
  const announcer = createAnnouncer({ say: (text) => words.push(text), clock, every });
  for (const step of steps) {
    const [name, value] = step.split(" ");
    if (value === "s") await clock.advance(Number(name) * 1000);
    else announcer[name](Number(value));
  }
  return { words, pending: clock.pending() };
}

for (const [name, steps, words, pending = 0] of [
  ["that it began", ["started"], ["Generating"], 1],
  ["that it began, once", ["started", "started", "3 s", "started"], ["Generating"], 1],
  ["that it goes on, every seven seconds", ["started", "6.9 s", "0.1 s", "14 s"], ["Generating", "Still generating", "Still generating", "Still generating"], 1],
  ["how many words came", ["started", "done 1312"], ["Generating", "Answer complete, 1,312 words"]],
  ["one word", ["started", "8 s", "done 1"], ["Generating", "Still generating", "Answer complete, 1 word"]],
  ["the end once, and nothing after it", ["started", "done 3", "done 3", "stopped", "60 s"], ["Generating", "Answer complete, 3 words"]],
  ["that it was stopped", ["started", "stopped", "stopped"], ["Generating", "Stopped"]],
  ["that it was cut off", ["started", "cut 12"], ["Generating", "Answer cut off, 12 words"]],
  ["nothing of a failure, which is the alert's; it only falls silent", ["started", "failed", "60 s"], ["Generating", ""]],
  ["nothing while it waits, and that it begins again", ["started", "waiting", "waiting", "60 s", "started", "done 2"], ["Generating", "", "Generating", "Answer complete, 2 words"]],
  ["that a wait was stopped", ["started", "waiting", "stopped"], ["Generating", "", "Stopped"]],
  ["nothing when nothing runs", ["stopped", "failed", "waiting", "done 2", "cut 2"], []],
  ["each run for itself", ["started", "done 1", "started", "7 s", "stopped"], ["Generating", "Answer complete, 1 word", "Generating", "Still generating", "Stopped"]],
]) {
  test(`A1: the status says ${name}`, async () => {
    assert.deepEqual(await said(steps), { words, pending });
  });
}

test("A1: how often it says that it goes on can be set", async () => {
  assert.deepEqual((await said(["started", "3 s"], 1000)).words, ["Generating", "Still generating", "Still generating", "Still generating"]);
});

for (const [text, count] of [["", 0], [" \n", 0], ["one", 1], ["Größe, naïve — don’t stop.", 4], ["# Title\n\n- a b\n- 1.5 s\n", 5], ["| a | b |\n|---|---|", 2]]) {
  test(`A1: ${JSON.stringify(text)} has ${count} words`, () => assert.equal(countWords(text), count));
}
