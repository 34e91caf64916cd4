"""A playground by the keyboard alone: nothing here clicks, fills or focuses by itself (A4, A9)."""

import re

import pytest
from playwright.sync_api import expect

from playing import CHAT, FORM
from standin import KEY

MOST_STEPS = 200


class Hands:
    """Ten fingers and what is heard of the focused control."""

    def __init__(self, page):
        self.page = page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    @property
    def at(self):
        """The focused control as its role and name."""
        snapshot = self.page.locator(":focus").first.aria_snapshot() if self.page.locator(":focus").count() else ""
        return snapshot.splitlines()[0] if snapshot else ""

    def to(self, pattern, key="Tab"):
        """Presses the key until a control is reached by its role and name."""
        seen = []
        for _ in range(MOST_STEPS):
            self.press(key)
            seen.append(self.at)
            if re.search(pattern, seen[-1]):
                return self
        raise AssertionError(f"{pattern} is not reached: {seen}")

    def back_to(self, pattern):
        return self.to(pattern, "Shift+Tab")


@pytest.fixture
def hands(page):
    return Hands(page)


@pytest.fixture
def state(page):
    return page.locator("[data-part=now]")


def test_a_form_from_the_first_tab_to_the_copied_answer(hands, page, context, api, state):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(FORM)
    expect(page.locator("[data-part=run]")).to_be_enabled()
    # Past the navigation, to an example, a field, and Run, which asks for a key.
    hands.press("Tab")
    assert "Skip to content" in hands.at
    hands.press("Enter")
    hands.to('button "Washing machines"').press("Enter")
    hands.to('textbox "What is known"').press("Control+End", "Enter")
    hands.type("Nobody reads manuals.")
    api.say("word " * 2000, rate=50)
    hands.to('button "Run"').press("Enter")
    expect(page.get_by_label("Key", exact=True)).to_be_focused()
    hands.type(KEY)
    hands.to('radio "until I leave').press("ArrowDown")
    assert 'radio "in this tab' in hands.at
    hands.to('button "Use key"').press("Enter")
    expect(page.get_by_role("button", name=re.compile("^key:"))).to_be_focused()
    # Run and Stop are one button.
    hands.to('button "Run"').press("Enter")
    expect(page.locator(".answer")).to_contain_text("word word")
    assert 'button "Stop"' in hands.at
    hands.press("Enter")
    expect(state).to_contain_text("stopped")
    assert "Nobody reads manuals." in api.chats[0].body.decode()
    # Again, and to what came.
    api.say("# A design\n\nSmall.")
    hands.to('button "Retry"').press("Space")
    expect(state).to_contain_text("done")
    assert 'button "Retry"' in hands.at
    hands.to('link "Go to answer"').press("Enter")
    hands.to('region "Answer')
    hands.to('button "Copy as Markdown"').press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    assert page.evaluate("() => navigator.clipboard.readText()") == "# A design\n\nSmall."
    hands.to("Raw: request").press("Enter")
    hands.to('region "Request as sent"')
    # Another model, and a parameter, with the keys that run from within a field.
    hands.back_to('combobox "model"').press("ArrowDown")
    model = page.locator("[data-part=model]").input_value()
    assert model != api.chats[0].json["model"]
    hands.to("Parameters").press("Enter")
    hands.to('textbox "Temperature')
    hands.type("0.7")
    hands.press("Control+Enter")
    api.wait_for(lambda: len(api.chats) == 3)
    expect(state).to_contain_text("done")
    assert (api.chats[2].json["model"], api.chats[2].json["temperature"]) == (model, 0.7)


def test_a_conversation_from_the_first_message_to_the_last_deleted(hands, page, api, state):
    page.goto(CHAT)
    expect(page.locator("[data-part=run]")).to_be_enabled()
    hands.press("Tab", "Enter")
    hands.to('button "key: none yet"').press("Enter")
    hands.to('textbox "Key"')
    hands.type(KEY)
    hands.press("Enter")
    expect(page.get_by_label("Key", exact=True)).to_be_hidden()
    # Two messages, each sent from its field.
    for message, answer in (("Cats?", "About cats."), ("More?", "More about cats.")):
        api.say(answer)
        hands.to('textbox "Message"')
        hands.type(message)
        hands.press("Control+Enter")
        expect(page.locator(".answer-frame .answer").last).to_have_text(answer)
        expect(state).to_contain_text("done")
    # The first one otherwise, from here: a version beside the old one.
    hands.back_to('region "conversation"|textbox "System prompt"')
    api.say("About dogs.")
    hands.to('button "Edit"').press("Enter")
    assert 'textbox "Edit this message' in hands.at
    hands.press("Control+A")
    hands.type("Dogs?")
    hands.to('button "Run from here"').press("Enter")
    expect(page.locator(".answer-frame .answer").last).to_have_text("About dogs.")
    expect(state).to_contain_text("done")
    expect(page.locator(".msg")).to_have_count(2)
    # The keyboard goes on at that message, whatever stands in its place.
    assert 'heading "user"' in hands.at
    hands.to('button "Version before"').press("Enter")
    expect(page.locator(".msg")).to_have_count(4)
    assert 'heading "user"' in hands.at
    hands.to('button "Version after"').press("Enter")
    expect(page.locator(".msg")).to_have_count(2)
    # And away with all of it.
    hands.to('button "Delete"')
    for left in (4, 0):
        assert 'button "Delete"' in hands.at
        hands.press("Enter")
        expect(page.locator(".msg")).to_have_count(left)
    assert 'textbox "Message"' in hands.at
