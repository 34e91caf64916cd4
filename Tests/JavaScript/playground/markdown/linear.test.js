import assert from "node:assert/strict";
import { test } from "node:test";

import { createStream } from "../../../../templates/assets/js/playground/markdown/stream.js";

/** @type {[string, string, string?][]} what is repeated, and what stands before it */
const cases = [
  ["a paragraph", "Some *words* and `code` with [a link](https://a.b/c) in **it**. "],
  ["a paragraph of lines", "Some *words* in\na **paragraph**. "],
  ["a list", "- an item\n"],
  ["a loose list", "- an item\n\n"],
  ["nested lists", "- a\n  - b\n    1. c\n"],
  ["a table", "| a | **b** |\n", "| a | b |\n|---|---|\n"],
  ["a fence", "let x = 1;\n", "```\n"],
  ["a fence in one line", "x=1;", "```\n"],
  ["a quote", "> words\n"],
  ["quotes in quotes", "> "],
  ["a definition", "[a]: https://x.y\n"],
  ["words without spaces", "QUJD"],
  ["blanks", " "],
  ["open brackets", "["],
  ["open brackets and words", "[a "],
  ["open images", "!["],
  ["closing brackets", "]", "[".repeat(200)],
  ["link beginnings", "[a](b"],
  ["titles", "[a](b \"c "],
  ["references", "[a][", "[a]: https://x.y\n\n"],
  ["nested links", "[a](https://x.y/"],
  ["open emphasis", "*a "],
  ["open underscores", "_a "],
  ["open strong", "**a "],
  ["strikes", "~~a "],
  ["closing emphasis", "a* "],
  ["emphasis that opens and closes", "a*b"],
  ["stars", "*"],
  ["open code", "`a "],
  ["code of every length", "` `` ``` ```` "],
  ["angle brackets", "<a:"],
  ["ampersands", "&a"],
  ["formulas", "\\("],
  ["dollars", "$$a "],
  ["addresses", "https://a.b/((( "],
  ["number signs", "#"],
  ["bars", "|"],
  ["lines of bars", "| a\n"],
  ["quotes' marks", ">"],
  ["dashes", "- "],
  ["numbers", "1. "],
];

const unit = 12_500;
const step = 500;

/**
 * The processor's time for a stream that is looked at whenever something comes.
 * @param {string} piece
 * @param {string} before
 * @param {number} length
 */
function cost(piece, before, length) {
  const text = before + piece.repeat(Math.ceil(length / piece.length));
  const start = process.cpuUsage();
  const stream = createStream();
  for (let at = 0; at < text.length; at += step) {
    stream.add(text.slice(at, at + step));
    assert.ok(stream.blocks.tail.length < 9);
  }
  stream.end();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How much dearer eight times the text is than the text: at best of some tries, for others work too.
 * @param {string} piece
 * @param {string} before
 */
function growth(piece, before) {
  let least = Infinity;
  for (let round = 0; round < 3 && least > 8; round++) {
    const small = cost(piece, before, unit) + 5;
    least = Math.min(least, cost(piece, before, 8 * unit) / small);
  }
  return least;
}

for (const [name, piece, before = ""] of cases) {
  // Three doublings, each of which may cost 2.5 times as much.
  test(`R3: ${name} to 100 kB: time grows with the length`, () => assert.ok(growth(piece, before) < 2.5 ** 3));
}
