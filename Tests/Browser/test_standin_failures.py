"""What the stand-in answers when it answers with an error, or with something else than was asked for."""

import email.utils
import json
import time

import pytest

from asking import KEY, ask, ask_chat, chat
from standin import SCENARIOS
from standin.failures import duration


JSON_FAILURES = {
    "400": None, "400_json_validate_failed": "json_validate_failed",
    "400_tool_use_failed": "tool_use_failed", "400_output_parse_failed": "output_parse_failed",
    "400_max_tokens": None, "400_blocked_api_access": "blocked_api_access",
    "400_decommissioned": "model_decommissioned", "400_hostile": None, "401": "invalid_api_key",
    "401_echo": "invalid_api_key", "403": "model_permission_blocked_org", "404": "model_not_found",
    "413": "rate_limit_exceeded", "413_entity": "request_too_large", "422": None,
    "424": "failed_dependency", "429": "rate_limit_exceeded", "429_too_large": "rate_limit_exceeded",
    "498": "capacity_exceeded", "500": None, "503": None,
}


@pytest.mark.parametrize("name", JSON_FAILURES)
@pytest.mark.parametrize("stream", [False, True])
def test_errors_have_the_status_and_the_shape(plain, name, stream):
    plain.scenario(name)
    status, headers, answer = ask_chat(plain, chat(stream=stream))
    assert status == int(name[:3]) and headers["content-type"] == "application/json"
    assert answer["error"]["message"] and answer["error"]["type"]
    assert answer["error"].get("code") == JSON_FAILURES[name]
    assert ("failed_generation" in answer["error"]) == ("See 'failed_gen" in answer["error"]["message"])
    assert "{" not in answer["error"]["message"]


@pytest.mark.parametrize("name", ["403_html", "502_html", "503_html", "200_html", "500_empty"])
def test_some_errors_are_no_json(plain, name):
    plain.scenario(name)
    status, headers, body = ask(plain, "POST", "/chat/completions", chat(stream=True))
    assert status == int(name[:3]) and headers["content-type"].startswith("text/html")
    assert body.startswith(b"<!DOCTYPE html>") or name == "500_empty" and body == b""


def test_an_error_may_hold_the_key(plain):
    plain.scenario("401_echo")
    assert KEY in ask_chat(plain)[2]["error"]["message"]


@pytest.mark.parametrize("name, header, message", [
    ("429", "2", "Please try again in 2s."),
    ("429_fraction", "0.5", "Please try again in 500ms."),
    ("429_message", None, "Please try again in 2s."),
    ("429_hidden", "2", "Please try again in 2s."),
    ("429_day", "579", "Please try again in 9m38.016s."),
    ("429_silent", None, None),
    ("429_too_large", None, None),
])
def test_how_a_429_tells_its_wait(plain, name, header, message):
    plain.scenario(name)
    status, headers, answer = ask_chat(plain, origin="http://127.0.0.1:1")
    assert status == 429 and headers.get("retry-after") == header
    assert ("try again in" in answer["error"]["message"]) == bool(message)
    assert (message or "") in answer["error"]["message"]
    assert headers["x-ratelimit-remaining-tokens"] == "0"
    assert ("access-control-expose-headers" in headers) == (name != "429_hidden")


def test_a_429_can_tell_a_date_or_milliseconds(plain):
    plain.scenario("429_date", wait=3)
    headers = ask_chat(plain)[1]
    told = email.utils.parsedate_to_datetime(headers["retry-after"]).timestamp() - time.time()
    assert headers["retry-after"].endswith(" GMT") and 2 < told <= 4.1
    plain.scenario("429_milliseconds", wait=0.25)
    assert ask_chat(plain)[1]["retry-after-ms"] == "250"


def test_a_request_that_is_too_large_is_told_apart(plain):
    for name in ("429_too_large", "413"):
        plain.scenario(name)
        assert ask_chat(plain)[2]["error"]["message"].startswith(
            "Request too large for model `openai/gpt-oss-120b`")


@pytest.mark.parametrize("seconds, text", [
    (0.4, "400ms"), (6, "6s"), (7.66, "7.66s"), (179.56, "2m59.56s"), (3723, "1h2m3s"),
    (578.016, "9m38.016s"), (3600, "1h0m0s")])
def test_durations_are_written_as_live(seconds, text):
    assert duration(seconds) == text


def test_sequences_end_in_their_last_answer(plain):
    plain.scenario("429", "503", "ok")
    assert [ask_chat(plain)[0] for _ in range(4)] == [429, 503, 200, 200]
    assert [request.scenario for request in plain.chats] == ["429", "503", "ok", "ok"]


def test_a_stream_may_be_answered_by_one_json_object(plain):
    plain.scenario("200_json")
    status, headers, answer = ask_chat(plain, chat(stream=True))
    assert (status, headers["content-type"]) == (200, "application/json")
    assert answer["object"] == "chat.completion" and answer["choices"][0]["message"]["content"]


@pytest.mark.parametrize("name", ["no_cors", "blocked"])
def test_without_cors_headers_no_preflight_passes(plain, name):
    plain.scenario(name)
    headers = ask(plain, "OPTIONS", "/chat/completions", key=None, origin="http://127.0.0.1:1",
                  access_control_request_method="POST")[1]
    assert not any(header.startswith("access-control") for header in headers)


def test_limits_can_be_absent(plain):
    plain.scenario("no_limits")
    assert not any(header.startswith("x-ratelimit") for header in ask_chat(plain)[1])


def test_an_unknown_scenario_or_change_is_a_mistake_of_the_test(plain):
    with pytest.raises(KeyError):
        plain.scenario("none such")
    with pytest.raises(TypeError):
        plain.scenario("ok", speed=5)
    assert "ok" in SCENARIOS


def test_json_that_does_not_fit_the_limit_is_an_error(plain):
    body = chat(messages=[{"role": "user", "content": "json"}], max_completion_tokens=3,
                response_format={"type": "json_object"})
    status, _, answer = ask_chat(plain, body)
    assert (status, answer["error"]["code"]) == (400, "json_validate_failed")
    assert answer["error"]["failed_generation"].startswith("max completion tokens reached")


def test_the_log_holds_what_came(plain):
    ask(plain, "POST", "/chat/completions", chat(seed=3), x_extra="1", origin="http://127.0.0.1:1")
    [request] = plain.requests
    assert (request.method, request.status, request.is_over) == ("POST", 200, True)
    assert (request.json["seed"], request.key, request.headers["x-extra"]) == (3, KEY, "1")
    assert request.origin == "http://127.0.0.1:1" and request.host.startswith("127.0.0.1:")
    assert json.loads(request.body) == request.json and time.monotonic() - request.at < 5
