"""What the tests of built files share: pages, their trees, and what the host would answer."""

import urllib.parse

from lxml import html as lxml_html

BASE = "https://52vibes.dev"


def pages(public):
    return sorted(public.rglob("*.html"))


def tree(path):
    return lxml_html.fromstring(path.read_bytes().decode())


def address(public, page):
    """The address of a page's file, without the host and with its letters as they are."""
    path = str(page.relative_to(public))
    return "/" if path == "index.html" else "/" + path.removesuffix(".html")


def file_at(public, path):
    """The file that the host serves at an address, if any."""
    path = urllib.parse.unquote(path.split("#")[0].split("?")[0]).lstrip("/")
    for name in [path or "index.html", path + ".html"]:
        if (public / name).is_file():
            return public / name
    return None


def published(public, path):
    return file_at(public, path) is not None


def feeds(public, extension):
    return sorted(public.rglob(f"*.{extension}"))
