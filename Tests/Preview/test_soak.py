"""Random edits of a site for a while: whenever it is quiet, what is served is what a build makes.

`SOAK_SECONDS=600` makes it long; `SOAK_SEED` repeats a run.
"""

import json
import os
import random
import subprocess
import time

from serving import Serving, VIBES, copy_hub

SECONDS = float(os.environ.get("SOAK_SECONDS", "25"))
SEED = int(os.environ.get("SOAK_SEED", "1"))

WORDS = "a quiet site is one that nobody edits while it is built and served again".split()


class Author:
    """Somebody who edits a site in every way that editors, shells and git do."""

    def __init__(self, site, seed):
        self.site = site
        self.random = random.Random(seed)
        self.good = {
            path.relative_to(site): path.read_bytes()
            for path in site.rglob("*") if path.is_file()
        }
        self.made = 0

    def edit(self):
        """Does one thing; its name."""
        action = self.random.choice([
            self.add_text, self.add_text, self.add_text, self.add_page, self.remove_page,
            self.rename_page, self.break_page, self.change_style, self.change_template,
            self.change_site, self.add_file, self.add_folder, self.restore, self.restore_all,
            self.type_fast, self.touch,
        ])
        return action() or action.__name__

    def sentence(self):
        return " ".join(self.random.choices(WORDS, k=8)) + "."

    def pages(self):
        return sorted((self.site / "content").rglob("*.md"))

    def own_pages(self):
        return sorted((self.site / "content/guide").glob("own-*.md"))

    def write(self, path, text):
        """Writes a file in one of the ways editors have."""
        data = text.encode()
        way = self.random.randrange(4)
        if way == 0:
            path.write_bytes(data)
        elif way == 1:
            new = path.with_name(f".{path.name}.swp~")
            new.write_bytes(data)
            new.rename(path)
        elif way == 2:
            if path.exists():
                path.rename(path.with_name(path.name + "~"))
            path.write_bytes(data)
            path.with_name(path.name + "~").unlink(missing_ok=True)
        else:
            with path.open("wb") as file:
                file.write(data[: len(data) // 2])
                file.flush()
                time.sleep(0.01)
                file.write(data[len(data) // 2:])

    def add_text(self):
        path = self.random.choice(self.pages())
        self.write(path, path.read_text() + f"\n\n{self.sentence()}\n")

    def type_fast(self):
        path = self.random.choice(self.pages())
        for _ in range(5):
            self.write(path, path.read_text() + f" {self.random.choice(WORDS)}")
            time.sleep(self.random.random() / 50)

    def page_text(self):
        return f"---\ntitle: Page {self.made}\nsummary: S.\ntags: [own]\n---\n{self.sentence()}\n"

    def add_page(self):
        self.made += 1
        self.write(self.site / f"content/guide/own-{self.made}.md", self.page_text())

    def remove_page(self):
        if pages := self.own_pages():
            self.random.choice(pages).unlink()

    def rename_page(self):
        if pages := self.own_pages():
            page = self.random.choice(pages)
            self.made += 1
            page.rename(page.with_name(f"own-{self.made}.md"))

    def break_page(self):
        path = self.random.choice(self.pages())
        self.write(path, "---\ntitle: [\n---\n" + path.read_text())

    def change_style(self):
        path = self.random.choice(sorted((self.site / "templates/assets/css").glob("*.css")))
        self.write(path, path.read_text() + f"\n/* {self.sentence()} */\n")

    def change_template(self):
        path = self.random.choice(sorted((self.site / "templates/partials").glob("*.mustache")))
        self.write(path, path.read_text() + f"\n<!-- {self.sentence()} -->\n")

    def change_site(self):
        path = self.site / "content/site.yaml"
        lines = path.read_text().splitlines()
        lines = [
            f"title: Site {self.random.randrange(9)}" if line.startswith("title:") else line
            for line in lines
        ]
        self.write(path, "\n".join(lines) + "\n")

    def add_file(self):
        self.write(self.site / f"content/file-{self.random.randrange(5)}.txt", self.sentence())

    def add_folder(self):
        self.made += 1
        folder = self.site / f"content/notes-{self.made}/deep"
        folder.mkdir(parents=True)
        (folder / "page.md").write_text(self.page_text())

    def touch(self):
        self.random.choice(self.pages()).touch()

    def restore(self):
        path = self.random.choice(sorted(self.good))
        self.write(self.site / path, self.good[path].decode(errors="surrogateescape")) \
            if path.suffix in (".md", ".mustache", ".css", ".yaml") else None

    def restore_all(self):
        """Everything as it was at first, as a switch to another branch does it."""
        for path in sorted(self.site.rglob("*"), reverse=True):
            if path.is_file() and path.relative_to(self.site) not in self.good:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        for path, data in self.good.items():
            target = self.site / path
            if not target.exists() or target.read_bytes() != data:
                target.write_bytes(data)


class Builder:
    """Cold builds of the site as it is."""

    def __init__(self, site, output):
        self.site = site
        self.output = output

    def manifest(self):
        """The list of all files with their digests, or nothing if the site has errors."""
        result = subprocess.run(
            [VIBES, "build", "--quiet", "--drafts", "--future", "--site", self.site,
             "--output", self.output],
            capture_output=True, text=True,
        )
        assert result.returncode in (0, 1), result.stderr
        return (self.output / "build.json").read_bytes() if result.returncode == 0 else None


def served_address(name):
    return "/" if name == "index.html" else "/" + name.removesuffix(".html")


def has_failure(server):
    """Whether open pages are told that the site cannot be built."""
    connection = server.connection()
    connection.request("GET", "/__vibes/events?page=/")
    answer = connection.getresponse()
    while line := answer.readline():
        if line.startswith(b"data: "):
            connection.close()
            return json.loads(line[6:]).get("failure") is not None
    raise AssertionError("no state is told")


def test_what_is_served_is_what_is_built(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    copy_hub(site)
    author, builder = Author(site, SEED), Builder(site, tmp_path / "public")
    assert builder.manifest()
    moments, failures, edits, failing = 0, 0, 0, False
    end = time.monotonic() + SECONDS
    with Serving(site) as server:
        while time.monotonic() < end:
            names = [author.edit() for _ in range(author.random.randint(1, 3))]
            if failing and author.random.random() < 0.5:
                names.append(author.restore_all() or "restore_all")
            edits += len(names)
            built = builder.manifest()
            failing = built is None
            failures += failing
            limit = time.monotonic() + 10
            while has_failure(server) != failing or built and server.get("/build.json")[2] != built:
                assert time.monotonic() < limit, f"after {edits} edits, at last {names}: differs"
                time.sleep(0.02)
            # With errors, the last good site may be one between two of the edits.
            good = built or server.get("/build.json")[2]
            # What is there now stays: a late build does not bring an older state back.
            time.sleep(0.15)
            assert server.get("/build.json")[2] == good, names
            if built:
                for name in author.random.sample(sorted(json.loads(built)["files"]), 10):
                    if name.startswith("_"):
                        continue
                    body = server.get(served_address(name))[2]
                    assert body == (tmp_path / "public" / name).read_bytes(), (name, names)
            moments += 1
        print(f"{edits} edits, {moments} quiet moments, {failures} of them with errors")
        assert moments >= SECONDS / 10
        assert server.process.poll() is None
