"""The smallest document that still behaves as asked: first by lines, then by characters."""

import time


def reduce(parts, still, deadline):
    """Delta debugging: ever smaller runs of parts are left out as long as `still` holds.

    `still` takes a list of candidates and says for each whether it holds: one process answers many.
    """
    size = max(1, len(parts) // 2)
    while size and parts:
        starts = list(range(0, len(parts), size))
        candidates = [parts[:start] + parts[start + size:] for start in starts]
        if time.monotonic() > deadline:
            return parts
        kept = next((c for c, holds in zip(candidates, still(candidates)) if holds and len(c)), None)
        if kept is not None:
            parts = kept
        elif size == 1:
            return parts
        else:
            size //= 2
    return parts


def minimise(document, still, seconds=4):
    deadline = time.monotonic() + seconds
    lines = reduce(document.splitlines(True), lambda c: still(["".join(parts) for parts in c]), deadline)
    signs = reduce(list("".join(lines)), lambda c: still(["".join(parts) for parts in c]), deadline)
    return "".join(signs)
