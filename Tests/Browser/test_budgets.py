"""What a playground may weigh and take, on a slow phone with a slow connection (section 7; R3)."""

import gzip
import json
import statistics

import pytest
from playwright.sync_api import expect

from compressing import Compressing
from playground_site import write_playgrounds
from playing import CHAT, FORM, STRUCTURED, Play
from serving import PROJECT

PLAIN = "/weeks"
WITHOUT = "/wk6-autonomous-debugger"
KB = 1000

# 1.6 Mbit/s and 150 ms, and a processor so much slower than this one.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
SLOWER = 4
# Milliseconds, and the part of the window that moves.
BUDGETS = {"paint": 1800, "shift": 0.02, "blocked": 100}

MEASURE = """
  window.shifts = []; window.paints = [];
  const observe = (type, keep) => new PerformanceObserver((list) => list.getEntries().forEach(keep))
    .observe({ type, buffered: true });
  observe("layout-shift", (entry) => entry.hadRecentInput || window.shifts.push(entry.value));
  observe("largest-contentful-paint", (entry) => window.paints.push(entry.startTime));
  window.told = () => ({
    paint: Math.max(...window.paints), shift: window.shifts.reduce((sum, shift) => sum + shift, 0),
    first: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  });
"""


# Waits for the end of a run without looking at the page again and again, which would be counted as its own work.
ENDED = """([word, last]) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`no end of the run: ${document.querySelector("[data-part=now]").textContent}`)), 60_000);
  const state = document.querySelector("[data-part=now]");
  const isWhole = () => !last || [...document.querySelectorAll(".answer :is(h4, h5, h6)")].at(-1)?.textContent === last;
  const finish = () => isWhole() ? resolve() : requestAnimationFrame(finish);
  const look = () => state.textContent.includes(word) && finish();
  new MutationObserver(look).observe(state, { childList: true });
  look();
})"""


def ended(page, text=""):
    """Also until all of a long answer is on the page."""
    last = text.rsplit("## ", 1)[1].splitlines()[0] if text else ""
    page.evaluate(ENDED, ["done", last])


class Tasks:
    """The tasks of a page's main thread, in milliseconds of its own work.

    That is the time of its thread: what other programs of a busy machine take does not count.
    """

    def __init__(self, page):
        self.page = page
        self.browser = page.context.browser
        self.browser.start_tracing(page=page, categories=["disabled-by-default-devtools.timeline", "blink.user_timing"])

    def stop(self):
        """All tasks: when they began, by the page's own clock, and what they took."""
        mark = f"mark of {id(self)}"
        now = self.page.evaluate("mark => performance.mark(mark).startTime", mark)
        events = json.loads(self.browser.stop_tracing())["traceEvents"]
        marked = next(event for event in events if event["name"] == mark)
        return [
            (now + (event["ts"] - marked["ts"]) / 1000, event["tdur"] / 1000) for event in events
            if event["name"] == "RunTask" and event.get("tdur")
            and (event["pid"], event["tid"]) == (marked["pid"], marked["tid"])]


def zipped(body):
    return len(gzip.compress(body, 9))


@pytest.fixture
def load(context):
    """What a page brings: `load(path)` gives the bodies by kind."""

    def loaded(path):
        page = context.new_page()
        answers = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(path, wait_until="networkidle")
        bodies = {}
        for answer in answers:
            bodies.setdefault(answer.request.resource_type, []).append((answer.url, answer.body()))
        page.close()
        return bodies

    return loaded


def weight(bodies, kind):
    return sum(zipped(body) for _, body in bodies.get(kind, []))


@pytest.mark.parametrize("path", [FORM, STRUCTURED, CHAT])
def test_a_playground_is_light(load, path, record_property):
    bodies = load(path)
    told = {kind: weight(bodies, kind) for kind in ("document", "script", "stylesheet")}
    told["requests"] = sum(map(len, bodies.values()))
    told["raw HTML"] = len(bodies["document"][0][1])
    print(path, told)
    assert told["script"] <= 40 * KB
    assert told["stylesheet"] <= 15 * KB
    assert told["document"] <= 30 * KB
    assert told["requests"] <= 12


@pytest.mark.parametrize("path", [PLAIN, WITHOUT])
def test_other_pages_bring_nothing_of_it(load, path):
    names = [url.rsplit("/", 1)[1].split(".")[0] for url, _ in load(path)["script"]]
    assert set(names) <= {"theme", "copy"}


@pytest.fixture(scope="module")
def compressed(serve_site):
    with Compressing(serve_site(PROJECT)) as server:
        yield server
        server.shutdown()


def visit(new_context, compressed, path):
    """One load on a phone with a slow line.

    Its processor is as it is. What a slower one would take beyond is added, by the time of the page's
    thread: the browser slows by the clock, which on a busy machine is no measure of the page.
    """
    screen = {"width": 375, "height": 667}
    page = new_context(compressed.url, viewport=screen, is_mobile=True, has_touch=True).new_page()
    page.add_init_script(MEASURE)
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", LINE)
    tasks = Tasks(page)
    page.goto(path, wait_until="networkidle")
    told = page.evaluate("() => window.told()")
    times = tasks.stop()
    expect(page.locator("[data-part=run]")).to_be_enabled()
    page.context.close()
    before = sum(task for start, task in times if start <= told["paint"])
    return {
        "paint": told["paint"] + (SLOWER - 1) * before,
        "shift": told["shift"],
        "blocked": sum(max(0, SLOWER * task - 50) for start, task in times if start > told["first"]),
    }


