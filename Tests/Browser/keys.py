"""The panel for the visitor's key, and pages that have one."""

import re

PLAYGROUNDS = {
    "words": {"prompt": "Say something."},
    "chat": {"title": "A conversation"},
}
ITEM = "playground-key"


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
