"""A site that a test may change, its preview, and a browser that has it open."""

import shutil

import pytest

from serving import PROJECT, Serving

CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
FILES = {
    "content/site.yaml": """
title: Example
base_url: https://example.org
description: A site to be changed.
language: en
author: {name: Example, url: https://example.org/author}
blog: https://example.org/blog
start: 2026-01-01
weeks: 4
quarters: [{theme: Only, summary: S.}]
""",
    "content/_index.md": "---\ntitle: Home\nsummary: S.\n---\nWelcome.\n",
    "content/404.md": "---\ntitle: Nothing here\nsummary: S.\n---\nNo such page.\n",
    "content/long.md": "---\ntitle: Long\nsummary: S.\n---\n"
    + "".join(f"Paragraph {number}.\n\n" for number in range(200)),
    "content/other.md": "---\ntitle: Other\nsummary: S.\n---\nOther text.\n",
}


class Site:
    """A small site folder with the hub's templates."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(PROJECT / "templates", folder / "templates")
        for name, text in FILES.items():
            self.write(name, text)

    def path(self, name):
        return self.folder / name

    def write(self, name, text):
        """Puts a file in place as an editor does, at once."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.write_text(text)
        new.rename(path)

    def replace(self, name, old, new):
        text = self.path(name).read_text()
        assert old in text, f"{old} is not in {name}"
        self.write(name, text.replace(old, new))

    def add(self, name, text):
        self.write(name, self.path(name).read_text() + text)


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


@pytest.fixture
def server(site):
    with Serving(site.folder) as serving:
        yield serving


@pytest.fixture
def field(site, server):
    """Gives pages a field to type in, and says by which selector it is found."""
    form = '<textarea id="field"></textarea></main>'
    site.replace("templates/layouts/page.mustache", "</main>", form)
    server.wait_for("/other", lambda answer: b'id="field"' in answer[2])
    return "#field"


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    # Without one on the path, the browser that Tests/Tools/install had Playwright bring.
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


# What a page must never tell of: a broken policy and, below, errors in the console.
WATCH_POLICY = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});
"""


@pytest.fixture
def problems():
    """What pages have said that none may say; a test that expects some takes them out."""
    found = []
    yield found
    assert found == []


@pytest.fixture
def context(browser, server, problems):
    """A browser session whose pages are watched; it ends before the server does."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(10_000)
        context.add_init_script(WATCH_POLICY)
        context.on("console", lambda message: message.type in ("error", "warning")
                   and problems.append(message.text))
        context.on("weberror", lambda error: problems.append(str(error.error)))
        yield context


@pytest.fixture
def visit(context, server):
    """Opens a page of the preview that hears of changes: `visit("/long")`."""

    def open_page(path):
        page = context.new_page()
        with page.expect_request("**/__vibes/events*"):
            page.goto(server.url + path)
        page.evaluate("window.isFirst = true")
        return page

    return open_page
