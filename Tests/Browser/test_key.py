"""The visitor's key: how it is entered, where it is kept, and all the places where it never is (S1 to S3)."""

import json
import re

import pytest
from playwright.sync_api import expect

from playground_site import write_playgrounds
from playing import Play
from secrets_kept import Secret
from standin import KEY

PLAYGROUNDS = {
    "words": {"prompt": "Say something."},
    "chat": {"title": "A conversation"},
}
BAD = "gsk_" + "bad" * 17
ITEM = "playground-key"
PLACES = {
    "memory": "until I leave this page",
    "session": "in this tab, until it is closed",
    "local": "in this browser, readable by anyone who uses it",
}
REFUSED = "The API key holds blanks or signs that no key has."
MET = {
    "429": "Rate limit reached",
    "503_html": "No capacity",
    "no_cors": "No connection to the API",
    "200_html": "Not an answer of the API",
    "401_echo": "Key not accepted",
}
LANGUAGES = ("curl", "python-groq", "python-openai", "javascript", "swift")


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("key"), PLAYGROUNDS)


@pytest.fixture
def play(page, api):
    """A playground without a key, with the panel for it open."""
    play = Play(page, "/words", key=None)
    open_panel(play)
    return play


@pytest.fixture
def secret(context):
    secret = Secret(KEY)
    secret.follow(context)
    return secret


def open_panel(play):
    toggle(play).click()


def toggle(play):
    return play.page.get_by_role("button", name=re.compile("^key:"))


def field(play):
    return play.page.get_by_label("Key", exact=True)


def said(play):
    return play.page.locator("[data-part=key-said]")


def stored(page):
    """What the two storages hold of the key."""
    return page.evaluate(f"() => [sessionStorage, localStorage].map((each) => each.getItem('{ITEM}'))")


# How it is entered.

def test_the_field_is_masked_and_remembered_by_no_form(play):
    expect(field(play)).to_have_attribute("type", "password")
    expect(field(play)).to_have_attribute("autocomplete", "off")
    expect(field(play)).to_have_attribute("spellcheck", "false")
    assert field(play).evaluate("field => field.form === null && field.closest('form') === null")
    assert field(play).get_attribute("name") is None


def test_show_shows_it_and_hides_it(play):
    field(play).fill(KEY)
    show = play.button("Show")
    show.click()
    expect(field(play)).to_have_attribute("type", "text")
    expect(show).to_have_attribute("aria-pressed", "true")
    show.click()
    expect(field(play)).to_have_attribute("type", "password")
    show.click()
    play.button("Use key").click()
    open_panel(play)
    expect(field(play)).to_have_value("")
    expect(field(play)).to_have_attribute("type", "password")


def test_enter_uses_it_and_goes_nowhere(play, api):
    address = play.page.url
    field(play).fill(f"  {KEY} ")
    field(play).press("Enter")
    expect(toggle(play)).to_contain_text("key: until you leave")
    expect(toggle(play)).to_be_focused()
    expect(field(play)).to_be_hidden()
    assert play.page.url == address
    play.run()
    play.ends()
    assert api.chats[0].key == KEY


def test_a_key_can_be_tested_before_it_is_used(play, api):
    play.button("Test").click()
    expect(said(play)).to_have_text("Enter a key first.")
    expect(field(play)).to_be_focused()
    field(play).fill(BAD)
    play.button("Test").click()
    expect(said(play)).to_contain_text("Key not accepted")
    expect(said(play)).to_contain_text("console.groq.com/keys")
    field(play).fill(KEY)
    play.button("Test").click()
    expect(said(play)).to_have_text(f"The key works: the API lists {len(api.models)} models.")
    assert stored(play.page) == [None, None] and api.chats == []
    expect(toggle(play)).to_contain_text("key: none yet")


def test_what_a_test_meets_is_said_in_words(play, api, subtests):
    field(play).fill(KEY)
    for scenario, words in MET.items():
        with subtests.test(scenario=scenario):
            api.scenario(scenario, on="models")
            play.button("Test").click()
            expect(said(play)).to_contain_text(words)
            assert KEY not in play.page.content()


