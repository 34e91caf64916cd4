"""Every kind of page in a real browser: accessibility, policy, width, keyboard, scripts."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

HUB = [
    "/", "/weeks", "/q1", "/q4", "/wk2-3-memory-service", "/wk1-crush-export",
    "/wk6-autonomous-debugger", "/tags", "/tags/agents", "/guide", "/guide/study", "/install",
    "/about", "/not-there",
]
FULL = ["/", "/weeks", "/q1", "/wk1-full", "/wk2-building", "/wk3-failed", "/notes", "/notes/long"]


def pages(hub, full):
    return [hub + path for path in HUB] + [full + path for path in FULL]


@pytest.fixture(params=HUB + ["full:" + path for path in FULL])
def address(request, hub, full):
    if request.param.startswith("full:"):
        return full + request.param[5:]
    return hub + request.param


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_has_no_accessibility_violation(browser, address, theme):
    page = browser.new_page(color_scheme=theme, viewport={"width": 1280, "height": 900})
    page.goto(address)
    found = Axe().run(page).response["violations"]
    page.close()
    assert not found, json.dumps(
        [[v["id"], [n["html"][:160] for n in v["nodes"]]] for v in found], indent=1
    )


def test_breaks_no_policy_and_asks_no_one_else(browser, address):
    page = browser.new_page()
    problems, hosts = [], set()
    page.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    answer = page.goto(address, wait_until="load")
    page.close()
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    expected = ["404"] if answer.status == 404 else []
    assert [p for p in problems if not any(e in p for e in expected)] == []
    assert hosts == {address.split("/")[2]}


@pytest.mark.parametrize("width", [320, 375, 768, 1440])
def test_never_scrolls_sideways(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    overflow = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    page.close()
    assert overflow <= 0


def test_can_be_walked_with_the_tab_key(browser, hub):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(hub + "/wk2-3-memory-service")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "main"
    for _ in range(5):
        page.keyboard.press("Tab")
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
    page.close()


def test_the_theme_is_kept(browser, hub):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(hub + "/")
    page.get_by_role("button", name="theme").click()
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    page.goto(hub + "/about")
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"
    assert "dark" in page.get_by_role("button", name="theme").text_content()
    context.close()


def test_copies_commands_without_their_prompt(browser, hub):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(hub + "/wk2-3-memory-service")
    page.get_by_role("button", name="Copy").first.click()
    page.get_by_text("Copied").first.wait_for()
    text = page.evaluate("() => navigator.clipboard.readText()")
    assert text.strip() == "git clone https://github.com/vinayprograms/agent-memory.git"
    context.close()


def test_is_whole_without_scripts(browser, hub):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(hub + "/")
    assert page.locator(".cell").count() == 51
    assert page.get_by_role("button").count() == 0
    context.close()
