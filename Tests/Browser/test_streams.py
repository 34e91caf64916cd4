"""However a stream is framed and cut, the answer that is read is the same (T1 to T5, T7, T8)."""

import pytest
from playwright.sync_api import expect

from playground_site import write_playgrounds
from playing import Play

TEXT = """\
## Über alles

A **bold** word, `code` and 🚀.

1. eins
2. zwei

| word | meaning |
|------|---------|
| due  | später  |

```python
def late(order): return "é"
```
"""
# Reasoning comes in a place of its own, and not with every scenario: it makes streams long.
SHORT = {"text": TEXT, "thinking": "hidden"}
COUNTED = {
    "bytewise": SHORT,
    "odd_cuts": SHORT,
    "crlf": SHORT,
    "crlf_bytewise": SHORT,
    "cr": SHORT,
    "bom": SHORT,
    "comments": SHORT,
    "eventfields": SHORT,
    "nospace": SHORT,
    "multiline": SHORT,
    "unterminated": SHORT,
    "unterminated_chunk": SHORT,
    "nodone": SHORT,
    "empty": SHORT,
    "usage_only": SHORT,
    "usage_groq": SHORT,
    "200_json": SHORT,
    "hidden": SHORT,
    "no_limits": SHORT,
    "slow": SHORT | {"rate": 200},
    "reasoning": {"text": TEXT},
    "think": {"text": TEXT},
    "compound": {"text": TEXT},
}


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("streams"), {"words": {"prompt": "Say something."}})


@pytest.fixture
def play(page, api):
    return Play(page, "/words")


def answer(play, api, scenario, **changes):
    """The answer to a run as the page shows it, once it is done."""
    api.scenario(scenario, **changes)
    play.ask(api).ends()
    return play.answer.evaluate("element => element.innerHTML")


def test_however_it_is_framed_the_answer_is_the_same(play, api, subtests):
    plain = answer(play, api, "ok", **SHORT)
    expect(play.answer.locator("strong")).to_have_text("bold")
    expect(play.answer.get_by_role("cell", name="später")).to_be_visible()
    assert "🚀" in plain and "\ufffd" not in plain
    for scenario, changes in COUNTED.items():
        with subtests.test(scenario=scenario):
            assert answer(play, api, scenario, **changes) == plain
            assert "≈" not in play.meter()["out"]
            expect(play.page.locator(".mark")).to_have_count(0)


def test_without_usage_the_numbers_are_estimates_and_marked(play, api):
    plain = answer(play, api, "ok", **SHORT)
    counted = play.meter()
    assert "≈" not in counted["in"] + counted["out"] + counted["total"]
    assert answer(play, api, "no_usage", **SHORT) == plain
    estimated = play.meter()
    assert all(estimated[name].startswith("≈ ") for name in ("in", "out", "total", "cost"))
    assert "queue" not in estimated and "queue" in counted


@pytest.mark.parametrize("scenario", ["reasoning", "think", "compound"])
def test_reasoning_is_kept_apart_from_the_answer(play, api, scenario):
    answer(play, api, scenario, text=TEXT)
    fold = play.open("Reasoning")
    words = "I look it up." if scenario == "compound" else "I name who acts, then when"
    expect(fold).to_contain_text(words)
    expect(play.answer).not_to_contain_text(words)
    expect(play.answer).not_to_contain_text("think>")


def test_calls_in_pieces_become_whole_calls(play, api):
    answer(play, api, "tool_calls_in_pieces")
    expect(play.page.locator(".mark")).to_have_text(
        "The model asks for the tools get_weather, get_time and waits for the result.")
    answer(play, api, "two_tool_calls")
    expect(play.page.locator(".mark")).to_contain_text("the tools get_weather, get_time")


def test_the_raw_view_has_every_event_as_it_came(play, api):
    answer(play, api, "odd_cuts", text="Grüße 🚀")
    play.open("Raw:")
    raw = play.page.get_by_role("region", name="Answer as received").inner_text()
    assert "🚀" in raw and '"finish_reason":"stop"' in raw and "\ufffd" not in raw
