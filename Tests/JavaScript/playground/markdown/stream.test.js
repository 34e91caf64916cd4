import assert from "node:assert/strict";
import { test } from "node:test";

import { createStream } from "../../../../templates/assets/js/playground/markdown/stream.js";
import { answers } from "./answers.js";
import { hostile } from "./hostile.js";
import { complete, shown, written } from "./written.js";

const texts = { ...answers, ...hostile };

for (const [name, text] of Object.entries(texts)) {
  test(`R1: ${name}: at every cut frozen and tail are the whole text's`, () => {
    const stream = createStream();
    /** @type {[object, string][]} */
    const frozenBefore = [];
    for (let end = 1; end <= text.length; end++) {
      stream.add(text[end - 1]);
      const { frozen, tail } = stream.blocks;
      assert.deepEqual([...frozen, ...tail], shown(text.slice(0, end)), JSON.stringify(text.slice(0, end)));
      frozenBefore.forEach(([block, form], index) => {
        assert.equal(frozen[index], block);
        assert.equal(JSON.stringify(frozen[index]), form);
      });
      for (const block of frozen.slice(frozenBefore.length)) frozenBefore.push([block, JSON.stringify(block)]);
    }
    stream.end();
    assert.deepEqual(stream.blocks, { frozen: complete(text), tail: [] });
    frozenBefore.forEach(([block]) => assert.ok(stream.blocks.frozen.includes(/** @type {any} */ (block))));
  });
}

/** A small generator of numbers, the same at every run. */
function* numbers(seed = 7) {
  for (;;) yield (seed = (seed * 1103515245 + 12345) % 2147483648) >> 8;
}

test("R1: it does not matter in what pieces a text comes, nor how often it is looked at", () => {
  const random = numbers();
  const next = (/** @type {number} */ below) => Number(random.next().value) % below;
  for (const text of Object.values(texts)) {
    const stream = createStream();
    for (let at = 0, end = 0; at < text.length; at = end) {
      end = at + next(40);
      stream.add(text.slice(at, end));
      if (next(3) === 0) assert.ok(stream.blocks.tail.length < 9);
    }
    stream.end();
    assert.deepEqual(stream.blocks.frozen, complete(text));
  }
});

test("R1: random marks, cut anywhere", () => {
  const marks = [
    "*", "**", "_", "~~", "`", "``", "```", "~~~", "[", "](", "](https://a.b/c)", "![", "]", ")", "<", "https://x.y", "<https://q.r>", "|",
    "| a | b |", "|---|:-:|", "\n", "\n", "\n\n", "- ", "1. ", "2) ", "> ", "  ", "    ", "\t", "# ", "---", "===", "word", "foo bar", "\\",
    "\\(", "\\)", "$$", "&amp;", "\r\n", "\r", "😀", "\u202e", "[r]: https://r.s\n", "[r]", "- [ ] ", "  \n",
  ];
  const random = numbers(11);
  const next = (/** @type {number} */ below) => Number(random.next().value) % below;
  for (let round = 0; round < 150; round++) {
    const text = Array.from({ length: 5 + next(30) }, () => marks[next(marks.length)]).join("");
    const stream = createStream();
    for (let end = 1; end <= text.length; end++) {
      stream.add(text[end - 1]);
      if (next(3) === 0) continue;
      const { frozen, tail } = stream.blocks;
      assert.deepEqual([...frozen, ...tail], shown(text.slice(0, end)), JSON.stringify(text.slice(0, end)));
    }
    stream.end();
    assert.deepEqual(stream.blocks.frozen, complete(text), JSON.stringify(text));
  }
});

const filler = "Some *words* of a **paragraph** that `goes on` and [on](https://a.b), 2 * 3. ";
for (const [name, text] of [
  ["a paragraph in one line", filler.repeat(500)],
  ["a paragraph of many lines", filler.repeat(500).replaceAll(". ", ".\n")],
  ["marks that are never closed", `*a [b \`${filler.repeat(400)}`],
  ["words without spaces", "😀a".repeat(9000)],
  ["code in one line", `\`\`\`\n${"x = 1; ".repeat(4000)}\n\`\`\`\nb`],
  ["a long line in a list", `- ${filler.repeat(200)}\n- b`],
  ["a long blank line", `- a\n${" ".repeat(9000)}b\n\nc`],
]) {
  test(`R1, R3: ${name} is the same, however it is cut`, () => {
    const stream = createStream();
    for (let at = 0; at < text.length; at += 997) {
      stream.add(text.slice(at, at + 997));
      const { frozen, tail } = stream.blocks;
      assert.deepEqual([...frozen, ...tail], shown(text.slice(0, at + 997)));
    }
    stream.end();
    assert.deepEqual(stream.blocks.frozen, complete(text));
  });
}

test("R1: what is closed in the tail keeps its object", () => {
  const stream = createStream();
  stream.add("- a\n- b\n- c\n");
  const [list] = stream.blocks.tail;
  const items = list.type === "list" ? [...list.children] : [];
  stream.add("d\n- e");
  const [grown] = stream.blocks.tail;
  assert.ok(grown.type === "list");
  assert.deepEqual(grown.children.map((item, index) => item === items[index]), [true, true, false, false]);
  assert.equal(written(stream.blocks.tail), "ul(li(p(a))li(p(b))li(p(c\nd))li(p(e)))");
});

test("R1: half a character and half a line end wait for the other half", () => {
  const stream = createStream();
  for (const piece of ["a\ud83d", "\ude00\r", "\nb\r", "c"]) {
    stream.add(piece);
    assert.doesNotMatch(written(stream.blocks.tail), /[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/);
  }
  assert.equal(written(stream.blocks.tail), "p(a😀\nb\nc)");
});

test("a stream that ends early, empty or in half a character", () => {
  assert.deepEqual(complete(""), []);
  assert.equal(written(complete("a\r")), "p(a)");
  assert.equal(written(complete("a\ud83d")), "p(a\ud83d)");
});
