"""The bytes of a stream: line ends, comments, fields, and where they are cut.

Steps of an answer are bytes, which are sent as one piece, and what is between them.
"""

import itertools
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Pause:
    """Silence, in seconds; it ends early when the client leaves."""

    seconds: float


@dataclass(frozen=True)
class Due:
    """The next piece is sent so many seconds after the first, and not before."""

    seconds: float


@dataclass(frozen=True)
class Break:
    """The connection ends: "reset", "cut" inside a piece, or "closed" between two.

    Browsers drop what they have not read by then, so it ends a little later, in seconds.
    """

    kind: str
    pause: float = 0.05


FOREVER = Pause(float("inf"))
# Pieces of these sizes, over and over, part field names and line ends.
ODD_SIZES = (1, 2, 3, 5, 7, 4, 6, 11, 1, 64, 131)


@dataclass(frozen=True)
class Framing:
    """How events are written down."""

    newline: str = "\n"
    space: str = " "
    bom: bool = False
    comments: bool = False
    fields: bool = False
    multiline: bool = False
    cut: str = "events"
    is_terminated: bool = True

    def text(self, frame):
        data = frame.data
        if isinstance(data, dict):
            indent = 1 if self.multiline else None
            separators = None if self.multiline else (",", ":")
            data = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
        lines = [f"event:{self.space}{frame.event}"] if frame.event else []
        if self.fields and not frame.event:
            lines += ["event: message", "id: 7", "retry: 10", "foo: bar", "bare"]
        lines += [f"data:{self.space}{line}" for line in data.split("\n")]
        if self.comments:
            lines = [": keep-alive", "", ":", *lines, ": more"]
        return self.newline.join(lines) + self.newline * 2


def steps(frames, framing, rate):
    """The pieces of a stream, each token at its time when there is a rate."""
    pieces = timed_events(frames, framing, rate)
    if framing.cut == "bytes":
        return single_bytes(pieces)
    return odd_pieces(pieces) if framing.cut == "odd" else pieces


def timed_events(frames, framing, rate):
    count = 0
    start = b"\xef\xbb\xbf" if framing.bom else b""
    frames = list(frames)
    for index, frame in enumerate(frames):
        if frame.is_token and rate:
            yield Due(count / rate)
        count += frame.is_token
        text = framing.text(frame)
        if index == len(frames) - 1 and not framing.is_terminated:
            text = text.rstrip("\r\n") + framing.newline
        yield start + text.encode()
        start = b""


def single_bytes(pieces):
    for piece in pieces:
        if isinstance(piece, bytes):
            yield from (bytes([byte]) for byte in piece)
        else:
            yield piece


def odd_pieces(pieces):
    """The whole stream cut without regard for what is in it, a little apart so that cuts show."""
    rest = b"".join(piece for piece in pieces if isinstance(piece, bytes))
    cuts = set(itertools.takewhile(
        lambda cut: cut < len(rest), itertools.accumulate(itertools.cycle(ODD_SIZES))))
    # And inside of every character that has more than one byte.
    cuts |= {index for index, byte in enumerate(rest) if byte & 0xC0 == 0x80}
    for start, end in itertools.pairwise([0, *sorted(cuts), len(rest)]):
        yield rest[start:end]
        yield Pause(0.001)


def interrupted(pieces, ending, count):
    """Up to a number of pieces, and then what ends or stops the stream there."""
    for piece in pieces:
        yield piece
        count -= isinstance(piece, bytes)
        if count == 0:
            yield ending
            return
