"""A playground for everyone: WCAG 2.2 AA, what is said, where the focus is (rules A1 to A10)."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import states
from playing import CHAT, FORM, Play
from standin import KEY

# Every level up to AA of 2.2, which axe tests only if it is told to, and names that hold what is seen.
EVERYTHING = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"label-content-name-mismatch": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}

# What depends on the width.
PLACES = {
    "runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]},
    "resultTypes": ["violations"],
}

# What goes beyond the width of the page, or is cut off where nobody can scroll to it.
OVERFLOW = """() => {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`page: ${root.scrollWidth}`] : [];
  for (const element of document.querySelectorAll("vibes-playground *")) {
    if (!["hidden", "clip"].includes(getComputedStyle(element).overflowX) || element.closest(".vh")) continue;
    if (element.scrollWidth > element.clientWidth + 1) found.push(element.outerHTML.slice(0, 100));
  }
  return found;
}"""
# The spacing that readers may ask for (1.4.12), without a style sheet that the policy would refuse.
SPACE_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
LABELS = """() => [...document.querySelectorAll("vibes-playground :is(input, select, textarea)")]
  .filter((control) => control.checkVisibility())
  .filter(({ labels }) => ![...labels].some((label) => label.checkVisibility() && label.innerText.trim()))
  .map((control) => control.outerHTML)"""
OTHERS_THAN_NATIVE = """() => [...document.querySelectorAll(
    "vibes-playground :is([role=button], [role=checkbox], [role=tab], [role=listbox], [role=combobox], [onclick])")]
  .map((element) => element.outerHTML)"""
# Controls below 24 pixels; a box that is picked counts with its label, and a link in a sentence is none (2.5.8).
SMALL = """() => [...document.querySelectorAll("vibes-playground :is(button, input, select, textarea, summary, a)")]
  .filter((control) => control.checkVisibility() && !control.matches("p a, li a, td a"))
  .map((control) => [control.outerHTML.slice(0, 80), control.closest("label.pick") ?? control])
  .map(([markup, target]) => [markup, target.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([markup, { width, height }]) => `${width} x ${height}: ${markup}`)"""


def violations(page, context="vibes-playground", options=EVERYTHING):
    # What lies under the status line at this moment is no smaller for it.
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [[one["id"], [node["html"][:160] for node in one["nodes"]]] for one in found]


def look_at(page):
    """What is wrong with a state, by theme and width."""
    found = {"dark": violations(page), "labels": page.evaluate(LABELS), "own": page.evaluate(OTHERS_THAN_NATIVE),
             "small": page.evaluate(SMALL)}
    page.emulate_media(color_scheme="light")
    found["light"] = violations(page, options=COLOURS)
    page.set_viewport_size({"width": 375, "height": 667})
    found["phone"] = violations(page, options=PLACES)
    page.set_viewport_size({"width": 667, "height": 375})
    found["landscape"] = page.evaluate(OVERFLOW)
    page.set_viewport_size({"width": 320, "height": 640})
    found["narrow"] = page.evaluate(OVERFLOW)
    page.evaluate(SPACE_OUT)
    found["spaced"] = page.evaluate(OVERFLOW)
    return {name: faults for name, faults in found.items() if faults}


HUB_STATES = [
    *((FORM, state) for state in states.ANY),
    *((CHAT, state) for state in states.ANY if state not in (states.models_open, states.parameters_wrong)),
    *((CHAT, state) for state in (states.editing, states.schema_wrong)),
]


def name_of(case):
    path, state = case
    return f"{path[1:]}-{state.__name__}".replace("_", "-")


@pytest.mark.parametrize("path, state", HUB_STATES, ids=map(name_of, HUB_STATES))
def test_nobody_is_kept_out(page, api, path, state):
    """WCAG A to 2.2 AA in both themes and on a phone, visible labels (A4), targets (A6), 320 pixels (A8)."""
    page.emulate_media(color_scheme="dark")
    state(Play(page, path, key=None if state is states.key_asked else KEY), api)
    found = look_at(page)
    assert found == {}, json.dumps(found, indent=1)


@pytest.mark.parametrize("path", [FORM, CHAT], ids=["form", "chat"])
def test_nobody_is_kept_out_of_the_page_around_it(page, api, path):
    states.done(Play(page, path), api)
    # The status line lies over whatever is scrolled under it, which the tool takes for small targets.
    page.evaluate("() => scrollTo(0, 0)")
    assert violations(page, context=None) == []


@pytest.fixture(scope="module")
def results(tmp_path_factory, serve_site):
    return serve_site(states.write_result_site(tmp_path_factory.mktemp("results")))


RESULT_STATES = [
    *((f"/{view}", states.misfits) for view in states.VIEWS),
    ("/form", states.recorded), ("/form", states.untouched), ("/form", states.fields_missing),
]


@pytest.mark.parametrize("path, state", RESULT_STATES, ids=map(name_of, RESULT_STATES))
def test_nobody_is_kept_out_of_a_result(results, new_context, api, path, state):
    page = new_context(results.url, color_scheme="dark").new_page()
    state(Play(page, path), api)
    found = look_at(page)
    assert found == {}, json.dumps(found, indent=1)


@pytest.fixture(params=[FORM, CHAT], ids=["form", "chat"])
def play(request, page, api):
    return Play(page, request.param)


# Problems at fields, and the key (A7).

def test_problems_are_told_at_their_fields(results, new_context, api):
    """A7: text there, joined to the field, and a summary when there are two."""
    page = new_context(results.url).new_page()
    play = Play(page, "/form")
    states.fields_missing(play, api)
    for name in ("City", "Note"):
        field = page.get_by_label(name)
        assert field.get_attribute("aria-invalid") == "true"
        assert "×" in described(field)
    expect(page.locator("[data-part=summary]")).to_contain_text("2 things to mend")
    expect(page.get_by_label("City")).to_be_focused()
    assert api.chats == []
    page.get_by_label("City").fill("Kyiv")
    play.run()
    expect(page.get_by_label("Note")).to_be_focused()
    assert page.get_by_label("City").get_attribute("aria-invalid") is None
    expect(page.locator("[data-part=summary]")).to_be_hidden()


def described(field):
    """What a screen reader adds to the name of a field."""
    return field.evaluate("""field => field.getAttribute("aria-describedby").split(" ")
      .map((id) => document.getElementById(id)).filter((element) => element.checkVisibility())
      .map((element) => element.innerText).join(" ")""")


def test_the_key_is_pasted_and_asked_for_once(page, context, api):
    """A7: 3.3.8 and 3.3.7."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    play = Play(page, FORM, key=None)
    states.start(play)
    page.evaluate("key => navigator.clipboard.writeText(key)", KEY)
    page.keyboard.press("Control+V")
    expect(page.get_by_label("Key", exact=True)).to_have_value(KEY)
    # The clipboard is one for all tests of a browser, and those of the key look into it.
    page.evaluate("() => navigator.clipboard.writeText('')")
    page.get_by_label("in this tab").check()
    play.button("Use key").click()
    for _ in range(2):
        play.run()
        expect(page.get_by_label("Key", exact=True)).to_be_hidden()
        play.ends()
        page.reload()
        states.fill(play)


# Motion, colours, places (A5, A6, A8).

def animations(page):
    return page.evaluate("() => document.getAnimations().length")


def test_nothing_moves_for_those_who_asked(play, api):
    """A8: no blinking caret, no smooth scrolling."""
    states.streaming(play, api)
    assert animations(play.page) > 0
    play.page.emulate_media(reduced_motion="reduce")
    assert animations(play.page) == 0
    assert play.page.evaluate("""() => [...document.querySelectorAll("html, .scrolls")]
      .map((element) => getComputedStyle(element).scrollBehavior)""") == ["auto", "auto"]


EDGELESS = """() => [...document.querySelectorAll("vibes-playground :is(.play, .btn, .in, .fault, progress)")]
  .filter((element) => element.checkVisibility())
  .filter((element) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
    return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1;
  })
  .map((element) => element.outerHTML.slice(0, 100))"""


def test_forced_colours_keep_the_edges(page, api):
    """A5: controls, the field with a problem and the box of a fault are seen without the page's colours."""
    page.emulate_media(forced_colors="active")
    play = Play(page, FORM)
    states.fields_wrong(play, api)
    assert page.evaluate(EDGELESS) == []
    widths = "element => parseFloat(getComputedStyle(element).borderTopWidth)"
    assert page.get_by_label("Build me").evaluate(widths) > page.locator("#pg-f-stage").evaluate(widths)
    states.waiting(play, api)
    assert page.evaluate(EDGELESS) == []
    assert violations(page) == []


# Borders of controls, and the mark of the focus, that stand out by less than 3 to 1 from what is behind them.
FAINT = """() => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [least, most] = [light(one), light(other)].sort((a, b) => a - b);
    return (most + 0.05) / (least + 0.05);
  };
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? behind(element.parentElement) : colour;
  };
  const controls = [...document.querySelectorAll("vibes-playground :is(.btn, .in):enabled")].filter((each) => each.checkVisibility());
  const found = controls.flatMap((control) => {
    control.focus();
    const { borderTopColor, outlineColor, outlineStyle } = getComputedStyle(control);
    const around = behind(control.parentElement);
    return [["border", borderTopColor], ["focus", outlineStyle === "none" ? around : outlineColor]].map(([what, colour]) => [ratio(colour, around), what, control.outerHTML.slice(0, 80)]);
  });
  return { count: found.length, faint: found.filter(([contrast]) => contrast < 3) };
}"""


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_controls_and_the_focus_stand_out(play, api, scheme):
    """A5: 3 to 1, which axe does not look at."""
    states.all_folds_open(play, api)
    play.page.emulate_media(color_scheme=scheme)
    # The focus is marked for those who use the keyboard.
    play.page.keyboard.press("Tab")
    seen = play.page.evaluate(FAINT)
    assert seen["count"] > 20 and seen["faint"] == []


# Where the focus is, whether something can be seen of it, and what marks it.
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element.closest("vibes-playground")) return null;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const clamp = (value, most) => Math.min(Math.max(value, 0), most - 1);
  const seen = (x, y) => {
    const found = document.elementFromPoint(clamp(x, innerWidth), clamp(y, innerHeight));
    return found !== null && (element.contains(found) || found.contains(element) && !found.matches(".status *"));
  };
  const points = [[left + 3, top + 3], [right - 3, bottom - 3], [left + width / 2, top + height / 2]];
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    markup: element.outerHTML.slice(0, 100),
    isMarked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    isSeen: bottom > 0 && top < innerHeight && points.some(([x, y]) => seen(x, y)),
  };
}"""


@pytest.mark.parametrize("size", [(1280, 700), (375, 667)], ids=["desk", "phone"])
def test_the_focus_is_seen_wherever_it_goes(play, api, size):
    """A6: marked, and never wholly under what sticks to the page, forwards and back."""
    states.all_folds_open(play, api)
    play.page.set_viewport_size({"width": size[0], "height": size[1]})
    play.page.emulate_media(reduced_motion="reduce")
    for key in ("Tab", "Shift+Tab"):
        stops = walk(play.page, key)
        assert len(stops) > 20
        assert [stop for stop in stops if not (stop["isMarked"] and stop["isSeen"])] == []


def walk(page, key):
    """All stops of the tab key in the playground, from one end to the other."""
    ends = page.locator("vibes-playground :is(button, select, summary, input, textarea, pre)").filter(visible=True)
    (ends.first if key == "Tab" else ends.last).focus()
    stops = []
    while stop := page.evaluate(FOCUSED):
        stops.append(stop)
        page.keyboard.press(key)
    return stops


# The keyboard in fields (A9).

def test_enter_makes_a_line_and_control_enter_runs(play, api):
    field = states.fill(play).page.locator("vibes-playground textarea:not([data-part=system]):visible").first
    for number, keys in enumerate(["Control+Enter", "Meta+Enter"], 1):
        states.fill(play)
        field.focus()
        play.page.keyboard.press("End")
        play.page.keyboard.press("Enter")
        play.page.keyboard.type("more")
        assert field.input_value().endswith("\nmore")
        assert len(api.chats) == number - 1
        play.page.keyboard.press(keys)
        expect(play.run_button).to_have_text("Run")
        api.wait_for(lambda: len(api.chats) == number)
        play.ends()


def test_nothing_is_sent_while_text_is_composed(play, api):
    field = states.fill(play).page.locator("vibes-playground textarea:not([data-part=system]):visible").first
    field.focus()
    input_method = play.page.context.new_cdp_session(play.page)
    input_method.send("Input.imeSetComposition", {"text": "にほ", "selectionStart": 2, "selectionEnd": 2})
    assert "にほ" in field.input_value()
    for event in ({"isComposing": True, "keyCode": 13}, {"isComposing": False, "keyCode": 229}):
        field.dispatch_event("keydown", {"key": "Enter", "ctrlKey": True, **event})
    expect(play.run_button).to_have_text("Run")
    expect(play.state).to_contain_text("ready")
    input_method.send("Input.insertText", {"text": "日本"})
    assert api.chats == []
    play.page.keyboard.press("Control+Enter")
    play.ends()
    assert "日本" in api.chats[0].body.decode()


def test_escape_stops(play, api):
    """A9, but not the Escape that ends a composition."""
    api.scenario("hang")
    states.start(play)
    play.ends("asking")
    play.run_button.dispatch_event("keydown", {"key": "Escape", "isComposing": True})
    expect(play.run_button).to_have_text("Stop")
    play.page.keyboard.press("Escape")
    play.ends("stopped")
    expect(play.run_button).to_be_focused()


# What the page is to those who do not see it.

HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.localName[1]))"""


def test_headings_are_in_order(play, api):
    """Also those of an answer, which begin below the page's own."""
    states.all_folds_open(play, api)
    levels = play.page.evaluate(HEADINGS)
    assert levels.count(1) == 1
    assert all(next_one <= level + 1 for level, next_one in zip(levels, levels[1:])), levels


def test_a_running_page_reads_well(play, api):
    """A10 as well: the title does not change with the tokens."""
    title = play.page.title()
    states.streaming(play, api)
    told = play.page.locator("vibes-playground").aria_snapshot()
    assert '- button "Stop"' in told and '- button "Run"' not in told
    assert "status: Generating" in told
    assert re.search(r'- region "Answer', told)
    assert re.search(r"- text: .*\brunning", told)
    assert play.page.title() == title
    assert play.page.locator("html").get_attribute("lang") == "en"
