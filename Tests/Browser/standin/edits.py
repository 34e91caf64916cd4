"""What can go otherwise with the events of a stream: functions from frames to frames."""

from dataclasses import replace

from .frames import DONE, Frame

# How many tokens are through when a stream goes wrong.
TOKENS_BEFORE = 5


def is_chunk(frame):
    return isinstance(frame.data, dict)


def of_chunks(edit):
    """An edit of the frames that hold a chunk; None takes a frame out."""

    def edited(frames):
        for frame in frames:
            data = edit(frame.data) if is_chunk(frame) else frame.data
            if data is not None:
                yield replace(frame, data=data)

    return edited


def without_done(frames):
    return (frame for frame in frames if frame.data != DONE)


def drop_usage(chunk):
    groq = {key: value for key, value in chunk.get("x_groq", {}).items() if key != "usage"}
    rest = {key: value for key, value in chunk.items() if key not in ("usage", "x_groq")}
    return {**rest, "x_groq": groq} if groq else rest


def drop_top_usage(chunk):
    return {key: value for key, value in chunk.items() if key != "usage"}


def drop_finish(chunk):
    choices = [{**choice, "finish_reason": None} for choice in chunk["choices"]]
    return {**chunk, "choices": choices}


without_usage = of_chunks(drop_usage)
only_groq_usage = of_chunks(drop_top_usage)
without_finish = of_chunks(drop_finish)


def usage_alone(frames):
    """Usage in a chunk of its own, which has no choices."""
    for frame in frames:
        if not is_chunk(frame):
            yield frame
            continue
        yield replace(frame, data=drop_usage(frame.data))
        if frame.data.get("usage"):
            yield Frame({**drop_usage(frame.data), "choices": [], "usage": frame.data["usage"]})


def with_empty(frames):
    """Chunks that say nothing, between those that do."""
    for frame in frames:
        yield frame
        if frame.is_token:
            head = {key: value for key, value in frame.data.items() if key != "choices"}
            yield Frame({**head, "choices": []})
            for delta in ({}, {"content": None}, {"content": ""}, {"role": "assistant"}):
                choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": None}
                yield Frame({**head, "choices": [choice]})


def after_tokens(make, count=TOKENS_BEFORE, goes_on=False):
    """Puts frames in after some tokens, and leaves out what follows unless it goes on."""

    def edited(frames):
        seen = 0
        for frame in frames:
            yield frame
            seen += frame.is_token
            if frame.is_token and seen == count:
                yield from make(frame.data)
                if not goes_on:
                    return

    return edited


def error_event(chunk):
    yield Frame({"error": {
        "message": "Failed to call a function. Please adjust your prompt. See 'failed_generation' for "
                   "more details.",
        "type": "invalid_request_error", "code": "tool_use_failed", "status_code": 400,
        "failed_generation": "<function=get_weather>",
    }}, event="error")


def error_object(chunk):
    yield Frame({"error": {
        "message": "Failed to generate JSON. Please adjust your prompt. See 'failed_generation' for "
                   "more details.",
        "type": "invalid_request_error", "code": "json_validate_failed",
        "failed_generation": '{"title": "half a docu',
    }})


def error_in_chunk(chunk):
    yield Frame({**chunk, "choices": [], "x_groq": {"id": "req_stopped", "error": "over capacity"}})
    yield Frame(DONE)


def broken_json(chunk):
    yield Frame('{"id":"chatcmpl-broken","choices":[{"index":0,"delta":{"content":"half')
