"""Connections of the stand-in that break, hang, are left, or keep a pace."""

import re
import time

import pytest

from asking import (
    HELLO, chat, chunks_of, open_chat, pieces_of, read_raw, stream_of, streamed, text_of, whole_body,
)
from standin import SCENARIOS, samples

TEXT = samples.PLAIN


@pytest.mark.parametrize("scenario, is_reset", [("reset", True), ("cut", False), ("closed", False)])
def test_a_stream_breaks_off(plain, scenario, is_reset):
    raw = stream_of(plain, scenario, thinking="hidden", after=3)
    pieces, is_whole = pieces_of(raw)
    assert not is_whole and raw.endswith(b"<reset>") == is_reset
    assert len(pieces) == 4 and TEXT.startswith(text_of(chunks_of(b"".join(pieces))))
    cut = raw.endswith(b'data: {"id":"chatcmpl-cut","choi')
    assert cut == (scenario == "cut")


@pytest.mark.parametrize("scenario", ["reset", "cut"])
def test_a_whole_answer_breaks_off_too(plain, scenario):
    raw = stream_of(plain, scenario, chat())
    head, body = raw.split(b"\r\n\r\n", 1)
    length = int(re.search(rb"content-length: (\d+)", head)[1])
    assert 0 < len(body.removesuffix(b"<reset>")) < length


@pytest.mark.parametrize("scenario, seen", [
    ("hang", b""), ("hang_body", b"\r\n\r\n"), ("silence", b'"delta"')])
def test_hanging_ends_when_the_client_leaves(plain, scenario, seen):
    plain.scenario(scenario)
    with open_chat(plain) as connection:
        if seen:
            read_raw(connection, until=seen)
        connection.settimeout(0.4)
        with pytest.raises(TimeoutError):
            while connection.recv(65536):
                pass
        assert not plain.chats[0].is_over
    plain.wait_for(lambda: plain.chats[0].aborted and plain.chats[0].is_over, 2)


def test_hanging_ends_with_the_test(plain):
    plain.scenario("silence")
    with open_chat(plain) as connection:
        read_raw(connection, until=b'"delta"')
        request = plain.chats[0]
        plain.reset()
        read_raw(connection)
        assert plain.requests == [] and not request.aborted


def test_an_abort_is_seen_in_the_stream(plain):
    plain.say("word " * 2000, rate=100)
    with open_chat(plain) as connection:
        read_raw(connection, until=b"word")
    start = time.monotonic()
    plain.wait_for(lambda: plain.chats[0].aborted, 2)
    assert time.monotonic() - start < 0.5


# Pace.

def test_500_tokens_a_second_hold(plain):
    words, rate = 1000, 500
    plain.say("word " * words, rate=rate)
    with open_chat(plain, chat(model="example/unheard-of-9b", stream=True)) as connection:
        read_raw(connection, until=b'"content":"word"')
        start = time.monotonic()
        found = chunks_of(whole_body(b"\r\n\r\n" + read_rest(connection)))
    seconds = time.monotonic() - start
    assert words / rate - 0.1 < seconds < words / rate * 1.25, f"{words} tokens took {seconds:.2f} s"
    assert found[-1]["usage"]["completion_time"] == pytest.approx(words / rate, rel=0.01)


def read_rest(connection):
    """What follows, from the next piece of the stream on."""
    raw = read_raw(connection)
    return raw[re.search(rb"[0-9a-f]+\r\ndata: ", raw).start():]


def test_slow_is_slow(plain):
    start = time.monotonic()
    stream_of(plain, "slow", chat(stream=True, max_completion_tokens=10))
    assert 0.9 < time.monotonic() - start < 2.5


def test_a_text_can_come_character_by_character(plain):
    found = streamed(plain, "hostile_characters", thinking="hidden")
    assert text_of(found) == samples.HOSTILE
    assert {len(chunk["choices"][0]["delta"].get("content", "")) for chunk in found} == {0, 1}


def test_every_scenario_has_an_answer_or_breaks_off(plain):
    endless = {"hang", "hang_body", "silence"}
    for name in sorted(set(SCENARIOS) - endless):
        raw = stream_of(plain, name, chat(stream=True, messages=HELLO, max_completion_tokens=60))
        assert raw.startswith(b"HTTP/1.1 "), name
