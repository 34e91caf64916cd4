"""What the stand-in's streams say: the order of events, reasoning, tools, and what goes wrong."""

import json
import re

import pytest

from asking import (
    chat, chunks_of, data_of, events_of, stream_of, streamed, text_of, whole_body,
)
from standin import samples

TEXT = samples.PLAIN
TOOLS = [{"type": "function", "function": {"name": "get_weather", "parameters": {
    "type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}]


# The order of live traffic.

def test_events_come_in_live_order(plain):
    raw = stream_of(plain, "ok", chat(stream=True, seed=5))
    assert re.search(rb"content-type: text/event-stream\r\n.*transfer-encoding: chunked", raw, re.S)
    *datas, done = [data for _, data in events_of(whole_body(raw))]
    found = [json.loads(data) for data in datas]
    deltas = [chunk["choices"][0]["delta"] for chunk in found]
    assert done == "[DONE]"
    assert deltas[0] == {"role": "assistant", "content": ""}
    assert found[0]["x_groq"]["seed"] == 5 and found[0]["x_groq"]["id"].startswith("req_")
    kinds = [next(iter(delta)) for delta in deltas[1:-1]]
    assert kinds == sorted(kinds, reverse=True) and set(kinds) == {"reasoning", "content"}
    assert all(delta["channel"] == "analysis" for delta in deltas if "reasoning" in delta)
    assert text_of(found) == TEXT and text_of(found, "reasoning") == samples.REASONING
    assert deltas[-1] == {} and found[-1]["choices"][0]["finish_reason"] == "stop"
    assert found[-1]["usage"] == found[-1]["x_groq"]["usage"]
    assert len({chunk["id"] for chunk in found}) == 1
    assert {chunk["object"] for chunk in found} == {"chat.completion.chunk"}


def test_usage_that_was_asked_for_has_a_chunk_of_its_own(plain):
    found = streamed(plain, "ok", chat(stream=True, stream_options={"include_usage": True}))
    assert found[-1]["choices"] == [] and found[-1]["usage"]["total_tokens"] > 0
    assert all(chunk["usage"] is None for chunk in found[:-2])


@pytest.mark.parametrize("scenario, top, groq, alone", [
    ("ok", 1, 1, 0), ("usage_only", 1, 0, 1), ("usage_groq", 0, 1, 0), ("no_usage", 0, 0, 0)])
def test_where_usage_stands(plain, scenario, top, groq, alone):
    found = streamed(plain, scenario)
    assert sum("usage" in chunk for chunk in found) == top
    assert sum("usage" in chunk.get("x_groq", {}) for chunk in found) == groq
    assert sum(not chunk["choices"] for chunk in found) == alone


def test_compound_differs(plain):
    found = streamed(plain, "ok", chat(model="compound-beta", stream=True))
    deltas = [chunk["choices"][0]["delta"] for chunk in found]
    assert {chunk["model"] for chunk in found} == {"groq/compound"}
    assert len({chunk["id"] for chunk in found}) == len(found)
    assert not any("role" in delta for delta in deltas)
    assert "<think>" in text_of(found, "reasoning") and "<tool>" in text_of(found, "reasoning")
    told = [tool for delta in deltas for tool in delta.get("executed_tools", [])]
    assert [tool["index"] for tool in told] == [0, 0] and "output" not in told[0] and told[1]["output"]
    assert found[-1]["id"] == "stub" and "id" not in found[-1]["x_groq"]
    assert found[-1]["x_groq"]["usage_breakdown"]["models"]
    assert all(chunk["system_fingerprint"] is None for chunk in found)
    assert text_of(found) == TEXT


@pytest.mark.parametrize("scenario, model, members, reasoning, starts", [
    ("ok", "openai/gpt-oss-120b", {}, True, "## A"),
    ("ok", "openai/gpt-oss-120b", {"include_reasoning": False}, False, "## A"),
    ("ok", "example/unheard-of-9b", {}, False, "## A"),
    ("ok", "qwen/qwen3.6-27b", {}, False, "<think>\nThe user"),
    ("ok", "qwen/qwen3.6-27b", {"reasoning_format": "parsed"}, True, "## A"),
    ("ok", "qwen/qwen3.6-27b", {"reasoning_format": "hidden"}, False, "## A"),
    ("ok", "qwen/qwen3.6-27b", {"reasoning_effort": "none"}, False, "## A"),
    ("ok", "qwen/qwen3.6-27b", {"tools": TOOLS}, True, "## A"),
    ("think", "openai/gpt-oss-120b", {}, False, "<think>\nThe user"),
    ("reasoning", "example/unheard-of-9b", {}, True, "## A"),
])
def test_where_reasoning_stands(plain, scenario, model, members, reasoning, starts):
    found = streamed(plain, scenario, chat(model=model, stream=True, **members))
    assert text_of(found).startswith(starts)
    assert bool(text_of(found, "reasoning")) == reasoning


def test_a_limit_and_a_stop_end_the_text(plain):
    found = streamed(plain, "ok", chat(stream=True, max_completion_tokens=30))
    assert found[-1]["choices"][0]["finish_reason"] == "length"
    assert TEXT.startswith(text_of(found)) and found[-1]["usage"]["completion_tokens"] == 30
    assert text_of(streamed(plain, "ok", chat(stream=True, stop=["two", "clear"]))) == (
        TEXT.split("clear")[0])


# Tool calls.

def calls_of(found):
    """The calls joined by index, as a client does it, and in how many parts they came."""
    calls, parts = {}, 0
    for chunk in found:
        for part in chunk["choices"][0]["delta"].get("tool_calls", []):
            call = calls.setdefault(part["index"], {"name": "", "arguments": ""})
            parts += 1
            for name in call:
                call[name] += part["function"].get(name, "")
    return [calls[index] for index in sorted(calls)], parts


@pytest.mark.parametrize("scenario, count, is_whole", [
    ("tool_calls", 1, True), ("two_tool_calls", 2, True), ("tool_calls_in_pieces", 2, False)])
def test_tool_calls_come_whole_or_in_pieces(plain, scenario, count, is_whole):
    found = streamed(plain, scenario, chat(stream=True, tools=TOOLS))
    calls, parts = calls_of(found)
    assert calls == [samples.TOOL, samples.SECOND_TOOL][:count]
    assert (parts == count) == is_whole
    assert found[0]["choices"][0]["delta"]["content"] is None
    assert found[-1]["choices"][0]["finish_reason"] == "tool_calls"


def test_a_required_tool_is_called_with_arguments_of_its_schema(plain):
    found = streamed(plain, "ok", chat(stream=True, tools=TOOLS, tool_choice="required"))
    [call], _ = calls_of(found)
    assert call["name"] == "get_weather" and list(json.loads(call["arguments"])) == ["city"]


# Events that are missing, empty or broken.

@pytest.mark.parametrize("scenario, end", [
    ("nodone", b"}\n\n"), ("unterminated", b"\n\ndata: [DONE]\n"), ("unterminated_chunk", b"}}\n")])
def test_how_a_stream_ends_without_its_last_event(plain, scenario, end):
    body = whole_body(stream_of(plain, scenario))
    assert body.endswith(end)
    assert text_of(chunks_of(body + b"\n")) == TEXT
    assert ("data: [DONE]" in body.decode()) == (scenario == "unterminated")


def test_chunks_may_say_nothing(plain):
    found = streamed(plain, "empty")
    deltas = [choice["delta"] for chunk in found for choice in chunk["choices"]]
    assert any(chunk["choices"] == [] for chunk in found)
    assert {} in deltas and {"content": None} in deltas and text_of(found) == TEXT


@pytest.mark.parametrize("scenario, reason", [
    ("no_finish", None), ("length", "length"), ("content_filter", "content_filter")])
def test_why_an_answer_ended(plain, scenario, reason):
    assert streamed(plain, scenario)[-1]["choices"][0]["finish_reason"] == reason


def test_an_event_may_be_no_json(plain):
    *_, done = found = data_of(plain, "invalid_json")
    broken = [data for data in found[:-1] if not data.endswith("}")]
    assert len(broken) == 1 and done == "[DONE]"
    with pytest.raises(ValueError):
        json.loads(broken[0])


@pytest.mark.parametrize("scenario, kind, code, last", [
    ("error_midstream", "error", "tool_use_failed", None),
    ("error_object", "message", "json_validate_failed", None),
    ("error_x_groq", "message", None, "[DONE]"),
])
def test_errors_in_the_middle(plain, scenario, kind, code, last):
    found = events_of(whole_body(stream_of(plain, scenario, thinking="hidden")))
    assert (found.pop()[1] if last else None) == last
    type, data = found[-1]
    error = json.loads(data)
    assert type == kind
    assert (error["error"]["code"] if code else error["x_groq"]["error"]) == (code or "over capacity")
    before = text_of([json.loads(data) for _, data in found[:-1]])
    assert before and TEXT.startswith(before)
