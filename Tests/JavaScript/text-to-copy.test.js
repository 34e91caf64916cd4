import assert from "node:assert/strict";
import { test } from "node:test";

import { textToCopy } from "../../templates/assets/js/text-to-copy.js";

const session = "$ go build\nok\n# make install\ndone\n";

for (const [name, text, isSession, expected] of [
  ["takes the commands of a session", session, true, "go build\nmake install"],
  ["takes a text as it is, without its last line end", session, false, session.trimEnd()],
  ["takes a session without prompts as it is", "a\nb\n", true, "a\nb"],
  ["leaves a dollar that is no prompt", "$HOME\n", true, "$HOME"],
]) {
  test(name, () => assert.equal(textToCopy(text, isSession), expected));
}
