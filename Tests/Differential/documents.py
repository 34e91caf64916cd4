"""Documents that have broken Markdown programs, or might: for the tests of robustness."""

import random

NASTY = {
    "tables": """para \\| x
| a | `b \\| c` |\r
|:-|-:|
| 1 || 3 | 4 |
x
- | i | j |
  | - | - |
  | k |

> | q | r |
> |---|---|
> lazy | w
| out |
| --- |
\\| a | b \\\\| c |
-|-
""",
    "footnotes": """A[^1] b[^ü-2][^1], [^none] and ![^1] [x[^1]](u).

[^1]: one
  lazy

    - item[^ü-2]

          code

    | a | b |
    |---|---|
    | [^1] | c |
[^ü-2]: > quote
[^3]:

    [^4]: inner
> [^5]: in a quote[^5]
- [^6]: in an item
""",
    "alerts": """> [!NOTE]
> text

> [!tip]  
> > [!WARNING]
> > in it

> [!IMPORTANT] title
> x

- > [!CAUTION]
  lazy

> [!NOTE]\\
> x

[!note]: /u
> \\[!NOTE]
> [!NOTE
> ]
""",
    "tasks": """- [ ] a
- [x] b

  - [X] c
- [ ]
- [ ]	tab
- [x](u)
1. [ ] | a | b |
   |---|---|
   [x]: u
- [ ] # h
- [x] t
  ===
> - [ ] q
""",
    "fences": """```swift title="a.swift" {1,3-4} +x
let a = "\\(b)"
```
~~~ ``` é &amp; \\* "
x
    ~~~
   ~~~~
- ```json
  {"a": [1, {"b": null}]}
 lazy
> ```diff
> + x
```html linenos=true
<a href='x'>&lt;</a> <!-- c
```
`````
```
""",
    "nested": """> 1. - > a
>    lazy
>      > > b
	- tab
	  	x
  - - - 1) +
> - # h
>   ---
>	    code
* *  * x
10) - ***
- a

      b
 - c
  - d
   - e
    - f
""",
    "URLs": """www.a.b/(c)d). http://x.y?a=b&c;&lt; https://é.ü/*a*_b_~c~, <http://a b>
[www.a.com](x) ![http://b.c] (ftp://a_b.c_d.e_f) xhttp://a.b
me@a.b. mailto:me@a.b, xmpp:a@b.c/d a.b-c_d+e@f-g.h_ @a@b.c@
`http://a.b` http://a.b`c` **www.a.b** ~~www.a.b~~ | www.a.b |
http:// www. www.. http://. https://a_b https://[::1]/
<!-- www.a.b --> <a href="http://a.b">http://a.b</a>
""",
    "inlines": """*a **b ~~c~~ d** e* _x_y ***z** w* ~a *b~ c* ~~~x~~~ ~ ~
[a][b] [c]: [d](<e f> "g\\"h") ![i *j* [k](l)](m 'n') []() [](<>) [
`` a ` b `` ` `` &copy &#0; &#xD800; &#99999999; \\
<a b='c' d="e" f> <!-- x --> <?p?> <!D> <![CDATA[x]]> <script> <b

[b]: <x> 'y
z'
[É]: /e
[`c`]:
	/u "t" x
""",
    "front": "\ufeff# ﷐﷑﷯ \U000e0001\U0010ffff h\u200d\u202e {#id .c}\n\n---\n\n# \n#\n###### x ######\nSetext\n  =\n\n\x1a\x7f\x0b\x0c\x01",
}

ALPHABET = [
    *"*_~`|[]()<>!\\&#:;-+=>.\"'/@^?{}", "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "\r\n", "\r", "a", "b c", "é", "1.",
    "- ", "> ", "# ", "```", "~~~", "| a | b |\n", "|---|---|\n", "[^1]", "[^1]: ", "\n[^1]: ", "[ ] ", "- [x] ",
    "[!NOTE]\n", "> [!TIP]\n", "www.", "http://", "https://a.b/", "me@a.b", "<!--", "-->", "<b>", "<script>", "&amp;",
    "\n===\n", "\n---\n", "\\|", "**", "~~", "![", "](", "[a]: /u\n", "\0", "\ufeff", "\ufdd0", "\ufdd3", "\ufdef",
    "<!--HOLD", "\u00a0", "\u2028", "日本", "🙂",
]


