"""Every kind of page in a real browser: accessibility, policy, width, keyboard, scripts, paper."""

import json
import re
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe

HUB = [
    "/", "/weeks", "/q1", "/q4", "/wk2-3-memory-service", "/wk1-crush-export",
    "/wk6-autonomous-debugger", "/tags", "/tags/agents", "/guide", "/guide/study",
    "/guide/markdown", "/install", "/about", "/not-there",
]
FULL = [
    "/", "/weeks", "/q1", "/wk1-full", "/wk1-companion", "/wk2-building", "/wk3-failed",
    "/wk4-planned", "/notes", "/notes/long", "/tags", "/tags/überprüfung",
]
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# A sideways scroll, and text that is cut off where it cannot be scrolled to. What is hidden from
# the eye alone (.vh), an ellipsis in the calendar (the same weeks are on the artifact's page) and
# the phone's shipped counter (its words are hidden on purpose) may be cut.
OVERFLOW = """() => {
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`page: ${root.scrollWidth}`);
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(element);
    const isCut = ["hidden", "clip"].includes(style.overflowX);
    if (!isCut || element.matches(".vh, .cell .on, .status .at span, thead")) continue;
    if (element.scrollWidth > element.clientWidth + 1) found.push(element.outerHTML.slice(0, 80));
  }
  return found;
}"""


@pytest.fixture(params=HUB + ["full:" + path for path in FULL])
def address(request, hub, full):
    if request.param.startswith("full:"):
        return full + urllib.parse.quote(request.param[5:])
    return hub + request.param


def violations(page):
    return [
        [v["id"], [n["html"][:160] for n in v["nodes"]]]
        for v in Axe().run(page).response["violations"]
    ]


def test_has_no_accessibility_violation(visit, address):
    page = visit(address, color_scheme="dark")
    found = {"dark": violations(page)}
    page.emulate_media(color_scheme="light")
    found["light"] = violations(page)
    assert found == {"dark": [], "light": []}, json.dumps(found, indent=1)


@pytest.mark.parametrize("path", ["/", "/weeks", "/q1", "/wk1-full", "/notes/long", "/tags"])
def test_has_no_accessibility_violation_on_a_phone(visit, full, path):
    page = visit(full + path, width=320, height=640, has_touch=True, is_mobile=True)
    assert violations(page) == []


def test_breaks_no_policy_and_asks_no_one_else(browser, address):
    page = browser.new_page()
    problems, asked = [], []
    page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(address, wait_until="networkidle")
    page.close()
    is_missing = address.endswith("/not-there")
    assert answer.status == (404 if is_missing else 200)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    # The browser itself tells of a page that came with status 404.
    expected = "the server responded with a status of 404"
    assert [p for p in problems if not (is_missing and expected in p)] == []
    assert {url.split("/")[2] for url in asked} == {address.split("/")[2]}
    assert len(asked) <= 12, asked


def test_never_scrolls_sideways(visit, address):
    page = visit(address)
    found = {}
    for width in [320, 375, 640, 768, 1024, 1440, 2560]:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate(OVERFLOW)
    # WCAG 1.4.12: nothing is lost when the reader sets the spacing; added past the policy.
    page.set_viewport_size({"width": 320, "height": 800})
    page.evaluate(
        """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet]; }""",
        SPACED,
    )
    found["spaced"] = page.evaluate(OVERFLOW)
    assert not any(found.values()), found


def test_shows_every_picture_and_widens_no_page_with_it(visit, full):
    for path in ["/wk1-full", "/notes/long"]:
        page = visit(full + path, width=375)
        pictures = page.locator("main img")
        assert pictures.count() > 0
        for picture in pictures.all():
            assert picture.get_attribute("alt")
            picture.scroll_into_view_if_needed()
            shown = picture.evaluate(
                "i => i.decode().then(() => [i.naturalWidth, i.getBoundingClientRect().right])"
            )
            assert shown[0] > 0 and shown[1] <= 375


def test_can_be_walked_with_the_tab_key(visit, hub):
    page = visit(hub + "/wk2-3-memory-service")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "main"
    walked = []
    for _ in range(60):
        page.keyboard.press("Tab")
        tag, outline = page.evaluate(
            "() => [document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"
        )
        if tag == "BODY":
            break
        walked.append(page.evaluate("() => document.activeElement.textContent.trim()"))
        assert outline != "none", walked[-1]
    assert tag == "BODY", "the keyboard is caught"
    assert walked[-1] == "This page as text"


def test_install_tabs_are_reached_with_the_arrow_keys(visit, full):
    page = visit(full + "/wk1-full")
    shown = lambda: page.locator(".panel:visible").inner_text().split("\n")[0].strip("$ ")
    page.get_by_role("radio", name="git", exact=True).focus()
    assert shown() == "git clone https://github.com/example/sample.git"
    page.keyboard.press("ArrowRight")
    assert shown() == "go install 52vibes.dev/wk1-full@latest"
    page.keyboard.press("ArrowDown")
    assert shown() == "pip install --index-url https://52vibes.dev/simple/ wk1-full"
    outline = "() => getComputedStyle(document.activeElement.parentElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert shown().startswith("curl -fsSLO https://52vibes.dev/wk1-full/install.sh")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.type") != "radio"


