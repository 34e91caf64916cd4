"""When two pieces of HTML say the same, and whether one of them lacks text that the other has."""

import collections
import html
import re
import urllib.parse

TOKEN = re.compile(r"<!--.*?-->|<[^<>]*>|[^<]+|<", re.S)
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)(/?)>\Z", re.S)
ATTRIBUTE = re.compile(r"([^\s=\"'>/]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
BLOCKS = set("""address article aside blockquote body caption center col colgroup dd details dialog div dl dt
fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu nav ol p pre section
summary table tbody td tfoot th thead tr ul script style br""".split())


def attributes(text):
    found = {}
    for name, value in ATTRIBUTE.findall(text):
        value = html.unescape(value.strip("\"'")) if value else ""
        found.setdefault(name.lower(), value)
    return tuple(sorted(found.items()))


def tokens(text):
    """Tags as tuples with their attributes in order, texts as strings with their entities decoded.

    White space beside the tag of a block does not count, except in `pre`.
    """
    found, verbatim, after_block = [], 0, True
    for part in TOKEN.findall(text):
        tag = TAG.match(part) if part.startswith("<") else None
        if tag is None:
            part = html.unescape(part) if not part.startswith("<!--") else part
            if not verbatim and after_block:
                part = part.lstrip(" \n")
            if part and found and isinstance(found[-1], str):
                found[-1] += part
            elif part:
                found.append(part)
            after_block = after_block and not part
            continue
        closing, name, rest, _ = tag.groups()
        name = name.lower()
        after_block = name in BLOCKS
        if after_block and not verbatim and found and isinstance(found[-1], str):
            found[-1] = found[-1].rstrip(" \n")
            if not found[-1]:
                found.pop()
        if name == "pre":
            verbatim = max(0, verbatim + (-1 if closing else 1))
        found.append((closing + name, attributes(rest)))
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip(" \n")
    return [part for part in found if part]


def alike(ours, theirs):
    return ours == theirs or tokens(ours) == tokens(theirs)


def visible(text):
    """The letters and digits that a reader sees or follows: text, alt, and links that differ from their text."""
    seen, inside, note = [], [], 0
    for part in tokens(text):
        if isinstance(part, str):
            if not part.startswith("<!--") and not note:
                seen.append(part)
                if inside:
                    inside[-1][1].append(part)
            continue
        name, given = part[0], dict(part[1])
        if given.get("class") in ("footnote-backref", "footnote-ref"):
            note = 1  # The number and the arrow are not the author's.
        elif name in ("/a", "/sup") and note:
            note = 0
            continue
        if name == "a" and not note:
            inside.append((given.get("href", ""), []))
        elif name == "/a" and inside:
            target, label = inside.pop()
            target, label = urllib.parse.unquote(target), urllib.parse.unquote("".join(label))
            if not label or not target.endswith(label):
                seen.append(target)
        elif name == "input" and "checked" in given:
            seen.append("x")  # Where one shows a box, the other may show `[x]`.
        elif name == "img":
            seen += [given.get("alt", ""), urllib.parse.unquote(given.get("src", ""))]
    return [sign for sign in "".join(seen).lower() if sign.isalnum()]


def lost(ours, theirs):
    """The letters and digits, as often as they are missing in ours; in no particular order."""
    return "".join((collections.Counter(visible(theirs)) - collections.Counter(visible(ours))).elements())
