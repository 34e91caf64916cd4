"""Answers: what is shown of them while they come and after, and what can be done with them.

Views and settings P0.7 and A3, scrolling R4, the meter P1.12 and P2.21,
copies, code and the raw view P1.13 and P1.14.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from answering import GOOD, TEXT, ran, structured
from playground_site import write_playgrounds
from playing import Play
from standin import KEY

BASE = "https://api.groq.com/openai/v1"
@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("answers"), {
        "words": {**TEXT, "title": "Words"}, "plain": {**TEXT, "output": {"mode": "text"}}, "talk": {"title": "Talk"},
        "small": {**TEXT, "model": "openai/gpt-oss-20b"}, "form": structured("form", True)})


@pytest.fixture
def open_page(page, api):
    return lambda name: Play(page, f"/{name}")


@pytest.fixture
def play(open_page):
    return open_page("words")


# Text.

MARKDOWN = """\
# Title

Some **bold** `code`.

- one
- two

```python
x = 1
```

| a | b |
|---|---|
| 1 | 2 |
"""


def test_markdown_is_rendered_below_the_page_s_own_headings(play, api):
    ran(play, api, MARKDOWN)
    expect(play.answer.get_by_role("heading", name="Title")).to_have_js_property("tagName", "H4")
    expect(play.answer.locator("strong")).to_have_text("bold")
    expect(play.answer.get_by_role("listitem")).to_have_text(["one", "two"])
    expect(play.answer.locator("pre")).to_have_text("x = 1")
    expect(play.answer.get_by_role("columnheader")).to_have_text(["a", "b"])


def test_a_page_of_plain_text_renders_nothing(open_page, api):
    play = ran(open_page("plain"), api, MARKDOWN)
    assert play.answer.locator("pre").inner_text() == MARKDOWN
    expect(play.answer.locator("strong")).to_have_count(0)


def test_answers_can_be_shown_as_plain_text_which_is_remembered(play, api):
    play.open("Parameters")
    play.page.get_by_label("show answers as plain text").check()
    ran(play, api, MARKDOWN)
    assert play.answer.locator("pre").inner_text() == MARKDOWN
    play.page.reload()
    expect(play.page.get_by_label("show answers as plain text", exact=False)).to_be_checked()
    expect(play.page.get_by_label("wait for the whole answer", exact=False)).not_to_be_checked()


def test_an_answer_is_shown_as_plain_text_and_rendered_again(play, api):
    """P0.7: both ways at a press, without another run."""
    ran(play, api, MARKDOWN)
    play.button("Plain text").click()
    assert play.answer.locator("pre").inner_text() == MARKDOWN
    expect(play.answer.locator("strong")).to_have_count(0)
    play.button("Rendered").click()
    expect(play.answer.locator("strong")).to_have_text("bold")
    expect(play.answer.get_by_role("columnheader")).to_have_text(["a", "b"])
    expect(play.button("Rendered")).to_have_attribute("aria-pressed", "true")
    expect(play.button("Plain text")).to_have_attribute("aria-pressed", "false")
    # A long one is still being written when the other way is chosen.
    ran(play, api, "Some *words*. " * 5000, pieces=5)
    for name in ("Plain text", "Rendered", "Plain text"):
        play.button(name).click()
    play.page.wait_for_timeout(300)
    assert play.answer.inner_text().strip() == ("Some *words*. " * 5000).strip()


def test_an_answer_can_be_waited_for_which_is_remembered(play, api):
    play.open("Parameters")
    play.page.get_by_label("wait for the whole answer").check()
    api.say("word " * 1000, rate=50, reasoning="")
    play.run()
    expect(play.page.locator(".meter dt", has_text="out")).to_be_visible()
    assert play.answer.inner_text() == ""
    play.stop()
    play.ends("stopped")
    expect(play.answer).to_contain_text("word word")
    ran(play, api, "The whole **answer**.")
    expect(play.answer).to_have_text("The whole answer.")
    play.page.reload()
    expect(play.page.get_by_label("wait for the whole answer")).to_be_checked()


@pytest.mark.parametrize("scenario", ["reasoning", "think"])
def test_reasoning_is_folded_apart_from_the_answer(play, api, scenario):
    # Slow enough to be drawn while its closing tag is not yet whole.
    ran(play, api, "The answer.", scenario, reasoning="First < this,\nthen that.", rate=20)
    fold = play.page.locator("details.thinking")
    expect(play.answer).to_have_text("The answer.")
    assert fold.get_attribute("open") is None
    fold.locator("summary").click()
    expect(fold.locator("div")).to_have_text("First < this,\nthen that.")


def test_a_page_that_is_looked_at_again_leaves_its_answer_alone(play, api):
    ran(play, api, MARKDOWN)
    play.page.evaluate("getSelection().selectAllChildren(document.querySelector('.answer li'))")
    play.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert play.page.evaluate("String(getSelection())") == "one"
    expect(play.page.locator(".answer-frame summary", has_text="Raw")).to_have_count(1)


# Reading while it comes.

PARAGRAPHS = "".join(f"Paragraph {number}.\n\n" for number in range(3000))
WAYS = {
    "wheel": lambda page, box: (box.hover(), page.mouse.wheel(0, -300)),
    "keys": lambda page, box: (box.focus(), page.keyboard.press("PageUp")),
    "selection": lambda page, box: box.evaluate("box => getSelection().selectAllChildren(box.querySelector('p'))"),
}


def grows(box, by):
    """Waits until a box has grown; where it is scrolled to then."""
    height = box.evaluate("box => box.scrollHeight")
    box.page.wait_for_function(
        "([box, height]) => box.scrollHeight >= height", arg=[box.element_handle(), height + by])
    return box.evaluate("box => box.scrollTop")


def follows(box):
    """Waits until a box has grown while its end stayed in view."""
    grows(box, 200)
    box.page.wait_for_function(
        "box => box.scrollTop > 0 && box.scrollHeight - box.clientHeight - box.scrollTop <= 32",
        arg=box.element_handle())


@pytest.mark.parametrize("name, place, ways", [("words", ".answer", list(WAYS)), ("talk", ".talk", ["wheel"])])
def test_the_box_follows_until_its_reader_looks_elsewhere(open_page, api, name, place, ways):
    play = open_page(name)
    api.say(PARAGRAPHS, rate=150, reasoning="")
    if name == "talk":
        play.page.get_by_label("Message", exact=True).fill("Hi")
    play.run()
    box, jump = play.page.locator(place), play.button("Jump to end")
    box.locator("p", has_text="Paragraph 40.").wait_for()
    # The reader moves the page, never the answer.
    play.page.evaluate("scrollTo(0, 100)")
    follows(box)
    for way in ways:
        expect(jump).to_be_hidden()
        WAYS[way](play.page, box)
        expect(jump).to_be_visible()
        # A scroll may still be on its way.
        grows(box, 100)
        left = grows(box, 100)
        assert grows(box, 200) == left, way
        jump.click()
        follows(box)
    before = play.page.evaluate("scrollY")
    follows(box)
    assert play.page.evaluate("scrollY") == before
    play.stop()
    play.ends("stopped")


def test_what_comes_whole_is_read_from_its_beginning(open_page, api):
    """R4: a structured answer, and any if it is waited for."""
    play = ran(open_page("form"), api, json.dumps({**GOOD, "title": "word " * 3000}))
    assert play.answer.evaluate("box => box.scrollHeight > 2 * box.clientHeight && box.scrollTop === 0")
    play = open_page("talk")
    play.open("Parameters")
    play.page.get_by_label("wait for the whole answer").check()
    api.say(PARAGRAPHS[:20_000], reasoning="")
    play.send("Hi")
    play.ends()
    talk = play.page.locator(".talk")
    talk.locator("p", has_text="Paragraph 400.").wait_for()
    assert talk.evaluate("box => box.scrollHeight > 2 * box.clientHeight && box.scrollTop === 0")


@pytest.mark.parametrize("is_plain", [False, True])
def test_a_selection_survives_what_comes_after_it(play, api, is_plain):
    if is_plain:
        play.open("Parameters")
        play.page.get_by_label("show answers as plain text").check()
    api.say("Some words to *select* here " + "and more " * 400, rate=60, reasoning="")
    play.run()
    expect(play.answer).to_contain_text("here and")
    play.page.evaluate("""() => {
      const texts = document.createTreeWalker(document.querySelector(".answer"), NodeFilter.SHOW_TEXT);
      getSelection().setBaseAndExtent(texts.nextNode(), 5, texts.currentNode, 10);
    }""")
    grown = len(play.answer.inner_text()) + 200
    play.page.wait_for_function("length => document.querySelector('.answer').innerText.length > length", arg=grown)
    assert play.page.evaluate("String(getSelection())") == "words"
    play.stop()


# The meter.

SIX = "One two three four five six."


def test_the_meter_has_the_numbers_that_the_api_counted(play, api):
    assert play.meter() == {}
    ran(play, api, SIX, reasoning="I think.")
    meter = play.meter()
    assert re.fullmatch(r"\d.*s", meter.pop("first token")) and re.fullmatch(r"\d.*s", meter.pop("time"))
    limits = {name: meter.pop(name) for name in ("tokens left", "requests left")}
    assert meter == {
        "in": "70", "out": "8", "total": "78", "reasoning": "2", "queue": "37 ms", "speed": "500 tok/s",
        "cost": "≈ $0.015, price of 2026-09-30", "session": "1 run, 78 tokens, ≈ $0.015"}
    assert limits == {"tokens left": "7,250 of 8,000 a minute, full again in 5.6 s",
                      "requests left": "987 of 1,000 a day, full again in 18 min 43 s"}
    ran(play, api, SIX, reasoning="I think.")
    assert play.meter()["session"] == "2 runs, 156 tokens, ≈ $0.031"
    ran(play, api, SIX, "no_usage", reasoning="I think.")
    meter = play.meter()
    assert {name: meter[name] for name in ("in", "out", "total", "reasoning")} == {
        "in": "≈ 1", "out": "≈ 9", "total": "≈ 10", "reasoning": "≈ 2"}
    assert meter["cost"].startswith("≈ $0.00") and meter["session"].startswith("3 runs, ≈ 166 tokens, ≈ $0.03")
    assert "queue" not in meter


def test_a_run_costs_what_its_own_model_costs(play, api):
    """P1.12: another model, chosen while it runs or after it, changes no number."""
    models = play.page.get_by_role("combobox", name="model", exact=True)
    ran(play, api, SIX, reasoning="I think.")
    before = play.meter()
    models.select_option("openai/gpt-oss-20b")
    assert play.meter() == before
    models.select_option("openai/gpt-oss-120b")
    api.say("word " * 100, rate=100)
    play.ask(api)
    models.select_option("openai/gpt-oss-20b")
    play.ends()
    assert "without a price" not in play.meter()["session"]


@pytest.mark.parametrize("scenario", ["hidden", "no_limits"])
def test_limits_that_cannot_be_read_and_prices_that_are_unknown_are_absent(open_page, api, scenario):
    play = ran(open_page("small"), api, SIX, scenario)
    assert {"tokens left", "requests left", "cost"} & set(play.meter()) == set()
    assert play.meter()["session"].endswith("tokens")


# What can be done with it.

def copied(play, button):
    """What a button puts into the clipboard; it says so itself."""
    made = button.element_handle()
    made.click()
    play.page.wait_for_function("button => button.textContent === 'Copied'", arg=made)
    return play.page.evaluate("navigator.clipboard.readText()")


def saved(play):
    """The name and the text of the file that an answer is saved as."""
    with play.page.expect_download() as download:
        play.button("Download").click()
    return download.value.suggested_filename, pathlib.Path(download.value.path()).read_text()


def action(play, name):
    """A button below the answer."""
    return play.page.locator(".answer-frame > .examples").get_by_role("button", name=name, exact=True)


def test_an_answer_is_copied_and_saved(play, api, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = "Some **bold** text.\n\n```\nx < 1\n```\n"
    ran(play, api, text)
    assert copied(play, action(play, "Copy")) == "Some bold text.\n\nx < 1"
    assert copied(play, action(play, "Copy as Markdown")) == text
    assert copied(play, play.answer.locator(".code button")) == "x < 1\n"
    assert saved(play) == ("answer-to-words.md", text)
    # Pressed twice or once, after a moment the button has its own words again.
    pressed = action(play, "Copy as Markdown").element_handle()
    pressed.click()
    pressed.click()
    play.page.wait_for_timeout(2500)
    expect(action(play, "Copy")).to_be_visible()
    expect(action(play, "Copy as Markdown")).to_be_visible()


def test_an_object_is_copied_and_saved_as_it_came(open_page, api, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = json.dumps(GOOD)
    play = ran(open_page("form"), api, text)
    assert copied(play, action(play, "Copy JSON")) == text
    assert saved(play) == ("answer-to-page-of-form.json", text)


def test_text_is_copied_and_saved_as_it_is(open_page, api, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = "# build\n__init__  1) a\n\n    indented"
    play = ran(open_page("plain"), api, text)
    assert copied(play, action(play, "Copy")) == text
    assert play.page.locator(".answer-frame > .examples").get_by_role("button").all_inner_texts() == ["Copied", "Download"]
    assert saved(play) == ("answer-to-page-of-plain.txt", text)


@pytest.mark.parametrize("scenario, lines", [
    ("500", ["HTTP 500", "x-request-id: req_"]), ("error_midstream", ['"content"', '"error"'])])
def test_the_raw_view_has_what_the_api_said_of_an_error(play, api, scenario, lines):
    """P1.14: the status, the request's id and the words as they came."""
    api.scenario(scenario, text="One two three four five six.")
    play.run()
    play.ends("failed")
    play.open("Raw:")
    answer = play.page.get_by_role("region", name="Answer as received")
    for line in lines:
        expect(answer).to_contain_text(line)


