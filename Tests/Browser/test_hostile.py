"""Nothing that an API sends becomes more than text, links and marks, at any moment (S7 to S11)."""

import json

import pytest
from playwright.sync_api import expect

from playground_site import write_playgrounds
from playing import Play
from standin import MODELS, Model, samples

HOSTILE = samples.HOSTILE
PLAYGROUNDS = {
    "words": {"prompt": "Say something."},
    "chat": {"title": "A conversation"},
    **{view: {"prompt": "Say something as JSON.", "output": {
        "mode": "json", "name": "answer", "view": view, "schema": {
            "type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
            "additionalProperties": False}}} for view in ("form", "tree", "raw")},
}
# S7's list, and what the page itself puts around: regions that scroll, placeholders, buttons that copy.
MARKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "em", "strong", "del", "code", "pre", "ul", "ol", "li",
         "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "a"}
FRAMES = {"div", "span", "figure", "figcaption", "button", "details", "summary"}
REST = {"label", "select", "option", "optgroup", "dl", "dt", "dd", "article", "header", "textarea"}
ATTRIBUTES = {"class", "id", "rel", "target", "href", "tabindex", "role", "start", "type", "scope", "hidden",
              "open", "value", "disabled", "label", "name", "rows"}
WATCHED = ("script", "img", "image", "svg", "math", "iframe", "object", "embed", "video", "audio", "style",
           "link", "meta", "base", "form", "input", "picture", "source", "template")
CALLS = {f"https://api.groq.com/openai/v1/{path}" for path in ("chat/completions", "models")}
XHTML = "http://www.w3.org/1999/xhtml"

# Notes all elements that come into the document, and all that is set on them, however short they stay.
RECORD = """() => {
  window.seen = { tags: new Set(), attributes: new Set(), links: new Set(), spaces: new Set() };
  const { seen } = window;
  const note = (element, only) => {
    for (const { name, value } of element.attributes) {
      if (only && only !== name) continue;
      seen.attributes.add(name);
      if (["href", "src", "action", "formaction", "data", "poster"].includes(name)) {
        seen.links.add(JSON.stringify([value, element.rel, element.target]));
      }
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === "attributes") note(target, attributeName);
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        for (const element of [node, ...node.querySelectorAll("*")]) {
          seen.tags.add(element.localName);
          seen.spaces.add(element.namespaceURI);
          note(element);
        }
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}"""
TOLD = "() => Object.fromEntries(Object.entries(window.seen).map(([name, set]) => [name, [...set]]))"
# Characters that are not seen or turn others around.
HIDDEN = (r"/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/"
          ".test(document.body.innerText)")


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("hostile"), PLAYGROUNDS)


class Guard:
    """Watches a page from now on; `holds()` is that nothing has become of what came."""

    def __init__(self, page, api, watch):
        self.page, self.api, self.watch = page, api, watch
        page.evaluate(RECORD)
        self.before = self.state()
        self.asked = len(watch.requests)

    def state(self):
        page = self.page
        counts = {tag: page.locator(tag).count() for tag in WATCHED}
        return counts, page.title(), page.url, len(page.frames), len(page.context.pages)

    def holds(self):
        told = self.page.evaluate(TOLD)
        assert set(told["tags"]) <= MARKS | FRAMES | REST and set(told["spaces"]) <= {XHTML}
        assert {name for name in told["attributes"] if not name.startswith(("aria-", "data-"))} <= ATTRIBUTES
        links = [json.loads(link) for link in told["links"]]
        for href, rel, target in links:
            assert href.startswith(("https://", "http://", "mailto:", "#")), href
            assert href.startswith("#") or (rel, target) == ("noopener noreferrer nofollow", "_blank"), href
        assert self.state() == self.before
        new = self.watch.requests[self.asked:]
        assert {request.url for request in new if request.resource_type == "fetch"} <= CALLS
        assert {request.resource_type for request in new} <= {"fetch", "preflight", "script"}
        assert self.watch.left == [] and not self.page.evaluate(HIDDEN)
        return [href for href, *_ in links]


@pytest.fixture
def open_play(page, api, watch):
    """Opens a playground and puts a guard on it."""
    def open_play(path):
        play = Play(page, path)
        api.wait_for(lambda: api.asked("GET", "/models"))
        expect(page.locator("[data-part=live-words]")).to_contain_text("at this moment")
        return play, Guard(page, api, watch)

    return open_play


def ends(play, word="done"):
    """Streams of single bytes take their time on a slow machine."""
    play.ends(word, timeout=60_000)


@pytest.mark.parametrize("scenario", ["hostile", "hostile_characters"])
def test_an_answer_stays_text_at_every_cut(open_play, api, scenario):
    """Byte by byte, and character by character."""
    play, guard = open_play("/words")
    api.scenario(scenario)
    play.run()
    ends(play)
    # The last of it comes with the frames after its end.
    expect(play.answer).to_contain_text("Everything above is text. The end.")
    links = guard.holds()
    assert "https://example.com/fine" in links and "mailto:someone@leak.invalid?subject=x" in links


