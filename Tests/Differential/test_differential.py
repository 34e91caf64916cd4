"""The engine in its `gfm` form and Debian's cmark-gfm say the same on documents as authors write them.

DIFFERENTIAL_DOCUMENTS and DIFFERENTIAL_HARD are how many, DIFFERENTIAL_SEED is which ones, and
DIFFERENTIAL_BATCH is the program under test. `pytest -rP` shows the figures of a test that passes.
"""

import collections
import concurrent.futures
import os
import textwrap

import pytest

import compare
import differences
import generator
from minimise import minimise

COUNTS = {
    "author": int(os.environ.get("DIFFERENTIAL_DOCUMENTS", 20000)),
    "hard": int(os.environ.get("DIFFERENTIAL_HARD", 5000)),
}
SHOWN = 5


@pytest.fixture(scope="session")
def both(engine, oracle):
    """Renders documents with the engine and with the oracle, at the same time."""
    ours, theirs = engine("gfm"), oracle("gfm")

    def render(documents):
        raw = [document.encode() for document in documents]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            answers = [pool.submit(program, raw) for program in (ours, theirs)]
            return [[html.decode() for html in answer.result()] for answer in answers]

    return render


def judged(unlike, both, oracle):
    """A verdict for each document on which the two differ.

    What has no class, but on which the two libraries differ without any extension, too, is a matter of
    CommonMark 0.29 against 0.30; then only the text that libcmark itself keeps can be lost by us.
    """
    verdicts = differences.judge(unlike, both, compare.alike)
    rest = [verdict for verdict in verdicts if verdict.name is None]
    raw = [verdict.document.encode() for verdict in rest]
    old, new = oracle("core")(raw), oracle("libcmark")(raw)
    for verdict, old, new in zip(rest, old, new):
        if not compare.alike(old.decode(), new.decode()):
            verdict.name = "CommonMark 0.29 core"
            verdict.excused = compare.lost(new.decode(), old.decode())
    return verdicts


def is_lost(verdict):
    lost = collections.Counter(compare.lost(verdict.ours, verdict.theirs))
    return not verdict.shows_more and bool(lost - collections.Counter(verdict.excused))


def compared(profile, seed, both, oracle):
    """The verdicts on all documents of a profile."""
    make, count, size = generator.PROFILES[profile], COUNTS[profile], 2500
    unlike = []
    for start in range(0, count, size):
        documents = [make(seed, number) for number in range(start, min(count, start + size))]
        triples = zip(documents, *both(documents))
        unlike += [triple for triple in triples if not compare.alike(*triple[1:])]
    return judged(unlike, both, oracle)


def shown(title, document, both):
    ours, theirs = (answer[0] for answer in both([document]))
    parts = [("document", document), ("ours", ours), ("cmark-gfm", theirs)]
    return "\n".join([f"--- {title}"] + [f"{name}:\n{textwrap.indent(text, '    ')}" for name, text in parts])


def smallest(document, both, oracle, wanted):
    """The smallest part of a document whose verdict is still as wanted."""

    def still(texts):
        triples = list(zip(texts, *both(texts)))
        unlike = {number for number, triple in enumerate(triples) if not compare.alike(*triple[1:])}
        verdicts = iter(judged([triples[number] for number in sorted(unlike)], both, oracle))
        return [number in unlike and wanted(next(verdicts)) for number in range(len(texts))]

    return minimise(document, still)


@pytest.mark.parametrize("profile", COUNTS)
def test_agrees_with_cmark_gfm(profile, seed, both, oracle):
    verdicts = compared(profile, seed, both, oracle)
    count = COUNTS[profile]
    names = collections.Counter(verdict.name or "no class" for verdict in verdicts)
    print(f"{profile}, seed {seed}: {count - len(verdicts)} of {count} alike, "
          f"{100 - 100 * len(verdicts) / count:.2f} %")
    for name, number in names.most_common():
        print(f"  {number:5} {name}")

    losses = [verdict for verdict in verdicts if is_lost(verdict)]
    unnamed = [verdict for verdict in verdicts if verdict.name is None]
    report = []
    for title, found, wanted in [
        ("text is lost", losses, is_lost), ("no class", unnamed, lambda verdict: verdict.name is None)
    ]:
        for verdict in sorted(found, key=lambda verdict: len(verdict.document))[:SHOWN]:
            report.append(shown(title, smallest(verdict.document, both, oracle, wanted), both))
    print("\n".join(report))

    assert not losses, f"{len(losses)} documents lose text"
    assert len(unnamed) <= count / 100, f"{len(unnamed)} of {count} differ without a class"
    if profile == "author":
        assert len(verdicts) <= count / 100, f"{len(verdicts)} of {count} differ"