def test_the_theme_is_kept(visit, hub):
    page = visit(hub + "/", color_scheme="light")
    page.get_by_role("button", name="theme").click()
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    page.goto(hub + "/about")
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    assert "dark" in page.get_by_role("button", name="theme").text_content()
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(29, 32, 33)"


def test_copies_commands_without_their_prompt(visit, hub):
    page = visit(
        hub + "/wk2-3-memory-service", permissions=["clipboard-read", "clipboard-write"]
    )
    page.get_by_role("button", name="Copy").first.click()
    page.get_by_text("Copied").first.wait_for()
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert text.strip() == "git clone https://github.com/vinayprograms/agent-memory.git"


def test_copies_the_commands_of_a_session_alone(visit, full):
    page = visit(full + "/wk1-full", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".prose .copyable").first.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert text.strip() == "wk1-full --help\nwk1-full run"


@pytest.mark.parametrize("path", ["/", "/wk1-full"])
def test_is_whole_without_scripts(visit, full, path):
    page = visit(full + path, java_script_enabled=False)
    assert page.get_by_role("button").count() == 0
    if path == "/":
        assert page.locator(".cell").count() == 4
        return
    assert page.get_by_role("radio").count() == 9
    assert page.locator(".panel:visible").count() == 1
    page.get_by_role("radio", name="docker").check()
    assert "docker pull ghcr.io/example/wk1-full:1.1.0" in page.locator(".panel:visible").inner_text()
    for name in ["install", "read", "fork", "Releases", "facts", "used by", "the roadmap said"]:
        assert page.get_by_role("heading", name=re.compile(name)).first.is_visible(), name


def test_the_calendar_has_a_cell_for_every_artifact(visit, hub):
    page = visit(hub + "/", java_script_enabled=False)
    assert page.locator(".cell").count() == 51
    assert page.locator(".cell.shipped").count() == 2
    assert page.locator(".cell.next").count() == 1


def test_the_quarter_shown_is_marked_in_the_list_of_quarters(visit, hub):
    page = visit(hub + "/q2")
    marked = page.get_by_role("navigation", name="Quarters").locator("[aria-current=page]")
    assert [text.split() for text in marked.all_inner_texts()] == [["Q2", "*"]]


@pytest.mark.parametrize("path", ["/not-there", "/guide/not-there/at/all", "/tags/"])
def test_the_not_found_page_works_at_any_depth(visit, hub, path):
    page = visit("about:blank")
    problems = []
    page.on("response", lambda r: problems.append(r.url) if r.status != 200 else None)
    answer = page.goto(hub + path)
    assert answer.status == 404 and problems == [answer.url]
    assert page.get_by_role("heading", level=1).inner_text() == "Nothing is at this address"
    page.get_by_role("link", name="All weeks").first.click()
    assert page.url == hub + "/weeks"


def test_an_old_address_leads_to_the_page(visit, full):
    for old, new in [("/long-note", "/notes/long"), ("/sample/old-address", "/wk1-full")]:
        page = visit(full + old)
        assert page.url == full + new


def test_paper_shows_every_way_to_install_and_no_controls(visit, full):
    page = visit(full + "/wk1-full")
    page.emulate_media(media="print")
    assert page.locator(".panel:visible").count() == 9
    for part in [".status", ".foot", ".copy", ".toc", ".windows", ".btns"]:
        assert page.locator(part).count() > 0
        assert page.locator(f"{part}:visible").count() == 0, part
    colours = page.evaluate(
        "() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("path", ["/", "/weeks", "/wk1-full"])
def test_forced_colours_leave_text_and_edges(visit, full, path):
    from io import BytesIO

    from PIL import Image

    page = visit(full + path, forced_colors="active", color_scheme="dark")
    colours = Image.open(BytesIO(page.screenshot())).convert("RGB").getcolors(1 << 24)
    assert len(colours) > 20, "the page is blank"
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    current = page.locator(".status [aria-current]").first
    assert "underline" in current.evaluate("e => getComputedStyle(e).textDecorationLine")


def test_motion_is_only_for_those_who_want_it(visit, hub):
    smooth = "() => getComputedStyle(document.documentElement).scrollBehavior"
    page = visit(hub + "/", reduced_motion="no-preference")
    assert page.evaluate(smooth) == "smooth"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(smooth) == "auto"
    moving = """() => [...document.querySelectorAll("*")].filter(e => {
      const s = getComputedStyle(e);
      return s.animationName !== "none" || parseFloat(s.transitionDuration) > 0;
    }).length"""
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize("path", ["/", "/weeks", "/wk1-full", "/notes/long"])
def test_targets_are_large_enough_for_a_finger(visit, full, path):
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links within a sentence and radio buttons, which their label holds."""
    page = visit(full + path, width=375, height=812, has_touch=True, is_mobile=True)
    small = page.evaluate("""() => [...document.querySelectorAll(".status a, .status button, .btn, .tabs label, .toc a, .windows a, .foot li a, .copy, a.cell")]
      .filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.height < 24 || r.width < 24); })
      .map(e => e.outerHTML.slice(0, 100))""")
    assert small == []
