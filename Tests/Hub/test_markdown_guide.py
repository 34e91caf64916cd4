"""The guide to Markdown shows every feature, and stays what it was when the engine changes."""

import os
import pathlib

import pytest
from built import file_at, tree

GOLDEN = pathlib.Path(__file__).with_name("markdown-guide.html")


@pytest.fixture(scope="module")
def prose(public):
    (found,) = tree(file_at(public, "/guide/markdown")).find_class("prose")
    return found


def text_of(prose):
    from lxml import html

    return html.tostring(prose, encoding="unicode").strip() + "\n"


def test_becomes_what_it_was(prose):
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text_of(prose), encoding="utf-8")
        pytest.fail("recorded, review the diff")
    assert text_of(prose) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("selector", [
    "em", "strong", "del", "p > code", "br", "blockquote", "a[rel=noopener]", "a[href^='mailto:']",
    "ol", "li.task > input[checked]", "li.task > input:not([checked])", "table .num",
    "table .center", "figure > img[width][height] + figcaption", "figure.code > figcaption",
    "pre.numbered", "mark.line", "ins.line", "del.line", ".gp", ".go", ".k", ".fn-ref > a",
    ".footnotes .back", ".alert.note", ".alert.tip", ".alert.important", ".alert.warning",
    ".alert.caution", "h3#inner-workings", "h2 > .anchor", "[aria-label='The weeks of Q1']",
])
def test_shows(prose, selector):
    assert prose.cssselect(selector)


def test_shows_each_source_above_its_result(prose):
    examples = prose.find_class("example")
    assert len(examples) >= 10
    for example in examples:
        source, result = example
        assert source.text_content().strip() and result.text_content().strip()
