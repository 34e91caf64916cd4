"""The general playground: messages, versions, retries, what is sent (P0.1, P1.8, P1.10, P1.14, P1.15)."""

import json

import pytest
from playwright.sync_api import expect

from playing import CHAT, Play


@pytest.fixture
def play(page, api):
    return Play(page, CHAT)


def messages(request):
    return [(message["role"], message["content"]) for message in request.json["messages"]]


def test_a_message_is_sent_and_the_answer_rendered(play, api):
    api.say("# Title\n\nHello **you**.\n\n- a\n- b\n")
    play.send("Hi there")
    play.ends()
    expect(play.answer.locator("strong")).to_have_text("you")
    expect(play.answer.locator("li")).to_have_count(2)
    assert messages(api.chats[0]) == [("user", "Hi there")]
    assert play.page.get_by_label("Message", exact=True).input_value() == ""


def test_the_system_prompt_goes_first_and_the_history_along(play, api):
    play.page.get_by_label("System prompt").fill("Be brief.")
    api.say("First.")
    play.send("One")
    play.ends()
    api.say("Second.")
    play.send("Two")
    expect(play.answer).to_have_text("Second.")
    play.ends()
    assert messages(api.chats[1]) == [
        ("system", "Be brief."), ("user", "One"), ("assistant", "First."), ("user", "Two")]


def test_retry_makes_another_version_and_the_first_stays(play, api):
    api.say("One answer.")
    play.send("Hi")
    play.ends()
    api.say("Another answer.")
    play.button("Retry").click()
    expect(play.answer).to_have_text("Another answer.")
    expect(play.messages.last).to_contain_text("2 of 2")
    play.ends()
    play.button("Version before").click()
    expect(play.messages.last).to_contain_text("1 of 2")
    expect(play.answer).to_have_text("One answer.")
    assert messages(api.chats[0]) == messages(api.chats[1]) == [("user", "Hi")]


def test_editing_an_earlier_message_branches(play, api):
    api.say("About cats.")
    play.send("Cats?")
    play.ends()
    api.say("More about cats.")
    play.send("More")
    expect(play.answer).to_have_text("More about cats.")
    play.ends()
    play.messages.first.get_by_role("button", name="Edit").click()
    play.page.get_by_label("Edit this message").fill("Dogs?")
    api.say("About dogs.")
    play.button("Run from here").click()
    expect(play.answer).to_have_text("About dogs.")
    play.ends()
    expect(play.messages).to_have_count(2)
    assert messages(api.chats[2]) == [("user", "Dogs?")]
    play.messages.first.get_by_role("button", name="Version before").click()
    expect(play.messages).to_have_count(4)
    expect(play.answer).to_have_text("More about cats.")


def test_an_edited_message_runs_with_the_system_prompt_as_it_is_now(play, api):
    play.page.get_by_label("System prompt").fill("Be brief.")
    play.send("Cats?")
    play.ends()
    play.page.get_by_label("System prompt").fill("Be long.")
    play.messages.first.get_by_role("button", name="Edit").click()
    play.page.get_by_label("Edit this message").fill("Dogs?")
    # The keys that run, in the editor, run what is in it (A9).
    play.page.get_by_label("Edit this message").press("Control+Enter")
    api.wait_for(lambda: len(api.chats) == 2)
    play.ends()
    assert messages(api.chats[1]) == [("system", "Be long."), ("user", "Dogs?")]
    assert len(api.chats) == 2


def test_a_message_is_not_emptied(play, api):
    play.send("Cats?")
    play.ends()
    play.messages.first.get_by_role("button", name="Edit").click()
    editor = play.page.get_by_label("Edit this message")
    editor.fill(" \n")
    for name in ("Run from here", "Keep"):
        play.button(name).click()
        expect(editor).to_be_focused()
        expect(editor).to_have_accessible_description("× Write something, or delete the message.")
    assert len(api.chats) == 1


