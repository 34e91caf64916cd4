"""What an open page says while the site cannot be built."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from serving import Serving

PAGE = "---\ntitle: {}\nsummary: S.\n{}\n---\nText.\n"
BROKEN = PAGE.format("Broken", "date: never\ntilte: X")


def overlay(page):
    return page.get_by_role("dialog", name="Errors in the site")


def break_site(site, name="content/broken.md", text=BROKEN):
    site.write(name, text)


@pytest.fixture
def failing(visit, site):
    """A page that shows a failure."""
    page = visit("/long")
    break_site(site)
    expect(overlay(page)).to_be_visible()
    return page


def items(page):
    return overlay(page).get_by_role("listitem")


# What it says.

def test_an_error_is_shown_with_place_frame_and_hint(visit, site):
    page = visit("/long")
    break_site(site)
    expect(overlay(page).get_by_role("alert")).to_have_text(
        "× 1 error, 1 warning; the last good site is shown"
    )
    error, warning = items(page).all()
    expect(error).to_contain_text("error 'date' must be a day")
    expect(error).to_contain_text("content/broken.md:4:7")
    assert error.locator("pre").text_content().startswith("  4 | date: never\n    |       ^~~")
    expect(warning).to_contain_text("warning unknown key 'tilte'")
    expect(warning).to_contain_text("hint did you mean 'title'?")
    expect(page.get_by_text("Paragraph 3.", exact=True)).to_be_visible()
    assert page.evaluate("window.isFirst")


def test_a_mended_site_is_shown(failing, site):
    site.path("content/broken.md").unlink()
    expect(overlay(failing)).to_have_count(0)
    assert failing.evaluate("window.isFirst")
    break_site(site)
    expect(overlay(failing)).to_be_visible()
    site.add("content/long.md", "Mended.\n")
    site.path("content/broken.md").unlink()
    expect(failing.get_by_text("Mended.")).to_be_visible()
    expect(overlay(failing)).to_have_count(0)


def test_a_page_opened_during_a_failure_shows_it(failing, visit):
    expect(overlay(visit("/other"))).to_be_visible()


def test_another_failure_takes_the_place_of_the_first(failing, site):
    break_site(site, text=PAGE.format("Broken", "date: someday"))
    expect(items(failing).first).to_contain_text("not 'someday'")
    expect(items(failing)).to_have_count(1)


def test_a_site_that_never_was_shows_why_and_then_itself(site, browser):
    settings = site.path("content/site.yaml").read_text()
    site.write("content/site.yaml", settings.replace("weeks: 4", "weeks: four"))
    with Serving(site.folder) as server, browser.new_page() as page:
        assert page.goto(server.url + "/other").status == 503
        alert = overlay(page).get_by_role("alert")
        expect(alert).to_have_text("× 1 error; there is no site to show yet")
        site.write("content/site.yaml", settings)
        expect(page.get_by_text("Other text.")).to_be_visible()
        expect(overlay(page)).to_have_count(0)


def test_many_messages_are_cut_and_counted(visit, site):
    page = visit("/long")
    keys = "".join(f"key{number}: x\n" for number in range(60))
    break_site(site, text=PAGE.format("Broken", keys + "date: never"))
    expect(items(page)).to_have_count(50)
    expect(items(page).first).to_contain_text("error 'date' must be")
    expect(overlay(page).get_by_text("and 11 more")).to_have_count(1)


def test_messages_are_text(visit, site):
    page = visit("/long")
    markup = "<img src=x onerror=alert(1)>"
    break_site(site, text=PAGE.format("Broken", f"date: never\n'{markup}': 1"))
    expect(overlay(page)).to_contain_text(f"unknown key '{markup}'")
    expect(overlay(page).locator("img")).to_have_count(0)


# How it is left.

@pytest.mark.parametrize("leave", [
    lambda page: page.keyboard.press("Escape"),
    lambda page: overlay(page).get_by_role("button", name="Hide").click(),
], ids=["Escape", "Hide"])
def test_it_can_be_hidden_until_something_else_fails(failing, site, leave):
    leave(failing)
    expect(overlay(failing)).to_have_count(0)
    # A page that comes back into sight hears of the same failure again.
    with failing.expect_request("**/__vibes/events*"):
        failing.evaluate("() => { dispatchEvent(new Event('pagehide')); }")
        failing.evaluate("() => { dispatchEvent(new Event('pageshow')); }")
    failing.wait_for_timeout(500)
    expect(overlay(failing)).to_have_count(0)
    break_site(site, "content/second.md")
    expect(overlay(failing)).to_contain_text("content/second.md")


def test_it_takes_the_focus_and_gives_it_back(visit, site):
    page = visit("/long")
    link = page.get_by_role("link").first
    link.focus()
    break_site(site)
    expect(overlay(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(overlay(page).get_by_role("button", name="Hide")).to_be_focused()
    page.keyboard.press("Enter")
    expect(overlay(page)).to_have_count(0)
    expect(link).to_be_focused()


def test_the_focus_stays_in_it_when_its_messages_change(failing, site):
    failing.keyboard.press("Tab")
    failing.keyboard.press("Tab")
    failing.keyboard.press("Tab")
    expect(overlay(failing).locator("pre").first).to_be_focused()
    break_site(site, text=PAGE.format("Broken", "date: someday"))
    expect(items(failing).first).to_contain_text("not 'someday'")
    expect(overlay(failing)).to_be_focused()


def test_it_leaves_the_focus_to_somebody_who_types(visit, site, field):
    page = visit("/other")
    page.locator(field).focus()
    break_site(site)
    expect(overlay(page)).to_be_visible()
    page.keyboard.type("going on")
    expect(page.locator(field)).to_have_value("going on")


# How it looks.

@pytest.mark.parametrize("width", [375, 1280])
def test_it_has_no_accessibility_violation(failing, width):
    failing.set_viewport_size({"width": width, "height": 700})
    for scheme in ("dark", "light"):
        failing.emulate_media(color_scheme=scheme)
        found = Axe().run(failing).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == [], scheme


def test_it_fills_a_narrow_screen_and_scrolls_inside(visit, site):
    page = visit("/long")
    page.set_viewport_size({"width": 375, "height": 600})
    for number in range(10):
        break_site(site, f"content/broken-{number}.md")
    expect(items(page)).to_have_count(20)
    box = overlay(page).bounding_box()
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 375, 600)
    assert box["y"] >= 100
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    items(page).last.scroll_into_view_if_needed()
    expect(items(page).last).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0


HOSTILE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { font-size: 30px !important; --red: lime; }
    div, p, ol, li, pre, button { all: unset !important; display: none !important; }
    :root > div { position: static !important; opacity: 0 !important; font-size: 3px !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}"""


def test_the_page_has_no_say_in_its_looks(failing):
    before = overlay(failing).bounding_box()
    failing.evaluate(HOSTILE)
    expect(overlay(failing)).to_be_visible()
    assert overlay(failing).bounding_box() == before
    assert failing.locator("html > div").evaluate("host => getComputedStyle(host).opacity") == "1"