@pytest.mark.parametrize("path", [FORM, CHAT])
def test_a_playground_is_there_soon_and_stays_put(new_context, compressed, path):
    """The largest paint, shifts, and how long the page does not answer: the median of three.

    Other programs of the machine only add, so a median over a budget is taken again.
    """
    for _ in range(3):
        visits = [visit(new_context, compressed, path) for _ in range(3)]
        middle = {name: statistics.median(told[name] for told in visits) for name in BUDGETS}
        print(path, middle)
        over = {name: middle[name] for name, most in BUDGETS.items() if middle[name] > most}
        if not over:
            break
    assert over == {}


# A part of an answer with everything that takes work.
PART = """\
## Part {n}

Two **machines** are *enough*, and `idle` is a [state](https://example.com/{n}). It holds until someone asks for more.

- one keeps the lost things, with a number and a day
- one finds their owners by name and by train

```python
def is_late(order, now):
    return now > order.due and order.state != "delivered"
```

| component | job | answers to |
|---|---|---|
| office {n} | keeps a list | the request |

"""


def long_answer(characters):
    return "".join(PART.format(n=n) for n in range(characters // len(PART) + 1))[:characters]


@pytest.mark.parametrize("path", [FORM, CHAT])
def test_streaming_leaves_the_page_free(page, api, path):
    """500 tokens a second of a long answer on a four times slower processor: no task over 100 ms.

    The processor is as it is: instead, everything comes four times as fast, and a task has a quarter of
    the time. On a busy machine frames come late and have more to do: what is too long is looked at again.
    """
    play = Play(page, path)
    # As long as both pages let an answer be.
    text = long_answer(15_000)
    for _ in range(3):
        api.say(text, rate=SLOWER * 500)
        start(play)
        expect(play.answer).to_contain_text("Part 0")
        tasks = Tasks(page)
        ended(page, text)
        longest = max(SLOWER * task for _, task in tasks.stop())
        print(path, "longest task", longest)
        if longest <= 100:
            break
    assert longest <= 100


def start(play):
    if play.page.locator("[data-part=message]").count():
        return play.send("Hello")
    play.page.locator("[data-example]").first.click()
    play.run()


@pytest.fixture(scope="module")
def unlimited(tmp_path_factory, serve_site):
    """A playground that asks for as long an answer as there is."""
    field = {"id": "much", "label": "Much", "type": "text", "default": "a lot"}
    playground = {"prompt": "Write {{much}}.", "fields": [field]}
    return serve_site(write_playgrounds(tmp_path_factory.mktemp("unlimited"), {"long": playground}))


def test_a_long_answer_takes_work_in_proportion(unlimited, new_context, api):
    """R3: twice the length, at most two and a half times the work; of several, the least, for a busy machine only adds."""
    work = {50_000: [], 100_000: []}
    for _ in range(5):
        for size, seconds in work.items():
            seconds.append(work_of_an_answer(new_context(unlimited.url).new_page(), api, size))
        if min(work[100_000]) <= 2.5 * min(work[50_000]):
            break
    print("seconds of work", work)
    assert min(work[100_000]) <= 2.5 * min(work[50_000])


def work_of_an_answer(page, api, size):
    """Of the second of a page: the first warms up, and every answer takes away one of its own length."""
    text = long_answer(size)
    api.say(text, pieces=40)
    play = Play(page, "/long")
    _, seconds = (work_of_a_run(play, api, text) for _ in range(2))
    page.context.close()
    return seconds


def work_of_a_run(play, api, text):
    browser = play.page.context.new_cdp_session(play.page)
    browser.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = metrics(browser)["TaskDuration"]
    play.ask(api)
    ended(play.page, text)
    return metrics(browser)["TaskDuration"] - before


def metrics(browser):
    return {one["name"]: one["value"] for one in browser.send("Performance.getMetrics")["metrics"]}


@pytest.mark.any_request
def test_fifty_runs_leave_nothing_behind(page, api):
    """Nodes, listeners and the heap do not grow after the tenth run."""
    play = Play(page, FORM)
    browser = page.context.new_cdp_session(page)
    browser.send("Performance.enable")
    api.say(long_answer(2_000))
    play.page.locator("[data-example]").first.click()
    told = []
    for run in range(1, 51):
        play.ask(api)
        ended(page)
        if run in (10, 30, 50):
            for _ in range(3):
                browser.send("HeapProfiler.collectGarbage")
            told.append(metrics(browser))
    print([{name: one[name] for name in ("Nodes", "JSEventListeners", "JSHeapUsedSize")} for one in told])
    first, *later = told
    for one in later:
        assert one["Nodes"] <= first["Nodes"] * 1.02 + 20
        assert one["JSEventListeners"] <= first["JSEventListeners"] + 5
        assert one["JSHeapUsedSize"] <= first["JSHeapUsedSize"] + 500 * KB
