"""Where the oracle and the engine differ on purpose, each as a small class with its reason.

A class rewrites the documents that hold its construct, such that the construct is gone and all else
stays. A difference belongs to a class if it is gone from the rewritten document: the class names what
made the two differ, it does not merely look the other way. Nothing is excused that has no class.
"""

import dataclasses
import re
import typing

PREFIX = r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*[ \t>]*"
RULE = re.compile(rf"{PREFIX}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
FENCE = re.compile(rf"{PREFIX}(```|~~~)")
CODE = re.compile(r"(?<!`)(`+)(?!`)(?:.|\n)*?(?<!`)\1(?!`)")


@dataclasses.dataclass(frozen=True)
class Difference:
    name: str
    reason: str
    rewrite: typing.Callable[[str], str]
    # The oracle shows text here that is no text for us (a definition that it fails to define).
    shows_more: bool = False


def is_rule(line):
    return bool(RULE.match(line)) and ("|" in line or ":" in line)


def bare(line):
    """The line without the markers of quotes and items."""
    return re.sub(rf"^{PREFIX}", "", line)


def headers(lines):
    """Where a header row may stand: directly above a delimiter row."""
    return [number - 1 for number in range(1, len(lines)) if is_rule(lines[number]) and bare(lines[number - 1])]


def paragraph_above(lines, header):
    """The lines above a header row, up to a blank one."""
    start = header
    while start and bare(lines[start - 1]).strip():
        start -= 1
    return range(start, header)


def escaped_pipe_above_table(text):
    lines = text.split("\n")
    for header in headers(lines):
        for number in paragraph_above(lines, header):
            lines[number] = re.sub(r"\\+\|", "|", lines[number])
    return "\n".join(lines)


def definition_above_table(text):
    lines = text.split("\n")
    for header in reversed(headers(lines)):
        above = paragraph_above(lines, header)
        if any(re.match(r"\[[^\]]*\]:", bare(lines[number])) for number in above):
            lines.insert(header, re.match(r"[ \t>]*", lines[header + 1])[0].rstrip())
    return "\n".join(lines)


def task_not_first(text):
    return re.sub(
        r"^(?P<before>[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]).*?(?:[-+*]|\d{1,9}[.)])[ \t]+)\[[ xX]\](?=\s)",
        r"\g<before>(t)", text, flags=re.M)


def task_checked_elsewhere(text):
    return re.sub(
        r"^([ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[ \][ \t])(.*)$",
        lambda found: found[1] + re.sub(r"\[[xX]\]", "(x)", found[2]), text, flags=re.M)


def definition_on_task_line(text):
    return re.sub(r"^([ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)\[[ xX]\](?=:)", r"\1(t)", text, flags=re.M)


def header_only_table(text):
    """A second row for header-only tables inside items."""
    lines, extra = text.split("\n"), []
    for header in headers(lines):
        rule = lines[header + 1]
        below = lines[header + 2] if header + 2 < len(lines) else ""
        if re.match(r"[ >]*([-+*]|\d+[.)])?[ \t]", lines[header]) and "|" not in below:
            extra.append((header + 2, re.match(r"[ \t>]*", rule)[0] + "| x |"))
    for place, row in reversed(extra):
        lines.insert(place, row)
    return "\n".join(lines)


def backtick_glued_to_url(text):
    return re.sub(r"((?:www\.|://)[^\s<`]*)`", r"\1 `", text)


def entity_beside_mark(text):
    return re.sub(r"(?<=[*_~])&(?=#?\w+;)|(?<=\w)&(#?\w+;)(?=[*_~])", lambda f: "a" + (f[1] or ""), text)


def tag_in_lazy_line(text):
    """Text in front of a type 7 tag on a line that may lazily continue a quote or an item."""
    lines, inside = text.split("\n"), False
    for number, line in enumerate(lines):
        if inside and re.match(r"[ \t>]*</?[A-Za-z][^<>]*>[ \t]*$", line):
            lines[number] = re.sub(r"<", "x <", line, count=1)
        inside = bool(bare(line).strip()) and (inside or bool(re.match(r"[ \t]*(>|[-+*][ \t]|\d+[.)][ \t]|\[\^)", line)))
    return "\n".join(lines)


def textarea_block(text):
    return re.sub(rf"^({PREFIX}(?:\[\^[^\]\s]+\]:[ \t]*)?)<(?=/?textarea[\s>])", r"\1x <", text, flags=re.M | re.I)


def mark_touches_tilde(text):
    return re.sub(r"(?<=[*_])~+|~+(?=[*_])", "", text)


def mark_overlaps_tilde(text):
    """Strikethrough in a paragraph that has emphasis, too."""
    parts = re.split(r"(\n[ \t>]*\n)", text)
    return "".join(
        re.sub(r"(?<!~)~{1,2}(?!~)", "", part) if re.search(r"[*_]", part) else part for part in parts)


def empty_task(text):
    return re.sub(rf"^({PREFIX})\[[ xX]\][ \t]*$", r"\1(t)", text, flags=re.M)


def definition_behind_task(text):
    return re.sub(rf"^({PREFIX}\[[ xX]\][ \t]+)(?=\[)", r"\1x ", text, flags=re.M)


def www_without_domain(text):
    return re.sub(r"www\.(?![\w-])", "w. ", text)


def reference_in_note(text):
    """Takes references out of the bodies of notes, as far as these are indented or on the first line."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if re.match(r"[ \t>]*(\[\^[^\]\s]+\]:|    |\t)", line):
            lines[number] = re.sub(r"\[(\^[^\]\s]+)\](?!:)", r"(\1)", line)
    return "\n".join(lines)


def note_only_in_notes(text):
    labels = dict.fromkeys(re.findall(r"\[\^([^\]\s]+)\]:", text))
    return "".join(f"[^{label}] " for label in labels) + "\n\n" + text if labels else text


DIFFERENCES = [
    Difference(
        "escaped pipe above a table", "the oracle takes the backslash from `\\|` in the paragraph above a table",
        escaped_pipe_above_table),
    Difference(
        "definition above a table", "the oracle shows a definition directly above a table as text",
        definition_above_table, shows_more=True),
    Difference(
        "task not first on its line", "the oracle knows no task in `> - [ ]` and `- - [ ]`", task_not_first,
        shows_more=True),
    Difference(
        "task checked elsewhere", "the oracle checks a box when `[x]` stands anywhere in its line",
        task_checked_elsewhere, shows_more=True),
    Difference(
        "definition on a task line", "`- [x]: u` is a definition or a task", definition_on_task_line),
    Difference("empty task", "a box needs a text behind it, on GitHub's own pages too", empty_task, shows_more=True),
    Difference(
        "definition behind a task's marker", "the oracle takes it for a definition and shows nothing",
        definition_behind_task),
    Difference(
        "www without a domain", "the oracle links `www` in `www. x`", www_without_domain),
    Difference(
        "reference in a note", "the oracle counts the references in notes where the notes stand in the text, we "
        "count them behind the text; and it lists a note that only an unused one mentions", reference_in_note,
        shows_more=True),
    Difference(
        "header-only table in a list", "the oracle makes a list loose when one stands in it", header_only_table),
    Difference(
        "back-tick glued to a URL", "the oracle takes the back-tick into the URL, we read code",
        backtick_glued_to_url),
    Difference("entity beside a mark", "entities count as decoded for flanking", entity_beside_mark),
    Difference(
        "tag on a lazy line", "CommonMark 0.30: a tag alone on a lazy line opens no HTML block, in which the oracle "
        "shows numbers of items as text", tag_in_lazy_line, shows_more=True),
    Difference(
        "textarea block", "CommonMark 0.30: `<textarea>` opens an HTML block up to its closing tag", textarea_block,
        shows_more=True),
    Difference(
        "mark touches tilde", "the oracle looks through `~` when it decides what `*` and `_` flank",
        mark_touches_tilde),
    Difference(
        "mark overlaps tilde", "emphasis and strikethrough that overlap: we keep libcmark's emphasis",
        mark_overlaps_tilde),
    Difference(
        "note only in notes", "the oracle lists a note that only notes mention, itself included", note_only_in_notes,
        shows_more=True),
]


@dataclasses.dataclass
class Verdict:
    """What came of one document on which the two differ."""

    document: str
    ours: str
    theirs: str
    name: str | None = None
    shows_more: bool = False
    excused: str = ""


def judge(unlike, both, alike):
    """Names each difference that has a name. `both` renders documents with either program."""
    verdicts = [Verdict(*one) for one in unlike]
    rounds = [[difference] for difference in DIFFERENCES] + [DIFFERENCES]
    trials = []
    for verdict in verdicts:
        for classes in rounds:
            text, touched = verdict.document, []
            for difference in classes:
                rewritten = difference.rewrite(text)
                if rewritten != text:
                    text, touched = rewritten, touched + [difference]
            if touched and not (len(classes) > 1 and len(touched) < 2):
                trials.append((verdict, touched, text))
    for (verdict, touched, _), ours, theirs in zip(trials, *both([text for _, _, text in trials])):
        if verdict.name is None and alike(ours, theirs):
            verdict.name = touched[0].name if len(touched) == 1 else "several of these"
            verdict.shows_more = any(difference.shows_more for difference in touched)
    return verdicts
