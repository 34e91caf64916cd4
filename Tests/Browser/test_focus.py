"""Where the focus is: it never moves by itself, and the answer is one step away (A2 to A4)."""

import re

import pytest
from playwright.sync_api import expect

import states
from playing import CHAT, FORM, Play


@pytest.fixture(params=[FORM, CHAT], ids=["form", "chat"])
def play(request, page, api):
    return Play(page, request.param)


# Every move of the focus, and what the button at the start of a run was, and where.
MOVES = """() => {
  window.moves = [];
  const note = (words) => ({ target }) => window.moves.push(`${words} ${target.outerHTML.slice(0, 120)}`);
  document.addEventListener("focusin", note("to"));
  document.addEventListener("focusout", note("from"));
  const button = document.querySelector("[data-part=run]");
  window.buttons = [];
  window.look = () => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const around = button.closest(".play-form, .composer").getBoundingClientRect();
    window.buttons.push([button.textContent, JSON.stringify([left, top - around.top, width, height])]);
  };
  new MutationObserver(window.look).observe(button, { childList: true });
}"""


ENDS = [("done", "ok"), ("failed", "500"), ("cut off", "no_finish"), ("waiting", "429")]


def test_the_focus_never_moves_by_itself(play, api):
    """A2: through every kind of run. A4: Stop stands where Run stood, and keeps its focus."""
    page = play.page
    page.evaluate(MOVES)
    for word, scenario in ENDS:
        api.scenario(scenario, text="word " * 60, rate=200, wait=40)
        states.fill(play)
        play.run_button.focus()
        page.evaluate("() => { window.moves.length = window.buttons.length = 0; window.look(); }")
        page.keyboard.press("Enter")
        play.ends(word)
        assert page.evaluate("() => window.moves") == [], word
        expect(play.run_button).to_be_focused()
        words, places = zip(*page.evaluate("() => window.buttons"))
        assert words[:2] == ("Run", "Stop")
        assert len(set(places)) == 1, places


def test_an_example_leaves_the_focus_where_it_is(play):
    example = play.page.locator("[data-example]").first
    example.press("Enter")
    expect(example).to_be_focused()


@pytest.mark.parametrize("name, words", [("Try now", "Stop"), ("Cancel", "Run")])
def test_a_button_that_goes_hands_its_focus_to_one_that_stays(play, api, name, words):
    """A2: whoever ends a wait by keyboard is not sent back to the top of the page."""
    api.scenario("429_day" if name == "Cancel" else "429", "hang", wait=30)
    states.fill(play)
    play.ask(api)
    play.ends("waiting")
    play.button(name).press("Enter")
    expect(play.run_button).to_have_text(words)
    expect(play.run_button).to_be_focused()


def test_the_focus_goes_into_the_box_that_is_read_to_its_end(play, api):
    api.say("word " * 3000, rate=300)
    states.start(play)
    box = play.page.locator(".scrolls")
    play.page.wait_for_function("() => { const box = document.querySelector('.scrolls'); return box && box.scrollHeight > 2 * box.clientHeight; }")
    box.evaluate("box => { box.scrollTop = 0; }")
    jump = play.button("Jump to end")
    jump.press("Enter")
    expect(jump).to_be_hidden()
    expect(box).to_be_focused()
    play.stop()


def test_the_focus_goes_to_what_a_run_lacks_and_back(page, api):
    """A2: to the first field with a problem, to the key, and back to what opened it."""
    play = Play(page, FORM, key=None)
    play.run()
    expect(page.get_by_label("Build me")).to_be_focused()
    states.start(play)
    expect(page.get_by_label("Key", exact=True)).to_be_focused()
    play.use_key()
    expect(page.get_by_role("button", name=re.compile("^key:"))).to_be_focused()
    page.reload()
    states.start(play)
    expect(page.get_by_label("Key", exact=True)).to_be_focused()


def test_the_answer_is_one_step_away(play, api):
    """A2: a link leads to a heading that takes the focus, as soon as there is an answer."""
    go = play.page.get_by_role("link", name="Go to answer")
    expect(go).to_be_hidden()
    api.say("# A design", before_body=0.3)
    states.start(play)
    expect(go).to_be_hidden()
    play.ends()
    go.focus()
    play.page.keyboard.press("Enter")
    focused = play.page.locator(":focus")
    expect(focused).to_have_text(re.compile("answer|assistant"))
    assert focused.evaluate("element => element.matches('h3, h4')")
    assert focused.evaluate("(heading, answer) => Boolean(heading.compareDocumentPosition(answer) & 4)",
                            play.answer.element_handle())


def test_the_whole_answer_is_waited_for(page, api):
    """A3: off at first, remembered, and then an answer appears once."""
    play = Play(page, FORM)
    play.open("Parameters")
    wait = page.get_by_label("wait for the whole answer")
    assert not wait.is_checked()
    wait.check()
    page.reload()
    expect(wait).to_be_checked()
    play.use_key()
    api.say("word " * 100, rate=200)
    states.fill(play)
    page.evaluate("""() => {
      window.texts = new Set();
      const answers = document.querySelector("[data-part=answers]");
      new MutationObserver(() => window.texts.add(answers.querySelector(".answer")?.textContent.trim() ?? ""))
        .observe(answers, { childList: true, characterData: true, subtree: true });
    }""")
    play.run()
    play.ends()
    expect(play.answer).to_have_text(re.compile("word$"))
    assert page.evaluate("() => [...window.texts].filter(Boolean)") == [" ".join(["word"] * 100)]