def test_a_key_that_cannot_be_one_is_refused_in_words(play, api, subtests):
    for key in ("gsk_two words", "gsk_with\u00a0blank", "gsk_ключ", "gsk_zero\u200bwidth"):
        with subtests.test(key=key):
            for name in ("Test", "Use key"):
                field(play).fill("")
                play.button(name).click()
                expect(said(play)).to_have_text("Enter a key first.")
                field(play).fill(key)
                play.button(name).click()
                expect(said(play)).to_contain_text(REFUSED)
            expect(toggle(play)).to_contain_text("key: none yet")
    assert api.requests == [] and stored(play.page) == [None, None]


def test_a_key_that_was_stored_broken_is_refused_by_the_run(page, api):
    page.goto("/words")
    text = json.dumps({"baseURL": "https://api.groq.com/openai/v1", "key": "gsk_two words"})
    page.evaluate(f"text => localStorage.setItem('{ITEM}', text)", text)
    play = Play(page, "/words", key=None)
    play.run()
    play.ends("failed")
    expect(play.alert).to_contain_text(REFUSED)
    assert api.requests == []


def test_a_run_without_a_key_asks_for_one(page, api):
    play = Play(page, "/words", key=None)
    play.run()
    expect(said(play)).to_have_text("A run needs a key.")
    expect(field(play)).to_be_focused()
    assert api.requests == []


# Where it is kept.

@pytest.mark.parametrize("place, reloaded, elsewhere", [
    ("memory", "none yet", "none yet"),
    ("session", "this tab", "none yet"),
    ("local", "this browser", "this browser"),
])
def test_it_is_kept_where_the_visitor_says_and_nowhere_else(
        play, context, api, secret, place, reloaded, elsewhere):
    field(play).fill(KEY)
    play.page.get_by_label(PLACES[place], exact=True).check()
    play.button("Use key").click()
    assert [text is not None for text in stored(play.page)] == [place == "session", place == "local"]
    play.page.reload()
    expect(toggle(play)).to_contain_text(f"key: {reloaded}")
    another = Play(context.new_page(), "/chat", key=None)
    expect(toggle(another)).to_contain_text(f"key: {elsewhere}")
    if place != "memory":
        play.run()
        play.ends()
        assert api.chats[0].key == KEY
    assert secret.places(play.page) == ([f"{place}Storage"] if place != "memory" else [])


def test_forget_clears_every_place(play, context):
    field(play).fill(KEY)
    play.page.get_by_label(PLACES["local"], exact=True).check()
    play.button("Use key").click()
    # As of a time when it was kept in the tab as well.
    play.page.evaluate(f"() => sessionStorage.setItem('{ITEM}', localStorage.getItem('{ITEM}'))")
    another = Play(context.new_page(), "/chat", key=None)
    expect(toggle(another)).to_contain_text("key: this browser")
    open_panel(play)
    play.button("Forget key").click()
    expect(said(play)).to_contain_text("Forgotten.")
    expect(toggle(play)).to_contain_text("key: none yet")
    assert stored(play.page) == [None, None]
    another.page.reload()
    expect(toggle(another)).to_contain_text("key: none yet")


def test_another_place_leaves_nothing_in_the_first(play):
    for place in ("local", "session", "memory"):
        field(play).fill(KEY)
        play.page.get_by_label(PLACES[place], exact=True).check()
        play.button("Use key").click()
        assert [text is not None for text in stored(play.page)] == [place == "session", place == "local"]
        open_panel(play)


@pytest.mark.parametrize("storage", ["sessionStorage", "localStorage"])
def test_a_stored_key_for_another_base_is_dropped(page, api, storage):
    page.goto("/words")
    text = json.dumps({"baseURL": "https://api.example.com/v1", "key": KEY})
    page.evaluate(f"text => {storage}.setItem('{ITEM}', text)", text)
    play = Play(page, "/words", key=None)
    expect(toggle(play)).to_contain_text("key: none yet")
    assert stored(page) == [None, None] and api.requests == []


def test_neither_key_nor_base_is_read_from_an_address(page, api):
    play = Play(page, f"/words?key={KEY}&base_url=https://leak.invalid/v1#key={KEY}", key=None)
    expect(toggle(play)).to_contain_text("key: none yet")
    play.use_key()
    play.run()
    play.ends()
    assert {request.host for request in api.requests} == {"api.groq.com"}


