"""Writes a corpus of pages that is the same on every machine, for vibes and for Hugo.

Each page has 4 to 7 kB of Markdown as authors write it: headings, lists, links, emphasis, code.
"""

import pathlib
import random
import shutil

NOUNS = "parser cache index page template queue header reader buffer token stream module".split()
VERBS = "reads writes folds splits merges keeps moves parses measures compares closes sorts".split()
ADJECTIVES = "small slow stable noisy cold warm stale plain narrow deep local final".split()
LANGUAGES = ["go", "python", "swift", "sh", "json"]


def sentence(r):
    a, b = r.choice(ADJECTIVES), r.choice(NOUNS)
    forms = [
        f"The {a} {b} {r.choice(VERBS)} the `{r.choice(NOUNS)}`, and *then* stops.",
        f"A **{b}** {r.choice(VERBS)} what the {r.choice(NOUNS)} needs & no more.",
        f"See [the {b}](https://example.org/{b}?v={r.randint(1, 99)}) or [all](/about).",
        f"It {r.choice(VERBS)} {r.randint(2, 900)} of them while the {b} waits.",
    ]
    return r.choice(forms)


def body(r):
    parts, size = [], r.randint(4200, 6800)
    while sum(map(len, parts)) < size:
        parts.append(f"## {r.choice(NOUNS).title()} {len(parts)}")
        parts.append(" ".join(sentence(r) for _ in range(r.randint(4, 7))))
        parts.append("\n".join(f"- {sentence(r)}" for _ in range(r.randint(2, 5))))
        lines = "\n".join(f"    {r.choice(VERBS)}({r.choice(NOUNS)}, {r.randint(0, 99)})" for _ in range(8))
        parts.append(f"```{r.choice(LANGUAGES)}\nrun:\n{lines}\n```")
    return "\n\n".join(parts) + "\n"


def pages(count):
    for number in range(count):
        r = random.Random(f"vibes:{number}")
        tags = ", ".join(sorted(r.sample(NOUNS, 3)))
        day = f"{2000 + number // 336 % 25}-{number // 28 % 12 + 1:02d}-{number % 28 + 1:02d}"
        head = f'---\ntitle: "Page {number}: the {r.choice(NOUNS)}"\ndate: {day}\ntags: [{tags}]\n'
        yield f"{number:05d}-page", head + f'summary: "{r.choice(NOUNS)} {number}."\n---\n\n' + body(r)


def write(root, count, project):
    """The corpus below `root`: `vibes` with the project's templates, `hugo` with minimal ones."""
    root = pathlib.Path(root)
    shutil.rmtree(root, ignore_errors=True)
    notes, posts = root / "vibes/content/notes", root / "hugo/content/notes"
    notes.mkdir(parents=True)
    posts.mkdir(parents=True)
    for name, text in pages(count):
        (notes / f"{name}.md").write_text(text)
        (posts / f"{name}.md").write_text(text)
    about = "---\ntitle: About\nsummary: A corpus.\n---\n\nA corpus.\n"
    (root / "vibes/content/about.md").write_text(about)
    (root / "hugo/content/about.md").write_text(about)
    (notes / "_index.md").write_text("---\ntitle: Notes\n---\n")
    shutil.copy(project / "content/site.yaml", root / "vibes/content/site.yaml")
    shutil.copytree(project / "templates", root / "vibes/templates")
    layouts = root / "hugo/layouts/_default"
    layouts.mkdir(parents=True)
    shell = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>"
    item = '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>'
    (layouts / "single.html").write_text(shell + "{{ .TableOfContents }}{{ .Content }}")
    (layouts / "list.html").write_text(shell + "<ul>{{ range .Pages }}" + item + "{{ end }}</ul>")
    (root / "hugo/hugo.toml").write_text('baseURL = "https://example.org/"\ntitle = "Corpus"\n')
