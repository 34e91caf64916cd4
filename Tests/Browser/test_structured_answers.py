"""Structured output: shown as form, tree and raw, held to its schema (P1.10)."""

import json
import re

import pytest
from playwright.sync_api import expect

from answering import BAD, GOOD, MISFITS, SCHEMA, ran, structured
from playground_site import write_playgrounds
from playing import Play

OWN_NAMES = ("schema", "model", "key", "examples", "models", "message", "p")


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory):
    return write_playgrounds(tmp_path_factory.mktemp("structured"), {
        "form": structured("form", True), "tree": structured("tree", False), "raw": structured("raw", False),
        "names": {**structured("form", True), "prompt": " ".join(f"{{{{{name}}}}}" for name in OWN_NAMES),
                  "fields": [{"id": name, "label": f"The {name}"} for name in OWN_NAMES]}})


@pytest.fixture
def open_page(page, api):
    return lambda name: Play(page, f"/{name}")


def test_a_field_may_be_called_as_a_part_of_the_page_is(open_page, api):
    play = open_page("names")
    for name in OWN_NAMES:
        play.page.get_by_label(f"The {name}", exact=True).fill(f"my {name}")
    ids = play.page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")
    assert len(set(ids)) == len(ids)
    play.run()
    play.ends()
    assert api.chats[0].json["messages"][-1]["content"] == " ".join(f"my {name}" for name in OWN_NAMES)


def test_an_object_is_shown_as_a_form(open_page, api):
    play = ran(open_page("form"), api, json.dumps(GOOD))
    rows = play.answer.locator("table").first.locator(":scope > tbody > tr")
    expect(rows.locator(":scope > th")).to_have_text(["The title", "tags", "people", "place"])
    expect(rows.nth(0).get_by_role("cell")).to_have_text("A <b> plan")
    expect(rows.nth(1).get_by_role("listitem")).to_have_text(["new", "old"])
    people = play.answer.get_by_role("table", name="people")
    expect(people.get_by_role("columnheader")).to_have_text(["name", "age"])
    expect(people.get_by_role("cell")).to_have_text(["Ann", "30", "Bo", "4"])
    expect(play.state).to_have_text(re.compile("done$"))
    wanted = {"name": "plan", "schema": SCHEMA, "strict": True}
    assert api.chats[0].json["response_format"] == {"type": "json_schema", "json_schema": wanted}
    assert api.chats[0].json["stream"] is False


def test_an_object_is_shown_as_a_tree_of_folds(open_page, api):
    play = ran(open_page("tree"), api, json.dumps(GOOD))
    people = play.answer.locator("summary", has_text="people [2]")
    expect(people).to_be_visible()
    people.press("Enter")
    expect(people.locator("..")).not_to_have_attribute("open", "")
    expect(play.answer).to_contain_text('The title: "A <b> plan"')
    expect(play.answer).to_contain_text("place: null")


def test_an_object_is_shown_as_it_came(open_page, api):
    text = json.dumps(GOOD, indent=3)
    play = ran(open_page("raw"), api, text)
    assert play.answer.get_by_role("region", name="Raw answer").inner_text() == text


def test_a_long_line_as_it_came_is_seen_whole(open_page, api):
    play = ran(open_page("raw"), api, json.dumps({**GOOD, "title": "word " * 100}))
    raw = play.answer.get_by_role("region", name="Raw answer")
    assert raw.evaluate("pre => pre.scrollWidth <= pre.clientWidth")


def test_an_object_is_shown_in_another_way_at_a_press(open_page, api):
    """P1.10: as a form, as a tree, and as it came."""
    text = json.dumps(BAD)
    play = ran(open_page("form"), api, text)
    ways = play.page.get_by_role("group", name="Show as").get_by_role("button")
    expect(ways).to_have_text(["Form", "Tree", "As it came"])
    shown = {"Tree": play.answer.locator("summary", has_text="people [1]"),
             "As it came": play.answer.get_by_role("region", name="Raw answer"),
             "Form": play.answer.get_by_role("rowheader", name="people")}
    for name, found in shown.items():
        play.button(name).click()
        expect(found).to_be_visible()
        expect(play.button(name)).to_have_attribute("aria-pressed", "true")
        assert ways.evaluate_all("all => all.filter((way) => way.ariaPressed === 'true').length") == 1
        told = play.answer.locator("p.bad").all_inner_texts()
        assert sorted(told) == sorted(f"× {misfit}" for misfit in MISFITS), name
        assert sum(other.is_visible() for other in shown.values()) == 1
    assert len(api.chats) == 1


