"""What is said of a run to those who do not see it, and how often (A1)."""

import re

import pytest
from playwright.sync_api import expect

import states
from live_regions import live_regions_log
from playing import CHAT, FORM, Play


@pytest.fixture(params=[FORM, CHAT], ids=["form", "chat"])
def play(request, page, api):
    return Play(page, request.param)


# Every time that a region is written, also with the words it had.
WRITINGS = """() => {
  const said = document.querySelector("[data-part=status]");
  window.writings = [];
  new MutationObserver(() => window.writings.push(said.textContent)).observe(said, { childList: true });
}"""
LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output"


def test_a_run_is_told_in_a_few_words(page, api):
    """A1: "Generating", about every 7 seconds "Still generating", and how it ended."""
    page.clock.install()
    play = Play(page, FORM)
    log = live_regions_log(page)
    page.evaluate(WRITINGS)
    api.say("A word. " * 300, rate=100)
    states.start(play)
    expect(play.answer).to_contain_text("A word.")
    for times in range(1, 4):
        page.clock.fast_forward(7000)
        page.wait_for_function(
            "times => window.writings.filter((words) => words === 'Still generating').length === times", arg=times)
    assert play.answer.get_attribute("aria-busy") == "true"
    assert play.answer.evaluate("(answer, live) => answer.closest(live)", LIVE) is None
    play.ends()
    assert play.answer.get_attribute("aria-busy") is None
    assert [entry["text"] for entry in log.entries if entry["text"]] == [
        "Generating", "Still generating", "Answer complete, 600 words"]
    assert not any(entry["isNew"] for entry in log.entries)


def test_stopping_is_told(play, api):
    log = live_regions_log(play.page)
    api.say("word " * 2000, rate=60)
    states.start(play)
    expect(play.answer).to_contain_text("word word")
    play.stop()
    play.ends("stopped")
    assert log.texts == ["Generating", "Stopped"]


def test_a_problem_is_told_once_and_the_countdown_not_at_all(play, api):
    """A1: in the alert that was there before; the status says no more that anything is under way."""
    log = live_regions_log(play.page)
    play.page.clock.install()
    api.scenario("429", wait=40)
    states.start(play)
    words = play.page.locator("[data-part=wait-words]")
    expect(words).to_contain_text("Trying again in 40 seconds")
    for _ in range(3):
        play.page.clock.fast_forward(2000)
    expect(words).to_contain_text("Trying again in 34 seconds")
    spoken = [entry for entry in log.entries if entry["role"] == "alert" and entry["text"]]
    assert len(spoken) == 1 and "Rate limit reached" in spoken[0]["text"] and not spoken[0]["isNew"]
    assert play.said.inner_text() == ""


def test_what_speaks_is_there_before_it_is_needed(context, site):
    """A1: in the page as the server sends it, and empty."""
    for path in (FORM, CHAT):
        markup = context.request.get(path).text()
        assert re.search(r'<p class="vh" role="status" data-part="status"></p>', markup)
        assert re.search(r'<div role="alert" data-part="alert"></div>', markup)
