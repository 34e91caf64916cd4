"""Declared playgrounds: the artifact's own form, its prompt, its examples (P0.1, P0.5, P0.6, P1.11)."""

import json
import os
import re
import subprocess

import pytest
from playwright.sync_api import expect

from playground_site import write_playgrounds
from playing import Play

SYSTEM = "Be brief & <plain>."
PROMPT = """\
Text: {{text}}
Area: {{area}}
Number: {{number}}, choice: {{choice}}, other: {{other}}, agreed: {{agreed}}
<file>{{file}}</file>
Again: {{ text }}"""
FIELDS = [
    {"id": "text", "label": "A text", "type": "text", "required": True, "maxlength": 30,
     "placeholder": "some words", "help": "What it is about."},
    {"id": "area", "label": "A long text", "type": "textarea", "rows": 3, "default": "as it was"},
    {"id": "number", "label": "A number", "type": "number", "required": True, "min": 1, "max": 10, "step": 0.5},
    {"id": "choice", "label": "A choice", "type": "select", "default": "b",
     "options": [{"value": "a", "label": "The first"}, {"value": "b", "label": "The second"}]},
    {"id": "other", "label": "Another choice", "type": "select", "options": ["short", "full"]},
    {"id": "agreed", "label": "I agree", "type": "checkbox"},
    {"id": "file", "label": "A file", "type": "file", "accept": [".md", ".txt"], "maxlength": 40},
]
FULL = {"text": "Words", "area": "Two\nlines", "number": 2.5, "choice": "a", "other": "full", "agreed": True,
        "file": "From the example"}
MARKDOWN = "# A recorded title\n\nSome **bold** text with {{text}} & <b>."
SCHEMA = {
    "type": "object", "required": ["city", "people"], "additionalProperties": False,
    "properties": {"city": {"type": "string"}, "people": {"type": "integer"}},
}
RECORDED = {"model": "openai/gpt-oss-20b", "date": "2026-01-28"}
ONE_FIELD = {"prompt": "Say {{text}} as JSON.", "fields": FIELDS[:1]}
PLAYGROUNDS = {
    "form": {
        "intro": "What it does.", "system": SYSTEM, "prompt": PROMPT, "fields": FIELDS,
        "params": {"temperature": 0.3, "seed": 7, "max_completion_tokens": 900},
        "limits": {"input_chars": 120, "max_tokens": 1000},
        "examples": [{"title": "Everything", "input": FULL},
                     {"title": "Little", "input": {"text": "Few", "number": 1}}],
    },
    "words": {**ONE_FIELD, "examples": [
        {"title": "With an answer", "input": {"text": "Hello"}, "answer": MARKDOWN, "recorded": RECORDED},
        {"title": "Without one", "input": {"text": "Bye"}}]},
    "object": {**ONE_FIELD, "output": {"mode": "json", "name": "place", "schema": SCHEMA, "strict": True},
               "examples": [
        {"title": "As a mapping", "input": {"text": "Kyiv"}, "answer": {"city": "Kyiv", "people": 3},
         "recorded": RECORDED},
        {"title": "As a text", "input": {"text": "Oslo"}, "answer": '{"city": "Oslo",\n "people": 1}',
         "recorded": RECORDED}]},
}


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("forms"), PLAYGROUNDS)


@pytest.fixture
def play(page, api):
    return Play(page, "/form")


def field(play, label):
    return play.page.get_by_label(label)


def fill(play, values):
    for label, value in values.items():
        if isinstance(value, bool):
            field(play, label).set_checked(value)
        elif label.endswith("choice"):
            field(play, label).select_option(label=value)
        else:
            field(play, label).fill(value)


def prompt(**values):
    """The template with values, once."""
    return re.sub(r"\{\{ ?(\w+) ?\}\}", lambda found: values.get(found[1], ""), PROMPT)


def sent(request):
    return [(message["role"], message["content"]) for message in request.json["messages"]]


def problem_at(play, label):
    """The sentence that a field's description has of its problem."""
    return play.page.locator(".field", has=field(play, label)).locator(".err")


# The form.

