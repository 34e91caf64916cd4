"""Our highlighting against Pygments', character by character, over real files.

Each side's tokens are folded to comment, string, number, keyword and other: see `folding.py`. Blanks
are not counted.
"""

import collections

import corpus
import folding
import ours
import pytest
from pygments.lexers import get_lexer_by_name

LEAST_SAME = 0.97
# Fewer characters say that the files were not found.
LEAST_CHARACTERS = 20_000


def our_classes(path, language):
    for css_class, text in ours.tokens(path, language):
        folded = folding.ours(css_class, language)
        yield from ((folded, character) for character in text)


def their_classes(path, language):
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    for token_type, text in lexer.get_tokens(path.read_text(encoding="utf-8")):
        folded = folding.theirs(token_type, text, language)
        yield from ((folded, character) for character in text)


def compared(path, language):
    """The pairs of folded classes (ours, theirs) of all characters that count."""
    mine, other = list(our_classes(path, language)), list(their_classes(path, language))
    text = path.read_text(encoding="utf-8").rstrip("\n")
    assert "".join(character for _, character in mine).rstrip("\n") == text, path
    assert "".join(character for _, character in other).rstrip("\n") == text, path
    for (our, character), (their, _) in zip(mine, other):
        if not character.isspace() and their is not folding.SKIPPED:
            yield our, their


@pytest.mark.parametrize("language", corpus.CANDIDATES)
def test_agrees_with_pygments(language, record_property):
    if language in corpus.FROM_DEBIAN and not corpus.HAS_DEBIAN:
        pytest.skip(f"apt-get is not here, whose packages carry the {language} files")
    pairs = collections.Counter()
    for path in corpus.files(language):
        pairs.update(compared(path, language))
    total = pairs.total()
    assert total >= LEAST_CHARACTERS
    same = sum(count for (our, their), count in pairs.items() if our == their) / total
    print(f"{language}: {same:.2%} of {total:,} characters")
    record_property("same", same)
    differences = [(pair, count) for pair, count in pairs.most_common() if pair[0] != pair[1]]
    assert same >= LEAST_SAME, differences
