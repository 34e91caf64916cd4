"""What counts as the same: each highlighter's words for five classes of characters.

Every entry beyond the plain ones says why it is there.
"""

from pygments.token import Comment, Error, Generic, Keyword, Literal, Name, Number, Operator, String

OTHER, COMMENT, STRING, NUMBER, KEYWORD = "other", "comment", "string", "number", "keyword"
# The character is not counted.
SKIPPED = None

OURS = {"c": COMMENT, "s": STRING, "m": NUMBER, "k": KEYWORD}

# From the most special token type to the most general one.
PYGMENTS = [
    # `true` and `nil` are constants here, and constants look like numbers.
    (Keyword.Constant, NUMBER),
    # `int` and `string` are types here, which are no keywords of the language.
    (Keyword.Type, OTHER),
    # A whole `#define` line is one token there and code here. It is a fifth of the C headers.
    (Comment.Preproc, SKIPPED),
    (Comment.PreprocFile, SKIPPED),
    # `#!/bin/sh` is a comment here.
    (Comment.Hashbang, COMMENT),
    # What Pygments could not read says nothing about us.
    (Error, SKIPPED),
    (Comment, COMMENT),
    # Characters, regular expressions and the marks of an interpolation are strings on both sides.
    (String, STRING),
    (Number, NUMBER),
    (Keyword, KEYWORD),
    # `and`, `in`, `is`: words that operate are keywords here.
    (Operator.Word, KEYWORD),
]

# Differences of one language, by the token type, then by text if it is not `None`.
BY_LANGUAGE = {
    "bash": [
        # The marks of a substitution, `$(` and `)`, are operators here and no words.
        (Keyword, {"$(", "$((", ")", "))", "(("}, OTHER),
        # `${name}` is a variable with its braces here; there the braces belong to the string.
        (String.Interpol, None, OTHER),
        # A backslash that joins two lines is no string.
        (String.Escape, {"\\\n"}, OTHER),
    ],
    "rust": [
        # `///` is a comment here.
        (String.Doc, None, COMMENT),
        # `self` and `Self` are keywords here.
        (Name.Builtin.Pseudo, None, KEYWORD),
        # `&` is an operator.
        (Keyword.Pseudo, None, OTHER),
    ],
    "swift": [
        # `self` is a keyword here, and `_` a name.
        (Keyword.Constant, {"self", "Self", "super"}, KEYWORD),
        (Keyword.Constant, {"_"}, OTHER),
    ],
    "yaml": [
        # A scalar without quotes is a string here, unless it is a number; Pygments has one type
        # for it in blocks, another in flows, and a third for the lines below `|` and `>`.
        (Literal.Scalar.Plain, None, STRING),
        (Name.Variable, None, STRING),
        (Name.Constant, None, STRING),
    ],
}

OURS_BY_LANGUAGE = {
    # See `Literal.Scalar.Plain` above.
    "yaml": {"m": STRING},
}


def ours(css_class, language):
    """The folded class of one of our tokens."""
    special = OURS_BY_LANGUAGE.get(language, {})
    return special.get(css_class) or OURS.get(css_class, OTHER)


def theirs(token_type, text, language):
    """The folded class of one of Pygments' tokens."""
    for special, texts, folded in BY_LANGUAGE.get(language, []):
        if token_type in special and (texts is None or text in texts):
            return folded
    for general, folded in PYGMENTS:
        if token_type in general:
            return folded
    return OTHER