def test_fields_are_labelled_marked_and_explained(play):
    for declared in FIELDS:
        control = field(play, declared["label"])
        expect(control).to_be_visible()
        is_required = declared.get("required", False)
        assert control.get_attribute("aria-required") == ("true" if is_required else None)
        label = play.page.locator(f"label[for=pg-f-{declared['id']}]")
        if declared["type"] != "checkbox":
            expect(label).to_have_text(declared["label"] + (" (required)" if is_required else ""))
    expect(field(play, "A text")).to_have_accessible_description("What it is about.")
    expect(field(play, "A text")).to_have_attribute("placeholder", "some words")
    expect(field(play, "A long text")).to_have_value("as it was")
    expect(field(play, "A file")).to_have_value("")
    expect(field(play, "A long text")).to_have_attribute("rows", "3")
    expect(field(play, "A choice")).to_have_value("b")
    expect(field(play, "Another choice")).to_have_value("")
    expect(field(play, "A file")).to_have_attribute("accept", ".md,.txt")
    expect(play.page.get_by_label("I agree")).not_to_be_checked()
    # What is typed is never cut off in silence: the limit is told when it runs.
    assert field(play, "A text").get_attribute("maxlength") is None


def test_an_example_fills_the_form_with_one_click(play, api):
    play.example("Everything")
    shown = {declared["id"]: field(play, declared["label"]).input_value() for declared in FIELDS
             if declared["type"] != "checkbox"}
    assert shown == {"text": "Words", "area": "Two\nlines", "number": "2.5", "choice": "a", "other": "full",
                     "file": "C:\\fakepath\\example.txt"}
    assert field(play, "A file").evaluate("(input) => input.files[0].text()") == "From the example"
    expect(field(play, "I agree")).to_be_checked()
    play.example("Little")
    expect(field(play, "A long text")).to_have_value("as it was")
    expect(field(play, "A choice")).to_have_value("b")
    expect(field(play, "I agree")).not_to_be_checked()
    assert api.chats == []


def test_the_prompt_is_the_template_with_the_values_put_in_once(play, api):
    values = {"A text": "{{area}} $& $1 {{system}}", "A long text": "{{text}}\r\n</file> \\n", "A number": "1.50",
              "A choice": "The first", "Another choice": "full", "I agree": True}
    fill(play, values)
    field(play, "A file").set_input_files(
        {"name": "a.md", "mimeType": "text/markdown", "buffer": "Größe {{text}} 🙂".encode()})
    play.run()
    play.ends()
    assert sent(api.chats[0]) == [("system", SYSTEM), ("user", prompt(
        text="{{area}} $& $1 {{system}}", area="{{text}}\n</file> \\n", number="1.50", choice="a", other="full",
        agreed="yes", file="Größe {{text}} 🙂"))]


def test_what_is_left_empty_is_no_text_and_what_is_not_ticked_is_no(play, api):
    fill(play, {"A text": "x", "A long text": "", "A number": "1"})
    play.run()
    play.ends()
    assert sent(api.chats[0])[1] == ("user", prompt(text="x", number="1", choice="b", agreed="no"))


def test_the_page_s_parameters_are_sent_and_what_was_emptied_is_not(play, api):
    def told():
        body = api.chats[-1].json
        return {name: body[name] for name in ("temperature", "seed", "max_completion_tokens", "top_p") if name in body}

    play.example("Little")
    play.run()
    play.ends()
    assert told() == {"temperature": 0.3, "seed": 7, "max_completion_tokens": 900}
    play.parameter("temperature").fill("")
    play.parameter("seed").fill("8")
    play.parameter("top_p").fill("1")
    play.run()
    api.wait_for(lambda: len(api.chats) == 2)
    play.ends()
    assert told() == {"seed": 8, "max_completion_tokens": 900, "top_p": 1}
    # T12: what is blank is not sent, the page's own limit neither.
    play.parameter("max_completion_tokens").fill("")
    play.run()
    api.wait_for(lambda: len(api.chats) == 3)
    assert "max_completion_tokens" not in told()


# What is wrong.

def test_problems_are_said_at_their_fields_and_the_first_has_the_focus(play, api):
    fill(play, {"A number": "11"})
    play.run()
    expect(field(play, "A text")).to_be_focused()
    expect(problem_at(play, "A text")).to_have_text("× A text needs some text.")
    expect(field(play, "A text")).to_have_accessible_description(re.compile("needs some text"))
    expect(problem_at(play, "A number")).to_have_text("× A number takes a number from 1 to 10.")
    for label in ("A text", "A number"):
        expect(field(play, label)).to_have_attribute("aria-invalid", "true")
    expect(play.page.get_by_text("2 things to mend before it can run.")).to_be_visible()
    expect(problem_at(play, "A long text")).to_be_hidden()
    assert api.chats == []
    fill(play, {"A text": "x", "A number": "10"})
    play.run()
    play.ends()
    expect(problem_at(play, "A text")).to_be_hidden()
    assert field(play, "A text").get_attribute("aria-invalid") is None
    expect(play.page.get_by_text("2 things to mend")).to_be_hidden()


