"""What pages do that no page may do: errors, broken policies, requests to others."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

WATCH_POLICY = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
"""


@dataclass
class Watch:
    """Everything that the pages of a test have told; `problems` is what fails the test.

    The browser itself writes to the console of answers with an error and of requests that failed.
    For those to the API, which a test brings about, that is in `network` and is no problem.
    """

    hosts: set = field(default_factory=set)
    origins: set = field(default_factory=set)
    console: list = field(default_factory=list)
    network: list = field(default_factory=list)
    errors: list = field(default_factory=list)
    violations: list = field(default_factory=list)
    failed: list = field(default_factory=list)
    requests: list = field(default_factory=list)
    expected: list = field(default_factory=list)

    def follow(self, context):
        context.add_init_script(WATCH_POLICY)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("request", lambda request: self.requests.append(request))
        context.on("requestfailed", lambda request: self.failed.append((request.url, request.failure)))

    def on_console(self, message):
        if message.text.startswith("policy: "):
            self.violations.append(message.text.removeprefix("policy: "))
        elif message.type in ("error", "warning"):
            is_network = self.is_of_api(message.location["url"]) or any(
                f"//{host}/" in message.text for host in self.hosts)
            (self.network if is_network else self.console).append(message.text)

    def is_of_api(self, url):
        return urlsplit(url).hostname in self.hosts

    @property
    def left(self):
        """Requests to anyone but the site and the API, save those that the policy stopped."""
        stopped = {url for url, failure in self.failed if failure and "csp" in failure.lower()}
        return [request.url for request in self.requests if not (
            request.url in stopped or self.is_of_api(request.url)
            or urlsplit(request.url).scheme in ("data", "blob", "about")
            or origin_of(request.url) in self.origins)]

    @property
    def told(self):
        return [
            *(f"console: {text}" for text in self.console),
            *(f"error: {text}" for text in self.errors),
            *(f"policy: {text}" for text in self.violations),
            *(f"left: {url}" for url in self.left),
        ]

    def expect(self, pattern):
        """What a test brings about, now or later, is no problem; that it does not come about is one."""
        self.expected.append(pattern)

    @property
    def problems(self):
        told = self.told
        return [
            *(text for text in told if not any(re.search(one, text) for one in self.expected)),
            *(f"never told: {one}" for one in self.expected
              if not any(re.search(one, text) for text in told)),
        ]


def origin_of(url):
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
