"""The stand-in refuses what the API refuses, in the API's words."""

import json

import pytest

from asking import HELLO, ask, ask_chat, chat
from standin import MODELS, Standin

COMPOUND, QWEN, PLAIN = "groq/compound", "qwen/qwen3.6-27b", "example/unheard-of-9b"
JSON_PROMPT = [{"role": "user", "content": "Answer in JSON."}]
OBJECT = {"type": "json_object"}
CLOSED = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
          "additionalProperties": False}


def tool(name="f", **members):
    return {"type": "function", "function": {"name": name, **members}}


def schema(content=CLOSED, **members):
    return {"type": "json_schema", "json_schema": {"name": "thing", "schema": content, **members}}


def user(**members):
    return [{"role": "user", "content": "x", **members}]


REFUSED = [
    # The form: closed objects, types, ranges.
    (chat(store_it=1), "property 'store_it' is unsupported, did you mean 'store'?"),
    (chat(zzz=1), "property 'zzz' is unsupported"),
    (chat(model=...), "property 'model' is missing"),
    (chat(messages=...), "property 'messages' is missing"),
    (chat(messages=[]), "'messages' : minimum number of items is 1"),
    (chat(n=2), "'n' : number must be at most 1"),
    (chat(temperature=2.5), "'temperature' : number must be at most 2"),
    (chat(temperature="1"), "'temperature' : value must be a number"),
    (chat(top_p=-1), "'top_p' : number must be at least 0"),
    (chat(max_completion_tokens=1.5), "'max_completion_tokens' : value must be an integer"),
    (chat(stream="yes"), "'stream' : value must be a boolean"),
    (chat(service_tier="best"), "'service_tier' : value is not one of the allowed values "
                                "['auto','on_demand','flex','performance']"),
    (chat(stop=list("abcde")),
     "'stop' : one of the following must be satisfied[('stop' : value must be a string) OR ('stop' : "
     "maximum number of items is 4)]"),
    (chat(tools=[tool(f"f{index}") for index in range(129)]), "'tools' : maximum number of items is 128"),
    (chat(messages=user(timestamp=1)),
     "'messages.0' : for 'role:user' the following must be satisfied[('messages.0' : property "
     "'timestamp' is unsupported)]"),
    (chat(messages=[*HELLO, {"role": "assistant", "content": "x", "executed_tools": []}]),
     "'messages.1' : for 'role:assistant' the following must be satisfied[('messages.1' : property "
     "'executed_tools' is unsupported)]"),
    (chat(messages=[*HELLO, {"role": "assistant"}]),
     "'messages.1' : for 'role:assistant' the following must be satisfied[('messages.1' : property "
     "'content' is missing)]"),
    (chat(messages=[{"role": "tool", "tool_call_id": "x", "content": []}]),
     "'messages.0' : for 'role:tool' the following must be satisfied[('messages.0.content' : one of the "
     "following must be satisfied[('messages.0.content' : value must be a string) OR "
     "('messages.0.content' : minimum number of items is 1)])]"),
    (chat(messages=[{"role": "human", "content": "x"}]),
     "'messages.0' : discriminator property 'role' has invalid value"),
    # What no model takes.
    (chat(logprobs=True), "`logprobs` is not supported with this model"),
    (chat(top_logprobs=3), "`top_logprobs` is not supported with this model"),
    (chat(logit_bias={"5": 1}), "`logit_bias` is not supported with this model"),
    (chat(stream_options={"include_usage": True}), "`stream_options` is only allowed when `stream` is "
                                                   "enabled"),
    # Reasoning.
    (chat(model=QWEN, reasoning_format="parsed", include_reasoning=True),
     "cannot specify both 'include_reasoning' and 'reasoning_format'"),
    (chat(reasoning_format="parsed"), "`reasoning_format` is not supported with this model"),
    (chat(model=PLAIN, include_reasoning=False), "`include_reasoning` is not supported with this model"),
    (chat(model=PLAIN, reasoning_effort="low"), "`reasoning_effort` is not supported with this model"),
    (chat(model=QWEN, reasoning_effort="low"), "`reasoning_effort` must be one of `none` or `default`"),
    (chat(reasoning_effort="none"), "`reasoning_effort` must be one of `low`, `medium` or `high`"),
    (chat(model=QWEN, reasoning_format="raw", tools=[tool()]),
     "`reasoning_format` must be set to `parsed` or `hidden` when using JSON mode or tools"),
    (chat(model=QWEN, reasoning_format="raw", response_format=OBJECT, messages=JSON_PROMPT),
     "`reasoning_format` must be set to `parsed` or `hidden` when using JSON mode or tools"),
    # JSON.
    (chat(response_format=OBJECT),
     "'messages' must contain the word 'json' in some form, to use 'response_format' of type "
     "'json_object'."),
    (chat(response_format=OBJECT, tools=[tool()], messages=JSON_PROMPT),
     "json mode cannot be combined with tool/function calling"),
    (chat(response_format=schema(), tools=[tool()]),
     "json mode cannot be combined with tool/function calling"),
    (chat(response_format=schema(), stream=True), "`response_format` does not support streaming"),
    (chat(model=PLAIN, response_format=schema()),
     "This model does not support response format `json_schema`. See supported models at "
     "https://console.groq.com/docs/structured-outputs#supported-models"),
    (chat(model=QWEN, response_format=schema(strict=True)), "`strict` is not supported with this model"),
    (chat(response_format=schema({"type": "object", "properties": {}}, strict=True)),
     "invalid JSON schema for response_format: 'thing': : `additionalProperties:false` must be set on "
     "every object"),
    (chat(response_format=schema({**CLOSED, "properties": {"a": {"type": "array", "items": {
        **CLOSED, "required": []}}}}, strict=True)),
     "invalid JSON schema for response_format: 'thing': /properties/a/items/required: The following "
     "properties must be listed in `required`: a"),
    # Tools and sizes.
    (chat(model=COMPOUND, tools=[tool()]), "`tool calling` is not supported with this model"),
    (chat(model=QWEN, tools=[{"type": "browser_search"}]), "tools.0.type must be one of [function, mcp]"),
    (chat(tool_choice="required"), "`tool_choice` is `required` but no `tools` are given"),
    (chat(tools=[tool()], tool_choice={"type": "function", "function": {"name": "g"}}),
     "Tool choice 'g' is not in `tools`"),
    (chat(model=COMPOUND, max_completion_tokens=9000),
     "`max_completion_tokens` must be less than or equal to `8192`, the maximum value for "
     "`max_completion_tokens` is less than the `context_window` for this model"),
    (chat(model="meta-llama/llama-prompt-guard-2-86m", messages=user(content="x" * 4000)),
     "Please reduce the length of the messages or completion."),
    (chat(messages=[{"role": "user", "content": [
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}}]}]),
     "messages[0].content must be a string"),
    (chat(model="whisper-large-v3"), "The model `whisper-large-v3` does not support chat completions"),
]