PROBLEMS = [
    ("A text", "   ", "A text needs some text."),
    ("A text", "x" * 31, "A text has 31 characters and may have 30: shorten it by 1."),
    ("A number", "", "A number needs a number."),
    ("A number", "half", "A number takes a number from 1 to 10."),
    ("A number", "0x2", "A number takes a number from 1 to 10."),
    ("A number", "0.5", "A number takes a number from 1 to 10."),
    ("A number", "1.2", "A number goes in steps of 0.5 from 1."),
]


def test_each_field_says_what_it_takes(play, api):
    for label, value, message in PROBLEMS:
        play.example("Little")
        fill(play, {label: value})
        play.run()
        expect(problem_at(play, label)).to_have_text(f"× {message}")
        expect(field(play, label)).to_be_focused()
    play.example("Little")
    field(play, "A file").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"x" * 41})
    play.run()
    expect(problem_at(play, "A file")).to_have_text("× A file has 41 characters and may have 40: shorten it by 1.")
    assert api.chats == []


def test_a_file_that_was_changed_since_is_asked_for_again(play, api, tmp_path):
    """The browser does not read what is no longer what was chosen."""
    path = tmp_path / "notes.txt"
    path.write_text("As chosen.")
    play.example("Little")
    field(play, "A file").set_input_files(path)
    path.write_text("As it is now, longer.")
    # The browser goes by the time of the change, to the second.
    os.utime(path, (1_000_000_000, 1_000_000_000))
    play.run()
    expect(problem_at(play, "A file")).to_have_text("× A file cannot be read: choose the file again.")
    expect(field(play, "A file")).to_be_focused()
    assert api.chats == []
    field(play, "A file").set_input_files(path)
    play.run()
    play.ends()
    assert "As it is now, longer." in sent(api.chats[0])[1][1]


def test_all_input_together_has_a_limit(play, api):
    play.example("Little")
    fill(play, {"A long text": "y" * 120})
    play.run()
    # The text, the number, the choice and "no" count as well.
    alert = play.page.get_by_role("alert").filter(has_text="All input together")
    expect(alert).to_have_text("All input together has 127 characters and may have 120: shorten it by 7.")
    fill(play, {"A long text": "y" * 113})
    play.run()
    play.ends()
    assert len(api.chats) == 1
    expect(alert).to_be_hidden()


# Running.

def test_without_a_key_run_asks_for_it_and_keeps_what_was_typed(page, api):
    play = Play(page, "/form", key=None)
    play.example("Everything")
    fill(play, {"A text": "Typed"})
    play.run()
    key = page.get_by_label("Key", exact=True)
    expect(key).to_be_focused()
    expect(page.get_by_text("A run needs a key.")).to_be_visible()
    assert api.requests == []
    play.use_key()
    expect(field(play, "A text")).to_have_value("Typed")
    play.run()
    play.ends()
    assert "Text: Typed" in sent(api.chats[0])[1][1]
    expect(key).to_be_hidden()


def test_stop_keeps_the_answer_and_retry_asks_the_same_again(play, api):
    play.example("Everything")
    api.say("word " * 400, rate=40)
    play.run()
    expect(play.answer).to_contain_text("word word")
    play.stop()
    play.ends("stopped")
    expect(play.answer).to_contain_text("word word")
    api.wait_for(lambda: api.chats[0].aborted)
    fill(play, {"A text": "Changed"})
    api.say("Another answer.")
    play.button("Retry").click()
    expect(play.answer).to_have_text("Another answer.")
    play.ends()
    assert api.chats[1].json == api.chats[0].json


# Without a key.

def mark_of(play):
    """What is said of an answer below it."""
    return play.page.locator(".answer-frame .mark")


