"""What tests of failures do and look at."""

import time
from datetime import datetime

from playwright.sync_api import expect

from live_regions import live_regions_log
from playing import Play

PLAYGROUNDS = {
    "words": {"prompt": "Say something."},
    "object": {"prompt": "Say something as JSON.", "output": {"mode": "json", "name": "answer", "schema": {
        "type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
        "additionalProperties": False}}},
    "chat": {"title": "A conversation"},
}
MODEL = "the model openai/gpt-oss-120b"
KEPT = "One two three four five"
TEXT = f"{KEPT} six seven."


def still_words(page):
    """A playground whose time stands still; `page.clock` moves it."""
    page.clock.install()
    play = Play(page, "/words")
    stop_clock(page)
    return play


def frames_until(page, is_so):
    """Lets frames pass, for two seconds at most of a clock that stands still, until the network has brought something."""
    for _ in range(100):
        page.clock.run_for(20)
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError("not so after a hundred frames")


def stop_clock(page):
    page.clock.pause_at(datetime.fromtimestamp(page.evaluate("Date.now()") / 1000 + 5))


def ask(play, api, scenario, **changes):
    if play.run_button.inner_text() == "Stop":
        play.stop()
    api.scenario(scenario, **changes)
    return play.ask(api)


def expect_words(play, words):
    """A problem is read whole: title, what happened, next step."""
    title, happened, step = words
    expect(play.alert).to_be_visible()
    expect(play.alert.get_by_role("heading")).to_have_text(f"× {title}")
    expect(play.alert.locator("p").first).to_contain_text(happened)
    expect(play.alert.locator(".next")).to_contain_text(step)


def expect_failure(play, words):
    play.ends("failed")
    expect_words(play, words)
    expect(play.run_button).to_have_text("Run")
    expect(play.run_button).to_be_enabled()
    expect(play.said).to_have_text("")


class Ears:
    """What alerts have said since the last look."""

    def __init__(self, page):
        self.log = live_regions_log(page)
        self.news()

    def news(self):
        told = [entry for entry in self.log.entries if entry["role"] == "alert" and entry["text"]]
        new, self.count = told[getattr(self, "count", 0):], len(told)
        return new


def expect_said_once(ears, words):
    """The region was there before its text, which is said in one piece."""
    [said] = ears.news()
    assert not said["isNew"] and all(part in said["text"] for part in words)


def runs(play, api):
    """Run works again."""
    ask(play, api, "ok", text=TEXT).ends()
    expect(play.answer).to_have_text(TEXT)
    expect(play.page.locator("[data-part=fault]")).to_be_hidden()