# Where it never is.

def session(play, api, secret):
    """All that a visitor can do; every step is followed by a look."""
    def download():
        with play.page.expect_download() as waiting:
            play.button("Download").last.click()
        secret.downloads.append(waiting.value.path().read_text())

    def copy(name):
        button = play.button(name).last
        button.click()
        expect(play.button("Copied").last).to_be_visible()

    def fail(scenario):
        api.scenario(scenario)
        play.button("Retry").last.click()
        play.ends("failed")

    def code():
        play.open("as code")
        for language in LANGUAGES:
            play.page.get_by_label("Language").last.select_option(language)
            region = play.page.get_by_role("region", name="Code", exact=True).last
            expect(region).to_contain_text("GROQ_API_KEY")
            yield copy("Copy code")

    play.run()
    yield play.ends()
    play.button("Retry").last.click()
    yield play.ends()
    yield play.open("Raw:")
    yield copy("Copy request")
    yield copy("Copy answer as received")
    yield from code()
    yield copy("Copy")
    yield copy("Copy as Markdown")
    yield download()
    yield play.button("about models").click()
    yield play.open("Parameters")
    yield play.page.get_by_label("show answers as plain text").check()
    yield play.page.get_by_label("wait for the whole answer").check()
    yield fail("401_echo")
    yield play.open("Raw:")
    yield fail("error_midstream")
    api.scenario("401_echo", on="models")
    open_panel(play)
    play.button("Test").click()
    expect(said(play)).to_contain_text("Key not accepted")
    yield


def test_after_a_full_session_it_is_nowhere(page, api, secret, watch):
    play = Play(page, "/words")
    for step, _ in enumerate(session(play, api, secret)):
        assert secret.places(page) == [], step
    assert secret.downloads and any("GROQ_API_KEY" in text for text in secret.copied)
    assert secret.requests_with_it(watch.requests) == []
    sent = [request for request in watch.requests if "authorization" in request.headers]
    assert sent and all(request.url.startswith("https://api.groq.com/openai/v1/") for request in sent)
    assert {request.key for request in api.requests if not request.is_preflight} == {KEY}


def test_a_conversation_holds_it_nowhere(page, api, secret, watch):
    play = Play(page, "/chat")
    play.page.get_by_label("System prompt").fill("Be brief.")
    play.send("Hello")
    play.ends()
    assert secret.places(page) == []
    api.scenario("401_echo")
    play.send("More")
    play.ends("failed")
    play.open("Raw:")
    assert secret.places(page) == [] and secret.requests_with_it(watch.requests) == []


def test_an_api_that_repeats_it_is_not_repeated(page, api, secret):
    """In an answer that comes whole, in one that streams, and in the list of models."""
    play = Play(page, "/words")
    for scenario in ("200_json", "ok"):
        api.scenario(scenario, text=f"Your key is {KEY}.", thinking="hidden", pieces=1000)
        play.run()
        expect(play.answer).to_have_text("Your key is [key].")
        play.ends()
        play.open("Raw:")
        assert secret.places(page) == []


def test_what_looks_for_the_key_finds_it(page, api, secret):
    """The search itself: every place that can hold a text is looked at."""
    Play(page, "/words", key=None)
    page.evaluate("""async (key) => {
      document.body.dataset.key = key;
      localStorage.setItem("x", key);
      sessionStorage.setItem("x", key);
      history.replaceState({ key }, "", `#${key}`);
      document.title = window.name = key;
      document.querySelector("select, input, textarea").value = key;
      document.cookie = `x=${key}`;
      document.querySelector("[data-part=model-find]").value = key;
      await (await caches.open("x")).put("/x", new Response(key));
      await new Promise((done) => {
        const request = indexedDB.open("x", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("x").put(key, 1);
        request.onsuccess = () => { request.result.close(); done(); };
      });
      await navigator.clipboard.writeText(key);
      console.log(key);
    }""", KEY)
    secret.downloads.append(KEY)
    assert secret.places(page) == sorted([
        "markup", "fields", "title", "address", "history", "name", "cookies", "localStorage",
        "sessionStorage", "databases", "caches", "clipboard", "console", "downloads", "copied"])
    page.evaluate("() => navigator.clipboard.writeText('')")
