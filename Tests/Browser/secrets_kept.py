"""Looks for a key in every place where it must not be (S1)."""

import re
from dataclasses import dataclass, field

# All that a page holds: its markup, what is typed into it, its address and history, and what it has stored.
HOLDINGS = """async () => {
  const controls = [...document.querySelectorAll("input, textarea, select")];
  const databases = [];
  for (const { name, version } of await indexedDB.databases()) {
    const opened = await new Promise((done) => {
      const request = indexedDB.open(name, version);
      request.onsuccess = () => done(request.result);
    });
    for (const store of opened.objectStoreNames) {
      const request = opened.transaction(store).objectStore(store).getAll();
      databases.push(await new Promise((done) => { request.onsuccess = () => done(request.result); }));
    }
  }
  const cached = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      cached.push([request.url, [...request.headers], await (await cache.match(request)).text()]);
    }
  }
  return {
    markup: document.documentElement.outerHTML,
    fields: controls.map((control) => control.value),
    title: document.title,
    address: location.href,
    history: JSON.stringify(history.state),
    name: window.name,
    cookies: document.cookie,
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    databases: JSON.stringify(databases),
    caches: JSON.stringify(cached),
    clipboard: await navigator.clipboard.readText().catch(() => ""),
  };
}"""


@dataclass
class Secret:
    """Follows a session of the browser; `places(page)` are those that hold the key."""

    key: str
    console: list = field(default_factory=list)
    downloads: list = field(default_factory=list)
    copied: list = field(default_factory=list)

    def follow(self, context):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.on("console", lambda message: self.console.append(message.text))

    @property
    def part(self):
        """Half of a key is too much of it."""
        return self.key[4:len(self.key) // 2]

    def places(self, page):
        found = page.evaluate(HOLDINGS)
        self.copied.append(found["clipboard"])
        told = {"console": self.console, "downloads": self.downloads, "copied": self.copied}
        everything = found | {name: "\n".join(texts) for name, texts in told.items()}
        return sorted(name for name, text in everything.items()
                      if self.part in re.sub(r"\s", "", str(text)))

    def requests_with_it(self, requests):
        """What pages asked for with the key in an address, a body or any header but the one."""
        def leaks(request):
            headers = {name: value for name, value in request.headers.items() if name != "authorization"}
            return any(self.part in text for text in (request.url, request.post_data or "", str(headers)))

        return [request.url for request in requests if leaks(request)]
