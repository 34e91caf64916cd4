"""A browser, the site as the host serves it, and the API's stand-in under the API's own name."""

import pathlib
import shutil
import sys

import pytest

import contract
from secrets_kept import Secret
from standin import KEY, Standin
from watching import Watch

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "Tests/Preview"))
from serving import Serving  # noqa: E402

CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
    "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-default-apps", "--ignore-certificate-errors",
]


# The number of requests that were held against the API's description.
held = 0


def pytest_configure(config):
    config.addinivalue_line(
        "markers", "any_request: what pages ask here is not held against the API's description")


def pytest_sessionfinish(session):
    """A worker of pytest-xdist tells the run it belongs to."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["held"] = held


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    global held
    held += getattr(node, "workeroutput", {}).get("held", 0)


def pytest_terminal_summary(terminalreporter):
    has_description = contract.description_path() is not None
    told = f"{held} requests of pages held against it" if has_description else contract.ABSENT
    terminalreporter.write_line(f"The API's description: {told}.")


# The API.

@pytest.fixture(scope="session")
def standin():
    """One for all tests, because the browser is told its port when it starts."""
    with Standin() as standin:
        yield standin


@pytest.fixture
def api(standin, request):
    """The stand-in as new. In the end, what pages asked is held against the API's description."""
    global held
    standin.reset()
    yield standin
    faults, chats = standin.faults, standin.chats
    standin.reset()
    assert faults == []
    if contract.description_path() and not request.node.get_closest_marker("any_request"):
        held += len(chats)
        assert contract.request_problems(chats) == []


@pytest.fixture
def plain(standin):
    """The stand-in as new, for tests without a page: what they ask may be wrong."""
    standin.reset()
    yield standin
    assert standin.faults == []


@pytest.fixture
def description():
    """Skips a test where the API's description is not at hand."""
    if contract.description_path() is None:
        pytest.skip(contract.ABSENT)


# The site.

@pytest.fixture(scope="session")
def serve_site():
    """Serves a site's folder as its host does: `serve_site(folder).url`. One server a folder."""
    servers = {}

    def serve(folder):
        if folder not in servers:
            servers[folder] = Serving(folder, "--no-reload", "--no-drafts")
        # A site with errors is served as a page that tells them, which is nothing to test.
        assert servers[folder].get("/")[0] == 200, "\n".join(servers[folder].lines)
        return servers[folder]

    yield serve
    for server in servers.values():
        server.stop()


@pytest.fixture(scope="session")
def site_folder():
    """The hub. A module that wants a site of its own overrides this."""
    return PROJECT


@pytest.fixture
def site(serve_site, site_folder):
    return serve_site(site_folder)


# The browser.

@pytest.fixture(scope="session")
def browser(standin):
    from playwright.sync_api import expect, sync_playwright

    # Two browsers share the machine: what is right comes, if late.
    expect.set_options(timeout=10_000)
    # Without one on the path, the browser that Tests/Tools/install had Playwright bring.
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    rules = f"--host-resolver-rules={standin.browser_rules}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*CHROMIUM_FLAGS, rules])
        yield browser
        browser.close()


@pytest.fixture
def watch(standin):
    """What the pages of a test have told. `watch.expect(pattern)` says what a test brings about."""
    watch = Watch(hosts=set(standin.hosts))
    yield watch
    assert watch.problems == []


@pytest.fixture
def new_context(browser, api, watch):
    """Makes sessions of the browser: `new_context(color_scheme="dark", base_url=site.url)`."""
    contexts = []

    def make(base_url, **options):
        size = {"viewport": {"width": 1280, "height": 900}}
        context = browser.new_context(base_url=base_url, **size | options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        watch.origins.add(base_url)
        watch.follow(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def context(site, new_context):
    """Asks for the site first, and so ends before its server does."""
    return new_context(site.url)


@pytest.fixture
def page(context):
    """An empty page; `page.goto("/playground")` opens one of the site."""
    return context.new_page()


@pytest.fixture
def secret(context):
    """What looks for the visitor's key in every place that can hold a text."""
    secret = Secret(KEY)
    secret.follow(context)
    return secret