def prefixes():
    """Every prefix of each nasty document, characters cut in two among them."""
    for text in NASTY.values():
        data = text.encode()
        yield from (data[:size] for size in range(len(data) + 1))


def lines_ended_otherwise():
    for text in NASTY.values():
        for ending in ["\r\n", "\r", "\n\r"]:
            yield text.replace("\r", "").replace("\n", ending).encode()


def random_bytes(seed, count):
    r = random.Random(f"bytes:{seed}")
    for _ in range(count):
        yield r.randbytes(r.choice([1, 3, 10, 50, 200]))


def markdown_noise(seed, count):
    r = random.Random(f"noise:{seed}")
    for _ in range(count):
        yield "".join(r.choices(ALPHABET, k=r.choice([2, 5, 10, 20, 40, 80]))).encode()


def broken_unicode(seed, count):
    """Markdown with bytes in it that are no UTF-8, and NULs."""
    r = random.Random(f"broken:{seed}")
    bad = [b"\xff", b"\x80", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x99", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80",
           b"\0", b"\xef\xb7", b"\xef\xb7\x90"]
    texts = [text.encode() for text in NASTY.values()]
    for _ in range(count):
        data = bytearray(r.choice(texts))
        for _ in range(r.choice([1, 2, 5, 20])):
            place = r.randint(0, len(data))
            data[place:place + r.choice([0, 1])] = r.choice(bad)
        yield bytes(data)


DEPTH = 50_000
DEEP = {
    "quotes": "> " * DEPTH + "a",
    "tight quotes": ">" * DEPTH + "a\nb",
    "lists": "- " * DEPTH + "a",
    "ordered lists": "1. " * DEPTH + "a",
    "indented lists": "\n".join("  " * depth + "- a" for depth in range(600)),
    "quotes and lists": "> - " * (DEPTH // 2) + "a\nb",
    "alerts": "\n".join("> " * depth + "[!NOTE]" for depth in range(1, 600)),
    "brackets": "[" * DEPTH + "a" + "]" * DEPTH,
    "links": "[" * DEPTH + "a" + "](b)" * DEPTH,
    "images": "![" * DEPTH + "a" + "](b)" * DEPTH,
    "emphasis": "*a " * DEPTH + "b*" * DEPTH,
    "strong": "**a " * DEPTH + "b**" * DEPTH,
    "both marks": "*a _b " * (DEPTH // 2) + "c_ d*" * (DEPTH // 2),
    "strikethrough": "~a ~~b " * (DEPTH // 2) + "c~~ d~" * (DEPTH // 2),
    "parentheses in a URL": "http://a.b/" + "(" * DEPTH + ")" * DEPTH,
    "parentheses in a link": "[a](" + "(" * DEPTH + ")" * DEPTH + ")",
    "footnotes in footnotes": "[^0]\n\n" + "\n".join("    " * depth + f"[^{depth}]: x[^{depth + 1}]" for depth in range(300)),
    "footnotes on one line": "[^a]: " * DEPTH + "x[^a]\n\n[^a]",
    "tags": "<b>" * DEPTH + "a" + "</b>" * DEPTH,
    "tasks on one line": "- [ ] " * DEPTH + "a",
    "table in deep quotes": "".join("> " * 2000 + row + "\n" for row in ["| a | b |", "|---|---|", "| c | d |"]),
    "columns": "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|b" * 5000 + "|\n",
}

REPEATED = ["|", "[", "]", "`", "~", "~~", "*", "_", "\\", "<", "&", "!", "![", "[^", "[^a]", "[^a]:", "|-", "|-\n", "a|\n",
            "www.", "http://", "a@", "a@b.", "mailto:", "<!--", "<a ", "```\n", "~~~\n", "- [ ] ", "- [ ]\n", "[!NOTE]",
            "> [!NOTE]\n", "-", "=\n", "(", "\t", "\r", "\0", "a**b", "`a``", "[a](", "[a]:", "&#", "\\|", "|\\", " \n", "- \n"]


def repeated():
    for part in REPEATED:
        for count in (10_000, 50_000):
            yield part * count
            yield "a | b\n- | -\n" + part * count if "\n" not in part else "- a\n" + part * count
            if count == 10_000:
                yield "[^a]: x\n\n" + part * count + "]"
