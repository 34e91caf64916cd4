"""The built hub, served as its host would serve it, and a browser to look at it with."""

import functools
import http.server
import pathlib
import re
import shutil
import subprocess
import threading
import urllib.parse

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
VIBES = ROOT / ".build" / "debug" / "vibes"
CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]


@pytest.fixture(scope="session")
def public(tmp_path_factory):
    """The folder of the built hub."""
    output = tmp_path_factory.mktemp("hub") / "public"
    subprocess.run(
        [VIBES, "build", "--strict", "--site", ROOT, "--output", output], check=True
    )
    return output


@pytest.fixture(scope="session")
def full_site(tmp_path_factory):
    """A built site in which every part a page can have occurs."""
    output = tmp_path_factory.mktemp("full") / "public"
    site = ROOT / "Tests" / "Hub" / "full-site"
    work = tmp_path_factory.mktemp("full-site")
    shutil.copytree(site / "content", work / "content")
    shutil.copytree(ROOT / "templates", work / "templates")
    subprocess.run([VIBES, "build", "--strict", "--site", work, "--output", output], check=True)
    return output


class HostHandler(http.server.SimpleHTTPRequestHandler):
    """Clean addresses, the not-found page, `_redirects` and `_headers`, as far as the hub uses them."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, rules, redirects, **kwargs):
        self.rules = rules
        self.redirects = redirects
        super().__init__(*args, **kwargs)

    def send_head(self):
        self.asked = urllib.parse.unquote(self.path.split("?")[0].split("#")[0])
        folder = pathlib.Path(self.directory)
        if self.asked in self.redirects:
            return self.send_redirect(self.redirects[self.asked])
        if (folder / self.asked.lstrip("/")).is_file():
            return super().send_head()
        page = "/index.html" if self.asked == "/" else self.asked + ".html"
        if not (folder / page.lstrip("/")).is_file():
            return self.send_not_found(folder)
        self.path = urllib.parse.quote(page)
        return super().send_head()

    def send_redirect(self, target):
        self.send_response(301)
        self.send_header("Location", urllib.parse.quote(target))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_not_found(self, folder):
        body = (folder / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        fields = {}
        for pattern, headers in self.rules:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), self.asked):
                fields = {name: value for name, value in fields.items() if (name, None) not in headers}
                fields |= {name: value for name, value in headers if value is not None}
        for name, value in fields.items():
            if name.lower() not in ("strict-transport-security", "content-type"):
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args):
        pass


def parse_headers(text):
    """The rules of a `_headers` file: [(pattern, [(name, value)])]; the value of a removal is None."""
    rules = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line.strip(), []))
        elif line.strip().startswith("! "):
            rules[-1][1].append((line.strip()[2:], None))
        elif line.strip():
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value))
    return rules


def parse_redirects(text):
    """The rules of a `_redirects` file: {address: target}; each of them is permanent."""
    rules = [line.split() for line in text.splitlines()]
    assert all(len(rule) == 3 and rule[2] == "301" for rule in rules), rules
    assert len({rule[0] for rule in rules}) == len(rules)
    return {urllib.parse.unquote(source): urllib.parse.unquote(target) for source, target, _ in rules}


class HostServer(http.server.ThreadingHTTPServer):
    """Does not tell of connections that the browser dropped."""

    def handle_error(self, request, client_address):
        pass


def serve(folder):
    rules = parse_headers((folder / "_headers").read_text())
    redirects = parse_redirects((folder / "_redirects").read_text())
    handler = functools.partial(
        HostHandler, directory=str(folder), rules=rules, redirects=redirects
    )
    server = HostServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def hub(public):
    """The address of the served hub."""
    server = serve(public)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def full(full_site):
    """The address of the served site with every part."""
    server = serve(full_site)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    # Without one on the path, the browser that Tests/Tools/install had Playwright bring.
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser):
    """Opens an address in a context of its own: `visit(address, width=320, color_scheme="dark")`."""
    contexts = []

    def open_page(address, width=1280, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(params=["hub", "full"])
def site(request, public, full_site):
    """The folder of either site."""
    return public if request.param == "hub" else full_site
