"""Whatever goes wrong is said in words with a next step, once, and Run works again (P0.4, T5 to T11)."""

import time
from dataclasses import replace
from datetime import datetime

import pytest
from playwright.sync_api import expect

from live_regions import live_regions_log
from playground_site import write_playgrounds
from playing import Play
from standin import KEY, SCENARIOS

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

# What is answered, and of what is read then: the title, what happened, the next step.
REFUSALS = {
    "400": ("Request not accepted", "property 'store' is unsupported", "leave that parameter blank"),
    "400_max_tokens": (
        "Request not accepted", "must be less than or equal to `8192`", "Change what it names"),
    "400_json_validate_failed": (
        "Answer does not fit the schema", "did not write the JSON that was asked for", "simplify the schema"),
    "400_tool_use_failed": ("Tool call failed", "called a tool in a way that does not fit", "Run again"),
    "400_output_parse_failed": ("Answer could not be read", "could not make sense", "another model"),
    "400_blocked_api_access": ("Spend limit reached", "has reached its spend limit", "Raise the limit"),
    "400_decommissioned": ("Model not available", f"does not offer {MODEL}", "Choose another model"),
    "401": ("Key not accepted", "does not accept this API key", "https://console.groq.com/keys"),
    "403": ("Not permitted", "is blocked at the organization level", "what the key’s project may do"),
    "403_html": ("Access blocked", "by address or region", "Try another network"),
    "404": ("Model not available", f"does not offer {MODEL} to your key", "Choose another model"),
    "413": ("Request too large", "6,294 tokens, and 6,000 are allowed", "Shorten the input"),
    "413_entity": ("Request too large", f"larger than {MODEL} takes at once", "Waiting does not help"),
    "422": ("Request not carried out", "could not carry it out", "change the input or the parameters"),
    "424": ("A tool’s server failed", "did not do its part", "leave that tool out"),
    "429_too_large": ("Request too large", "6,294 tokens, and 6,000 are allowed", "Waiting does not help"),
    "500": ("Error at the API", "The request is not the cause", "Run again in a moment"),
    "500_empty": ("Error at the API", "The request is not the cause", "Run again in a moment"),
    "502_html": ("Error at the API", "The request is not the cause", "Run again in a moment"),
    "200_html": ("Not an answer of the API", "a web page where an answer belongs", "wants a login first"),
}
NO_CONNECTION = ("No connection to the API", "The browser could not reach api.groq.com", "(CORS)")
LOST = ("Connection lost", "broke before the answer was complete", "What came before is kept")
# The same of what goes wrong within an answer.
BREAKS = {
    "error_midstream": ("Tool call failed", "called a tool in a way that does not fit", "describe the tools"),
    "error_object": ("Answer does not fit the schema", "did not write the JSON", "What it wrote is kept"),
    "error_x_groq": ("Answer broken off", "ended the answer with an error: “over capacity”", "is kept"),
    "invalid_json": ("Answer broken off", "something within the answer that cannot be read", "is kept"),
    "reset": LOST,
    "cut": LOST,
    "closed": LOST,
}
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
NOTES = {
    "no_finish": ("cut off", "The connection ended before the answer was complete"),
    "length": ("done", "reached its most tokens"),
    "content_filter": ("done", "A content filter of the API ended the answer"),
    "tool_calls": ("done", "The model asks for the tool get_weather"),
}


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("errors"), PLAYGROUNDS)


@pytest.fixture
def play(page, api):
    return Play(page, "/words")


@pytest.fixture
def still(page, api):
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


# Answers that are errors.

def test_a_refusal_is_said_with_its_next_step(play, api, subtests):
    ears = Ears(play.page)
    for scenario, words in REFUSALS.items():
        with subtests.test(scenario=scenario):
            ask(play, api, scenario)
            expect_failure(play, words)
            expect_said_once(ears, words)
    runs(play, api)
    assert len(api.chats) == len(REFUSALS) + 1


def test_what_the_model_wrote_is_shown_as_text(play, api):
    ask(play, api, "400_json_validate_failed").ends("failed")
    written = play.alert.get_by_role("region", name="What the model wrote")
    expect(written).to_have_text('{"title": "half a docu <b>')
    ask(play, api, "error_object", text=TEXT, thinking="hidden").ends("failed")
    expect(written).to_have_text('{"title": "half a docu')
    expect(play.answer).to_have_text(KEPT)


# Waits.

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


# No answer.

OFFLINE = ("Offline", "has no network connection", "Connect, then run again")


def test_offline_is_told_from_other_failures(play, api, context):
    runs(play, api)
    ears = Ears(play.page)
    context.set_offline(True)
    play.run()
    expect_failure(play, OFFLINE)
    expect_said_once(ears, OFFLINE)
    context.set_offline(False)
    runs(play, api)


