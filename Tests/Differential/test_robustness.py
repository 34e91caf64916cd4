"""The engine answers whatever it is given, and its work grows as its input does.

DIFFERENTIAL_BATCH is the program under test, DIFFERENTIAL_SEED picks the random documents.
"""

import concurrent.futures
import re
import shutil
import subprocess
import tempfile

import pytest

import batch
import documents
import generator

MODES = ["plain", "gfm", "page"]

# What the extensions put into the text for their own use must not come out of it.
LEFT_OVER = re.compile("[\ufdd0-\ufdef]")


def left_over(mode, answer):
    """A mark in an answer; without extensions an author's own noncharacters stay."""
    return None if mode == "plain" else LEFT_OVER.search(answer.decode())


def check(answers):
    for answer in answers:
        text = answer.decode()  # Raises if it is no UTF-8.
        assert "\0" not in text


@pytest.mark.parametrize("mode", MODES)
def test_prefixes(engine, mode):
    given = list(documents.prefixes())
    answers = engine(mode)(given)
    check(answers)
    for document, answer in zip(given, answers):
        found = left_over(mode, answer)
        assert found is None, (document[-300:], found[0])


@pytest.mark.parametrize("mode", MODES)
def test_line_ends(engine, mode):
    answers = engine(mode)(documents.lines_ended_otherwise())
    check(answers)
    for answer in answers:
        assert left_over(mode, answer) is None
    # CRLF says what LF says.
    plain = [text.replace("\r", "").encode() for text in documents.NASTY.values()]
    for lf, crlf in zip(engine(mode)(plain), engine(mode)(text.replace(b"\n", b"\r\n") for text in plain)):
        assert crlf.replace(b"\r\n", b"\n") == lf


@pytest.mark.parametrize("mode", MODES)
def test_random_bytes(engine, mode, seed):
    check(engine(mode)(documents.random_bytes(seed, 3000)))


@pytest.mark.parametrize("mode", MODES)
def test_markdown_noise(engine, mode, seed):
    check(engine(mode)(documents.markdown_noise(seed, 6000)))


@pytest.mark.parametrize("mode", MODES)
def test_broken_unicode(engine, mode, seed):
    check(engine(mode)(documents.broken_unicode(seed, 1500)))


@pytest.mark.parametrize("mode", MODES)
def test_slips(engine, mode, seed):
    check(engine(mode)(generator.hard(seed, number).encode() for number in range(1000)))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", documents.DEEP)
def test_deep(engine, mode, name):
    check(engine(mode)([documents.DEEP[name].encode()], seconds=20))


@pytest.mark.parametrize("mode", MODES)
def test_repeated(engine, mode):
    check(engine(mode)((text.encode() for text in documents.repeated()), seconds=120))


# Each makes a document in proportion to what it is asked for, and costs about as much as the others.
GROWING = {
    "prose": lambda n: "A *b* `c` [d](e) ~~f~~ www.g.org.\n" * (n // 6),
    "quotes": lambda n: "> " * (4 * n) + "a",
    "lists": lambda n: "- " * n + "a",
    "brackets": lambda n: "[" * (4 * n),
    "closed brackets": lambda n: "[" * (2 * n) + "a" + "]" * (2 * n),
    "images": lambda n: "![" * (n // 2) + "a" + "](b)" * (n // 2),
    "references": lambda n: "[a][b] " * n,
    "definitions": lambda n: "".join(f"[a{i}]: /u\n" for i in range(n // 8)) + "[a1] " * (n // 8),
    "openers": lambda n: "*a **a " * (n // 2),
    "closers": lambda n: "a* a** " * (n // 2),
    "both marks": lambda n: "*a_ " * n,
    "tildes": lambda n: "~a ~~b " * (2 * n),
    "tilde runs": lambda n: "a " + "~" * (20 * n),
    "tildes and stars": lambda n: "~a *b~ c* " * (n // 4),
    "back-ticks": lambda n: "".join("e" + "`" * i for i in range(int((40 * n) ** 0.5))),
    "pipes": lambda n: "|" * (20 * n),
    "wide table": lambda n: "|a" * (n // 8) + "|\n" + "|-" * (n // 8) + "|\n" + "|b" * (n // 8) + "|\n",
    "long table": lambda n: "| a | b |\n|---|---|\n" + "| *c* | d |\n" * (n // 8),
    "short tables": lambda n: "| a |\n|---|\n\n" * (n // 8),
    "almost tables": lambda n: "| a | b |\n|---|\n" * (n // 8),
    "footnotes": lambda n: "".join(f"a[^{i}]\n\n[^{i}]: b\n\n" for i in range(n // 16)),
    "one footnote": lambda n: "[^a]: b\n\n" + "[^a] " * (n // 4),
    "footnotes in a row": lambda n: "a[^0]\n\n" + "".join(f"[^{i}]: b[^{i + 1}]\n" for i in range(n // 16)),
    "open footnotes": lambda n: "[^" * (2 * n),
    "tasks": lambda n: "- [ ] a\n" * (n // 4),
    "URLs": lambda n: "http://a.b/c_d?e=f&g " * (n // 8),
    "URL with parentheses": lambda n: "http://a.b/" + "(" * n + ")" * (2 * n),
    "URL with entities": lambda n: "www.a.b/" + "&a;" * (n // 2),
    "schemes": lambda n: "http://" * n,
    "www": lambda n: "www." * (2 * n),
    "addresses": lambda n: "a@" * (4 * n),
    "address parts": lambda n: "a.b-" * (8 * n) + "@",
    "comments": lambda n: "a <!-- " * n,
    "alerts": lambda n: "> [!NOTE]\n> a\n\n" * (n // 8),
    "fences": lambda n: "```a b=\"c\"\nx\n```\n" * (n // 8),
    "headings": lambda n: "# a\n\n" * (n // 4),
    "entities": lambda n: "&amp;&#35;&x; " * (n // 2),
}


def instructions(command, document):
    """What Callgrind counts for one document."""
    with tempfile.TemporaryFile() as question:
        question.write(batch.frame([document]))
        question.seek(0)
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
            stdin=question, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
    assert run.returncode == 0, run.stderr[-600:]
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


@pytest.mark.skipif(shutil.which("valgrind") is None, reason="valgrind counts the instructions")
def test_work_is_linear(optimised):
    """Twice the input takes at most 2.2 times the instructions, the start of the program aside."""
    command, parts = optimised
    command = [*command, "page"]
    print(*command)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        # Not an empty document: some of the start comes with the first text.
        start = pool.submit(instructions, command, b"a\n")
        counts = {
            name: [pool.submit(instructions, command, make(size).encode()) for size in (parts, 2 * parts)]
            for name, make in GROWING.items()
        }
        start = start.result()
        growth = {}
        for name, (once, twice) in counts.items():
            once, twice = once.result() - start, twice.result() - start
            growth[name] = twice / once
            print(f"{once / 1e6:8.1f} M {twice / 1e6:8.1f} M  {growth[name]:.2f}  {name}")
    assert not {name: round(factor, 2) for name, factor in growth.items() if factor > 2.2}
