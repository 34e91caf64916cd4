"""The built files around the pages: sitemap, twins, data, icons, manifest, host rules."""

import hashlib
import io
import json
import re
import subprocess
import urllib.parse
import urllib.request

import pytest
from built import BASE, address, feeds, pages, published, tree
from conftest import ROOT, VIBES, parse_headers, parse_redirects
from lxml import etree
from PIL import Image


def test_the_sitemap_names_every_page_once(site):
    urls = [e.text for e in etree.parse(site / "sitemap.xml").getroot().iter("{*}loc")]
    assert len(urls) == len(set(urls))
    made = {BASE + address(site, p) for p in pages(site) if p.name != "404.html"}
    assert {urllib.parse.unquote(url) for url in urls} == made
    robots = (site / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {BASE}/sitemap.xml" in robots


def test_addresses_for_machines_are_plain_urls(public):
    assert letters_beyond_urls(public) == []


def test_addresses_with_other_letters_are_plain_urls(full_site):
    assert letters_beyond_urls(full_site) == []


def letters_beyond_urls(site):
    """The addresses in the sitemap, the feeds and the canonical links that are not RFC 3986's."""
    urls = [e.text for e in etree.parse(site / "sitemap.xml").getroot().iter("{*}loc")]
    for file in feeds(site, "rss") + feeds(site, "atom"):
        for element in etree.parse(file).getroot().iter("{*}link"):
            urls.append(element.get("href") or element.text)
    for page in pages(site):
        urls += tree(page).xpath("//link[@rel='canonical']/@href")
    return [url for url in urls if not re.fullmatch(r"[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+", url)]


def markdown_links(text):
    """The targets of links and pictures, code left out: what is in code is no link."""
    text = re.sub(r"^ {0,3}(```+|~~~+).*?^ {0,3}\1", "", text, flags=re.S | re.M)
    text = re.sub(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", "", text, flags=re.S)
    return re.findall(r"\]\(<?([^)>\s]+)", text)


def test_every_page_has_a_markdown_twin_whose_links_work(site):
    for page in pages(site):
        if page.name == "404.html":
            continue
        twin = page.with_suffix(".md")
        assert twin.is_file(), page
        text = twin.read_text()
        assert text.startswith("# ")
        for url in markdown_links(text):
            if url.startswith(BASE):
                assert published(site, url[len(BASE):]), (twin.name, url)
            else:
                assert url.startswith(("https://", "mailto:", "#")), (twin.name, url)


def test_the_index_for_language_models_names_the_twins(site):
    text = (site / "llms.txt").read_text()
    assert text.startswith("# ") and "\n> " in text
    links = markdown_links(text)
    assert len(links) == len(set(links)) > 5
    for url in links:
        assert url.startswith(BASE) and published(site, url.removeprefix(BASE)), url
    twins = {url for url in links if url.endswith(".md")}
    for page in pages(site):
        slug = address(site, page)
        if slug.startswith("/wk"):
            assert BASE + slug + ".md" in twins


def test_icons_have_the_sizes_that_are_promised(site):
    manifest = json.loads((site / "site.webmanifest").read_text())
    for icon in manifest["icons"]:
        file = site / icon["src"].lstrip("/")
        if icon["type"] == "image/svg+xml":
            assert etree.parse(file).getroot().tag == "{http://www.w3.org/2000/svg}svg"
            continue
        with Image.open(file) as image:
            assert Image.MIME[image.format] == icon["type"]
            assert "{}x{}".format(*image.size) == icon["sizes"]
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    for name, size in [("card.png", (1200, 630)), ("apple-touch-icon.png", (180, 180))]:
        with Image.open(site / name) as image:
            assert (image.format, image.size) == ("PNG", size)


def test_the_icon_and_the_card_are_served(hub):
    for name, kind in [("favicon.ico", "ICO"), ("card.png", "PNG")]:
        with urllib.request.urlopen(f"{hub}/{name}") as answer, Image.open(
            io.BytesIO(answer.read())
        ) as image:
            assert answer.status == 200 and image.format == kind
            assert kind != "ICO" or {(16, 16), (32, 32)} <= image.info["sizes"]


def test_the_data_covers_the_52_weeks(public):
    data = json.loads((public / "api" / "weeks.json").read_text())
    weeks = [w for a in data["artifacts"] if a["main"] for w in a["weeks"]]
    assert sorted(weeks) == list(range(1, 53))
    for artifact in data["artifacts"]:
        one = json.loads((public / artifact["api"].removeprefix(BASE + "/")).read_text())
        assert one["title"] == artifact["title"]
        assert published(public, artifact["url"].removeprefix(BASE))


def test_the_manifest_names_every_file_with_its_digest(site):
    manifest = json.loads((site / "build.json").read_text())["files"]
    made = {str(p.relative_to(site)) for p in site.rglob("*") if p.is_file()} - {"build.json"}
    assert set(manifest) == made
    for path, entry in manifest.items():
        data = (site / path).read_bytes()
        assert entry == {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def test_host_rules_keep_to_the_hosts_limits(site):
    rules = parse_headers((site / "_headers").read_text())
    assert len(rules) <= 100 and len({p for p, _ in rules}) == len(rules)
    assert all(len(f"{n}: {v}") < 2000 for _, hs in rules for n, v in hs)
    redirects = parse_redirects((site / "_redirects").read_text())
    assert len(redirects) <= 2000
    for source, target in redirects.items():
        assert not published(site, source) and published(site, target)


def test_is_deterministic_and_its_own_copy_is_unchanged(public, tmp_path):
    again = tmp_path / "public"
    build = [VIBES, "build", "--site", ROOT, "--quiet", "--output", again]
    subprocess.run([*build, "--jobs", "1"], check=True)
    first = {p.relative_to(public): p.read_bytes() for p in public.rglob("*") if p.is_file()}
    second = {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
    assert first == second
    stamps = {p: p.stat().st_mtime_ns for p in again.rglob("*") if p.is_file()}
    subprocess.run(build, check=True)
    assert stamps == {p: p.stat().st_mtime_ns for p in again.rglob("*") if p.is_file()}


@pytest.mark.parametrize("page", ["index", "wk2-3-memory-service", "weeks"])
def test_reads_in_order_in_a_text_browser(public, page):
    text = subprocess.run(
        ["w3m", "-dump", "-cols", "100", "-T", "text/html", "-I", "utf-8", "-O", "utf-8",
         public / f"{page}.html"],
        capture_output=True, text=True, check=True,
    ).stdout
    words = {
        "index": ["Skip to content", "One working artifact a week", "The year", "Static Blog Platform",
                  "shipped", "Memory service for AI agents", "Final Report", "newest", "install",
                  "follow", "What this place is"],
        "wk2-3-memory-service": ["Skip to content", "Memory service for AI agents", "install",
                                 "git clone", "read", "fork", "on this page", "What it is", "facts"],
        "weeks": ["All weeks", "planned 49", "Q1 Agentic", "Static Blog Platform", "Q4 Synthesis",
                  "Final Report", "What builds on what"],
    }[page]
    place = 0
    for word in words:
        place = text.find(word, place)
        assert place >= 0, f"{word!r} does not follow"
        place += len(word)
