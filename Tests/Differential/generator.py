"""Documents as authors write them, from a seed.

`author(seed, number)` is what one writes in earnest and stays clear of the oracle's known oddities
(see differences.py). `hard(seed, number)` is the same with slips of the hand: lost blank lines, odd
indents, tabs, lazy lines, stray marks.
"""

import random

WORDS = """the a of to and in for with from that it is not one page note text line table list link image
build reader author style width colour footer header index cache token stream module parser template
archive chapter summary number month draft quiet early narrow simple common useful broken careful
writes reads keeps moves opens closes counts prints sorts joins splits naïve café straße Größe über
日本語 русский ελληνικά emoji🙂 3 12 2024 1.5 v2.0 CSS HTML don't it's U.S.""".split()
CODE = ["x = 1", "a_b", "f(x)", "*args", "git commit -m", "<div>", "a && b", "~/.config", "[0]", "\\n",
        "https://example.org/x", "c++", "--flag", "&amp;", "**kwargs", "i < n", "$HOME", "[^1]", "- [ ]"]
HOSTS = ["example.org", "example.com", "www-2.example.co.uk", "sub.example.net", "a.b", "example.org:8080",
         "bücher.example", "x-y.io"]
PATHS = ["", "/", "/a", "/a/b.html", "/a_b_c", "/a?x=1&y=2", "/?q=a_b&copy=2", "/wiki/X_(y)", "/a/(b)/c",
         "/~user/", "/a#b", "/a-b,c", "/%20x", "/a;b", "/über", "/a*b", "/a.b/?x=[1]", "/a&amp;b", "/q?a=~b"]
AFTER_URL = ["", "", "", "", ".", ",", ":", ";", "!", "?", ")", "…", "..", "?!", "&lt;", "&quot;", "'", "\""]
ADDRESSES = ["me@example.org", "first.last@example.com", "a_b+c@sub.example.org", "x-y@a-b.example.net",
             "info@example.co.uk"]
ESCAPES = ["\\*", "\\_", "\\~", "\\[", "\\]", "\\#", "\\`", "\\<", "\\\\", "\\&", "\\!", "\\(", "\\.", "\\-"]
ENTITIES = ["&amp;", "&lt;", "&gt;", "&copy;", "&nbsp;", "&mdash;", "&#38;", "&#x2014;", "&ouml;", "AT&T", "&nope;"]
TAGS = ["<br>", "<kbd>Ctrl</kbd>", "<sub>2</sub>", "<b>bold</b>", "<span class=\"a_b\">x</span>",
        "<!-- aside -->", "<img src=\"a.png\" alt=\"a*b\">", "<mark>*so*</mark>", "<a href=\"/x?a=1&b=2\">x</a>"]
FORBIDDEN = ["<script>x</script>", "<iframe src=\"x\"></iframe>", "<title>", "<xmp>", "<textarea>", "<style>"]
LANGUAGES = ["", "", "swift", "sh", "json", "html", "python", "text", "swift title=\"a.swift\"", "c++"]


