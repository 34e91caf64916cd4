"""The states of a playground, each with how a page comes to be in it."""

from playwright.sync_api import expect

from playground_site import write_playgrounds

# Every part that an answer may have.
ANSWER = """\
# A design

Two **machines** are *enough*, and ~~three~~ a third is `idle`. See [the guide](https://example.com/guide).

## Parts

1. One keeps the lost things.
2. One finds their owners:
   - by name
   - by train

> Small numbers are a result.

```python
def is_late(order, now):
    return now > order.due and order.state not in ("delivered", "cancelled", "returned to sender")
```

| component | job | technology | answers to |
|---|---|---|---|
| office | keeps a list of what was found | PostgreSQL | the request |
| search | compares descriptions | full text | force 2 |

![A drawing](https://example.com/drawing.png)

---

Done.
"""


def closed(**properties):
    return {"type": "object", "additionalProperties": False, "required": [*properties], "properties": properties}


TEXT, NUMBER = {"type": "string"}, {"type": "number"}
# A result with a list and a member of members, and every kind of field.
RESULT = {
    "intro": "One plain sentence.",
    "prompt": "Describe {{city}} in a few members. {{note}} {{old}} {{size}} {{kind}} {{papers}}",
    "fields": [
        {"id": "city", "label": "City", "type": "text", "required": True, "maxlength": 40, "help": "Any city."},
        {"id": "note", "label": "Note", "type": "textarea", "required": True},
        {"id": "old", "label": "Is old", "type": "checkbox"},
        {"id": "size", "label": "Size", "type": "number", "min": 1, "max": 9},
        {"id": "kind", "label": "Kind", "type": "select", "options": ["short", "full"]},
        {"id": "papers", "label": "Papers", "type": "file", "accept": [".txt"]},
    ],
    "output": {"mode": "json", "name": "city", "schema": closed(
        name=TEXT, people=NUMBER, mayor=closed(name=TEXT),
        districts={"type": "array", "items": closed(name=TEXT, area=NUMBER)})},
    "examples": [{
        "title": "Kyiv", "input": {"city": "Kyiv", "note": "Short."},
        "answer": {"name": "Kyiv", "people": 2950000, "mayor": {"name": "Sample"},
                   "districts": [{"name": "Podil", "area": 34}]},
        "recorded": {"model": "openai/gpt-oss-120b", "date": "2026-01-28"},
    }],
}
VIEWS = ("form", "tree", "raw")
MISFITS = ('{"name": "Kyiv", "people": "many", "districts": [{"name": "Podil", "area": 34},'
           ' {"name": "Obolon", "area": "large"}], "mayor": {"name": 7}}')


def write_result_site(folder):
    """A site with a playground for each way to show a result."""
    return write_playgrounds(folder, {
        view: RESULT | {"output": RESULT["output"] | {"view": view}} for view in VIEWS})


# Ways to fill and to start.

def fill(play):
    """What a run needs, whatever the page is."""
    page = play.page
    if page.locator("[data-part=message]").count():
        page.get_by_label("Message", exact=True).fill("Design a lost-and-found office.")
    else:
        play.page.locator("[data-example]").first.click()
    return play


def start(play):
    fill(play).run()


# The states of any playground.

def untouched(play, api):
    expect(play.state).to_contain_text("ready")


def key_asked(play, api):
    start(play)
    expect(play.page.get_by_text("A run needs a key.")).to_be_visible()


def models_open(play, api):
    play.button("about models").click()
    play.page.get_by_label("Find", exact=True).fill("oss")
    play.page.get_by_label("reason", exact=True).check()


def parameters_wrong(play, api):
    play.parameter("temperature").fill("hot")
    play.parameter("max_completion_tokens").fill("-1")
    start(play)
    expect(play.parameter("temperature")).to_be_focused()


def fields_wrong(play, api):
    """On the form of the hub: two fields with too long a text. In the chat: no message."""
    if play.page.locator("[data-part=message]").count() == 0:
        play.page.get_by_label("Build me").fill("a railway " * 200)
        play.page.get_by_label("What is known").fill("much " * 800)
    play.run()
    expect(play.page.locator("[aria-invalid=true]").first).to_be_focused()


def connecting(play, api):
    api.scenario("hang")
    start(play)
    play.ends("asking")


def streaming(play, api):
    api.say(ANSWER + "word " * 4000, rate=60)
    start(play)
    expect(play.answer).to_contain_text("Done.", timeout=20_000)


def waiting(play, api):
    api.scenario("429", wait=50)
    start(play)
    play.ends("waiting")


def asking_to_wait(play, api):
    api.scenario("429_day")
    start(play)
    expect(play.button("Wait, then try")).to_be_visible()


def failed(play, api):
    api.scenario("400_json_validate_failed")
    start(play)
    play.ends("failed")


def broken_off(play, api):
    api.scenario("error_midstream", text=ANSWER)
    start(play)
    play.ends("failed")


def stopped(play, api):
    streaming(play, api)
    play.stop()
    play.ends("stopped")


def cut_off(play, api):
    api.scenario("no_finish", text=ANSWER)
    start(play)
    play.ends("cut off")


def done(play, api):
    api.say(ANSWER)
    start(play)
    play.ends()


def all_folds_open(play, api):
    done(play, api)
    play.button("about models").click()
    closed = play.page.locator("vibes-playground details:not([open]) > summary").filter(visible=True)
    while closed.count():
        closed.first.click()
    expect(play.page.get_by_role("region", name="Code", exact=True)).to_contain_text("curl")


ANY = (untouched, key_asked, models_open, parameters_wrong, fields_wrong, connecting, streaming, waiting,
       asking_to_wait, failed, broken_off, stopped, cut_off, done, all_folds_open)


# Those of the chat alone.

def versions(play, api):
    api.say(ANSWER)
    play.send("Hello")
    play.ends()
    play.messages.last.get_by_role("button", name="Retry").click()
    expect(play.messages.last).to_contain_text("2 of 2")
    play.ends()


def editing(play, api):
    versions(play, api)
    play.messages.first.get_by_role("button", name="Edit").click()
    expect(play.page.get_by_label("Edit this message")).to_be_focused()


def schema_wrong(play, api):
    play.page.get_by_label("Answer as").select_option("schema")
    play.page.get_by_label("Schema JSON Schema").fill('{"type": "objekt", "properties": {"a": {"format": 3}}}')
    play.send("A city")
    expect(play.page.locator("[data-part=schema-said]")).to_contain_text("type")


# Those of a result.

def recorded(play, api):
    play.button("Kyiv (recorded)").click()
    expect(play.page.locator(".mark")).to_contain_text("Recorded from")


def fields_missing(play, api):
    play.run()
    expect(play.page.locator("[aria-invalid=true]")).to_have_count(2)


def fitting(play, api):
    start(play)
    play.ends()


def misfits(play, api):
    api.scenario("ok", text=MISFITS)
    start(play)
    play.ends()
    expect(play.state).to_contain_text("do not fit")