def test_what_it_looks_like(open_play, api):
    """Images are placeholders with their host, links show theirs, hidden characters are seen."""
    play, guard = open_play("/words")
    api.scenario("hostile_characters", pieces=500)
    play.run()
    ends(play)
    guard.holds()
    answer = play.answer
    expect(answer).to_contain_text("image not loaded: picture (leak.invalid)")
    expect(answer).to_contain_text("image not loaded: data")
    expect(answer.get_by_role("link", name="user (leak.invalid)")).to_be_visible()
    expect(answer.get_by_role("link", name="punycode (xn--80ak6aa92e.com)")).to_be_visible()
    expect(answer.get_by_role("link", name="port (leak.invalid:8443)")).to_be_visible()
    expect(answer).to_contain_text("\\u202Ereversed\\u202C, \\u2066isolate\\u2069")
    expect(answer).to_contain_text("control \\u0007 \\u001B[31m characters")
    expect(answer).to_contain_text('<script>document.title = "run"</script>')
    expect(answer).to_contain_text("[script](javascript:document.title='run')")


def test_a_press_on_a_link_opens_a_page_of_its_own(open_play, api, context, watch):
    play, _ = open_play("/words")
    context.route("https://example.com/**", lambda route: route.fulfill(body="", content_type="text/html"))
    watch.expect("left: https://example.com/fine")
    api.say("[fine](https://example.com/fine)")
    play.run()
    ends(play)
    with context.expect_page() as opened:
        play.answer.get_by_role("link", name="fine").click()
    opened.value.wait_for_url("https://example.com/fine")
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]
    opened.value.close()


@pytest.mark.parametrize("thinking", ["parsed", "raw"])
def test_reasoning_stays_text(open_play, api, thinking):
    play, guard = open_play("/words")
    api.scenario("ok", text="Done.", reasoning=HOSTILE, thinking=thinking, pieces=1)
    play.run()
    ends(play)
    fold = play.open("Reasoning")
    expect(fold).to_contain_text("Everything above is text. The end.")
    expect(fold).to_contain_text("\\u202Ereversed")
    guard.holds()
    assert play.page.locator(".thinking a").count() == 0


def test_plain_text_and_the_raw_view_stay_text(open_play, api):
    play, guard = open_play("/words")
    play.open("Parameters")
    play.page.get_by_label("show answers as plain text").check()
    api.scenario("hostile_characters", pieces=100)
    play.run()
    ends(play)
    expect(play.answer).to_contain_text("\\u202Ereversed")
    play.open("Raw:")
    expect(play.page.get_by_role("region", name="Answer as received")).to_contain_text("leak.invalid")
    guard.holds()


@pytest.mark.parametrize("view", ["form", "tree", "raw"])
def test_a_result_stays_text(open_play, api, view):
    """Its values and its names, of objects, lists and columns."""
    play, guard = open_play(f"/{view}")
    value = {HOSTILE: HOSTILE, "a": [HOSTILE], "b": [{HOSTILE: HOSTILE}, {HOSTILE: 1}],
             "c": {"href": "javascript:document.title='run'", "src": "https://leak.invalid/x"}}
    api.scenario("ok", text=json.dumps(value))
    play.run()
    ends(play)
    expect(play.answer).to_contain_text("leak.invalid")
    expect(play.answer).to_contain_text("202e" if view == "raw" else "\\u202E")
    guard.holds()
    assert play.answer.locator("a").count() == 0


def test_names_of_prototypes_change_nothing(open_play, api):
    play, guard = open_play("/form")
    for text in ('{"__proto__": {"polluted": 1}}', '{"a": {"constructor": {"prototype": {"polluted": 1}}}}'):
        api.scenario("ok", text=text)
        play.ask(api).ends()
        guard.holds()
        assert play.page.evaluate("({}).polluted === undefined && Object.keys(Object.prototype).length === 0")


def test_errors_stay_text(open_play, api, subtests):
    play, guard = open_play("/words")
    for scenario in ("400_hostile", "400_json_validate_failed", "error_object", "error_x_groq"):
        with subtests.test(scenario=scenario):
            api.scenario(scenario)
            play.ask(api).ends("failed")
            if scenario == "400_hostile":
                expect(play.alert).to_contain_text("<img src=x onerror=\"document.title='run'\">")
                expect(play.alert).to_contain_text("\\u202E")
            guard.holds()


def test_models_and_their_owners_stay_text(page, api, watch):
    names = ["<img src=x onerror=\"document.title='run'\">", "javascript:document.title='run'",
             "x\u202ey\u0007z", "</option></select><script>document.title='run'</script>",
             "__proto__", "constructor"]
    api.models = [*MODELS, *(Model(name, name, 4096, 4096) for name in names)]
    play = Play(page, "/words", key=None)
    guard = Guard(page, api, watch)
    play.use_key()
    choices = page.locator("[data-part=model]")
    expect(choices).to_contain_text("(not in the table)")
    shown = choices.inner_text()
    assert "<img src=x onerror=" in shown and "x\\u202Ey\\u0007z" in shown
    play.button("about models").click()
    for name in names:
        choices.select_option(name)
        play.ask(api).ends()
        assert api.chats[-1].json["model"] == name
    guard.holds()


def test_a_conversation_stays_text(open_play, api):
    play, guard = open_play("/chat")
    api.scenario("hostile_characters", pieces=30)
    play.send(HOSTILE[:600])
    ends(play)
    expect(play.answer).to_contain_text("The end.")
    guard.holds()
    play.messages.last.get_by_role("button", name="Edit").click()
    assert "leak.invalid" in play.page.get_by_label("Edit this message").input_value()
    play.button("Cancel").click()
    guard.holds()
