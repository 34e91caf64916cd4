"""What a playground may weigh and take, on a slow phone with a slow connection (section 7; R3)."""

import gzip
import statistics

import pytest
from playwright.sync_api import expect

from playing import CHAT, FORM, STRUCTURED, Play

PLAIN = "/weeks"
WITHOUT = "/wk6-autonomous-debugger"
KB = 1000

# 4 times slower, 1.6 Mbit/s, 150 ms.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}

MEASURE = """
  window.shifts = []; window.tasks = []; window.paints = [];
  const observe = (type, keep) => new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  observe("layout-shift", (entry) => entry.hadRecentInput || window.shifts.push(entry.value));
  observe("longtask", (entry) => window.tasks.push(entry.duration));
  observe("largest-contentful-paint", (entry) => window.paints.push(entry.startTime));
"""


def slow(page, rate=4, line=LINE):
    phone = page.context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.setCacheDisabled", {"cacheDisabled": True})
    if line:
        phone.send("Network.emulateNetworkConditions", line)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    return phone


def zipped(body):
    return len(gzip.compress(body, 9))


@pytest.fixture
def load(context):
    """What a page brings: `load(path)` gives the bodies by kind."""

    def loaded(path):
        page = context.new_page()
        answers = []
        page.on("response", answers.append)
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


@pytest.mark.parametrize("path", [FORM, CHAT])
def test_a_playground_is_there_soon_and_stays_put(new_context, site, path):
    """Medians of three: the largest paint, shifts, and how long the page does not answer."""
    told = []
    for _ in range(3):
        page = new_context(site.url, viewport={"width": 375, "height": 667}, is_mobile=True, has_touch=True).new_page()
        page.add_init_script(MEASURE)
        slow(page)
        page.goto(path, wait_until="networkidle")
        expect(page.locator("[data-part=run]")).to_be_enabled()
        told.append(page.evaluate("""() => ({
          paint: Math.max(...window.paints) / 1000,
          shift: window.shifts.reduce((sum, shift) => sum + shift, 0),
          blocked: window.tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
        })"""))
        page.context.close()
    middle = {name: statistics.median(each[name] for each in told) for name in told[0]}
    print(path, middle)
    assert middle["paint"] <= 1.8
    assert middle["shift"] <= 0.02
    assert middle["blocked"] <= 100


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
    """500 tokens a second of a long answer, four times slowed: no task over 100 ms."""
    page.add_init_script(MEASURE)
    play = Play(page, path)
    api.say(long_answer(16_000), rate=500)
    start(play)
    expect(play.answer).to_contain_text("Part 0")
    slow(page, line=None)
    page.evaluate("() => { window.tasks.length = 0; }")
    play.ends(timeout=30_000)
    tasks = page.evaluate("() => window.tasks")
    print(path, "longest task", max(tasks, default=0))
    assert [task for task in tasks if task > 100] == []


def start(play):
    if play.page.locator("[data-part=message]").count():
        return play.send("Hello")
    play.page.locator("[data-example]").first.click()
    play.run()


def test_a_long_answer_takes_work_in_proportion(page, api):
    """R3: twice the length, at most two and a half times the work."""
    play = Play(page, FORM)
    phone = slow(page, line=None)
    phone.send("Performance.enable")
    work = []
    for size in (50_000, 50_000, 100_000):
        api.say(long_answer(size), pieces=40)
        before = task_time(phone)
        start(play)
        play.ends(timeout=60_000)
        expect(play.answer.locator("h4, h5").last).to_have_text(f"Part {(size - 1) // len(PART.format(n=100))}", timeout=30_000)
        work.append(task_time(phone) - before)
    print("work of 50 and 100 kB", work[1:])
    assert work[2] <= 2.5 * work[1]


def metrics(phone):
    return {one["name"]: one["value"] for one in phone.send("Performance.getMetrics")["metrics"]}


def task_time(phone):
    return metrics(phone)["TaskDuration"]


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
        play.run()
        api.wait_for(lambda: len(api.chats) == run)
        play.ends()
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
