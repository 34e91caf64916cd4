"""`vibes serve` from outside: what it answers, to whom, and how it ends."""

import pathlib
import signal
import socket
import subprocess
import time

import pytest

from serving import Serving, VIBES, copy_hub


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    return copy_hub(tmp_path_factory.mktemp("hub"))


@pytest.fixture(scope="module")
def public(hub, tmp_path_factory):
    """The same site as a build makes it, drafts and the future included."""
    output = tmp_path_factory.mktemp("public") / "public"
    command = [VIBES, "build", "--quiet", "--drafts", "--future", "--site", hub, "--output", output]
    subprocess.run(command, check=True)
    return output


@pytest.fixture(scope="module")
def server(hub):
    with Serving(hub, "--verbose") as serving:
        yield serving


def curl(server, target, *arguments):
    """Status line, header lines in lower case, and body, as curl gets them."""
    command = ["curl", "-sSi", "--path-as-is", *arguments, server.url + target]
    answer = subprocess.run(command, check=True, capture_output=True).stdout
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    return int(lines[0].split()[1]), dict(
        line.lower().split(": ", 1) for line in lines[1:]
    ), body


# Every file of the build, at its address, with the bytes that would be deployed.

def test_every_file_has_the_bytes_of_a_build(server, public):
    not_served = {"_headers", "_redirects"}
    for path in sorted(path for path in public.rglob("*") if path.is_file()):
        name = str(path.relative_to(public))
        address = "/" + name.removesuffix(".html") if name != "index.html" else "/"
        status, headers, body = server.get(address.replace(" ", "%20"))
        if name in not_served:
            assert status == 404, name
            continue
        assert (status, body) == (200, path.read_bytes()), name
        assert headers["etag"], name
        assert headers["content-length"] == str(len(body)), name


# What an author would try with curl.

def test_a_page_has_a_clean_address(server):
    status, headers, body = curl(server, "/about")
    assert status == 200
    assert headers["content-type"].startswith("text/html")
    assert headers["cache-control"] == "public, max-age=0, must-revalidate"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert b"__vibes" not in body


@pytest.mark.parametrize("target, location", [
    ("/about.html", "/about"), ("/about/", "/about"), ("/index.html", "/"), ("/index", "/"),
    ("/about.html?a=b", "/about?a=b"),
])
def test_other_forms_of_an_address_are_redirected(server, target, location):
    status, headers, _ = curl(server, target)
    assert (status, headers["location"]) == (308, location)


def test_a_missing_page_is_answered_by_the_not_found_page(server, public):
    status, headers, body = curl(server, "/guide/nothing")
    assert status == 404
    assert body == (public / "404.html").read_bytes()
    assert headers["cache-control"] == "no-store"


def test_a_tag_saves_the_body(server):
    _, headers, _ = curl(server, "/about")
    status, again, body = curl(server, "/about", "-H", f"If-None-Match: {headers['etag']}")
    assert (status, body) == (304, b"")
    assert again["etag"] == headers["etag"]
    assert "content-length" not in again


def test_head_says_what_get_would(server):
    _, headers, body = curl(server, "/about")
    status, bare, nothing = curl(server, "/about", "-I")
    assert (status, nothing) == (200, b"")
    assert bare["content-length"] == str(len(body))
    assert {k: v for k, v in bare.items() if k != "date"} == {
        k: v for k, v in headers.items() if k != "date"
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_refused(server, method):
    assert curl(server, "/about", "-X", method)[0] == 405


def test_assets_may_be_kept_for_good(server, public):
    sheet = next((public / "assets/css").glob("base.*.css"))
    _, headers, _ = curl(server, f"/assets/css/{sheet.name}")
    assert headers["cache-control"] == "public, max-age=31536000, immutable"


def test_each_request_is_told_with_its_rule(server):
    server.get("/about.html?told")
    line = next(line for line in reversed(server.lines) if "/about.html?told" in line)
    assert line.startswith("GET /about.html?told 308: ")
    assert len(line) > len("GET /about.html?told 308: ")


# A browser gets the script; nobody else does.

@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Dest": "document"}, {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"},
])
def test_a_browser_gets_the_script(server, headers):
    status, fields, body = server.get("/about", **headers)
    assert status == 200
    assert b'src="/__vibes/live-reload.js?version=' in body
    assert "etag" not in fields and fields["cache-control"] == "no-store"
    assert fields["content-length"] == str(len(body))
    status, _, missing = server.get("/nothing", **headers)
    assert status == 404 and b"live-reload" in missing


@pytest.mark.parametrize("headers", [
    {}, {"Accept": "*/*"}, {"Sec-Fetch-Dest": "empty", "Accept": "text/html"},
])
def test_others_get_the_page_alone(server, headers):
    assert b"live-reload" not in server.get("/about", **headers)[2]
    assert b"live-reload" not in server.get("/feed.rss", Accept="text/html")[2]


def test_a_build_has_no_trace_of_the_preview(public):
    for path in public.rglob("*"):
        if path.is_file():
            assert b"__vibes" not in path.read_bytes(), path


# Nobody gets out of the site, and no other site gets in.