ACCEPTED = {
    "nulls": chat(temperature=None, stop=None, tools=None, response_format=None, stream=False),
    "harmless values": chat(n=1, logprobs=False, logit_bias={}, frequency_penalty=0.5, user="x",
                            service_tier="auto", seed=1, top_p=0.9, metadata={"a": "b"}),
    "history": chat(messages=[
        {"role": "developer", "content": [{"type": "text", "text": "x"}]}, *HELLO,
        {"role": "assistant", "content": None, "reasoning": "x", "tool_calls": [
            {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
        {"role": "tool", "tool_call_id": "1", "content": "3"}]),
    "four stops": chat(stop=list("§%&@")),
    "a tool of the API's own": chat(tools=[{"type": "browser_search"}], tool_choice="auto"),
    "an image": chat(model=QWEN, messages=[{"role": "user", "content": [
        {"type": "text", "text": "x"}, {"type": "image_url", "image_url": {"url": "https://x.test/a"}}]}]),
    "strict": chat(response_format=schema(strict=True)),
    "best effort": chat(model=QWEN, response_format=schema({"type": "object"})),
    "documents": chat(documents=[{"id": "1", "source": {"type": "text", "text": "x"}}]),
    "an older name": chat(model="compound-beta"),
}


@pytest.mark.parametrize("body, message", REFUSED, ids=[message[:60] for _, message in REFUSED])
def test_refuses(plain, body, message):
    status, headers, answer = ask_chat(plain, body)
    assert (status, answer["error"]["message"]) == (400, message)
    assert answer["error"]["type"] == "invalid_request_error"
    assert headers["content-type"] == "application/json"


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepts(plain, name):
    status, _, answer = ask_chat(plain, ACCEPTED[name])
    assert status == 200, answer


@pytest.mark.parametrize("key", ["", "gsk_other", "sk-other"])
def test_a_wrong_key_is_401_for_chat_and_models(plain, key):
    for method, path, body in [("POST", "/chat/completions", chat()), ("GET", "/models", None)]:
        status, headers, data = ask(plain, method, path, body, key=key)
        assert status == 401
        assert json.loads(data) == {"error": {
            "message": "Invalid API Key", "type": "invalid_request_error", "code": "invalid_api_key"}}
        assert data.endswith(b"\n")
        assert "x-ratelimit-limit-requests" not in headers


@pytest.mark.parametrize("model", ["llama-3.3-70b-versatile", "qwen/qwen3-32b", "none/such"])
def test_a_retired_or_unknown_model_is_404(plain, model):
    status, _, answer = ask_chat(plain, chat(model=model))
    assert status == 404
    assert answer["error"]["code"] == "model_not_found"
    assert answer["error"]["message"] == (
        f"The model `{model}` does not exist or you do not have access to it.")
    assert ask(plain, "GET", f"/models/{model}")[0] == 404


def test_models_are_listed_with_members_that_no_schema_names(plain):
    status, _, data = ask(plain, "GET", "/models")
    listed = json.loads(data)["data"]
    assert status == 200
    assert [entry["id"] for entry in listed] == [model.id for model in MODELS]
    assert "context_window" in listed[0] and "pricing" in listed[0]
    assert [entry["id"] for entry in listed if not entry["active"]] == ["allam-2-7b"]


@pytest.mark.parametrize("form", ["openai/gpt-oss-20b", "openai%2Fgpt-oss-20b"])
def test_a_model_is_found_by_its_id_encoded_or_not(plain, form):
    status, _, data = ask(plain, "GET", f"/models/{form}")
    assert (status, json.loads(data)["id"]) == (200, "openai/gpt-oss-20b")


def test_tests_choose_models_and_keys(plain):
    plain.models = [model for model in plain.models if model.id != "openai/gpt-oss-120b"]
    plain.keys = {"gsk_mine"}
    assert ask_chat(plain, key="gsk_mine")[0] == 404
    plain.reset()
    assert ask_chat(plain)[0] == 200


@pytest.mark.parametrize("method, path, base", [
    ("GET", "/chat/completions", None), ("POST", "/models", None), ("POST", "/completions", None),
    ("POST", "/chat/completions", "/v1")])
def test_other_addresses_are_unknown(plain, method, path, base):
    status, _, data = ask(plain, method, path, {} if method == "POST" else None, base=base)
    assert (status, json.loads(data)["error"]["code"]) == (404, "unknown_url")


def test_a_body_must_be_json_of_a_moderate_size(plain):
    too_large = chat(messages=user(content="x" * (4 * 1024 * 1024)))
    assert ask(plain, "POST", "/chat/completions", too_large)[0] == 413
    for body, type in [(b"{", "application/json"), (b"{}", "text/plain")]:
        status, _, data = ask(plain, "POST", "/chat/completions", body, content_type=type)
        assert (status, "error" in json.loads(data)) == (400, True)


def test_answers_carry_the_headers_of_live_ones(plain):
    _, headers, _ = ask_chat(plain)
    for name in ["x-request-id", "x-groq-region", "cf-ray", "set-cookie", "x-ratelimit-reset-tokens"]:
        assert headers[name]
    assert (headers["server"], headers["vary"]) == ("cloudflare", "Origin")
    assert "retry-after" not in headers
    assert "access-control-allow-origin" not in headers


ORIGIN = "http://127.0.0.1:1"
PREFLIGHT = {"origin": ORIGIN, "access_control_request_method": "POST",
             "access_control_request_headers": "authorization,content-type"}


def test_preflights_let_pages_in(plain):
    status, headers, body = ask(plain, "OPTIONS", "/chat/completions", key=None, **PREFLIGHT)
    assert (status, body) == (204, b"")
    assert headers["access-control-allow-origin"] == "*"
    assert headers["access-control-allow-headers"] == "authorization,content-type"
    assert "POST" in headers["access-control-allow-methods"]
    assert plain.requests[-1].is_preflight and not plain.requests[-1].aborted


def test_a_preflight_uses_no_scenario_up(plain):
    plain.scenario("429", "ok")
    ask(plain, "OPTIONS", "/chat/completions", key=None, **PREFLIGHT)
    assert [ask_chat(plain)[0] for _ in range(3)] == [429, 200, 200]


@pytest.mark.parametrize("changes, allowed, is_exposed", [
    ({}, "*", True), ({"expose": False}, "*", False), ({"echo_origin": True}, ORIGIN, True),
    ({"cors": False}, None, False)])
def test_what_browsers_may_read_is_a_switch(plain, changes, allowed, is_exposed):
    plain.scenario("ok", **changes)
    for headers in [ask_chat(plain, origin=ORIGIN)[1],
                    ask(plain, "OPTIONS", "/chat/completions", key=None, **PREFLIGHT)[1]]:
        assert headers.get("access-control-allow-origin") == allowed
        assert headers["vary"] == "Origin"
    exposed = ask_chat(plain, origin=ORIGIN)[1].get("access-control-expose-headers", "")
    assert ("retry-after" in exposed) == is_exposed


def test_models_have_a_scenario_of_their_own(plain):
    plain.scenario("401", on="models")
    assert (ask(plain, "GET", "/models")[0], ask_chat(plain)[0]) == (401, 200)


def test_a_base_path_can_be_another():
    with Standin(base="/other/base/") as other:
        assert other.plain_url.endswith("/other/base")
        assert ask(other, "GET", "/models")[0] == 200
        assert ask(other, "GET", "/models", base="/openai/v1")[0] == 404
