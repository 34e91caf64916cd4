import assert from "node:assert/strict";
import { test } from "node:test";

import { complete, written } from "./written.js";

/** @type {[string, string, string][]} what is special, the text, the inlines of its paragraph */
const cases = [
  ["emphasis", "*a* _b_ **c** __d__ ***e***", "em(a) em(b) strong(c) strong(d) em(strong(e))"],
  ["emphasis in a word", "un*frigging*believable **bold**text", "unem(frigging)believable strong(bold)text"],
  ["underscores in a word", "snake_case and __init__.py", "snake_case and strong(init).py"],
  ["a product", "2 * 3 * 4 and 5*6", "2 * 3 * 4 and 5*6"],
  ["marks that do not pair", "*a **b c*", "*a *em(b c)"],
  ["marks that cross", "**a *b** c*", "em(em(a em(b)) c)"],
  ["what could open and close", "foo***bar**baz*", "fooem(strong(bar)baz)"],
  ["emphasis over lines", "**a\nb**", "strong(a\nb)"],
  ["emphasis beside punctuation", "(**a**), \"*b*\"", "(strong(a)), \"em(b)\""],
  ["a mark beside a symbol", "**€5** and **😀**", "strong(€5) and strong(😀)"],
  ["what is struck out", "~~a~~ ~b~ ~~~c~~~", "del(a) ~b~ ~~~c~~~"],
  ["about a number", "~5 or ~6", "~5 or ~6"],
  ["more marks than anybody means", "*********a*********", "*********a*********"],
  ["a code span", "`a*b*` and ``c`d``", "c(a*b*) and c(c`d)"],
  ["padding in code", "` a ` ` ` `  b  `", "c(a) c( ) c( b )"],
  ["code over lines", "`a\nb`", "c(a b)"],
  ["no code", "a ` b", "a ` b"],
  ["no code of another length", "``a`", "``a`"],
  ["code before emphasis", "*a`*`", "*ac(*)"],
  ["escapes", "\\*a\\* \\# \\\\ \\d", "*a* # \\ \\d"],
  ["escapes in code", "`\\*`", "c(\\*)"],
  ["breaks", "a  \nb\\\nc\nd", "a<br>b<br>c\nd"],
  ["a break in HTML", "a<br>b<BR/>c<br />d", "a<br>b<br>c<br>d"],
  ["entities", "&amp;&lt;&gt;&quot;&#39;&apos;&#x41;&nbsp;.", "&<>\"''A\u00a0."],
  ["other entities", "&mdash; &copy &; &#; AT&T", "&mdash; &copy &; &#; AT&T"],
  ["entities that are no characters", "&#0; &#x110000; &#9999999;", "\ufffd \ufffd \ufffd"],
  ["HTML", "<b>a</b> <!-- c --> <div onclick=x>", "<b>a</b> <!-- c --> <div onclick=x>"],
  ["thinking", "<think>a *b*</think>", "<think>a em(b)</think>"],
  ["formulas", "\\(a_1 * b_1 * c\\), \\[x*y*z\\], $$a*b*c$$", "\\(a_1 * b_1 * c\\), \\[x*y*z\\], $$a*b*c$$"],
  ["escaped brackets that are no formula", "\\[a\\](https://b.c/) \\(d", "[a](a[https://b.c/](https://b.c/)) (d"],
  ["money", "$5 and $6", "$5 and $6"],

  ["a link", "[a *b*](https://c.d/e)", "a[https://c.d/e](a em(b) (c.d))"],
  ["a link with a title", "[a](https://c.d \"t\") [b](https://c.d 't') [c](<https://c.d/x y> (t))", "a[https://c.d/](a (c.d)) a[https://c.d/](b (c.d)) a[https://c.d/x%20y](c (c.d))"],
  ["brackets in an address", "[a](https://c.d/e_(f))", "a[https://c.d/e_(f)](a (c.d))"],
  ["escapes in an address", "[a](https://c.d/\\*&amp;)", "a[https://c.d/*&](a (c.d))"],
  ["a link without text", "[](https://c.d)", "a[https://c.d/](c.d)"],
  ["a link over lines", "[a\nb](\nhttps://c.d\n)", "a[https://c.d/](a\nb (c.d))"],
  ["no link in a link", "[a [b](https://c.d) e](https://f.g)", "[a a[https://c.d/](b (c.d)) e](a[https://f.g/](https://f.g))"],
  ["a link binds before emphasis", "*a [b*](https://c.d)", "*a a[https://c.d/](b* (c.d))"],
  ["brackets that are no link", "[1] a[0] [x [y] z", "[1] a[0] [x [y] z"],
  ["emphasis across brackets", "*a [b* c]", "em(a [b) c]"],
  ["an address in angle brackets", "<https://a.b/c?d=e&f> <x@y.z>", "a[https://a.b/c?d=e&f](https://a.b/c?d=e&f) a[mailto:x@y.z](x@y.z)"],
  ["an address in the text", "see https://a.b/c. (https://d.e/f_(g)) https://h.i!", "see a[https://a.b/c](https://a.b/c). (a[https://d.e/f_(g)](https://d.e/f_(g))) a[https://h.i/](https://h.i)!"],
  ["an address in emphasis", "**https://a.b/c**", "strong(a[https://a.b/c](https://a.b/c))"],
  ["no address in a word or an attribute", "xhttps://a.b src=\"https://c.d\"", "xhttps://a.b src=\"https://c.d\""],
  ["no address after others' scripts", "https://a.b，然后", "a[https://a.b/](https://a.b)，然后"],
  ["an image", "![a *b*](https://c.d/e.png)", "img(image not loaded: a[https://c.d/e.png](a b (c.d)))"],
  ["an image without words", "![](https://c.d/e.png)", "img(image not loaded: a[https://c.d/e.png](no description (c.d)))"],
  ["an image in a link", "[![a](https://c.d/e.png)](https://f.g)", "a[https://f.g/](img(image not loaded: a (c.d)) (f.g))"],
  ["what only looks like an image", "a! [b] ! c", "a! [b] ! c"],
];

for (const [name, text, expected] of cases) {
  test(`inlines: ${name}`, () => assert.equal(written(complete(text)), `p(${expected})`));
}
