"""A playground as its visitor uses it: by labels, names of buttons and what is read."""

import re

from playwright.sync_api import expect

from standin import KEY

FORM = "/wk10-architecture-from-nothing"
STRUCTURED = "/wk4-ambiguity-resolver"
CHAT = "/playground"


class Play:
    """One page with a playground."""

    def __init__(self, page, path, key=KEY):
        self.page = page
        page.goto(path)
        expect(self.run_button).to_be_enabled()
        if key:
            self.use_key(key)

    # What is there.

    @property
    def run_button(self):
        return self.page.locator("[data-part=run]")

    @property
    def answer(self):
        """The text of the last answer."""
        return self.page.locator(".answer-frame .answer").last

    @property
    def alert(self):
        """The words of what went wrong; the summary of a form's problems is another alert."""
        return self.page.locator("[data-part=alert][role=alert]")

    @property
    def state(self):
        """The word of the meter: ready, asking, running, waiting, done, stopped, failed, cut off."""
        return self.page.locator("[data-part=now]")

    @property
    def said(self):
        return self.page.locator("[data-part=status]")

    @property
    def messages(self):
        return self.page.locator(".msg")

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)

    def meter(self):
        """The numbers of the meter by their names."""
        rows = self.page.locator(".meter dl > div").all()
        return {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in rows}

    # What is done.

    def use_key(self, key=KEY, keep=None):
        field = self.page.get_by_label("Key", exact=True)
        if not field.is_visible():
            self.page.get_by_role("button", name=re.compile("^key:")).click()
        field.fill(key)
        if keep:
            self.page.get_by_label(keep).check()
        self.button("Use key").click()

    def example(self, name):
        self.button(name).click()

    def run(self):
        expect(self.run_button).to_have_text("Run")
        self.run_button.click()

    def ask(self, api):
        """Runs, and waits until the API is asked: what an earlier run left is gone then."""
        before = asked(api)
        self.run()
        api.wait_for(lambda: asked(api) > before)
        return self

    def stop(self):
        expect(self.run_button).to_have_text("Stop")
        self.run_button.click()

    def send(self, text):
        self.page.get_by_label("Message", exact=True).fill(text)
        self.run()

    def ends(self, word="done", timeout=10_000):
        """Waits for the end of a run."""
        expect(self.state).to_contain_text(word, timeout=timeout)
        return self

    def open(self, fold):
        """Opens a fold by the words of its summary, if it is closed."""
        summary = self.page.locator("summary", has_text=fold).last
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
        return summary.locator("..")

    def parameter(self, name):
        self.open("Parameters")
        return self.page.locator(f"#pg-p-{name}")


def asked(api):
    """How often a completion was asked for; where the API lets no page in, only whether one may ask."""
    return sum(request.path.endswith("/chat/completions") for request in api.requests)
