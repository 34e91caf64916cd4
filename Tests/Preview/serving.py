"""A running `vibes serve`, and requests to it."""

import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import threading
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
VIBES = pathlib.Path(os.environ.get("VIBES", PROJECT / ".build/debug/vibes"))


def copy_hub(folder):
    """The hub's own sources in a folder of the test's."""
    for name in ("content", "templates"):
        shutil.copytree(PROJECT / name, folder / name)
    return folder


class Serving:
    """A server over a site folder; a context that ends with the server."""

    def __init__(self, site, *arguments, port=0):
        command = [VIBES, "serve", "--site", site]
        command += ["--port", str(port)] if port is not None else []
        self.process = subprocess.Popen(
            [*map(str, command), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        self.lines = []
        self.port = None
        self.ready = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()
        assert self.ready.wait(60), f"no address after 60 s: {self.lines}"

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            found = re.search(r"the site is at http://(\S+):(\d+)/", line)
            if found:
                self.port = int(found.group(2))
                self.ready.set()
        self.ready.set()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, number=signal.SIGTERM):
        """Sends a signal; how many seconds the server took to end, and its exit code."""
        start = time.monotonic()
        self.process.send_signal(number)
        try:
            code = self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        return time.monotonic() - start, code

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)

    def get(self, target, method="GET", **headers):
        """Status, headers with lower-case names, and body of one request."""
        connection = self.connection()
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, target, headers=names)
            answer = connection.getresponse()
            fields = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, fields, answer.read()
        finally:
            connection.close()

    def raw(self, request):
        """The answer to the bytes of a request, up to where the server stops or one is whole."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(request)
            connection.settimeout(2)
            answer = b""
            try:
                while piece := connection.recv(65536):
                    answer += piece
            except TimeoutError:
                pass
            return answer

    def wait_for(self, target, check, seconds=10):
        """Asks until an answer passes; the answer."""
        end = time.monotonic() + seconds
        while True:
            answer = self.get(target)
            if check(answer):
                return answer
            assert time.monotonic() < end, f"{target} stays {answer[0]} {answer[2][:300]}"
            time.sleep(0.02)
