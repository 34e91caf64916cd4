"""`vibes serve` while its site is edited: what is served, told and kept."""

import threading
import time

from serving import Serving, copy_hub


def state_events(server, page):
    """The data of the events about a page, one by one."""
    connection = server.connection()
    connection.request("GET", f"/__vibes/events?page={page}")
    answer = connection.getresponse()
    while line := answer.readline():
        if line.startswith(b"data: "):
            yield line


def test_a_change_is_served_and_told(tmp_path):
    site = copy_hub(tmp_path)
    page = site / "content/about.md"
    with Serving(site) as server:
        events = state_events(server, "/about")
        before = next(events)
        new = page.with_name(".about.new")
        new.write_text(page.read_text() + "\n\nSomething new.\n")
        start = time.monotonic()
        new.rename(page)
        after = next(events)
        took = time.monotonic() - start
        assert after != before
        assert b"Something new." in server.get("/about")[2]
        print(f"rename to event: {took * 1000:.1f} ms")
        assert took < 2


def test_errors_leave_the_last_good_site(tmp_path):
    site = copy_hub(tmp_path)
    page = site / "content/about.md"
    good = page.read_text()
    with Serving(site) as server:
        before = server.get("/about")[2]
        page.write_text(good.replace("title:", "date: never\ntitle:"))
        events = state_events(server, "/about")
        assert any(b'"message":' in next(events) for _ in range(3))
        assert server.get("/about")[2] == before
        page.write_text(good + "\n\nMended.\n")
        server.wait_for("/about", lambda answer: b"Mended." in answer[2])
        assert any("error" in line for line in server.lines)


def test_a_site_that_is_broken_from_the_start_is_waited_for(tmp_path):
    site = copy_hub(tmp_path)
    settings = site / "content/site.yaml"
    good = settings.read_text()
    settings.write_text("title: [")
    with Serving(site) as server:
        status, _, body = server.get("/", Accept="text/html")
        assert status == 503 and b"live-reload" in body
        settings.write_text(good)
        server.wait_for("/", lambda answer: answer[0] == 200)


def test_drafts_are_shown_with_the_reason(tmp_path):
    site = copy_hub(tmp_path)
    head = "---\ntitle: {}\nsummary: S.\n{}\n---\nText.\n"
    (site / "content/guide/a.md").write_text(head.format("Unripe", "draft: true"))
    (site / "content/guide/b.md").write_text(head.format("Later", "date: 2099-01-02"))
    with Serving(site) as server:
        assert b"A build leaves it out, because it is a draft." in server.get("/guide/a")[2]
        assert b"because it is dated 2099-01-02." in server.get("/guide/b")[2]
        told = [line for line in server.lines if "only in the preview" in line]
        assert [line.split("preview  ")[1] for line in told] == [
            "content/guide/a.md: it is a draft", "content/guide/b.md: it is dated 2099-01-02",
        ]
    with Serving(site, "--no-drafts") as server:
        assert server.get("/guide/a")[0] == 404
        assert server.get("/guide/b")[0] == 404


def test_without_reload_a_browser_gets_what_the_host_would_send(tmp_path):
    browser = {"Sec-Fetch-Dest": "document", "Sec-Fetch-Mode": "navigate"}
    with Serving(copy_hub(tmp_path), "--no-reload") as server:
        plain, shown = server.get("/weeks"), server.get("/weeks", **browser)
        assert shown[0] == plain[0] and shown[2] == plain[2]
        for name in ("etag", "cache-control", "content-security-policy"):
            assert shown[1].get(name) == plain[1].get(name)
        assert b"live-reload" not in shown[2]
    with Serving(copy_hub(tmp_path / "again")) as server:
        assert server.get("/weeks", **browser)[2] != plain[2]


def test_lines_that_the_host_drops_are_said_and_the_others_work(tmp_path):
    site = copy_hub(tmp_path)
    (site / "content/_redirects").write_text("/talk/* /guide/:splat 302\n/one\n")
    with Serving(site) as server:
        status, headers, _ = server.get("/talk/forking?x=y")
        assert (status, headers["location"]) == (302, "/guide/forking?x=y")
        said = "\n".join(server.lines)
        assert "content/_redirects:2:1: error: a redirect has 2 or 3 words, not 1" in said
        assert "  2 | /one" in said


def test_many_readers_at_once(server):
    """Forty readers with ten requests each on kept connections, all answered alike."""
    expected = server.get("/weeks")[2]
    failures = []

    def read():
        connection = server.connection()
        for _ in range(10):
            connection.request("GET", "/weeks")
            answer = connection.getresponse()
            if (answer.status, answer.read()) != (200, expected):
                failures.append(answer.status)

    readers = [threading.Thread(target=read) for _ in range(40)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(60)
    assert not failures
