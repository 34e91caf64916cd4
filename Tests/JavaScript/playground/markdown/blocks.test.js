import assert from "node:assert/strict";
import { test } from "node:test";

import { complete, written } from "./written.js";

/** @type {[string, string, string][]} what is special, the text, its blocks */
const cases = [
  ["paragraphs", "a\nb\n\nc", "p(a\nb)p(c)"],
  ["headings", "# a\n###### b #\n####### c\n#d", "h1(a)h6(b)p(####### c\n#d)"],
  ["underlined headings", "a\n===\nb\nc\n---\n", "h1(a)h2(b\nc)"],
  ["a heading without words", "#\n\n## ##", "p(#)p(## ##)"],
  ["a heading with a number sign", "# C#\n# a # b ##", "h1(C#)h1(a # b)"],
  ["rules", "---\n* * *\n___\n--", "hrhrhrp(--)"],

  ["code", "```js\nlet a;\n\n  b\n```\nc", "code[js](let a;\n\n  b\n)p(c)"],
  ["code with tildes", "~~~\n```\n~~~", "code[](```\n)"],
  ["a longer fence around a fence", "````md\n```\na\n```\n````", "code[md](```\na\n```\n)"],
  ["code that never ends", "```\na\n\nb", "code[](a\n\nb\n)"],
  ["code with a long language", "``` c++ title=x\na\n```", "code[c++](a\n)"],
  ["code after text", "a\n```\nb\n```\nc", "p(a)code[](b\n)p(c)"],
  ["code with tabs", "```\n\ta\n```", "code[](\ta\n)"],
  ["no fence with backticks behind it", "```a``` b", "p(c(a) b)"],
  ["code that is indented", "    a\n\n      b\n\nc", "code[](a\n\n  b\n)p(c)"],
  ["no indented code in a paragraph", "a\n    b", "p(a\nb)"],

  ["a quote", "> a\nb\n>\n> c\n\nd", "quote(p(a\nb)p(c))p(d)"],
  ["quotes in a quote", ">> a\n> b\n>c", "quote(quote(p(a\nb\nc)))"],
  ["what ends a quote", "> a\n# b\n> ```\nc", "quote(p(a))h1(b)quote(code[]())p(c)"],

  ["a list", "- a\n- b\n* c", "ul(li(p(a))li(p(b)))ul(li(p(c)))"],
  ["a list with numbers", "3. a\n4. b\n1) c", "ol[3](li(p(a))li(p(b)))ol(li(p(c)))"],
  ["a loose list", "- a\n\n- b", "ul+(li(p(a))li(p(b)))"],
  ["an item with paragraphs", "- a\n\n  b\n- c", "ul+(li(p(a)p(b))li(p(c)))"],
  ["lists in lists", "1. a\n   - b\n     - c\n   - d\n2. e", "ol(li(p(a)ul(li(p(b)ul(li(p(c))))li(p(d))))li(p(e)))"],
  ["a tight list around a loose one", "- a\n  - b\n\n    c\n- d", "ul(li(p(a)ul+(li(p(b)p(c))))li(p(d)))"],
  ["a list that a nested one's end makes loose", "- a\n  - b\n\n- c", "ul+(li(p(a)ul(li(p(b))))li(p(c)))"],
  ["a blank line in a quote or in code", "- > a\n  >\n- ```\n\n  ```\n- b", "ul(li(quote(p(a)))li(code[](\n))li(p(b)))"],
  ["code in a list", "1. a\n\n   ```sh\n   b\n     c\n   ```\n\n2. d", "ol+(li(p(a)code[sh](b\n  c\n))li(p(d)))"],
  ["empty items", "- a\n-\n- b", "ul(li(p(a))li()li(p(b)))"],
  ["an item that begins below", "-\n  a\n-\n\n  b", "ul(li(p(a))li())p(b)"],
  ["a line that goes on without its indent", "- a\nb\n- c", "ul(li(p(a\nb))li(p(c)))"],
  ["what follows a list", "- a\n\nb", "ul(li(p(a)))p(b)"],
  ["a number in a sentence", "in\n1984. a\n1. b", "p(in\n1984. a)ol(li(p(b)))"],
  ["a bullet after text", "a:\n- b", "p(a:)ul(li(p(b)))"],
  ["tasks", "- [ ] a\n- [x] b\n- [X] c\n- [y] d", "ul(task(p([ ] a))task(p([x] b))task(p([x] c))li(p([y] d)))"],
  ["blocks in a task", "- [x] # a\n- [ ] - b", "ul(task(p([x] )h1(a))task(p([ ] )ul(li(p(b)))))"],
  ["tabs", "-\ta\n\n\tb", "ul+(li(p(a)p(b)))"],
  ["tabs after a quote's mark", ">\t- a\n>\t  b", "quote(ul(li(p(a\nb))))"],

  ["a table", "| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | **2** | `3` |\n| 4 | 5 | 6 | 7 | 8 |", "table(head(row(th(a)th[left](b)th[right](c)th[center](d)))body(row(td(1)td[left](strong(2))td[right](c(3))td[center]())row(td(4)td[left](5)td[right](6)td[center](7))))"],
  ["a table without outer bars", "a | b\n- | -\n1 | 2", "table(head(row(th(a)th(b)))body(row(td(1)td(2))))"],
  ["bars in a cell", "| a |\n|-|\n| `x \\| y` \\| z |", "table(head(row(th(a)))body(row(td(c(x | y) | z))))"],
  ["a table after text", "a\n| b |\n|---|\nc", "p(a)table(head(row(th(b)))body(row(td(c))))"],
  ["what ends a table", "| a |\n|---|\n| b |\n> c\n\n| d |\n|---|\n\ne", "table(head(row(th(a)))body(row(td(b))))quote(p(c))table(head(row(th(d))))p(e)"],
  ["a table in a list", "- a\n\n  | b |\n  |---|\n  | c |", "ul+(li(p(a)table(head(row(th(b)))body(row(td(c))))))"],
  ["no table with other columns", "| a | b |\n|---|", "p(| a | b |\n|---|)"],

  ["references", "[a]: https://b.c\n[D e]: <https://f.g> \"t\"\n\n[a] [x][d  E] [a][] ![i][a]", "p(a[https://b.c/](a (b.c)) a[https://f.g/](x (f.g)) a[https://b.c/](a (b.c)) img(image not loaded: a[https://b.c/](i (b.c))))"],
  ["a reference before its definition", "[a]\n\n[a]: https://b.c\n\n[a]", "p([a])p(a[https://b.c/](a (b.c)))"],
  ["the first of two definitions", "[a]: https://b.c\n[a]: https://d.e\n\n[a]", "p(a[https://b.c/](a (b.c)))"],
  ["a definition that may not be linked", "[a]: javascript:b\n\n[a]", "p([a]: javascript:b)p([a])"],
  ["a footnote", "a[^1]\n\n[^1]: https://b.c", "p(a[^1])p([^1]: a[https://b.c/](https://b.c))"],
  ["labels of an object's own", "[__proto__] [constructor]", "p([strong(proto)] [constructor])"],

  ["other line ends", "a\rb\r\n\r\n# c\r\r- d\r\n- e", "p(a\nb)h1(c)ul(li(p(d))li(p(e)))"],
  ["nothing", " \n\t\n", ""],
  ["more quotes than anybody means", `${">".repeat(30)} a`, `${"quote(".repeat(23)}p(>>>>>>> a)${")".repeat(23)}`],
  ["more lists than anybody means", `${"- ".repeat(14)}a`, `${"ul(li(".repeat(12)}p(- - a)${"))".repeat(12)}`],
];

for (const [name, text, expected] of cases) {
  test(`blocks: ${name}`, () => assert.equal(written(complete(text)), expected));
}
