"""The parameters of a run: what is sent of them, what is refused, what is said of them (P1.8, T12)."""

import json
import re

import pytest
from playwright.sync_api import expect

from playground_site import write_playgrounds
from playing import Play

BIG, QWEN = "openai/gpt-oss-120b", "qwen/qwen3.6-27b"
OWN = {"model", "messages", "stream", "stream_options"}
# What is typed, and what the request then has. Each row is one run, with the model that takes it.
RUNS = [
    (BIG, {
        "temperature": ("0", 0), "max_completion_tokens": ("512", 512), "seed": ("-7", -7), "stop": ("END", ["END"]),
        "reasoning_effort": ("low", "low"), "include_reasoning": ("false", False), "service_tier": ("flex", "flex"),
        "user": ("me & <you>", "me & <you>"), "citation_options": ("disabled", "disabled"),
    }),
    (BIG, {
        "top_p": (" .95 ", 0.95), "seed": ("0", 0), "stop": ("one\n\\n\\n\n\ntwo words", ["one", "\n\n", "two words"]),
        "reasoning_effort": ("high", "high"), "include_reasoning": ("true", True),
        "search_settings": ('{"country": "germany", "include_domains": ["*.edu"]}',
                            {"country": "germany", "include_domains": ["*.edu"]}),
        "documents": ('[{"source": {"type": "text", "text": "Ü"}}]', [{"source": {"type": "text", "text": "Ü"}}]),
    }),
    (QWEN, {
        "temperature": ("1e-1", 0.1), "reasoning_effort": ("none", "none"), "reasoning_format": ("hidden", "hidden"),
    }),
    (QWEN, {
        "temperature": ("2", 2), "reasoning_format": ("raw", "raw"), "max_completion_tokens": ("1", 1),
        "compound_custom": ('{"tools": {"enabled_tools": []}}', {"tools": {"enabled_tools": []}}),
    }),
]
PROBLEMS = [
    ("temperature", "2.1", "Temperature takes a number from 0 to 2."),
    ("temperature", "warm", "Temperature takes a number from 0 to 2."),
    ("temperature", "0x1", "Temperature takes a number from 0 to 2."),
    ("top_p", "-0.1", "Top P takes a number from 0 to 1."),
    ("max_completion_tokens", "0", "Most tokens takes a whole number, 1 or more."),
    ("max_completion_tokens", "1001", "Most tokens is at most 1,000 in this playground."),
    ("seed", "1.5", "Seed takes a whole number."),
    ("stop", "a\nb\nc\nd\ne", "Stop at takes at most 4 texts, one a line; these are 5."),
    ("search_settings", "{", 'Search settings takes JSON, an object or a list: {"name": "value"}.'),
    ("documents", '"text"', 'Documents takes JSON, an object or a list: {"name": "value"}.'),
    ("compound_custom", '{"__proto__": {}}', 'Compound settings takes JSON, an object or a list: {"name": "value"}.'),
]
CONFLICTS = [
    ({"reasoning_format": "parsed", "include_reasoning": "true"}, "markdown", "reasoning_format",
     "Reasoning format and Include reasoning exclude each other: leave one of them blank."),
    ({"reasoning_format": "raw"}, "object", "reasoning_format",
     "Reasoning format raw does not go with a JSON answer: choose another or leave it blank."),
]
NOTES = [
    (BIG, {"reasoning_format": "parsed"}, "reasoning_format", "refused by Big"),
    (BIG, {"user": "me"}, "user", "ignored by Big"),
    (BIG, {"reasoning_effort": "none"}, "reasoning_effort",
     f"{BIG} takes low, medium, high for Reasoning effort, as far as is known."),
    (BIG, {"max_completion_tokens": "65537"}, "max_completion_tokens",
     f"{BIG} gives at most 65,536 tokens, as far as is known."),
    (QWEN, {"reasoning_effort": "low"}, "reasoning_effort",
     f"{QWEN} takes none, default for Reasoning effort, as far as is known."),
    (QWEN, {"temperature": "1", "top_p": "1"}, "top_p",
     "Temperature and Top P both narrow the choice of words: change one of the two."),
]


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("parameters"), {
        "talk": {"title": "Talk"}, "short": {"title": "Short", "limits": {"max_tokens": 1000}}})


@pytest.fixture
def play(page, api):
    return Play(page, "/talk")


def names(play):
    panel = play.page.locator("[data-parameter]")
    return panel.evaluate_all("all => all.map((each) => each.dataset.parameter)")


