"""Open pages of `vibes serve` exchange their style sheets without a reload."""

import time

from open_page import QUIET, is_first, scroll_to

BASE = "templates/assets/css/base.css"
# A rule by which a test sees which style sheet a page has.
MARK = "\nbody {{ scroll-margin-top: {}px; }}\n"
READ_MARK = "() => getComputedStyle(document.body).scrollMarginTop"


def wait_for_mark(page, number):
    page.wait_for_function(f"() => ({READ_MARK})() === '{number}px'")


# What the page looks like in every frame: a rule of the base style sheet alone decides it.
WATCH_FRAMES = """() => {
  window.frames_ = [];
  const look = () => {
    window.frames_.push(getComputedStyle(document.body).display);
    requestAnimationFrame(look);
  };
  look();
}"""


def test_a_style_sheet_is_exchanged_without_a_reload_or_a_bare_page(visit, context, site):
    page = visit("/long")
    scroll_to(page, 1500)
    page.evaluate(WATCH_FRAMES)

    def delay(route):
        time.sleep(0.3)
        route.continue_()

    context.route("**/assets/css/base.*.css", delay)
    site.add(BASE, MARK.format(11))
    wait_for_mark(page, 11)
    page.wait_for_timeout(100)
    frames = page.evaluate("window.frames_")
    assert len(frames) > 5 and set(frames) == {"flex"}
    assert is_first(page)
    assert page.evaluate("scrollY") == 1500
    assert page.locator("link[rel=stylesheet][href*='/base.']").count() == 1


def test_the_order_of_style_sheets_stays(visit, site):
    page = visit("/long")
    order = """() => [...document.querySelectorAll("link[rel=stylesheet]")]
      .map((link) => new URL(link.href).pathname.split(".")[0])"""
    before = page.evaluate(order)
    site.add(BASE, MARK.format(12))
    wait_for_mark(page, 12)
    page.wait_for_timeout(100)
    assert page.evaluate(order) == before


def test_of_two_quick_changes_the_newest_wins(visit, context, site):
    page = visit("/long")
    held = []
    context.route("**/assets/css/base.*.css",
                  lambda route: route.continue_() if held else held.append(route))
    site.add(BASE, MARK.format(21))
    end = time.monotonic() + 10
    while not held:
        assert time.monotonic() < end
        page.wait_for_timeout(20)
    site.add(BASE, MARK.format(22))
    wait_for_mark(page, 22)
    held[0].fulfill(content_type="text/css", body=MARK.format(21))
    page.wait_for_timeout(QUIET * 1000)
    assert page.evaluate(READ_MARK) == "22px"
    assert page.locator("link[rel=stylesheet][href*='/base.']").count() == 1
    assert is_first(page)


def test_a_style_sheet_changed_and_changed_back_is_as_before(visit, site):
    page = visit("/long")
    old = site.path(BASE).read_text()
    site.write(BASE, old + MARK.format(31))
    wait_for_mark(page, 31)
    site.write(BASE, old)
    wait_for_mark(page, 0)
    assert is_first(page)


def test_a_style_sheet_that_cannot_be_had_is_fetched_by_a_reload(visit, context, site, problems):
    page = visit("/long")
    failed = []

    def fail_once(route):
        route.continue_() if failed else route.abort()
        failed.append(route.request.url)

    context.route("**/assets/css/base.*.css", fail_once)
    site.add(BASE, MARK.format(41))
    wait_for_mark(page, 41)
    assert not is_first(page)
    assert [problem for problem in problems if "ERR_FAILED" not in problem] == []
    problems.clear()