class Document:
    """One document in the making; it knows which definitions its references need."""

    def __init__(self, r, hard):
        self.r, self.hard = r, hard
        self.links, self.notes, self.in_note = {}, [], False

    # Inlines

    def words(self, low=1, high=6):
        return " ".join(self.r.choices(WORDS, k=self.r.randint(low, high)))

    def url(self):
        r = self.r
        start = r.choice(["https://", "https://", "http://", "www.", "www.", "ftp://", "HTTP://"])
        return start + r.choice(HOSTS) + r.choice(PATHS)

    def target(self):
        r = self.r
        bare = r.choice(["/about", "#part", "../a_b.html", "https://example.org/a_(b)", "/x?a=1&b=2", "a%20b",
                         "https://example.org/*", "mailto:me@example.org", "/~me/", "<a b>", "", "/ü"])
        title = r.choice(["", "", "", " \"A title\"", " 'it is'", " \"*a* | b\"" if self.hard else ""])
        return bare + title

    def label(self):
        r = self.r
        label = r.choice(["one", "Two", "three words", "a_b", "4", "Straße", "`x`", "x*y", "www"])
        self.links.setdefault(label, self.target())
        return r.choice([label, label, label.upper() if label.isascii() else label])

    def link(self, cell):
        r = self.r
        text = r.choice([self.words(1, 3), self.words(1, 2), f"*{self.words(1, 2)}*", f"`{r.choice(CODE[:8])}`",
                         f"**{self.words(1, 1)}** {self.words(1, 1)}", "https://example.org/", "www.example.org",
                         f"{self.words(1, 1)} \\[a\\]", f"~~{self.words(1, 2)}~~", "![a](b.png)"])
        shape = r.random()
        if shape < 0.6:
            return f"[{text}]({self.target()})"
        if shape < 0.75:
            return f"[{text}][{self.label()}]"
        if shape < 0.85:
            return f"[{self.label()}]"
        if shape < 0.9:
            return f"[{self.label()}][]"
        return f"<{r.choice(['https://', 'http://'])}{r.choice(HOSTS)}{r.choice(PATHS)}>"

    def note(self):
        """A footnote reference; bodies refer only to notes that the text already has."""
        r = self.r
        if self.in_note:
            return f"[^{r.choice(self.notes)}]" if self.notes else self.words()
        if self.notes and r.random() < 0.3:
            return f"[^{r.choice(self.notes)}]"
        label = r.choice([str(len(self.notes) + 1), f"note-{len(self.notes)}", f"Ä{len(self.notes)}",
                          f"a_b{len(self.notes)}"])
        self.notes.append(label)
        return f"[^{label}]"

    def bare(self):
        r = self.r
        url = r.choice([self.url(), self.url(), self.url(), r.choice(ADDRESSES)])
        if r.random() < 0.2:
            return f"({url})" if r.random() < 0.6 else f"\"{url}\""
        return url + r.choice(AFTER_URL)

    def marked(self, mark, cell):
        """Text between marks, at times with something else well inside it."""
        r, text = self.r, self.words(1, 4)
        if r.random() < 0.15:
            inner = r.choice([f"`{r.choice(CODE[:6])}`", self.link(cell), f"{mark[0] * 2}{self.words(1, 2)}{mark[0] * 2}",
                              f"~~{self.words(1, 2)}~~", self.bare(), "*so*", "_so_"])
            text = f"{text} {inner} {self.words(1, 2)}"
        return f"{mark}{text}{mark}" + r.choice(["", "", "", ",", ".", ")", "s" if mark[0] == "*" else ""])

    def piece(self, cell=False):
        r = self.r
        x = r.random()
        if x < 0.62:
            return self.words(1, 7) + r.choice(["", "", ",", ".", ":", "!", " -", " –", " * ", ";"]).rstrip(" ")
        if x < 0.69:
            return self.marked(r.choice(["*", "*", "_"]), cell)
        if x < 0.74:
            return self.marked(r.choice(["**", "**", "__", "***"]), cell)
        if x < 0.80:
            return f"`{r.choice(CODE)}`" if r.random() < 0.9 else f"`` {r.choice(CODE)} ` ``"
        if x < 0.86:
            return self.link(cell) + r.choice(["", "", ".", ",", ")"])
        if x < 0.88:
            title = r.choice(["", ' "T"'])
            return f"![{self.words(1, 3)}]({r.choice(['a.png', '/i/a_b.jpg', 'c.svg'])}{title})"
        if x < 0.905:
            return self.strike()
        if x < 0.94:
            return self.bare()
        if x < 0.955:
            return r.choice(ESCAPES) + r.choice(["", self.words(1, 1)])
        if x < 0.968:
            return r.choice(ENTITIES)
        if x < 0.978:
            return r.choice(TAGS) if r.random() < 0.8 else r.choice(FORBIDDEN)
        if x < 0.993:
            return self.words(1, 2) + self.note()
        return r.choice(["2 * 3", "a ~ b", "a_b_c", "snake_case", "5 < 6", "~100", "x^2", "a|b" if not cell else "ab",
                         "[ ]", "[x]" if self.hard else "[y]", "!", "(see)", "C:\\dir", "1 | 2" if not cell else "1"])

    def strike(self):
        mark = self.r.choice(["~", "~~", "~~"])
        return mark + self.words(1, 4) + mark + self.r.choice(["", "", ".", ","])

    def sentence(self, low=1, high=4, cell=False):
        return " ".join(self.piece(cell) for _ in range(self.r.randint(low, high)))

    # Blocks; each is a list of lines

    def paragraph(self, low=1, high=4):
        r, lines = self.r, []
        for _ in range(r.choice([1, 1, 1, 2, 2, 3, 4]) if high > 1 else 1):
            lines.append(self.sentence(low, high))
        for index in range(len(lines) - 1):
            lines[index] += r.choice(["", "", "", "", "", "", "", "  ", "\\"])
        return lines

    def cell(self):
        r = self.r
        x = r.random()
        if x < 0.45:
            return self.words(1, 2)
        if x < 0.5:
            return ""
        if x < 0.54:
            return f"{self.words(1, 1)} \\| {self.words(1, 1)}"
        if x < 0.57:
            return f"`a \\| b`"
        return self.piece(cell=True) if x < 0.9 else self.sentence(1, 2, cell=True)

    def table(self, after=None):
        r = self.r
        columns = r.choice([1, 2, 2, 2, 3, 3, 4, 5])
        left, right = r.choice([(1, 1), (1, 1), (1, 1), (1, 1), (0, 0), (0, 0), (1, 0), (0, 1)])
        if columns == 1:
            left = right = 1
        pad = r.choice([" ", " ", " ", ""])

        def row(cells):
            text = f"{pad}|{pad}".join(cells)
            if not left and not text[:1].isalnum() and cells is not rule:
                text = f"x {text.lstrip()}"
            return (f"|{pad}" if left else "") + text + (f"{pad}|" if right or not cells[-1] else "")

        rule = [r.choice(["---", "---", "-----", ":--", ":-:", "--:", ":---:", "-" if columns > 1 and left else "---"])
                for _ in range(columns)]
        if pad and r.random() < 0.3:
            rule = [part.ljust(8, "-") if part[-1] == "-" else part for part in rule]
        lines = [row([self.cell() or "h" for _ in range(columns)]), row(rule)]
        for _ in range(r.choice([1, 1, 2, 2, 3, 4, 6]) if after != "head" else 0):
            count = columns if r.random() < 0.85 else max(1, columns + r.choice([-2, -1, 1]))
            lines.append(row([self.cell() for _ in range(count)]))
        if r.random() < 0.05:
            lines = [line + " " * r.randint(1, 3) for line in lines]
        return lines

    def marker(self):
        return self.r.choice(["-", "-", "-", "*", "+", "1.", "1.", "2)", "10."])

    def item(self, marker, blocks):
        """Blocks below one marker, indented as the marker asks."""
        r = self.r
        width = r.choice([1, 1, 1, 1, 1, 2, 3]) if len(marker) < 3 else 1
        pad = " " * (len(marker) + width)
        lines = []
        for number, block in enumerate(blocks):
            if number and not (block and block[0] is TIGHT):
                lines.append("")
            lines += [line for line in block if line is not TIGHT]
        first, *rest = lines or [""]
        return [marker + " " * width + first] + [pad + line if line else "" for line in rest]

    def list(self, depth, tasks=False):
        r, marker, lines = self.r, self.marker(), []
        loose = r.random() < 0.25
        number = 1
        for position in range(r.choice([1, 2, 2, 3, 3, 4])):
            text = self.paragraph(1, 2) if r.random() < 0.8 else [self.words()]
            if tasks:
                box = r.choice(["[ ]", "[ ]", "[x]", "[X]"])
                text = [f"{box} {self.words(1, 3)} {text[0].replace('[x]', '').replace('[X]', '')}"] + text[1:]
            blocks = [text]
            if depth and r.random() < 0.2:
                blocks.append([TIGHT] + self.list(depth - 1, tasks and r.random() < 0.7))
            elif depth and r.random() < 0.15:
                blocks.append(self.block(depth - 1, listed=True))
            own = marker
            if marker[0].isdigit():
                own = f"{int(marker[:-1]) + position}{marker[-1]}"
            if lines and loose:
                lines.append("")
            lines += self.item(own, blocks)
        return lines

    def quote(self, depth):
        r, inside = self.r, []
        for number in range(r.choice([1, 1, 2])):
            inside += ([""] if number else []) + self.block(depth - 1 if depth else 0, quoted=True)
        lines, paragraph = [], False
        for line in inside:
            lazy = paragraph and line[:1].isalpha() and r.random() < 0.06 and "|" not in line
            lines.append(line if lazy else r.choice([">", "> "]) if not line else "> " + line)
            paragraph = line[:1].isalpha() and "|" not in line
        return lines

    def fence(self):
        r, mark = self.r, self.r.choice(["```", "```", "```", "~~~", "````"])
        inside = r.choices(["let x = 1", "", "    deep", "| a | b |", "|---|---|", "# no heading", "- [ ] x", "<b>",
                            "*a* ~b~", "www.example.org", "[^1]: no note", "> q", "\ttab", "a & b"], k=r.randint(0, 4))
        return [mark + r.choice(LANGUAGES), *inside, mark]

    def html(self):
        return self.r.choice([
            ["<div class=\"a\">", self.words(), "</div>"],
            ["<details>", "<summary>More</summary>", "", *self.paragraph(), "", "</details>"],
            ["<!-- a | b", "|---|---| -->"],
            ["<p align=\"center\">", "  <img src=\"a.png\">", "</p>"],
            ["<table><tr><td>", "", "*x* | y", "", "</td></tr></table>"],
            ["<script>", "let a = 1", "", "</script>"],
            ["<style>p { color: red }</style>"],
            ["<custom-tag a=\"b\">", "*x*", "</custom-tag>"],
        ])

    def heading(self):
        r = self.r
        if r.random() < 0.85:
            return ["#" * r.choice([1, 2, 2, 2, 3, 3, 4, 6]) + " " + self.sentence(1, 2) + r.choice(["", "", "", " ##"])]
        return [self.sentence(1, 2), r.choice(["===", "---", "-------"])]

    def task_list(self, depth):
        return self.list(depth, tasks=True)

    def block(self, depth=2, listed=False, quoted=False):
        r = self.r
        x = r.random()
        if x < 0.38:
            return self.paragraph()
        if x < 0.52:
            return self.table()
        if x < 0.55 and not listed and not quoted:
            return self.table("head")
        if x < 0.59:
            # Directly below a line of text, or of more.
            return [line.replace("\\|", "|") for line in [self.words(2, 6)]] + self.table()
        if x < 0.63:
            ending = r.choice([["## " + self.words()], ["- " + self.words(), "- " + self.words()], ["> " + self.words()],
                               ["```", "x", "```"], ["---"], [self.words()], ["1. " + self.words()], ["<!-- x -->"]])
            return self.table() + ending
        if x < 0.73:
            return self.list(depth)
        if x < 0.79 and not quoted:
            return self.task_list(depth if not listed else 0)
        if x < 0.84:
            return self.quote(depth)
        if x < 0.89:
            return self.fence()
        if x < 0.96:
            return self.heading()
        if x < 0.97:
            return [r.choice(["---", "***", "* * *"])]
        if x < 0.985:
            return self.html()
        return ["    indented code", "    | a | b |"]

    def note_body(self, label):
        r = self.r
        self.in_note = True
        lines = [f"[^{label}]: " + self.sentence(1, 3)]
        if r.random() < 0.1:
            lines.append(self.words(2, 5))
        if r.random() < 0.25:
            lines += ["", *(f"    {line}" if line else "" for line in self.block(1))]
            if r.random() < 0.4:
                lines += ["", "    " + self.sentence(1, 2)]
        self.in_note = False
        return lines

    def text(self):
        r = self.r
        blocks = [self.block() for _ in range(r.choice([1, 1, 2, 2, 3, 3, 4, 5, 6]))]
        tail = [self.note_body(label) for label in list(self.notes)]
        for label, target in self.links.items():
            if r.random() < 0.95:
                tail.append([f"[{label}]: {target or '/empty'}"])
        for extra in tail:
            blocks.insert(len(blocks) if r.random() < 0.8 else r.randint(0, len(blocks)), extra)
        lines = []
        for number, block in enumerate(blocks):
            lines += ([""] if number else []) + block
        return lines