def test_offline_before_the_first_run_is_told_too(play, api, context, watch):
    """What shows answers comes with the first run: that it does not come is told in the same words."""
    watch.expect("ERR_INTERNET_DISCONNECTED")
    ears = Ears(play.page)
    context.set_offline(True)
    play.run()
    expect_failure(play, OFFLINE)
    expect_said_once(ears, OFFLINE)
    assert api.chats == []
    context.set_offline(False)
    runs(play, api)


def test_a_part_of_the_page_that_does_not_come_is_told(play, api, watch):
    watch.expect("ERR_FAILED")
    ears = Ears(play.page)
    play.page.route("**/answer-view*", lambda route: route.abort())
    play.run()
    words = ("Page not complete", "could not be fetched from 127.0.0.1", "reload the page")
    expect_failure(play, words)
    expect_said_once(ears, words)
    assert api.chats == []
    play.page.unroute("**/answer-view*")
    runs(play, api)


def test_an_api_that_lets_no_page_in_is_told(play, api, subtests):
    ears = Ears(play.page)
    for scenario in ("no_cors", "blocked"):
        with subtests.test(scenario=scenario):
            ask(play, api, scenario)
            expect_failure(play, NO_CONNECTION)
            expect_said_once(ears, NO_CONNECTION)
            runs(play, api)


def test_a_page_whose_policy_blocks_the_api_says_so(page, api, watch):
    def without_api(route):
        answer = route.fetch()
        policy = answer.headers["content-security-policy"].replace(" https://api.groq.com", "")
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})

    page.route("**/words", without_api)
    watch.expect("policy: connect-src https://api.groq.com/openai/v1/chat/completions")
    watch.expect("policy: connect-src https://api.groq.com/openai/v1/models")
    play = Play(page, "/words")
    ears = Ears(page)
    play.run()
    words = ("Blocked by this page", "does not let it call api.groq.com", "Content-Security-Policy")
    expect_failure(play, words)
    expect_said_once(ears, words)
    assert api.requests == []


@pytest.mark.parametrize("scenario", ["hang", "hang_body"])
def test_an_api_that_says_nothing_is_given_up(still, api, scenario):
    ask(still, api, scenario)
    still.page.clock.fast_forward(59_000)
    expect(still.run_button).to_have_text("Stop")
    still.page.clock.fast_forward(2000)
    expect_failure(still, ("No answer in time", "api.groq.com sent nothing for 1 minute", "Run again"))
    api.wait_for(lambda: api.chats[0].aborted)
    runs(still, api)


def test_an_answer_that_comes_whole_is_given_more_time(page, api):
    page.clock.install()
    play = Play(page, "/object")
    stop_clock(page)
    ask(play, api, "hang")
    page.clock.fast_forward(179_000)
    expect(play.run_button).to_have_text("Stop")
    page.clock.fast_forward(2000)
    expect_failure(play, ("No answer in time", "nothing for 3 minutes", "Run again"))


def test_an_answer_that_stalls_is_kept(still, api):
    ears = Ears(still.page)
    ask(still, api, "silence", text=TEXT, thinking="hidden")
    frames_until(still.page, lambda: still.answer.text_content() == KEPT)
    still.page.clock.fast_forward(61_000)
    words = ("Answer stalled", "sent nothing more for 1 minute", "What came before is kept")
    expect_failure(still, words)
    expect_said_once(ears, words)
    expect(still.answer).to_have_text(KEPT)
    runs(still, api)


# Within an answer.

def late(name):
    """A break of the connection after the page has read what came before."""
    found = SCENARIOS[name]
    return replace(found, ending=replace(found.ending, pause=0.7)) if found.ending else found


def test_what_breaks_an_answer_keeps_it_so_far(play, api, subtests):
    ears = Ears(play.page)
    for scenario, words in BREAKS.items():
        with subtests.test(scenario=scenario):
            ask(play, api, late(scenario), text=TEXT, thinking="hidden")
            expect_failure(play, words)
            expect_said_once(ears, words)
            expect(play.answer).to_have_text(KEPT)
    runs(play, api)
    assert len(api.chats) == len(BREAKS) + 1


def test_an_end_that_is_not_the_usual_one_has_its_note(play, api, subtests):
    for scenario, (word, note) in NOTES.items():
        with subtests.test(scenario=scenario):
            ask(play, api, scenario, text="" if scenario == "tool_calls" else TEXT)
            expect(play.page.locator(".mark")).to_contain_text(note)
            play.ends(word)
            expect(play.alert).to_be_hidden()
    expect(play.run_button).to_have_text("Run")


def test_a_conversation_keeps_what_came_and_goes_on(page, api):
    play = Play(page, "/chat")
    api.scenario("error_midstream", text=TEXT, thinking="hidden")
    play.send("Hi")
    expect_failure(play, BREAKS["error_midstream"])
    expect(play.answer).to_have_text(KEPT)
    api.say(TEXT)
    play.messages.last.get_by_role("button", name="Retry").click()
    play.ends()
    expect(play.answer).to_have_text(TEXT)
    expect(play.alert).to_be_hidden()


def test_no_problem_shows_the_key(play, api):
    ask(play, api, "401_echo").ends("failed")
    assert KEY not in play.page.content()
