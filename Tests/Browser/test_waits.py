"""Waits before another try: counted down, asked about, ended (T9)."""

import pytest
from playwright.sync_api import expect

from failing import MODEL, PLAYGROUNDS, TEXT, Ears, ask, expect_failure, expect_said_once, expect_words, runs, still_words
from playground_site import write_playgrounds

# How a wait is told by the API, and the words of the countdown.
LIMIT = (
    "Rate limit reached", f"The limit of 8,000 tokens per minute for {MODEL} is used up", "another model")
FLEX = ("No capacity", "no room for the flex service tier", "choose the service tier on_demand")
CAPACITY = ("No capacity", "is overloaded or under repair", "Wait a moment")
WAITS = {
    "429": (LIMIT, {"wait": 4}, "4 seconds"),
    "429_fraction": (LIMIT, {"wait": 0.5}, "1 second"),
    "429_milliseconds": (LIMIT, {"wait": 2.25}, "3 seconds"),
    "429_message": (LIMIT, {"wait": 4.2}, "5 seconds"),
    "429_hidden": (LIMIT, {"wait": 7}, "7 seconds"),
    "429_silent": (LIMIT, {}, "1 second"),
    "498": (FLEX, {}, "1 second"),
    "503": (CAPACITY, {}, "1 second"),
    "503_html": (CAPACITY, {}, "1 second"),
}

@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("errors"), PLAYGROUNDS)


@pytest.fixture
def still(page, api):
    return still_words(page)


def wait_words(play):
    return play.page.locator("[data-part=wait-words]")


def test_it_counts_down_from_what_the_api_says(still, api, subtests):
    ears = Ears(still.page)
    for scenario, (words, changes, seconds) in WAITS.items():
        with subtests.test(scenario=scenario):
            ask(still, api, scenario, **changes).ends("waiting")
            expect_words(still, words)
            expect(wait_words(still)).to_have_text(f"Trying again in {seconds}, attempt 1 of 2.")
            expect_said_once(ears, words)
            still.button("Cancel").click()
            expect_failure(still, words)
            expect(wait_words(still)).to_be_hidden()
            assert ears.news() == []
    assert len(api.chats) == len(WAITS)


def test_a_date_tells_the_wait_too(still, api):
    ask(still, api, "429_date", wait=40).ends("waiting")
    expect(wait_words(still)).to_contain_text("Trying again in ")
    assert 20 < int(wait_words(still).inner_text().split()[3]) <= 60


def test_the_countdown_is_seen_and_ends_in_a_try(still, api):
    ears = Ears(still.page)
    ask(still, api, "429", wait=3).ends("waiting")
    for left in ("2 seconds", "1 second"):
        # With time for the next frame.
        still.page.clock.run_for(1050)
        expect(wait_words(still)).to_have_text(f"Trying again in {left}, attempt 1 of 2.")
    assert len(ears.news()) == 1 and len(api.chats) == 1
    api.say(TEXT)
    still.page.clock.run_for(900)
    still.ends()
    expect(still.answer).to_have_text(TEXT)
    expect(still.alert).to_be_hidden()


def test_two_tries_are_made_and_no_more(still, api):
    ask(still, api, "429", wait=2).ends("waiting")
    still.page.clock.fast_forward(2000)
    expect(wait_words(still)).to_have_text("Trying again in 2 seconds, attempt 2 of 2.")
    still.page.clock.fast_forward(2000)
    expect_failure(still, LIMIT)
    still.page.clock.fast_forward(600_000)
    expect(still.state).to_contain_text("failed")
    assert len(api.chats) == 3
    runs(still, api)


def test_try_now_does_not_wait(still, api):
    ask(still, api, "429", wait=50).ends("waiting")
    api.say(TEXT)
    still.button("Try now").click()
    still.ends()
    expect(still.answer).to_have_text(TEXT)
    assert len(api.chats) == 2


def test_a_wait_of_more_than_a_minute_is_asked_about(still, api):
    ask(still, api, "429_day").ends("waiting")
    expect(wait_words(still)).to_contain_text("The API asks for a wait of 9 minutes 39 seconds.")
    still.page.clock.fast_forward(3_600_000)
    expect(still.state).to_contain_text("waiting")
    assert len(api.chats) == 1
    still.button("Cancel").click()
    still.ends("failed")
    ask(still, api, "429_day").ends("waiting")
    still.button("Wait, then try").click()
    still.page.clock.run_for(50)
    expect(wait_words(still)).to_have_text("Trying again in 9 minutes 39 seconds, attempt 1 of 2.")
    expect(still.button("Wait, then try")).to_be_hidden()
    api.say(TEXT)
    still.page.clock.fast_forward(579_000)
    still.ends()
    assert len(api.chats) == 3


def test_stop_ends_a_wait(still, api):
    ask(still, api, "503").ends("waiting")
    still.stop()
    still.ends("stopped")
    expect(still.alert).to_be_hidden()
    still.page.clock.fast_forward(60_000)
    expect(still.state).to_contain_text("stopped")
    assert len(api.chats) == 1
