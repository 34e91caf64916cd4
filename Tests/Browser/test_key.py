"""The visitor's key: how it is entered, tried and used (P0.3), and where it is kept (S2, S3)."""

import json

import pytest
from playwright.sync_api import expect

from keys import ITEM, PLAYGROUNDS, field, open_panel, said, stored, toggle
from playground_site import write_playgrounds
from playing import Play
from standin import KEY

BAD = "gsk_" + "bad" * 17
PLACES = {
    "memory": "until I leave this page",
    "session": "in this tab, until it is closed; extensions could read it there",
    "local": "in this browser, until you forget it; extensions and anyone who uses it could read it",
}
REFUSED = "The API key holds blanks or signs that no key has."
MET = {
    "429": "Rate limit reached",
    "503_html": "No capacity",
    "no_cors": "No connection to the API",
    "200_html": "Not an answer of the API",
    "401_echo": "Key not accepted",
}


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("key"), PLAYGROUNDS)


@pytest.fixture
def play(page, api):
    """A playground without a key, with the panel for it open."""
    play = Play(page, "/words", key=None)
    open_panel(play)
    return play


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


def test_an_api_that_is_silent_is_given_up(page, api):
    """P0.3: the list of models has its time, and no more."""
    page.clock.install()
    play = Play(page, "/words", key=None)
    open_panel(play)
    api.scenario("hang", on="models")
    field(play).fill(KEY)
    play.button("Test").click()
    expect(said(play)).to_have_text("Asking the API…")
    api.wait_for(lambda: any(request.path.endswith("/models") for request in api.requests))
    page.clock.run_for(21_000)
    expect(said(play)).to_have_text(
        "No answer in time. api.groq.com sent nothing for 20 seconds. Test again later; the key may be good all the same.")


@pytest.mark.parametrize("end", ["Forget key", "Test", "Use key"])
def test_a_late_test_says_nothing_of_another_key(play, api, end):
    """P0.3, T10: what comes late is about a key that is gone."""
    api.scenario("401", on="models", before_headers=0.6)
    field(play).fill(BAD)
    play.button("Test").click()
    api.wait_for(lambda: len(api.requests) > 0)
    api.scenario("ok", on="models")
    if end != "Forget key":
        field(play).fill(KEY)
    if end == "Forget key":
        play.use_key()
        open_panel(play)
    play.button(end).click()
    words = {"Forget key": "Forgotten.", "Test": "The key works", "Use key": ""}[end]
    expect(said(play)).to_contain_text(words)
    before = said(play).inner_text()
    play.page.wait_for_timeout(1000)
    assert said(play).inner_text() == before and "not accepted" not in before


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


def test_a_key_that_was_entered_is_used_by_the_run(play, api):
    """P0.3: nobody has to press Use before Run, and the newest key is the one."""
    field(play).fill(BAD)
    play.run()
    play.ends("failed")
    expect(play.alert).to_contain_text("Key not accepted")
    open_panel(play)
    field(play).fill(KEY)
    play.run()
    play.ends()
    assert [request.key for request in api.chats] == [BAD, KEY]
    open_panel(play)
    field(play).fill("gsk_two words")
    play.run()
    expect(said(play)).to_contain_text(REFUSED)
    expect(field(play)).to_be_focused()
    assert len(api.chats) == 2


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


@pytest.mark.parametrize("place, after", [("memory", "none yet"), ("session", "this tab"), ("local", "this browser")])
def test_a_page_that_the_browser_keeps_forgets_what_lasts_until_it_is_left(play, api, place, after):
    """S2: as when the visitor leaves, and comes back to the page as it was."""
    field(play).fill(KEY)
    play.page.get_by_label(PLACES[place], exact=True).check()
    play.button("Use key").click()
    open_panel(play)
    field(play).fill(BAD)
    play.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    play.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(toggle(play)).to_contain_text(f"key: {after}")
    expect(field(play)).to_be_hidden()
    expect(field(play)).to_have_value("")
    play.run()
    if place == "memory":
        expect(said(play)).to_have_text("A run needs a key.")
        assert api.chats == []
    else:
        play.ends()
        assert api.chats[0].key == KEY


def test_a_key_forgotten_in_another_tab_is_gone_in_this_one(play, context):
    field(play).fill(KEY)
    play.page.get_by_label(PLACES["local"], exact=True).check()
    play.button("Use key").click()
    another = Play(context.new_page(), "/chat", key=None)
    open_panel(another)
    another.button("Forget key").click()
    expect(field(another)).to_be_focused()
    expect(toggle(play)).to_contain_text("key: none yet")


def test_a_browser_that_keeps_nothing_says_so(page, api):
    """S2: where it was not kept as was chosen, that is seen."""
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
    play = Play(page, "/words", key=None)
    open_panel(play)
    field(play).fill(KEY)
    page.get_by_label(PLACES["local"], exact=True).check()
    play.button("Use key").click()
    expect(said(play)).to_be_visible()
    expect(said(play)).to_have_text("This browser keeps nothing: the key stays until you leave this page.")
    expect(toggle(play)).to_contain_text("key: until you leave")
    expect(field(play)).to_have_value("")
    play.run()
    play.ends()
    assert api.chats[0].key == KEY


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
