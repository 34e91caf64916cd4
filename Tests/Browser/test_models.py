"""The model picker: the site's table, the API's list, and what to do when a model is gone (P1.9)."""

import pytest
from playwright.sync_api import expect

from playground_site import write_playgrounds
from playing import Play
from standin import KEY, MODELS

BIG, SMALL, UNKNOWN = "openai/gpt-oss-120b", "openai/gpt-oss-20b", "example/unheard-of-9b"
LISTED = (BIG, SMALL, "qwen/qwen3.6-27b", "allam-2-7b", "whisper-large-v3", UNKNOWN)
PAGE = {"prompt": "Say {{text}}.", "fields": [{"id": "text", "label": "A text", "type": "text"}]}


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("models"), {
        "site": PAGE, "gone": {**PAGE, "model": ["example/gone", "example/elsewhere"]},
        "elsewhere": {**PAGE, "model": ["example/elsewhere", SMALL]}})


@pytest.fixture(autouse=True)
def listed(api):
    """What the API lists here: models of the table and one more."""
    api.models = [model for model in MODELS if model.id in LISTED]


@pytest.fixture
def play(page, api):
    return Play(page, "/site", key=None)


def picker(play):
    return play.page.get_by_role("combobox", name="model", exact=True)


def groups(play):
    """The labels of the models under those of their groups."""
    return picker(play).evaluate("""select => {
      const found = {};
      for (const option of select.options) (found[option.parentElement.label ?? ""] ??= []).push(option.label);
      return found;
    }""")


def notice(play):
    return play.page.locator("[data-part=model-notice]")


def facts(play):
    rows = play.page.locator("[data-part=model-facts]")
    return dict(zip(rows.locator("dt").all_inner_texts(), rows.locator("dd").all_inner_texts(), strict=True))


def use_key(play, api):
    """Enters a key, and waits until the API's list is there."""
    play.use_key()
    api.wait_for(lambda: api.asked("GET", "/models"))
    expect(play.page.locator("[data-part=live-words]")).to_contain_text("the API lists")


def test_before_a_key_the_table_is_the_list(play, api):
    assert groups(play) == {
        "": [BIG, SMALL, "qwen/qwen3.6-27b", "allam-2-7b", "example/elsewhere"],
        "not for chat": ["whisper-large-v3"],
        "not offered": ["example/gone (retired)"],
    }
    expect(picker(play)).to_have_value(BIG)
    expect(notice(play)).to_be_empty()
    assert api.requests == []


def test_with_a_key_the_api_s_list_is_merged_with_it(play, api):
    use_key(play, api)
    assert groups(play) == {
        "": [BIG, SMALL, "qwen/qwen3.6-27b", f"{UNKNOWN} (not in the table)"],
        "not for chat": ["whisper-large-v3"],
        "not offered": ["allam-2-7b (switched off)", "example/elsewhere (not offered to your key)",
                        "example/gone (retired)"],
    }
    expect(play.page.locator("[data-part=live-words]")).to_have_text(
        "; the API lists 6 models at this moment")
    expect(picker(play)).to_have_value(BIG)
    expect(notice(play)).to_be_empty()
    assert [request.key for request in api.asked("GET", "/models")] == [KEY]


def test_what_is_known_of_a_model_is_told_and_nothing_else(play, api):
    toggle = play.button("about models")
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    assert facts(play) == {
        "model": "Big by OpenAI", "state": "production", "context": "131,072 tokens",
        "answer": "at most 65,536 tokens", "takes": "text", "tools": "yes", "JSON": "object, schema, strict",
        "reasoning": "effort low, medium, high (medium unless set)",
        "price": "$150.00 in, $75.00 cached, $600.00 out per million tokens (2026-09-30)", "note": "Takes its time."}
    picker(play).select_option("qwen/qwen3.6-27b")
    assert facts(play) == {"state": "preview", "takes": "text, image", "tools": "yes",
                           "reasoning": "effort none, default"}
    expect(play.page.get_by_text("checked 2026-09-30")).to_be_visible()
    use_key(play, api)
    # Sizes are in the API's list; what it does not tell of a model that it alone knows stays unknown.
    picker(play).select_option(UNKNOWN)
    assert facts(play) == {"context": "32,768 tokens", "answer": "at most 8,192 tokens"}


