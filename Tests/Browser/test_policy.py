"""Only playgrounds may ask the API, and only the one that content/site.yaml names (S1, S3, S4)."""

import json
import re

import pytest
from playwright.sync_api import expect

from playground_site import API, write_playgrounds
from playing import CHAT, FORM, STRUCTURED, Play
from small_site import FILES
from standin import KEY

OTHER = (
    API.replace("name: Groq", "name: Example").replace("GROQ_API_KEY", "EXAMPLE_KEY")
    .replace("https://api.groq.com/openai/v1", "https://api.example.com/v1")
    .replace("console.groq.com", "keys.example.com"))
HEADER = "content-security-policy"


def connections(policy):
    return re.search("connect-src ([^;]*)", policy)[1].split()


def addresses(site):
    """Every page of the site, from its map, and one that is none."""
    found = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", site.get("/sitemap.xml")[2].decode())
    return [*found, "/no-such-page"]


def test_only_playgrounds_may_ask_the_api(site):
    pages = addresses(site)
    asking = []
    for address in pages:
        _, headers, body = site.get(address)
        has_playground = b'id="playground-config"' in body
        wanted = ["'self'", "https://api.groq.com"] if has_playground else ["'self'"]
        assert connections(headers[HEADER]) == wanted, address
        asking += [address] if has_playground else []
    assert len(pages) > 50 and {CHAT, FORM, STRUCTURED} <= set(asking)


def test_the_rest_of_the_policy_is_the_same_everywhere(site):
    [policy] = {re.sub("connect-src [^;]*", "", site.get(address)[1][HEADER])
                for address in ("/", "/weeks", CHAT, FORM)}
    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'none'",
            "require-trusted-types-for 'script'", "trusted-types 'none'"} <= set(policy.split("; "))


@pytest.mark.parametrize("path", [CHAT, STRUCTURED])
def test_a_session_breaks_no_policy_and_asks_no_one_else(page, api, watch, path):
    play = Play(page, path)
    play.button("about models").click()
    play.page.locator("[data-example]").first.click()
    play.run()
    play.ends()
    play.open("Raw:")
    play.open("as code")
    expect(page.get_by_role("region", name="Code", exact=True)).to_contain_text("api.groq.com")
    with page.expect_download():
        play.button("Download").click()
    page.get_by_role("link", name="weeks", exact=True).first.click()
    page.wait_for_url("**/weeks")
    assert watch.violations == [] and watch.left == []


# Another API, by content/site.yaml alone.

@pytest.fixture(scope="module")
def other_folder(tmp_path_factory):
    folder = write_playgrounds(tmp_path_factory.mktemp("other"), {"words": {"prompt": "Say something."}})
    (folder / "content/site.yaml").write_text(FILES["content/site.yaml"] + OTHER)
    return folder


@pytest.fixture
def other(serve_site, other_folder):
    return serve_site(other_folder)


@pytest.fixture
def other_page(other, api, new_context):
    """Its path is another one as well."""
    base, api.base = api.base, "/v1"
    yield new_context(other.url).new_page()
    api.base = base


def test_another_api_is_the_only_one_its_pages_may_ask(other):
    assert connections(other.get("/words")[1][HEADER]) == ["'self'", "https://api.example.com"]
    assert connections(other.get("/")[1][HEADER]) == ["'self'"]


def test_another_api_is_asked_named_and_written_into_code(other_page, api, watch):
    play = Play(other_page, "/words")
    play.run()
    play.ends()
    api.wait_for(lambda: api.asked("GET", "/models"))
    assert {request.host for request in api.requests} == {"api.example.com"}
    assert {request.path for request in api.requests} == {"/v1/models", "/v1/chat/completions"}
    play.open("Raw:")
    request = other_page.get_by_role("region", name="Request as sent")
    expect(request).to_contain_text("POST https://api.example.com/v1/chat/completions")
    play.open("as code")
    code = other_page.get_by_role("region", name="Code", exact=True)
    expect(code).to_contain_text("https://api.example.com/v1/chat/completions")
    expect(code).to_contain_text("EXAMPLE_KEY")
    assert watch.violations == [] and watch.left == []


def test_the_page_names_the_host_of_its_api(other_page, api):
    play = Play(other_page, "/words", key=None)
    play.page.get_by_role("button", name=re.compile("^key:")).click()
    panel = other_page.locator("[data-part=key-panel]")
    expect(panel).to_contain_text("Run asks api.example.com with your own Example key.")
    expect(panel).to_contain_text("It goes to api.example.com as the Authorization header")
    expect(panel.get_by_role("link")).to_have_attribute("href", "https://keys.example.com/keys")
    other_page.keyboard.press("Escape")
    api.scenario("401")
    play.page.get_by_label("Key", exact=True).fill(KEY)
    play.button("Use key").click()
    play.run()
    play.ends("failed")
    expect(play.alert).to_contain_text("Example does not accept this API key")
    assert "Groq" not in other_page.locator("vibes-playground").inner_text()


@pytest.mark.parametrize("place", ["sessionStorage", "localStorage"])
def test_a_key_of_another_api_is_dropped(other_page, api, place):
    other_page.goto("/words")
    stored = json.dumps({"baseURL": "https://api.groq.com/openai/v1", "key": KEY})
    other_page.evaluate(f"text => {place}.setItem('playground-key', text)", stored)
    play = Play(other_page, "/words", key=None)
    expect(other_page.get_by_role("button", name="key: none yet")).to_be_visible()
    assert other_page.evaluate(f"() => {place}.getItem('playground-key')") is None
    play.run()
    expect(other_page.get_by_text("A run needs a key.")).to_be_visible()
    assert api.requests == []
