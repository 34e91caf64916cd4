"""The bytes of the stand-in's streams: other bytes, the same events."""

import json
import re

import pytest

from asking import data_of, pieces_of, stream_of, text_of, whole_body
from standin import samples


def bare(data):
    """An event without what differs from one answer to the next."""
    return re.sub(r'"(id|created)":\s*("[^"]*"|\d+)', r'"\1":0', data)


FRAMINGS = [
    "bytewise", "odd_cuts", "crlf", "crlf_bytewise", "cr", "bom", "comments", "eventfields", "nospace",
]


@pytest.mark.parametrize("scenario", FRAMINGS)
def test_framings_hold_the_same_events(plain, scenario):
    assert list(map(bare, data_of(plain, scenario))) == list(map(bare, data_of(plain, "ok")))


def test_many_data_lines_make_one_event(plain):
    found = data_of(plain, "multiline")
    assert all(data.count("\n") > 5 for data in found[:-1])
    assert text_of([json.loads(data) for data in found[:-1]]) == samples.PLAIN


@pytest.mark.parametrize("scenario, has, hasnot", [
    ("ok", rb"^data: \{", rb"\r"),
    ("crlf", rb"\}\r\n\r\ndata: ", rb"[^\r]\n"),
    ("cr", rb"\}\r\rdata: ", rb"\n"),
    ("bom", rb"^\xef\xbb\xbfdata: \{", rb"\r"),
    ("comments", rb"^: keep-alive\n\n:\ndata: ", rb"\r"),
    ("eventfields", rb"^event: message\nid: 7\nretry: 10\nfoo: bar\nbare\ndata: ", rb"\r"),
    ("nospace", rb"^data:\{", rb"data: "),
])
def test_what_a_framing_writes(plain, scenario, has, hasnot):
    body = whole_body(stream_of(plain, scenario))
    assert re.search(has, body) and not re.search(hasnot, body)


@pytest.mark.parametrize("scenario", ["bytewise", "crlf_bytewise", "bom", "hostile"])
def test_bytewise_is_one_byte_at_a_time(plain, scenario):
    pieces, is_whole = pieces_of(stream_of(plain, scenario))
    assert is_whole and {len(piece) for piece in pieces} == {1}


def test_odd_cuts_part_characters_names_and_line_ends(plain):
    pieces, _ = pieces_of(stream_of(plain, "odd_cuts", newline="\r\n"))
    pairs = list(zip(pieces, pieces[1:]))
    assert any(after[0] & 0xC0 == 0x80 for _, after in pairs)
    assert any(re.search(rb"(^|\n)d(a(t(a)?)?)?$", before) for before, _ in pairs)
    assert any(before.endswith(b"\r") and after.startswith(b"\n") for before, after in pairs)


def test_events_come_singly_otherwise(plain):
    pieces, _ = pieces_of(stream_of(plain, "ok"))
    assert all(piece.startswith(b"data: ") and piece.endswith(b"\n\n") for piece in pieces)