FILTERS = [
    ("gpt", [], [BIG, SMALL], 2),
    ("OPENAI  big", [], [BIG], 1),
    ("", ["see images"], [BIG, "qwen/qwen3.6-27b"], 1),
    ("", ["call tools", "reason"], [BIG, "qwen/qwen3.6-27b"], 2),
    ("", ["keep to a schema"], [BIG], 1),
    ("small", ["keep to a schema"], [BIG], 0),
]


def test_the_list_is_narrowed_by_words_and_needs_and_keeps_what_is_chosen(play, api):
    play.button("about models").click()
    for text, needs, shown, count in FILTERS:
        play.page.get_by_label("Find").fill(text)
        for need in needs:
            play.page.get_by_role("checkbox", name=need, exact=True).check()
        assert [label for labels in groups(play).values() for label in labels] == shown, (text, needs)
        said = play.page.get_by_role("status").filter(has_text="models fit")
        expect(said).to_have_text(f"{count} of 7 models fit.")
        for need in needs:
            play.page.get_by_role("checkbox", name=need, exact=True).uncheck()
    play.page.get_by_label("Find").fill("")
    expect(play.page.get_by_text("models fit")).to_have_count(0)
    assert len(sum(groups(play).values(), [])) == 7


GONE = [
    ("/gone", None, "example/elsewhere",
     "The model example/gone was retired on 2026-08-16. example/elsewhere takes its place."),
    ("/gone", LISTED, SMALL, f"The model example/elsewhere is not offered to your key. {SMALL} takes its place."),
    ("/elsewhere", LISTED, SMALL,
     f"The model example/elsewhere is not offered to your key. {SMALL} takes its place."),
    ("/site", (SMALL, UNKNOWN), SMALL, f"The model {BIG} is not offered to your key. {SMALL} takes its place."),
    ("/site", (), BIG, f"The model {BIG} is not offered to your key. No other is known: choose one."),
]


@pytest.mark.parametrize(
    "path, live, chosen, words", GONE, ids=["retired", "retired twice", "elsewhere", "preferred", "all"])
def test_a_wanted_model_that_is_gone_falls_back_with_a_notice(page, api, path, live, chosen, words):
    play = Play(page, path, key=None)
    if live is not None:
        api.models = [model for model in MODELS if model.id in live]
        use_key(play, api)
    expect(picker(play)).to_have_value(chosen)
    expect(notice(play)).to_have_text(words)
    expect(notice(play)).to_have_role("status")


def test_what_was_chosen_stays_chosen_and_is_asked(play, api):
    picker(play).select_option("qwen/qwen3.6-27b")
    use_key(play, api)
    expect(picker(play)).to_have_value("qwen/qwen3.6-27b")
    expect(notice(play)).to_be_empty()
    picker(play).select_option(UNKNOWN)
    play.run()
    play.ends()
    picker(play).select_option(SMALL)
    play.run()
    api.wait_for(lambda: len(api.chats) == 2)
    assert [request.json["model"] for request in api.chats] == [UNKNOWN, SMALL]


def test_a_retired_model_can_be_chosen_and_says_what_replaces_it(play, api):
    picker(play).select_option("example/gone")
    expect(notice(play)).to_have_text(f"example/gone was retired on 2026-08-16; instead: {SMALL}.")
    picker(play).select_option(SMALL)
    expect(notice(play)).to_be_empty()


def test_without_the_api_s_list_the_table_is_enough(play, api):
    api.scenario("500", on="models")
    play.use_key()
    api.wait_for(lambda: api.asked("GET", "/models"))
    play.run()
    play.ends()
    assert groups(play)["not offered"] == ["example/gone (retired)"]
    assert api.chats[0].json["model"] == BIG