TIGHT = "\0tight"  # In front of a block: no blank line before it.


def slip(r, lines):
    """One slip of the hand, anywhere."""
    at = r.randrange(len(lines))
    line = lines[at]
    kind = r.randrange(13)
    if kind == 0:
        lines[at] = line.lstrip(" >")
    elif kind == 1:
        lines[at] = " " * r.randint(1, 5) + line
    elif kind == 2:
        lines[at] = line.replace("    ", "\t", 1) if "    " in line else "\t" + line
    elif kind == 3:
        blank = [number for number, text in enumerate(lines) if not text]
        if blank:
            del lines[r.choice(blank)]
    elif kind == 4 and line:
        place = r.randrange(len(line))
        lines[at] = line[:place] + line[place + 1:]
    elif kind in (5, 6):
        place = r.randint(0, len(line))
        stray = r.choice(["*", "_", "~", "|", "\\", "[", "]", "(", ")", "<", ">", "&", "!", ":", "-", " ", "[^1]", "**",
                          "~~", "\\|", "||", "`", "[x] ", "www.", "http://a.b/", "[^a]:"])
        lines[at] = line[:place] + stray + line[place:]
    elif kind == 7:
        other = r.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == 8:
        lines.insert(at, "")
    elif kind == 9:
        lines[at] = r.choice(["> ", "- ", "1. ", "  ", "> > ", "- - ", "> - ", "# ", "- [ ] ", "[^b]: "]) + line
    elif kind == 10:
        start = lines[at:at + r.randint(1, 4)]
        lines[at:at + len(start)] = [r.choice(["> ", "- ", "  "]) + text for text in start]
    elif kind == 11:
        lines[at] = line + r.choice(["  ", "\\", "|", " |", "\t", " \\|"])
    else:
        lines.insert(at, r.choice(["===", "---", "|---|", "| --- | --- |", "| a | b |", ":-", "[a]: /u", "<b>", "```",
                                   "    x", "-", "a | b", "--- | ---", "[^1]: n", "> x", "* * *"]))
    if not lines:
        lines.append("")


def author(seed, number):
    return "\n".join(Document(random.Random(f"author:{seed}:{number}"), False).text()) + "\n"


def hard(seed, number):
    r = random.Random(f"hard:{seed}:{number}")
    lines = Document(r, True).text()
    for _ in range(r.choice([1, 1, 2, 2, 3, 4])):
        slip(r, lines)
    return "\n".join(lines) + r.choice(["\n", "\n", "\n", ""])


PROFILES = {"author": author, "hard": hard}
