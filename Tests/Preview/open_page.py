"""What tests ask of an open page."""

from playwright.sync_api import expect

# For as long as anything can happen that a test says does not, in seconds.
QUIET = 0.5


def is_first(page):
    """Whether the document is still the one that the test opened."""
    return page.evaluate("window.isFirst === true")


def expect_reload(page, text):
    expect(page.get_by_text(text)).to_be_visible()
    assert not is_first(page)


def scroll_to(page, top):
    page.evaluate("top => scrollTo(0, top)", top)
    assert page.evaluate("scrollY") == top