def test_the_raw_view_has_what_was_sent_and_what_came(play, api):
    ran(play, api, "Grüße & <b>.", reasoning="")
    play.open("Raw:")
    request = play.page.get_by_role("region", name="Request as sent").inner_text()
    head, _, body = request.partition("\n\n")
    assert head == f"POST {BASE}/chat/completions\nAuthorization: Bearer (your key)\nContent-Type: application/json"
    assert json.loads(body) == api.chats[0].json
    lines = play.page.get_by_role("region", name="Answer as received").inner_text().strip().split("\n")
    chunks = [json.loads(line) for line in lines if line != "[DONE]"]
    deltas = [choice["delta"].get("content") or "" for chunk in chunks for choice in chunk["choices"]]
    assert "".join(deltas) == "Grüße & <b>." and chunks[-1]["usage"]["total_tokens"] > 70
    assert KEY not in play.page.content()


COMMANDS = {"curl": ["sh"], "Python, groq": [sys.executable], "Python, openai": [sys.executable],
            "JavaScript": ["node", "--input-type=module"], "Swift": None}


def code_of(play, language):
    play.page.get_by_label("Language").select_option(language)
    region = play.page.get_by_role("region", name="Code")
    first_words = {"curl": "curl ", "Python, groq": "from groq", "Python, openai": "from openai",
                   "JavaScript": "fetch(", "Swift": "import Foundation"}
    expect(region).to_contain_text(first_words[language])
    return region.locator("code").text_content()