def test_an_editor_changes_nothing_while_something_runs(play, api):
    api.say("One.")
    play.send("Cats?")
    play.ends()
    play.messages.first.get_by_role("button", name="Edit").click()
    play.page.get_by_label("Edit this message").fill("Dogs?")
    api.say("word " * 400, rate=40)
    play.send("More")
    expect(play.answer).to_contain_text("word word")
    expect(play.button("Run from here")).to_be_disabled()
    expect(play.button("Keep")).to_be_disabled()
    play.page.get_by_label("Edit this message").press("Control+Enter")
    play.stop()
    play.ends("stopped")
    assert len(api.chats) == 2
    expect(play.button("Keep")).to_be_enabled()


def test_what_is_written_has_a_limit_and_what_is_answered_has_none(play, api):
    """P0.5: the page's limit is 40,000 characters."""
    api.say("x" * 30_000, pieces=3)
    play.send("y" * 20_000)
    play.ends()
    api.say("Short.")
    play.send("y" * 20_000)
    play.ends()
    field = play.page.get_by_label("Message", exact=True)
    play.send("more")
    expect(field).to_be_focused()
    expect(play.page.locator("#pg-message-err")).to_have_text(
        "× What you wrote has 40,004 characters and may have 40,000: shorten it by 4.")
    expect(field).to_have_value("more")
    expect(play.messages).to_have_count(4)
    assert len(api.chats) == 2


def test_what_is_written_while_a_run_begins_is_sent_or_stays(play, api, context):
    """What a run needs may take its time."""
    held = []
    context.route("**/schema/**", lambda route: held.append(route))
    field = play.page.get_by_label("Message", exact=True)
    play.page.get_by_label("Answer as").select_option("schema")
    field.fill("first")
    with play.page.expect_request("**/schema/**"):
        play.run()
    field.fill("first and second thoughts")
    for _ in range(200):
        # Routes are told of while the page is waited for.
        play.page.wait_for_timeout(50)
        while held:
            held.pop().continue_()
        if api.chats:
            break
    sent = messages(api.chats[0])[-1][1]
    assert sent + field.input_value() == "first and second thoughts"


def test_a_message_is_deleted_with_what_follows(play, api):
    play.send("One")
    play.ends()
    play.messages.first.get_by_role("button", name="Delete").click()
    expect(play.messages).to_have_count(0)
    expect(play.page.get_by_text("No message yet.")).to_be_visible()


def test_a_begun_answer_is_continued(play, api):
    play.page.get_by_label("Message", exact=True).fill("Name three colours.")
    play.button("Add without running").click()
    play.page.get_by_label("Role").select_option("assistant")
    api.say("red, green, blue")
    play.send("The three are: ")
    play.ends()
    assert messages(api.chats[0]) == [
        ("user", "Name three colours."), ("assistant", "The three are: ")]
    expect(play.answer).to_have_text("The three are: red, green, blue")
    expect(play.messages).to_have_count(2)
    api.say("Done.")
    play.send("Thanks")
    expect(play.answer).to_have_text("Done.")
    assert messages(api.chats[1])[1] == ("assistant", "The three are: red, green, blue")


def test_a_parameter_that_a_model_refuses_says_so(play):
    """P1.8: by the hub's own table of models."""
    models = play.page.get_by_role("combobox", name="model", exact=True)
    for model, name, words in [("groq/compound", "reasoning_effort", "refused by Compound"),
                               ("openai/gpt-oss-20b", "reasoning_format", "refused by GPT-OSS 20B")]:
        models.select_option(model)
        play.parameter(name)
        expect(play.page.locator(f"#pg-p-{name}-note")).to_have_text(words)


def test_an_example_starts_a_conversation(play, api):
    play.example("A code review")
    assert "review code" in play.page.get_by_label("System prompt").input_value()
    play.run()
    play.ends()
    assert [role for role, _ in messages(api.chats[0])] == ["system", "user"]


def test_nothing_written_is_said_at_the_field(play, api):
    play.run()
    field = play.page.get_by_label("Message", exact=True)
    expect(field).to_be_focused()
    assert field.get_attribute("aria-invalid") == "true"
    expect(play.page.get_by_text("Write a message first.")).to_be_visible()
    assert api.chats == []


