"""Open pages of `vibes serve` let the server go when out of sight, and wait for it when down."""

import contextlib
import http.server
import threading
import time

import pytest
from playwright.sync_api import expect

from open_page import QUIET, expect_reload, is_first
from serving import Serving

HIDE = """(state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.mark.parametrize("leave, come_back", [
    ((HIDE, "hidden"), (HIDE, "visible")),
    (("() => dispatchEvent(new Event('pagehide'))", None),
     ("() => dispatchEvent(new Event('pageshow'))", None)),
], ids=["another tab", "back-forward cache"])
def test_a_page_out_of_sight_lets_go_and_catches_up(visit, server, site, leave, come_back):
    page = visit("/other")
    with page.expect_event("requestfailed") as closed:
        page.evaluate(*leave)
    assert "/__vibes/events" in closed.value.url
    site.add("content/other.md", "Something new.\n")
    server.wait_for("/other", lambda answer: b"Something new." in answer[2])
    time.sleep(QUIET)
    assert is_first(page)
    page.evaluate(*come_back)
    expect_reload(page, "Something new.")


def test_ten_open_pages_leave_room_for_another(visit):
    """A browser has six connections to a host; pages out of sight do not hold them."""
    for _ in range(10):
        visit("/other").evaluate(HIDE, "hidden")
    expect(visit("/other").get_by_text("Other text.")).to_be_visible()


class Stranger(http.server.BaseHTTPRequestHandler):
    """Another program on the port, which knows nothing of events."""

    def do_GET(self):
        self.server.asked.set()
        self.send_error(404)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def stranger(port):
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), Stranger) as other:
        other.asked = threading.Event()
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield other
        other.shutdown()


@pytest.mark.parametrize("someone_else", [False, True], ids=["nobody", "a stranger"])
def test_a_page_waits_for_its_server(visit, site, server, problems, someone_else):
    page = visit("/other")
    server.stop()
    with stranger(server.port) if someone_else else contextlib.nullcontext() as other:
        if other:
            assert other.asked.wait(10)
        page.wait_for_timeout(1000)
    assert is_first(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    site.add("content/other.md", "Something new.\n")
    with Serving(site.folder, port=server.port):
        expect_reload(page, "Something new.")
    page.close()
    # The browser itself tells of the requests that nobody, or the wrong one, answered.
    own = ("Failed to load resource", "EventSource's response has a MIME type")
    assert [problem for problem in problems if not problem.startswith(own)] == []
    problems.clear()
