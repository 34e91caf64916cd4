"""The built feeds: read by a feed reader, and held against what their formats ask for."""

import email.utils
import json
import re
import urllib.parse

import feedparser
import jsonschema
import pytest
from built import BASE, feeds
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
FEED_SCHEMA = {
    "type": "object",
    "required": ["version", "title", "home_page_url", "feed_url", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https://52vibes\\.dev/"},
        "feed_url": {"type": "string", "pattern": "^https://52vibes\\.dev/.+\\.json$"},
        "description": {"type": "string", "minLength": 1},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
        "authors": {"$ref": "#/$defs/authors"},
        "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
    },
    "$defs": {
        "date": {
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$",
        },
        "authors": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name"],
                "additionalProperties": False,
                "properties": {
                    "name": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https://"},
                },
            },
        },
        "item": {
            "type": "object",
            "required": ["id", "url", "title", "content_html", "date_published"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string", "pattern": "^tag:52vibes\\.dev,2026:"},
                "url": {"type": "string", "pattern": "^https://52vibes\\.dev/"},
                "title": {"type": "string", "minLength": 1},
                "summary": {"type": "string", "minLength": 1},
                "content_html": {"type": "string"},
                "date_published": {"$ref": "#/$defs/date"},
                "date_modified": {"$ref": "#/$defs/date"},
                "tags": {"type": "array", "minItems": 1, "items": {"type": "string"}},
                "attachments": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "type": "object",
                        "required": ["url", "mime_type"],
                        "additionalProperties": False,
                        "properties": {
                            "url": {"type": "string", "pattern": "^https://"},
                            "mime_type": {"type": "string", "pattern": "^[a-z]+/[a-z0-9.+-]+$"},
                            "title": {"type": "string"},
                            "size_in_bytes": {"type": "integer", "minimum": 0},
                        },
                    },
                },
            },
        },
    },
}


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


def test_rss_dates_agree_with_their_weekday(site):
    for file in feeds(site, "rss"):
        for date in etree.parse(file).xpath("//pubDate/text() | //lastBuildDate/text()"):
            parsed = email.utils.parsedate_to_datetime(date)
            assert date.startswith(parsed.strftime("%a, %d %b %Y"))


def test_atom_has_what_rfc_4287_asks_for(site):
    for file in feeds(site, "atom"):
        root = etree.parse(file).getroot()
        for parent in [root, *root.findall(ATOM + "entry")]:
            for name in ("id", "title", "updated"):
                assert len(parent.findall(ATOM + name)) == 1, (file, name)
        assert root.find(f"{ATOM}author/{ATOM}name").text


def json_feeds(site):
    return sorted(p for name in ("feed", "releases") for p in site.rglob(f"{name}.json"))


def test_json_feeds_have_what_version_1_1_asks_for(site):
    jsonschema.Draft202012Validator.check_schema(FEED_SCHEMA)
    validator = jsonschema.Draft202012Validator(FEED_SCHEMA)
    assert len(json_feeds(site)) > 10
    for file in json_feeds(site):
        feed = json.loads(file.read_text())
        assert [error.message for error in validator.iter_errors(feed)] == [], file
        assert urllib.parse.unquote(feed["feed_url"]) == f"{BASE}/{file.relative_to(site)}"


def test_the_feeds_of_a_list_say_the_same_in_all_forms(site):
    for file in json_feeds(site):
        ids = [item["id"] for item in json.loads(file.read_text())["items"]]
        for extension in ("rss", "atom"):
            feed = feedparser.parse(file.with_suffix("." + extension).read_bytes())
            assert [entry.id for entry in feed.entries] == ids, file
