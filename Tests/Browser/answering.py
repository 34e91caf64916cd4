"""Playgrounds for each way to show an answer, and a run to its end."""

from playwright.sync_api import expect


SCHEMA = {
    "type": "object", "required": ["title", "tags", "people", "place"], "additionalProperties": False,
    "properties": {
        "title": {"type": "string", "title": "The title"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "people": {"type": "array", "items": {
            "type": "object", "required": ["name", "age"], "additionalProperties": False,
            "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}},
        "place": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    },
}
GOOD = {"title": "A <b> plan", "tags": ["new", "old"], "place": None,
        "people": [{"name": "Ann", "age": 30}, {"name": "Bo", "age": 4}]}
BAD = {"title": 5, "tags": ["new"], "people": [{"name": "Ann", "age": "old"}], "more": 1}
MISFITS = [
    '/title: expected text, got 5',
    '/people/0/age: expected a whole number, got "old"',
    '/place: is missing',
    '/more: is not allowed',
]
TEXT = {"prompt": "{{text}}", "fields": [{"id": "text", "label": "A text", "type": "textarea", "default": "Hi"}]}


def structured(view, strict):
    return {**TEXT, "output": {"mode": "json", "name": "plan", "schema": SCHEMA, "strict": strict, "view": view}}


def ran(play, api, text, scenario="ok", **changes):
    """Asks for an answer and waits for its end."""
    count = len(api.chats)
    api.scenario(scenario, text=text, **changes)
    play.run()
    api.wait_for(lambda: len(api.chats) > count)
    expect(play.run_button).to_have_text("Run")
    return play.ends()
