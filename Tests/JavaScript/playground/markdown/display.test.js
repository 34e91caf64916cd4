import assert from "node:assert/strict";
import { test } from "node:test";

import { complete, seen, shown, written } from "./written.js";

// Texts in which every mark is markup: none of them may be seen, wherever the text is cut.
const clean = [
  "## Title with **bold** words\n\nText with *em*, __strong__, `code`, ~~del~~ and ***both***.\n",
  "A [link](https://example.com/a_b \"Title\") and [another](<https://example.com>), then <https://example.com/c>.\n",
  "![An image](https://example.com/a.png) and [![badge](https://example.com/b.png)](https://example.com/c).\n",
  "Before\n| Name | **Size** |\n|:-----|-----:|\n| `one` | *two* |\n| three | [four](https://example.com) |\n\nafter\n",
  "- one\n- **two**\n  1. three\n  2. *four*\n\n> quote **bold**\n> > deeper\n\n---\n\n* five\n",
  "Text\n====\n\nMore\n----\n\n```js\nlet a = 1;\n```\n\n~~~\nb\n~~~\n",
  "[docs]: https://example.com/docs \"Title\"\n\nSee [docs] and [these][docs], twice.\n",
];

for (const text of clean) {
  test(`R2: no mark flashes in ${JSON.stringify(text.slice(0, 24))}`, () => {
    for (let end = 0; end <= text.length; end++) {
      assert.doesNotMatch(seen(shown(text.slice(0, end))), /[*_`#|~<>[\]\\]|---|===|\]\(|^\d\.$/m, JSON.stringify(text.slice(0, end)));
    }
  });
}

/** @type {[string, string, string, string][]} what is open, the text, its form while more may come, and in the end */
const cases = [
  ["emphasis", "a **b *c", "p(a strong(b em(c)))", "p(a **b *c)"],
  ["half of a closing mark", "**a*", "p(strong(a))", "p(*em(a))"],
  ["a mark that has just begun", "a **", "p(a)", "p(a **)"],
  ["a product", "2 * 3 *", "p(2 * 3)", "p(2 * 3 *)"],
  ["code", "a `b *c", "p(a c(b *c))", "p(a `b *c)"],
  ["a link's text", "see [a *b", "p(see a em(b))", "p(see [a *b)"],
  ["a link's address", "see [a](https://b.c", "p(see a)", "p(see [a](a[https://b.c/](https://b.c))"],
  ["a link's title", "[a](https://b.c \"d", "p(a)", "p([a](a[https://b.c/](https://b.c) \"d)"],
  ["a reference's label", "[a][b", "p(a)", "p([a][b)"],
  ["an address that grows", "https://a.b", "p(https://a.b)", "p(a[https://a.b/](https://a.b))"],
  ["a bracket long ago", `[ ${"a ".repeat(150)}`, `p([ ${"a ".repeat(149)}a)`, `p([ ${"a ".repeat(149)}a)`],
  ["an escape", "a\\", "p(a)", "p(a\\)"],
  ["an entity", "a &am", "p(a)", "p(a &am)"],
  ["a formula", "\\(a_1 * b", "p((a_1 * b)", "p((a_1 * b)"],
  ["a heading", "# a **b", "h1(a strong(b))", "h1(a **b)"],
  ["a heading that has begun", "## ", "", "p(##)"],
  ["a fence", "```js\na", "code[js](a)", "code[js](a\n)"],
  ["a fence's language", "```j", "", "code[j]()"],
  ["a fence's end", "```\na\n``", "code[](a\n)", "code[](a\n``\n)"],
  ["a table's head", "| a | *b", "table(head(row(th(a)th(em(b)))))", "p(| a | *b)"],
  ["a table's line", "| a | b |\n|--", "table(head(row(th(a)th(b))))", "p(| a | b |\n|--)"],
  ["a table's row", "| a | b |\n|---|---|\n| c **d", "table(head(row(th(a)th(b)))body(row(td(c strong(d))td())))", "table(head(row(th(a)th(b)))body(row(td(c **d)td())))"],
  ["an item", "- a\n- **b", "ul(li(p(a))li(p(strong(b))))", "ul(li(p(a))li(p(**b)))"],
  ["what may be an item or a rule", "a\n-", "p(a)", "h2(a)"],
  ["a number", "a\n\n42", "p(a)", "p(a)p(42)"],
  ["a task", "- [x", "ul(li())", "ul(li(p([x)))"],
  ["a definition", "[a]: https://b", "", ""],
];

for (const [name, text, open, final] of cases) {
  test(`R2: ${name} is closed for display only`, () => {
    assert.equal(written(shown(text)), open);
    assert.equal(written(complete(text)), final);
  });
}