def put(play, texts):
    """Sets parameters and leaves all others blank."""
    play.open("Parameters").locator("[data-parameter]").evaluate_all("""fields => {
      for (const control of fields.map((field) => field.querySelector("input, select, textarea"))) control.value = "";
      fields[0].dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    for name, text in texts.items():
        control = play.page.locator(f"#pg-p-{name}")
        if control.evaluate("control => control.matches('select')"):
            control.select_option(text)
        else:
            control.fill(text)


def choose(play, model):
    play.page.get_by_role("combobox", name="model", exact=True).select_option(model)


def note(play, name):
    return play.page.locator(f"#pg-p-{name}-note")


def set_words(play):
    return play.page.locator("[data-part=parameters-words]")


def params(request):
    return {name: value for name, value in request.json.items() if name not in OWN}


def test_blank_sends_nothing_and_every_control_says_what_it_is(play, api):
    play.send("Hi")
    play.ends()
    assert set(api.chats[0].json) == OWN
    expect(set_words(play)).to_have_text("(all left to the model)")
    play.open("Parameters")
    for name in names(play):
        control = play.parameter(name)
        expect(control).to_be_visible()
        expect(play.page.locator(f"label[for=pg-p-{name}]")).to_contain_text(name)
        expect(control).to_have_accessible_description(re.compile(r"\w+ .*\."))
        blank = control.evaluate(
            "control => control.matches('select') ? control.selectedOptions[0].label : control.placeholder")
        assert blank == "not sent", name


def test_each_value_is_sent_with_its_type(play, api):
    sent = set()
    for count, (model, values) in enumerate(RUNS, 1):
        choose(play, model)
        put(play, {name: text for name, (text, _) in values.items()})
        expect(set_words(play)).to_have_text(f"({len(values)} set)")
        play.send("Hi")
        api.wait_for(lambda: len(api.chats) == count)
        play.ends()
        wanted = {name: value for name, (_, value) in values.items()}
        # As text, for in Python 0 equals False.
        assert json.dumps(params(api.chats[-1]), sort_keys=True) == json.dumps(wanted, sort_keys=True)
        assert api.chats[-1].status == 200 and api.chats[-1].json["model"] == model
        sent |= set(values)
    assert sent == set(names(play))


def test_what_cannot_be_sent_is_said_at_its_control_and_nothing_is_asked(page, api):
    play = Play(page, "/short")
    page.get_by_label("Message", exact=True).fill("Hi")
    for name, text, message in PROBLEMS:
        put(play, {name: text})
        expect(note(play, name)).to_have_text(f"× {message}")
        expect(play.parameter(name)).to_have_attribute("aria-invalid", "true")
        play.run()
        expect(play.parameter(name)).to_be_focused()
    assert api.chats == []
    put(play, {})
    expect(note(play, PROBLEMS[-1][0])).to_be_hidden()
    play.run()
    play.ends()
    assert params(api.chats[0]) == {}


def test_the_page_s_own_limit_stands_at_its_control_until_it_is_emptied(page, api):
    """T12: what is sent is what is shown."""
    play = Play(page, "/short")
    expect(set_words(play)).to_have_text("(1 set)")
    expect(play.parameter("max_completion_tokens")).to_have_value("1000")
    play.send("Hi")
    play.ends()
    assert params(api.chats[0]) == {"max_completion_tokens": 1000}


def test_several_problems_are_counted_where_the_fold_is_closed(play, api):
    """A7: a summary when there is more than one."""
    play.parameter("top_p").fill("3")
    play.parameter("temperature").fill("5")
    fold = play.page.locator("summary", has_text="Parameters")
    fold.click()
    expect(fold).to_contain_text("(2 things to mend)")
    play.send("Hi")
    expect(play.page.locator("#pg-p-temperature")).to_be_focused()
    assert api.chats == []


def test_a_problem_in_a_closed_fold_opens_it(play, api):
    play.parameter("top_p").fill("3")
    play.page.locator("summary", has_text="Parameters").click()
    control = play.page.locator("#pg-p-top_p")
    expect(control).to_be_hidden()
    play.send("Hi")
    expect(control).to_be_focused()
    assert api.chats == []


def test_what_excludes_each_other_stops_the_run(play, api):
    choose(play, QWEN)
    play.page.get_by_label("Message", exact=True).fill("Hi")
    for texts, answer, name, message in CONFLICTS:
        play.page.get_by_label("Answer as").select_option(answer)
        put(play, texts)
        expect(note(play, name)).to_have_text(f"× {message}")
        play.run()
        expect(play.parameter(name)).to_be_focused()
    assert api.chats == []


def test_what_a_model_does_not_heed_is_said_and_stops_nothing(play, api):
    for model, texts, name, message in NOTES:
        choose(play, model)
        put(play, texts)
        expect(note(play, name)).to_have_text(message)
        assert play.parameter(name).get_attribute("aria-invalid") is None
    # What is said is of the model that is chosen now.
    put(play, {"user": "me", "reasoning_format": "parsed"})
    choose(play, BIG)
    expect(note(play, "user")).to_have_text("ignored by Big")
    choose(play, QWEN)
    expect(note(play, "user")).to_be_hidden()
    expect(note(play, "reasoning_format")).to_be_hidden()
    choose(play, BIG)
    put(play, {"user": "me"})
    play.send("Hi")
    play.ends()
    assert params(api.chats[0]) == {"user": "me"}
