"""Open pages of `vibes serve` reload in place, and what the reader had there stays."""

import time

import pytest
from playwright.sync_api import expect

from open_page import QUIET, expect_reload, is_first, scroll_to

# Pages.

def test_a_page_shows_what_was_written(visit, site):
    page = visit("/long?a=b#c")
    address = page.url
    site.add("content/long.md", "Something new.\n")
    expect_reload(page, "Something new.")
    assert page.url == address


def test_a_page_follows_its_template(visit, site):
    page = visit("/long")
    site.replace("templates/layouts/page.mustache", "</main>", "<p>From a template.</p></main>")
    expect_reload(page, "From a template.")


def test_a_page_is_followed_over_many_changes(visit, site):
    page = visit("/other")
    for number in range(5):
        site.write("content/other.md", f"---\ntitle: Other\nsummary: S.\n---\nState {number}.\n")
        expect(page.get_by_text(f"State {number}.")).to_be_visible()


def test_only_the_page_that_changed_reloads(visit, site):
    changed, same = visit("/other"), visit("/long")
    site.add("content/other.md", "Something new.\n")
    expect_reload(changed, "Something new.")
    time.sleep(QUIET)
    assert is_first(same)


def test_a_missing_page_becomes_the_page_when_its_file_is_there(visit, site, problems):
    page = visit("/later")
    expect(page.get_by_text("No such page.")).to_be_visible()
    assert all("status of 404" in problem for problem in problems)
    problems.clear()
    site.write("content/later.md", "---\ntitle: Later\nsummary: S.\n---\nHere now.\n")
    expect_reload(page, "Here now.")


def test_a_page_whose_file_goes_becomes_the_missing_page(visit, site, problems):
    page = visit("/other")
    site.path("content/other.md").unlink()
    expect_reload(page, "No such page.")
    assert all("status of 404" in problem for problem in problems)
    problems.clear()


def test_a_draft_has_its_banner(visit, site):
    page = visit("/other")
    site.replace("content/other.md", "summary: S.", "summary: S.\ndraft: true")
    expect_reload(page, "Only the preview shows this page.")
    expect(page.get_by_text("Other text.")).to_be_visible()


def test_typed_text_outlives_a_reload(visit, site, field):
    page = visit("/other")
    page.locator(field).fill("half a sentence")
    site.add("content/other.md", "Something new.\n")
    expect_reload(page, "Something new.")
    expect(page.locator(field)).to_be_focused()
    page.keyboard.type(" and more")
    expect(page.locator(field)).to_have_value("half a sentence and more")


def test_a_page_that_never_gets_its_version_is_not_reloaded_without_pause(context, server):
    loads = []

    def outdate(route):
        loads.append(route.request.url)
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("?version=", "?version=old"))

    context.route("**/other", outdate)
    page = context.new_page()
    page.goto(server.url + "/other")
    page.wait_for_timeout(2500)
    context.unroute_all(behavior="wait")
    assert 2 <= len(loads) <= 5


# Where the reader is.

def test_a_reload_keeps_the_place(visit, site):
    page = visit("/long")
    scroll_to(page, 1500)
    site.replace("content/long.md", "Paragraph 3.", "Something new.")
    page.wait_for_function("() => !window.isFirst && scrollY === 1500")
    page.wait_for_timeout(QUIET * 1000)
    assert page.evaluate("scrollY") == 1500


# The page's text is not there for a while after each load.
LATE = """addEventListener("DOMContentLoaded", () => {
  const main = document.querySelector("main");
  main.style.display = "none";
  setTimeout(() => { main.style.display = ""; window.isTall = true; }, 1000);
});"""


@pytest.fixture
def growing(visit, context):
    """A page that is scrolled down and gets its height late."""
    context.add_init_script(LATE)
    page = visit("/long")
    page.wait_for_function("() => window.isTall")
    scroll_to(page, 1500)
    return page


def test_a_reload_keeps_the_place_in_a_page_that_grows_late(growing, site):
    site.replace("content/long.md", "Paragraph 3.", "Something new.")
    growing.wait_for_function("() => !window.isFirst && window.isTall")
    growing.wait_for_function("() => scrollY === 1500")


def test_a_reload_before_the_page_has_grown_keeps_the_place_too(growing, site):
    site.replace("content/long.md", "Paragraph 3.", "Something new.")
    growing.wait_for_function("() => !window.isFirst && !window.isTall")
    site.replace("content/long.md", "Paragraph 4.", "Something newer.")
    expect(growing.get_by_text("Something newer.")).to_be_visible()
    growing.wait_for_function("() => scrollY === 1500")


def test_the_reader_may_scroll_at_once(visit, site):
    page = visit("/long")
    scroll_to(page, 1500)
    site.replace("content/long.md", "Paragraph 3.", "Something new.")
    page.wait_for_function("() => !window.isFirst && scrollY === 1500")
    page.mouse.move(400, 400)
    page.mouse.wheel(0, -700)
    page.wait_for_function("() => scrollY === 800")
    page.evaluate("document.querySelector('main').append(document.createElement('hr'))")
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == 800


def test_a_place_is_kept_for_one_reload_alone(visit, site):
    page = visit("/long")
    address = page.url
    scroll_to(page, 1500)
    site.replace("content/long.md", "Paragraph 3.", "Something new.")
    page.wait_for_function("() => !window.isFirst && scrollY === 1500")
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == 0


def test_the_place_of_a_reload_that_failed_is_forgotten(visit, context, site):
    page = visit("/long")
    address = page.url
    scroll_to(page, 1500)
    context.route("**/long", lambda route: route.fulfill(content_type="text/html", body="Gone."))
    site.replace("content/long.md", "Paragraph 3.", "Something new.")
    expect(page.get_by_text("Gone.")).to_be_visible()
    context.unroute("**/long")
    page.goto("about:blank")
    page.goto(address)
    expect(page.get_by_text("Something new.")).to_be_visible()
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == 0