def test_a_recorded_answer_is_shown_as_recorded_and_nothing_is_asked(page, api, watch):
    play = Play(page, "/words", key=None)
    asked = len(watch.requests)
    play.example("With an answer (recorded)")
    expect(play.answer.get_by_role("heading", name="A recorded title")).to_be_visible()
    expect(play.answer.locator("strong")).to_have_text("bold")
    expect(play.answer).to_contain_text("with {{text}} & <b>.")
    expect(mark_of(play)).to_have_text("Recorded from openai/gpt-oss-20b on 2026-01-28: nothing was asked now.")
    expect(field(play, "A text")).to_have_value("Hello")
    assert play.meter() == {}
    assert [request.url for request in watch.requests[asked:] if "/assets/" not in request.url] == []
    assert api.requests == []


@pytest.mark.parametrize("title, cells", [("As a mapping", ["Kyiv", "3"]), ("As a text", ["Oslo", "1"])])
def test_a_recorded_object_is_shown_as_one(page, api, title, cells):
    play = Play(page, "/object", key=None)
    play.example(f"{title} (recorded)")
    expect(play.answer.get_by_role("cell")).to_have_text(cells)
    expect(play.answer.get_by_role("rowheader")).to_have_text(["city", "people"])
    expect(mark_of(play)).to_contain_text("Recorded from openai/gpt-oss-20b on 2026-01-28")
    assert api.requests == []


def test_a_run_takes_the_place_of_a_recorded_answer(page, api):
    play = Play(page, "/words")
    play.example("With an answer (recorded)")
    expect(mark_of(play)).to_be_visible()
    api.say("A new answer.")
    play.run()
    play.ends()
    expect(play.answer).to_have_text("A new answer.")
    expect(mark_of(play)).to_have_count(0)


def test_a_run_pressed_before_a_recorded_answer_is_there_counts(page, api):
    """What shows answers is fetched with the first one: a slow line must not swallow what is pressed."""
    play = Play(page, "/words")
    waiting = []
    page.route("**/answer-view*.js", lambda route: waiting.append(route))
    with page.expect_request("**/answer-view*.js"):
        play.example("With an answer (recorded)")
    api.say("A new answer.")
    play.run()
    waiting[0].continue_()
    play.ends()
    expect(play.answer).to_have_text("A new answer.")
    expect(mark_of(play)).to_have_count(0)


# Without script.

def readable(name):
    """What a page has to tell without script: prompt, fields, examples, recorded answers."""
    playground = PLAYGROUNDS[name]
    lines = [*playground["prompt"].split("\n"), *playground.get("system", "").split("\n")]
    for declared in playground["fields"]:
        lines += [declared["label"], declared.get("help", "")]
    for example in playground["examples"]:
        lines += [example["title"], *str(example["input"]["text"]).split("\n")]
        answer = example.get("answer", "")
        lines += ([f'"{key}": {json.dumps(value)}' for key, value in answer.items()] if isinstance(answer, dict)
                  else answer.split("\n"))
        lines += ["recorded from openai/gpt-oss-20b, 2026-01-28"] if answer else []
    return [squeezed(line) for line in lines if line.strip()]


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("name", PLAYGROUNDS)
def test_without_script_everything_can_be_read_and_no_button_lies(site, new_context, api, name):
    page = new_context(site.url, java_script_enabled=False).new_page()
    page.goto(f"/{name}")
    for summary in page.locator("vibes-playground summary").all():
        summary.click()
    expect(page.locator("noscript .banner")).to_be_visible()
    text = squeezed(page.locator("main").inner_text())
    assert [line for line in readable(name) if line not in text] == []
    for declared in PLAYGROUNDS[name]["fields"]:
        expect(page.get_by_label(declared["label"], exact=False)).to_be_visible()
    alive = [button.inner_text() for button in page.locator("vibes-playground button:visible").all()
             if button.is_enabled()]
    assert alive == []


@pytest.mark.parametrize("name", PLAYGROUNDS)
def test_a_text_browser_shows_it_too(site, name):
    """It knows neither styles nor what is hidden."""
    dump = subprocess.run(
        ["w3m", "-dump", "-cols", "200", "-T", "text/html", "-I", "utf-8", "-O", "utf-8"],
        input=site.get(f"/{name}")[2], capture_output=True, check=True).stdout.decode()
    text = squeezed(dump)
    assert [line for line in readable(name) if line not in text] == []
    assert "Running this needs JavaScript" in text
    assert re.findall(r"\[(?:Run|Retry|Use key|Test|Restore|Try now|about models)\]", dump) == []