@pytest.mark.parametrize("target", [
    "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
    "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/..\\..\\etc\\passwd", "/%5c..%5c..%5cetc%5cpasswd",
    "//etc/passwd", "/about/../../../../etc/passwd", "/./././../etc/passwd", "/%00", "/a%00b",
    "/content/site.yaml", "/../content/site.yaml", "/templates/layouts/page.mustache",
    "/%c0%ae%c0%ae/etc/passwd", "/....//....//etc/passwd", "/_headers", "/_redirects",
])
def test_no_target_leads_out_of_the_site(server, target):
    status, _, body = curl(server, target)
    assert status in (308, 404), target
    assert b"root:" not in body and b"base_url" not in body


def test_a_link_out_of_the_site_is_not_followed(tmp_path):
    (tmp_path / "site").mkdir()
    site = copy_hub(tmp_path / "site")
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    (site / "content/note.txt").write_text("plain")
    with Serving(site) as server:
        assert server.get("/note.txt")[2] == b"plain"
        # The link stands for the file at once, before anybody has looked at the folder again.
        link = site / "content/link"
        link.symlink_to(secret)
        link.rename(site / "content/note.txt")
        for _ in range(20):
            status, _, body = server.get("/note.txt")
            assert b"secret" not in body, status
            time.sleep(0.01)


@pytest.mark.parametrize("request_line, host, status", [
    ("GET / HTTP/1.1", "Host: evil.example", 421),
    ("GET / HTTP/1.1", "Host: 127.0.0.1.evil.example", 421),
    ("GET http://evil.example/ HTTP/1.1", "Host: localhost", 400),
    ("GET http://localhost/ HTTP/1.1", "Host: localhost", 400),
    ("GET / HTTP/1.1", "Host: localhost\r\nHost: evil.example", 400),
    ("GET / HTTP/1.1", "X-Nothing: 1", 400),
    ("GET / HTTP/1.0", "X-Nothing: 1", 400),
    ("OPTIONS * HTTP/1.1", "Host: localhost", 400),
    ("GET /__vibes/events?page=/ HTTP/1.1", "Host: evil.example", 421),
    ("GET / HTTP/1.1", "Host: localhost\r\nOrigin: https://evil.example", 403),
    ("GET / HTTP/1.1", "Host: localhost\r\nSec-Fetch-Site: cross-site", 403),
    ("GET /__vibes/events?page=/ HTTP/1.1", "Host: localhost\r\nOrigin: null", 403),
    ("GET / HTTP/1.1", "Host: localhost\r\nOrigin: http://localhost", 200),
    ("GET / HTTP/1.1", "Host: localhost", 200),
    ("GET / HTTP/1.1", "Host: [::1]:80", 200),
])
def test_a_request_has_to_be_for_this_server(server, request_line, host, status):
    answer = server.raw(f"{request_line}\r\n{host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(f"HTTP/1.1 {status} ".encode()), answer[:200]


@pytest.mark.parametrize("request_bytes", [
    b"\r\n\r\n\r\n", b"NONSENSE\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
])
def test_nonsense_does_not_end_the_server(server, request_bytes):
    try:
        server.raw(request_bytes)
    except ConnectionError:
        pass
    assert server.get("/about")[0] == 200


def test_it_listens_on_this_machine_alone(server):
    table = pathlib.Path("/proc/net/tcp")
    if not table.exists():
        pytest.skip("needs /proc/net/tcp")
    port = f"{server.port:04X}"
    addresses = {
        line.split()[1].split(":")[0] for line in table.read_text().splitlines()[1:]
        if line.split()[1].endswith(":" + port) and line.split()[3] == "0A"
    }
    assert addresses == {"0100007F"}


# Ports.

def test_a_taken_port_is_said_and_the_next_one_used(hub):
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 5252))
            taken.listen()
        except OSError:
            pass  # Somebody else has it, which is as good.
        with Serving(hub, port=None) as server:
            assert "port 5252 is taken, trying the next one" in server.lines
            assert server.port > 5252


def test_a_taken_port_that_was_asked_for_is_an_error_with_an_offer(hub, server):
    command = [VIBES, "serve", "--site", hub, "--port", str(server.port)]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert answer.returncode == 1
    lead = f"vibes serve: port {server.port} is taken; --port "
    assert answer.stderr.startswith(lead), answer.stderr
    offered = int(answer.stderr.removeprefix(lead).split()[0])
    with socket.socket() as free:
        free.bind(("127.0.0.1", offered))


@pytest.mark.parametrize("arguments, words", [
    (["--host", "192.0.2.1"], "cannot listen on 192.0.2.1, port 5252: "),
    (
        ["--host", "no-such-host.invalid"],
        "cannot listen on no-such-host.invalid, port 5252: there is no host of that name\n",
    ),
    (["--site", "/no/such/site"], "there is no folder '/no/such/site'\n"),
])
def test_what_cannot_be_is_refused_in_words(hub, arguments, words):
    command = [VIBES, "serve", "--site", hub, *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"vibes serve: {words}")


# The end.

@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_at_once(hub, number):
    server = Serving(hub)
    idle = server.connection()
    idle.request("GET", "/about")
    idle.getresponse().read()
    watching = server.connection()
    watching.request("GET", "/__vibes/events?page=/about")
    assert watching.getresponse().readline() == b"retry: 500\n"
    half = socket.create_connection(("127.0.0.1", server.port))
    half.sendall(b"GET / HTTP/1.1\r\nHo")
    seconds, code = server.stop(number)
    assert code == 0
    assert seconds < 2
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", server.port))
        again.listen()