def test_a_model_that_takes_no_schema_is_told_in_words_and_so_is_the_visitor(open_page, api):
    """P1.10: nothing is exchanged without a word."""
    play = open_page("form")
    note = play.page.locator("[data-part=format-note]")
    expect(note).to_have_text("")
    models = play.page.get_by_role("combobox", name="model", exact=True)
    models.select_option("allam-2-7b")
    expect(note).to_have_text("allam-2-7b takes no schema: it goes into your message as text, and the answer may not fit it.")
    models.select_option("openai/gpt-oss-20b")
    expect(note).to_have_text("Strict is not sent: Small is not known to take it, and the answer may not fit the schema.")
    play.open("Answer (fits a schema)")
    play.page.get_by_label("strict").uncheck()
    expect(note).to_have_text("")


@pytest.mark.parametrize("view", ["form", "tree", "raw"])
def test_what_does_not_fit_is_said_at_its_path(open_page, api, view):
    play = ran(open_page(view), api, json.dumps(BAD))
    told = play.answer.locator("p.bad").all_inner_texts()
    assert sorted(told) == sorted(f"× {misfit}" for misfit in MISFITS)
    expect(play.state).to_contain_text("done, 4 values do not fit")


@pytest.mark.parametrize("text, words", [
    ('```json\n{"title": ', "The answer is not JSON"), ('{"__proto__": {}}', "the name __proto__ is not allowed")])
def test_what_is_not_json_is_said_and_shown(open_page, api, text, words):
    play = ran(open_page("form"), api, text)
    expect(play.page.locator(".answer-frame .err")).to_contain_text(words)
    expect(play.answer).to_contain_text(text.split("\n")[-1].strip())


def test_a_wrong_schema_stops_the_run_and_is_never_exchanged(open_page, api):
    play = open_page("form")
    fold = play.open("Answer (fits a schema)")
    schema, said = play.page.get_by_label("Schema JSON Schema"), play.page.locator("[data-part=schema-said]")
    edited = {**SCHEMA, "required": ["title"]}
    # Strict schemas require all that they name.
    wrong = {'{"type": "object",': "Line 1", '{"type": "objekt"}': "/type", json.dumps(edited): 'is not in "required"'}
    for text, words in wrong.items():
        schema.fill(text)
        fold.locator("summary").click()
        play.run()
        expect(said).to_contain_text(words)
        expect(schema).to_be_focused()
        expect(schema).to_have_attribute("aria-invalid", "true")
    assert api.chats == []
    # Without strict the same is a remark.
    play.page.get_by_label("strict").uncheck()
    expect(said).not_to_contain_text("×")
    expect(said).to_contain_text('is not in "required"')
    ran(play, api, '{"title": "Fine"}')
    assert api.chats[0].json["response_format"]["json_schema"] == {"name": "plan", "schema": edited}
    expect(play.state).to_have_text(re.compile("done$"))
    name, name_said = play.page.get_by_label("Name", exact=True), play.page.locator("#pg-schema-name-err")
    name.fill("no name")
    play.run()
    expect(name_said).to_contain_text("The name takes up to 64 letters")
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(schema).not_to_have_attribute("aria-invalid", "true")
    name.fill("other")
    expect(name_said).to_be_hidden()
    play.page.get_by_label("strict").check()
    play.button("Restore").click()
    expect(said).to_be_empty()
    ran(play, api, json.dumps(GOOD))
    assert api.chats[1].json["response_format"]["json_schema"] == {"name": "other", "schema": SCHEMA, "strict": True}
