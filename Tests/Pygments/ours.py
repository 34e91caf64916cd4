"""Our tokens of a file, read from the page that `vibes markdown` makes of it."""

import html.parser
import pathlib
import re
import subprocess
import tempfile

VIBES = pathlib.Path(__file__).resolve().parents[2] / ".build" / "debug" / "vibes"


class CodeReader(html.parser.HTMLParser):
    """Collects (class, text) inside `<pre><code>`; the class is `None` for plain code."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tokens = []
        self.is_code = False
        self.css_class = None

    def handle_starttag(self, tag, attributes):
        if tag == "code":
            self.is_code = True
        elif tag == "span" and self.is_code:
            self.css_class = dict(attributes).get("class")

    def handle_endtag(self, tag):
        if tag == "code":
            self.is_code = False
        elif tag == "span":
            self.css_class = None

    def handle_data(self, data):
        if self.is_code:
            self.tokens.append((self.css_class, data))


def tokens(path, language):
    """The (class, text) of every token of a file."""
    code = path.read_text(encoding="utf-8")
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    with tempfile.NamedTemporaryFile("w", suffix=".md", encoding="utf-8") as page:
        page.write(f"{fence}{language}\n{code.removesuffix(chr(10))}\n{fence}\n")
        page.flush()
        result = subprocess.run(
            [VIBES, "markdown", page.name], check=True, capture_output=True, encoding="utf-8"
        )
    reader = CodeReader()
    reader.feed(result.stdout)
    reader.close()
    return reader.tokens