def test_the_request_as_code_sends_the_same(play, api):
    play.page.get_by_label("A text").fill("It's \"quoted\" & $HOME\nsecond line, Ü")
    play.parameter("temperature").fill("0.5")
    play.parameter("stop").fill("END")
    ran(play, api, "One.")
    wanted = api.chats[0].json
    play.open("This request as code")
    expect(play.page.get_by_text("environment variable GROQ_API_KEY")).to_be_visible()
    assert play.page.get_by_label("Language").locator("option").all_inner_texts() == list(COMMANDS)
    # Groq's own client has the address in itself, and adds the path to it.
    environment = os.environ | {"GROQ_API_KEY": KEY, "GROQ_BASE_URL": api.plain_url.removesuffix("/openai/v1"),
                                "NO_PROXY": "127.0.0.1"}
    for language, command in COMMANDS.items():
        code = code_of(play, language)
        assert "GROQ_API_KEY" in code and "gsk_" not in code
        if command is None:
            continue
        count = len(api.chats)
        made = subprocess.run(command, input=code.replace(BASE, api.plain_url), env=environment,
                              capture_output=True, text=True, timeout=60)
        assert made.returncode == 0 and "One." in made.stdout, made.stderr
        assert [request.json for request in api.chats[count:]] == [wanted], language
