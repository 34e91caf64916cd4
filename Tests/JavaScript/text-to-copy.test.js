import assert from "node:assert/strict";
import { test } from "node:test";

import { textToCopy } from "../../templates/assets/js/text-to-copy.js";

/** @param {string} text a letter for the kind, then a colon and the text */
function part(text) {
  const kinds = { p: "prompt", o: "output", r: "removed", c: "code" };
  return { kind: kinds[text[0]], text: text.slice(2) };
}

for (const [name, parts, expected] of [
  ["takes the commands of a session", ["p:$ ", "c:go build", "o:\nok\n", "p:# ", "c:make", "o:\nok\n"], "go build\nmake"],
  ["keeps commands apart that print nothing", ["p:$ ", "c:a", "o:\n", "p:$ ", "c:b", "o:\n"], "a\nb"],
  ["takes a command of several lines whole", ["p:$ ", "c:a \\\n", "p:> ", "c:b", "o:\n"], "a \\\nb"],
  ["leaves what stands before the first command", ["o:hello\n", "p:$ ", "c:a"], "a"],
  ["takes a text as it is, without its last line end", ["c:let", "c: a\n"], "let a"],
  ["leaves removed lines", ["c:a\n", "r:b\n", "c:c\n"], "a\nc"],
]) {
  test(name, () => assert.equal(textToCopy(parts.map(part)), expected));
}
