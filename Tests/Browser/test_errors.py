"""Whatever goes wrong is said in words with a next step, once, and Run works again (P0.4, T5 to T11)."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from failing import (
    KEPT, MODEL, PLAYGROUNDS, TEXT, Ears, ask, expect_failure, expect_said_once, frames_until, runs, still_words,
    stop_clock)
from playground_site import write_playgrounds
from playing import Play
from standin import KEY, SCENARIOS

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
    return still_words(page)


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


def test_code_that_does_not_come_is_told_and_asked_for_again(play, api, context, watch):
    watch.expect("ERR_FAILED")
    play.run()
    play.ends()
    context.route("**/export/**", lambda route: route.abort())
    play.open("This request as code")
    expect(play.page.get_by_text("Page not complete. A part of this page could not be fetched")).to_be_visible()
    expect(play.button("Copy code")).to_be_disabled()
    context.unroute("**/export/**")
    play.page.get_by_label("Language").select_option("swift")
    expect(play.page.get_by_role("region", name="Code", exact=True)).to_contain_text("import Foundation")
    expect(play.button("Copy code")).to_be_enabled()


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
