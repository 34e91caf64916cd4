"""A page in the browser meets the stand-in under the API's own name, and is watched."""

import json

import pytest

from asking import HELLO, MODEL
from live_regions import live_regions_log
from standin import KEY, MODELS, samples
from throwaway import Pages

BASE = "https://api.groq.com/openai/v1"
# What a page gets: the status, some headers, the text, and in how many pieces it came.
FETCH = """async ([path, init]) => {
  try {
    const answer = await fetch(path, init);
    const reader = answer.body.getReader(), decoder = new TextDecoder();
    let text = "", reads = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      reads += 1;
      text += decoder.decode(value, { stream: true });
    }
    const headers = Object.fromEntries(answer.headers);
    return { status: answer.status, headers, text, reads };
  } catch (error) {
    return { error: error.name };
  }
}"""


@pytest.fixture
def site():
    """A page with the policy of a playground, in place of the hub."""
    with Pages({"/": '<p role="status" id="status"></p>'}) as pages:
        yield pages
        pages.shutdown()


@pytest.fixture
def page(context):
    page = context.new_page()
    page.goto("/")
    return page


@pytest.fixture
def free_site():
    """A page without a policy. Tests ask for it before they ask for a context, which ends first."""
    with Pages({"/": ""}, policy=None) as pages:
        yield pages
        pages.shutdown()


def init(body=None, key=KEY, **members):
    headers = {"Authorization": f"Bearer {key}"}
    if body is None:
        return {"headers": headers, **members}
    return {"method": "POST", "headers": {**headers, "Content-Type": "application/json"},
            "body": json.dumps(body), **members}


def fetch(page, path="/models", **options):
    return page.evaluate(FETCH, [BASE + path, init(**options)])


def fetch_stream(page):
    return fetch(page, "/chat/completions", body={"model": MODEL, "messages": HELLO, "stream": True})


# The mapping of the name.

def test_the_api_s_name_leads_to_the_stand_in_through_a_preflight(page, api, site):
    answer = fetch(page)
    assert answer["status"] == 200 and MODELS[0].id in answer["text"]
    preflight, request = api.requests
    assert preflight.is_preflight and preflight.path == request.path == "/openai/v1/models"
    assert preflight.headers["access-control-request-headers"] == "authorization"
    assert (request.method, request.host, request.origin, request.key) == (
        "GET", "api.groq.com", site.url, KEY)


def test_another_api_has_a_name_too(free_site, new_context, api):
    page = new_context(free_site.url).new_page()
    page.goto("/")
    answer = page.evaluate(FETCH, ["https://api.example.com/openai/v1/models", init()])
    assert answer["status"] == 200 and api.requests[-1].host == "api.example.com"


def test_a_wrong_key_is_the_page_s_to_read(page, watch):
    answer = fetch(page, key="gsk_wrong")
    assert answer["status"] == 401 and "Invalid API Key" in answer["text"]
    assert len(watch.network) == 1 and watch.problems == []


@pytest.mark.parametrize("scenario, least", [("ok", 1), ("odd_cuts", 50), ("bytewise", 2)])
def test_streams_come_in_pieces(page, api, scenario, least):
    api.scenario(scenario)
    answer = fetch_stream(page)
    assert answer["reads"] >= least and "[DONE]" in answer["text"]
    assert "\ufffd" not in answer["text"] and "🚀" in answer["text"]


def test_the_hostile_answer_arrives_whole(page, api, watch):
    api.scenario("hostile_characters", pieces=50)
    assert "leak.invalid" in fetch_stream(page)["text"]
    assert watch.left == [] and "leak.invalid" in samples.HOSTILE


@pytest.mark.parametrize("scenario, is_readable", [("429", True), ("429_hidden", False)])
def test_headers_are_read_where_they_are_exposed(page, api, scenario, is_readable):
    api.scenario(scenario)
    headers = fetch_stream(page)["headers"]
    assert ("retry-after" in headers) == ("x-ratelimit-limit-tokens" in headers) == is_readable
    assert "set-cookie" not in headers and headers["content-type"] == "application/json"


