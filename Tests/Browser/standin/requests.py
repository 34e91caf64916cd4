"""What came: one entry for each request, preflights too."""

import json
import time
from dataclasses import dataclass, field


@dataclass
class Request:
    """A request as it was read; the last members tell what became of it."""

    method: str
    path: str
    headers: dict
    body: bytes = b""
    at: float = field(default_factory=time.monotonic)
    status: int | None = None
    scenario: str = ""
    aborted: bool = False
    is_over: bool = False

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def host(self):
        return self.headers.get("host", "")

    @property
    def origin(self):
        return self.headers.get("origin")

    @property
    def key(self):
        scheme, _, key = self.headers.get("authorization", "").partition(" ")
        return key.strip() if scheme.lower() == "bearer" else ""

    @property
    def is_preflight(self):
        return self.method == "OPTIONS" and "access-control-request-method" in self.headers
