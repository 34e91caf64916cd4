"""The stand-in as tests hold it: what it answers, and what came."""

import contextlib
import pathlib
import tempfile
import threading
import time

from .certificate import make_certificate, server_context
from .models import MODELS
from .scenarios import Scenario, scenario
from .server import Server

KEY = "gsk_standin0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ"
HOSTS = ("api.groq.com", "api.example.com")


class Standin:
    """A server over TLS and one without, with one state.

    `url` and `plain_url` are bases for clients; `port` is where a browser's rule leads a name to.
    """

    def __init__(self, base="/openai/v1", hosts=HOSTS):
        self.base = base.rstrip("/")
        self.hosts = hosts
        self._changed = threading.Condition()
        self._generation = 0
        self.reset()
        self._folder = tempfile.TemporaryDirectory()
        self.certificate = make_certificate(pathlib.Path(self._folder.name), hosts)
        self._servers = [Server(self, server_context(self.certificate)), Server(self)]
        for server in self._servers:
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self):
        return self._servers[0].server_port

    @property
    def url(self):
        return f"https://127.0.0.1:{self.port}{self.base}"

    @property
    def plain_url(self):
        return f"http://127.0.0.1:{self._servers[1].server_port}{self.base}"

    @property
    def browser_rules(self):
        """The rules by which a browser finds this server under the hosts' names, and no one else."""
        rules = [f"MAP {host}:443 127.0.0.1:{self.port}" for host in self.hosts]
        return ", ".join([*rules, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"])

    # What is answered.

    def scenario(self, *names, on="chat", **changes):
        """How the next requests are answered, one after the other; the last one counts from then on.

        `scenario("429", "ok")`, `scenario("ok", text="# Hello", rate=500)`, `scenario("401", on="models")`;
        changes are for all of them, `scenario(other_scenario, "ok")` has one with its own.
        """
        with self._changed:
            self._plans[on][:] = [scenario(name, **changes) for name in names or ("ok",)]

    def say(self, text, **changes):
        """The answer's text: Markdown, or JSON where that is asked for."""
        self.scenario("ok", text=text, **changes)

    def current(self, kind):
        with self._changed:
            return self._plans[kind][0]

    def take(self, kind):
        with self._changed:
            plan = self._plans[kind]
            return plan.pop(0) if len(plan) > 1 else plan[0]

    # What came.

    @property
    def chats(self):
        """The requests for a completion."""
        return self.asked("POST", "/chat/completions")

    def asked(self, method, path):
        with self._changed:
            return [request for request in self.requests
                    if (request.method, request.path) == (method, self.base + path)]

    @contextlib.contextmanager
    def logged(self, request):
        self._tell(self.requests.append, request)
        try:
            yield
        finally:
            self._tell(setattr, request, "is_over", True)

    def _tell(self, change, *values):
        with self._changed:
            change(*values)
            self._changed.notify_all()

    def wait_for(self, check, seconds=10):
        """Waits until a check of the log holds: `api.wait_for(lambda: api.chats[0].aborted)`."""
        end = time.monotonic() + seconds
        while not check():
            assert time.monotonic() < end, f"not within {seconds} s; came: {self.requests}"
            with self._changed:
                self._changed.wait(0.05)

    # Its life.

    def reset(self):
        """As at the start; answers on their way end."""
        with self._changed:
            self._generation += 1
            self._plans = {"chat": [Scenario()], "models": [Scenario()]}
            self.requests = []
            self.faults = []
            self.models = list(MODELS)
            self.keys = {KEY}

    def stop_check(self):
        generation = self._generation
        return lambda: self._generation != generation

    def close(self):
        self._generation += 1
        for server in self._servers:
            server.shutdown()
            server.server_close()
        self._folder.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