@pytest.mark.parametrize("scenario", ["no_cors", "blocked", "reset", "cut", "closed"])
def test_what_fails_on_the_way_is_a_type_error(page, api, watch, scenario):
    api.scenario(scenario)
    assert fetch_stream(page) == {"error": "TypeError"}
    assert watch.network and watch.problems == []


def test_leaving_is_seen(page, api):
    api.scenario("silence")
    page.evaluate("""async ([path, init]) => {
      const controller = new AbortController();
      const answer = await fetch(path, { ...init, signal: controller.signal });
      await answer.body.getReader().read();
      controller.abort();
    }""", [f"{BASE}/chat/completions", init({"model": MODEL, "messages": HELLO, "stream": True})])
    api.wait_for(lambda: api.chats[0].aborted)


def test_500_tokens_a_second_reach_a_page(page, api):
    api.say("word " * 500, rate=500, thinking="hidden")
    seconds = page.evaluate("""async ([path, init]) => {
      const answer = await fetch(path, init);
      const reader = answer.body.getReader();
      await reader.read();
      const start = performance.now();
      while (!(await reader.read()).done);
      return (performance.now() - start) / 1000;
    }""", [f"{BASE}/chat/completions", init({"model": MODEL, "messages": HELLO, "stream": True})])
    assert 0.9 < seconds < 1.4


# What is watched.

def told(page, script):
    """Runs a script in a page, up to where the browser has told of it."""
    with page.expect_console_message():
        page.evaluate(script)
    page.wait_for_timeout(100)


def test_a_broken_policy_is_a_problem_and_nothing_leaves(page, watch):
    told(page, "() => fetch('https://leak.invalid/x').catch(() => {})")
    assert any("connect-src https://leak.invalid/x" in text for text in watch.violations)
    assert watch.left == [] and watch.problems != []
    watch.expect("leak.invalid")


def test_markup_from_text_is_a_problem(page, watch):
    told(page, "() => { try { document.body.innerHTML = '<p>x'; } catch {} }")
    assert any("require-trusted-types-for" in text for text in watch.violations)
    watch.expect("require-trusted-types-for|TrustedHTML")


def test_a_request_to_others_is_a_problem_and_reaches_no_one(free_site, new_context, watch):
    page = new_context(free_site.url).new_page()
    page.goto("/")
    told(page, "() => fetch('https://example.com/x').catch(() => {})")
    assert watch.left == ["https://example.com/x"]
    assert ("https://example.com/x", "net::ERR_NAME_NOT_RESOLVED") in watch.failed
    watch.expect("left: https://example.com")
    watch.expect("ERR_NAME_NOT_RESOLVED")


def test_errors_of_a_page_are_problems(page, watch):
    told(page, "() => { console.error('told'); setTimeout(() => { throw new Error('thrown'); }); }")
    assert watch.problems == ["console: told", f"error: {watch.errors[0]}"]
    watch.expect("told")
    watch.expect("thrown")
    assert watch.problems == []


def test_what_was_expected_must_come(page, watch):
    watch.expect("nothing of the kind")
    assert watch.problems == ["never told: nothing of the kind"]
    watch.expected.clear()


# What is said.

def test_the_log_of_live_regions(page):
    log = live_regions_log(page)
    page.evaluate("""async () => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
      const say = async (region, text) => { region.textContent = text; await pause(); };
      const status = document.getElementById("status");
      await say(status, "Generating");
      await say(status, "");
      await say(status, "Answer  complete");
      const alert = document.createElement("div");
      alert.setAttribute("role", "alert");
      alert.append("Too late");
      document.body.append(alert);
      await pause();
      const off = document.createElement("div");
      off.setAttribute("aria-live", "off");
      document.body.append(off);
      await say(off, "not said");
    }""")
    assert log.texts == ["Generating", "Answer complete", "Too late"]
    first, cleared, second, late = log.entries
    assert (first["role"], first["id"], first["isNew"], cleared["text"]) == ("status", "status", False, "")
    assert second["time"] - first["time"] >= 0.09
    assert (late["role"], late["isNew"]) == ("alert", True)


def test_the_log_follows_to_the_next_page(page):
    log = live_regions_log(page)
    page.reload()
    page.evaluate("() => { document.getElementById('status').textContent = 'Back'; }")
    assert log.texts == ["Back"]
