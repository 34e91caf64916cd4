"""The built hub, served as its host would serve it, and a browser to look at it with."""

import functools
import http.server
import pathlib
import re
import shutil
import subprocess
import threading

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
    subprocess.run([VIBES, "build", "--site", work, "--output", output], check=True)
    return output


class HostHandler(http.server.SimpleHTTPRequestHandler):
    """Clean addresses, the not-found page and the rules of `_headers`, as far as the hub uses them."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, rules, **kwargs):
        self.rules = rules
        super().__init__(*args, **kwargs)

    def send_head(self):
        path = self.path.split("?")[0].split("#")[0]
        folder = pathlib.Path(self.directory)
        if not (folder / path.lstrip("/")).is_file():
            page = "/index.html" if path == "/" else path.rstrip("/") + ".html"
            if (folder / page.lstrip("/")).is_file() and (path == "/" or not path.endswith("/")):
                self.path = page
            else:
                return self.send_not_found(folder)
        return super().send_head()

    def send_not_found(self, folder):
        body = (folder / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        for pattern, headers in self.rules:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), self.path):
                for name, value in headers:
                    if name.lower() not in ("strict-transport-security", "content-type"):
                        self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args):
        pass


def parse_headers(text):
    """The rules of a `_headers` file: [(pattern, [(name, value)])]."""
    rules = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line.strip(), []))
        elif line.strip():
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value))
    return rules


def serve(folder):
    rules = parse_headers((folder / "_headers").read_text())
    handler = functools.partial(HostHandler, directory=str(folder), rules=rules)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
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

    executable = shutil.which("chromium") or shutil.which("google-chrome")
    assert executable, "the browser tests need Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
