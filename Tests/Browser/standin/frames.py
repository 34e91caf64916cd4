"""A completion as the events of a stream, in the order of live traffic."""

import time
from dataclasses import dataclass

from .answers import tokens
from .completion import FINGERPRINT, breakdown, new_id, tool_calls, usage

DONE = "[DONE]"


@dataclass(frozen=True)
class Frame:
    """One event: a chunk or a text. Those that carry a token keep the pace."""

    data: dict | str
    event: str = ""
    is_token: bool = False


def frames(answer, given, model, identifier, scenario):
    make = compound_frames if model.is_compound or scenario.is_compound else chat_frames
    return make(answer, given, model, identifier, scenario)


class Chunks:
    """Makes chunks of one stream."""

    def __init__(self, model, fingerprint=FINGERPRINT, has_usage=False):
        self.head = {
            "id": new_id(), "object": "chat.completion.chunk", "created": int(time.time()),
            "model": model.id, "system_fingerprint": fingerprint,
        }
        # With include_usage each chunk has the member, null until the last.
        self.tail = {"usage": None} if has_usage else {}

    def chunk(self, delta, finish=None, **members):
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {**self.head, "choices": [choice], **self.tail, **members}

    def token(self, delta, **members):
        return Frame(self.chunk(delta, **members), is_token=True)


def chat_frames(answer, given, model, identifier, scenario):
    has_usage = bool(given.get("stream_options", {}).get("include_usage"))
    chunks, counted = Chunks(model, has_usage=has_usage), usage(answer, given, scenario.rate)
    # gpt-oss names the channel of its reasoning, which no schema mentions.
    channel = {"channel": "analysis"} if model.id.startswith("openai/gpt-oss") else {}
    first = {"role": "assistant", "content": None if answer.calls and not answer.text else ""}
    yield Frame(chunks.chunk(first, x_groq={"id": identifier, "seed": given.get("seed", 1234567)}))
    for token in tokens(answer.reasoning):
        yield chunks.token({"reasoning": token, **channel})
    for token in scenario.cut_text(answer.text):
        yield chunks.token({"content": token})
    yield from call_frames(chunks, answer, scenario.is_piecewise)
    yield Frame(chunks.chunk(
        {}, answer.finish, x_groq={"id": identifier, "usage": counted}, usage=counted))
    if has_usage:
        yield Frame({**chunks.head, "choices": [], "usage": counted, "x_groq": {"id": identifier}})
    yield Frame(DONE)


def call_frames(chunks, answer, is_piecewise):
    """Live calls arrive whole; the schema also allows pieces, which then come mixed."""
    calls = [{"index": index, **call} for index, call in enumerate(tool_calls(answer))]
    if not is_piecewise:
        for call in calls:
            yield chunks.token({"tool_calls": [call]})
        return
    for call in calls:
        opening = {**call, "function": {"name": call["function"]["name"], "arguments": ""}}
        yield chunks.token({"tool_calls": [opening]})
    size = 4
    longest = max((len(call["function"]["arguments"]) for call in calls), default=0)
    for start in range(0, longest, size):
        parts = [
            {"index": call["index"], "function": {"arguments": part}}
            for call in calls if (part := call["function"]["arguments"][start:start + size])
        ]
        yield chunks.token({"tool_calls": parts})


def compound_frames(answer, given, model, identifier, scenario):
    """Compound systems: a new id each chunk, no first chunk of the role, each tool told twice."""
    chunks, counted = Chunks(model, fingerprint=None), usage(answer, given, scenario.rate)

    def token(delta):
        chunks.head["id"] = new_id()
        return chunks.token(delta)

    for text in ("<think>\n", "I look it up.", "\n<tool>\nsearch(52 vibes)\n</tool>\n"):
        yield token({"reasoning": text})
    for tool in answer.executed:
        asked = {key: tool[key] for key in ("index", "type", "arguments")}
        empty = {"search_results": {"results": []}} if "search_results" in tool else {}
        yield token({"executed_tools": [asked | empty]})
        yield token({"executed_tools": [tool]})
    yield token({"reasoning": "\n</think>\n"})
    for text in scenario.cut_text(answer.text):
        yield token({"content": text})
    chunks.head["id"] = "stub"
    yield Frame(chunks.chunk({}, answer.finish, x_groq={
        "usage": counted, "usage_breakdown": breakdown(counted)}))
    yield Frame(DONE)
