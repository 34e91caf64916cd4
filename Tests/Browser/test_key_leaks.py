"""All the places where the visitor's key never is (S1)."""

import pytest
from playwright.sync_api import expect

from keys import PLAYGROUNDS, open_panel, said
from playground_site import write_playgrounds
from playing import Play
from standin import KEY

LANGUAGES = ("curl", "python-groq", "python-openai", "javascript", "swift")


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("leaks"), PLAYGROUNDS)


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
