"""A log of what a page says to people who do not see it."""

# Regions are looked at after every change; what they say is taken as screen readers take it, by a
# change of their text. A region that appears together with its text is marked: many say nothing then.
RECORD = """
() => {
  if (window.liveRegionLog) return;
  const log = window.liveRegionLog = [];
  const known = new Map();
  const selector = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
  const note = (region) => {
    const text = region.textContent.replace(/\\s+/g, " ").trim();
    const isNew = !known.has(region);
    if (known.get(region) === text) return;
    known.set(region, text);
    if (isNew && text === "") return;
    log.push({
      time: performance.now() / 1000, text, isNew, id: region.id,
      role: region.getAttribute("role") ?? "", live: region.getAttribute("aria-live") ?? "",
    });
  };
  const look = () => document.querySelectorAll(selector).forEach(note);
  new MutationObserver(look).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ["role", "aria-live"],
  });
  look();
}
"""


class LiveRegions:
    def __init__(self, page):
        self.page = page
        page.add_init_script(f"({RECORD})()")
        page.evaluate(RECORD)

    @property
    def entries(self):
        """Each saying: time in seconds, text, role, live, id, isNew; the empty ones too."""
        return self.page.evaluate("() => window.liveRegionLog")

    @property
    def texts(self):
        """What has been said, in order."""
        return [entry["text"] for entry in self.entries if entry["text"]]


def live_regions_log(page):
    """Starts the log, for the page that is open and for those that follow."""
    return LiveRegions(page)
