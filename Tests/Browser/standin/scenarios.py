"""The ways in which the stand-in answers, by name."""

from dataclasses import dataclass, field, fields, replace
from typing import Callable

from . import edits, samples
from .answers import tokens
from .failures import FAILURES, Failure
from .framing import FOREVER, Break, Framing, Pause


@dataclass(frozen=True)
class Scenario:
    """How one request is answered; what is not set follows from the request."""

    name: str = "ok"
    failure: Failure | None = None
    # What the model says.
    text: str | None = None
    reasoning: str | None = None
    thinking: str | None = None
    calls: tuple | None = None
    finish: str | None = None
    # How a stream is made.
    edit: Callable | None = None
    framing: Framing = field(default_factory=Framing)
    is_compound: bool = False
    is_piecewise: bool = False
    is_json: bool = False
    pieces: str | int = "tokens"
    # When, in seconds and tokens a second.
    rate: float | None = None
    before_headers: float = 0
    before_body: float = 0
    ending: Pause | Break | None = None
    after: int = edits.TOKENS_BEFORE
    wait: float = 2
    # What browsers may read.
    cors: bool = True
    expose: bool = True
    echo_origin: bool = False
    limits: bool = True

    def cut_text(self, text):
        """The pieces in which a stream brings a text."""
        if self.pieces == "tokens":
            return tokens(text)
        return [text[start:start + self.pieces] for start in range(0, len(text), self.pieces)]


FRAMING_FIELDS = {part.name for part in fields(Framing)}
TWO_CALLS = (samples.TOOL, samples.SECOND_TOOL)

OTHERS = {
    "ok": {},
    "slow": {"before_body": 0.5, "rate": 20},
    "reasoning": {"thinking": "parsed"},
    "think": {"thinking": "raw"},
    "compound": {"is_compound": True},
    "tool_calls": {"calls": TWO_CALLS[:1]},
    "two_tool_calls": {"calls": TWO_CALLS},
    "tool_calls_in_pieces": {"calls": TWO_CALLS, "is_piecewise": True},
    "hostile": {"text": samples.HOSTILE, "cut": "bytes", "pieces": 40},
    "hostile_characters": {"text": samples.HOSTILE, "pieces": 1},
    # Framing.
    "bytewise": {"cut": "bytes"},
    "odd_cuts": {"cut": "odd"},
    "crlf": {"newline": "\r\n"},
    "crlf_bytewise": {"newline": "\r\n", "cut": "bytes"},
    "cr": {"newline": "\r"},
    "bom": {"bom": True, "cut": "bytes"},
    "comments": {"comments": True},
    "eventfields": {"fields": True},
    "nospace": {"space": ""},
    "multiline": {"multiline": True},
    "unterminated": {"is_terminated": False},
    "unterminated_chunk": {"is_terminated": False, "edit": edits.without_done},
    # Events.
    "nodone": {"edit": edits.without_done},
    "empty": {"edit": edits.with_empty},
    "usage_only": {"edit": edits.usage_alone},
    "usage_groq": {"edit": edits.only_groq_usage},
    "no_usage": {"edit": edits.without_usage},
    "no_finish": {"edit": edits.without_finish},
    "length": {"finish": "length"},
    "content_filter": {"finish": "content_filter"},
    "invalid_json": {"edit": edits.after_tokens(edits.broken_json, goes_on=True)},
    "error_midstream": {"edit": edits.after_tokens(edits.error_event)},
    "error_object": {"edit": edits.after_tokens(edits.error_object)},
    "error_x_groq": {"edit": edits.after_tokens(edits.error_in_chunk)},
    # The connection. The first piece of a stream is the one with the role.
    "reset": {"ending": Break("reset")},
    "cut": {"ending": Break("cut")},
    "closed": {"ending": Break("closed")},
    "hang": {"before_headers": FOREVER.seconds},
    "hang_body": {"before_body": FOREVER.seconds},
    "silence": {"ending": FOREVER},
    # Answers of another kind.
    "200_json": {"is_json": True},
    "429_fraction": {"failure": FAILURES["429_fraction"], "wait": 0.5},
    "429_hidden": {"failure": FAILURES["429"], "expose": False},
    "429_day": {"failure": FAILURES["429"], "wait": 578.016},
    "no_cors": {"cors": False},
    "blocked": {"failure": FAILURES["403_html"], "cors": False},
    "hidden": {"expose": False},
    "no_limits": {"limits": False},
}


def changed(base, changes):
    """A scenario with other values; those of the framing may be given beside its own."""
    framing = {name: value for name, value in changes.items() if name in FRAMING_FIELDS}
    own = {name: value for name, value in changes.items() if name not in FRAMING_FIELDS}
    return replace(base, **own, framing=replace(base.framing, **framing))


SCENARIOS = {
    name: changed(Scenario(name), changes)
    for name, changes in [
        *((name, {"failure": failure}) for name, failure in FAILURES.items()), *OTHERS.items()]
}


def scenario(name, **changes):
    """A scenario by its name, with changes: `scenario("429", wait=0.2, expose=False)`."""
    return changed(name if isinstance(name, Scenario) else SCENARIOS[name], changes)