def test_stop_keeps_what_came_and_marks_it(play, api):
    api.say("word " * 400, rate=40)
    play.send("Hi")
    expect(play.answer).to_contain_text("word word")
    assert play.run_button.evaluate("button => button === document.activeElement")
    play.stop()
    play.ends("stopped")
    assert play.run_button.evaluate("button => button === document.activeElement")
    text = play.answer.inner_text()
    play.page.wait_for_timeout(300)
    assert play.answer.inner_text() == text
    api.wait_for(lambda: api.chats[0].aborted)
    expect(play.said).to_have_text("Stopped")
    # P0.1: it is marked for as long as it is there, whatever comes after it.
    mark = play.page.locator(".mark", has_text="Stopped: the answer is not complete.")
    expect(mark).to_have_count(1)
    api.say("Whole.")
    play.send("Again")
    expect(play.answer).to_have_text("Whole.")
    play.ends()
    expect(mark).to_have_count(1)


def test_stop_works_before_the_first_token(play, api):
    api.scenario("hang")
    play.send("Hi")
    play.stop()
    play.ends("stopped")
    api.wait_for(lambda: api.chats[0].aborted)


def test_reasoning_is_folded(play, api):
    api.scenario("ok", text="The answer.", reasoning="Thinking about it.")
    play.send("Hi")
    play.ends()
    fold = play.page.locator(".thinking")
    assert fold.get_attribute("open") is None
    fold.locator("summary").click()
    expect(fold.get_by_text("Thinking about it.")).to_be_visible()


def test_a_json_object_is_asked_for_and_shown(play, api):
    play.page.get_by_label("Answer as").select_option("object")
    api.say('{"city": "Kyiv", "people": 3}')
    play.send("A city")
    play.ends()
    body = api.chats[0].json
    assert body["response_format"] == {"type": "json_object"}
    assert "json" in json.dumps(body["messages"]).lower()
    assert body["stream"] is False
    expect(play.answer.get_by_role("rowheader", name="city")).to_be_visible()


def test_a_run_that_cannot_begin_loses_nothing(play, api, watch):
    """What shows answers comes with the first run: without it the message is kept, and Run goes on from there."""
    watch.expect("ERR_FAILED")
    play.page.route("**/answer-view*", lambda route: route.abort())
    play.send("Hello")
    play.ends("failed")
    expect(play.page.locator("[data-part=talk]")).to_contain_text("Hello")
    play.page.unroute("**/answer-view*")
    play.run()
    play.ends()
    assert [message["content"] for message in api.chats[0].json["messages"]] == ["Hello"]


def test_a_schema_is_checked_before_it_is_sent(play, api):
    play.page.get_by_label("Answer as").select_option("schema")
    play.page.get_by_label("Schema JSON Schema").fill('{"type": "object", "properties": {')
    play.send("A city")
    expect(play.page.locator("[data-part=schema-said]")).to_contain_text("Line 1")
    assert api.chats == []
    play.page.get_by_label("Schema JSON Schema").fill('{"type": "objekt"}')
    play.run()
    expect(play.page.locator("[data-part=schema-said]")).to_contain_text("type")
    assert api.chats == []


def test_values_that_do_not_fit_are_named_at_their_path(play, api):
    play.page.get_by_label("Answer as").select_option("schema")
    play.page.get_by_label("Schema JSON Schema").fill(json.dumps({
        "type": "object", "properties": {"age": {"type": "number"}}, "required": ["age"],
        "additionalProperties": False}))
    api.scenario("ok", text='{"age": "high"}')
    play.send("How old?")
    play.ends()
    expect(play.answer).to_contain_text('/age: expected a number, got "high"')
    expect(play.state).to_contain_text("1 value does not fit")


def test_the_raw_view_has_the_request_without_the_key(play, api):
    api.say("Hello.")
    play.send("Hi")
    play.ends()
    play.open("Raw:")
    request = play.page.get_by_role("region", name="Request as sent").inner_text()
    assert json.loads(request[request.index("{"):]) == api.chats[0].json
    assert "gsk_" not in request
    answer = play.page.get_by_role("region", name="Answer as received").inner_text()
    assert '"content":"Hello' in answer.replace('": "', '":"') or "Hello" in answer
