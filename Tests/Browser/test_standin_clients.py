"""The official clients of Groq and of OpenAI take the stand-in for the API."""

import json
import ssl
import time

import groq
import httpx
import jsonschema
import openai
import pydantic
import pytest

from asking import HELLO, MODEL
from standin import KEY, samples, scenario

LIBRARIES = {"groq": groq, "openai": openai}
TOOLS = [{"type": "function", "function": {"name": "get_weather", "parameters": {
    "type": "object", "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
    "required": ["city", "days"]}}}]
SCHEMA = {
    "type": "object",
    "properties": {
        "title": {"type": "string"},
        "kind": {"enum": ["small", "large"]},
        "count": {"type": "integer", "minimum": 5},
        "share": {"type": "number", "maximum": 1},
        "isDone": {"type": "boolean"},
        "owner": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "tags": {"type": "array", "items": {"type": "string"}, "minItems": 3},
        "tree": {"$ref": "#/$defs/node"},
    },
    "required": ["title", "kind", "count", "share", "isDone", "owner", "tags", "tree"],
    "additionalProperties": False,
    "$defs": {"node": {
        "type": "object",
        "properties": {"name": {"type": "string"},
                       "children": {"type": "array", "items": {"$ref": "#/$defs/node"}},
                       "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]}},
        "required": ["name", "children", "next"], "additionalProperties": False,
    }},
}


@pytest.fixture(params=LIBRARIES)
def library(request):
    return LIBRARIES[request.param]


@pytest.fixture
def client(library, plain):
    """Makes a client that tries once: `client(max_retries=1)` tries again."""
    made = []

    def make(**options):
        if library is groq:
            # Groq's own client adds the path itself.
            one = groq.Groq(api_key=KEY, base_url=plain.plain_url.removesuffix("/openai/v1"),
                            **{"max_retries": 0, **options})
        else:
            one = openai.OpenAI(api_key=KEY, base_url=plain.plain_url, **{"max_retries": 0, **options})
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()


@pytest.fixture
def create(client):
    """Asks for a completion."""
    return lambda **members: client().chat.completions.create(
        **{"model": MODEL, "messages": HELLO, **members})


def joined(stream):
    chunks = list(stream)
    return chunks, "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


def test_a_plain_answer(create):
    answer = create(seed=7)
    assert answer.choices[0].message.content == samples.PLAIN
    assert answer.choices[0].finish_reason == "stop" and answer.model == MODEL
    usage = answer.usage
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens > 0
    assert usage.completion_tokens_details.reasoning_tokens > 0
    assert answer.x_groq if isinstance(answer.x_groq, dict) else answer.x_groq.id.startswith("req_")


@pytest.mark.parametrize("name", [
    "ok", "bytewise", "odd_cuts", "crlf", "cr", "comments", "nospace", "multiline", "nodone", "empty",
    "usage_only", "no_usage", "no_finish"])
def test_a_stream(create, plain, name):
    plain.scenario(name)
    chunks, text = joined(create(stream=True))
    assert text == samples.PLAIN
    assert (chunks[-1].choices[0].finish_reason if chunks[-1].choices else "stop") == (
        None if name == "no_finish" else "stop")


@pytest.mark.parametrize("library", ["openai"], indirect=True)
def test_events_with_fields(create, plain):
    """Groq's own client passes over events with a name, also over those with the default one."""
    plain.scenario("eventfields")
    assert joined(create(stream=True))[1] == samples.PLAIN


def test_a_stream_with_usage(create):
    # Groq's client knows no such argument, though the API does.
    chunks, text = joined(create(stream=True, extra_body={"stream_options": {"include_usage": True}}))
    assert chunks[-1].choices == [] and chunks[-1].usage.completion_tokens > 0
    assert text == samples.PLAIN


def test_models(client):
    one = client()
    listed = one.models.list().data
    assert MODEL in [model.id for model in listed] and listed[0].owned_by == "OpenAI"
    assert one.models.retrieve("openai/gpt-oss-20b").id == "openai/gpt-oss-20b"
    with pytest.raises((groq.NotFoundError, openai.NotFoundError)):
        one.models.retrieve("none/such")


def test_reasoning(create):
    assert create().choices[0].message.reasoning == samples.REASONING
    hidden = create(extra_body={"include_reasoning": False}).choices[0].message
    assert getattr(hidden, "reasoning", None) is None
    raw = create(model="qwen/qwen3.6-27b", extra_body={"reasoning_format": "raw"}).choices[0].message
    assert raw.content.startswith("<think>") and getattr(raw, "reasoning", None) is None
    chunks, _ = joined(create(stream=True))
    deltas = [getattr(chunk.choices[0].delta, "reasoning", None) or "" for chunk in chunks]
    assert "".join(deltas) == samples.REASONING


def test_compound(create):
    answer = create(model="groq/compound")
    tools = answer.choices[0].message.executed_tools
    assert (tools[0]["type"] if isinstance(tools[0], dict) else tools[0].type) == "search"
    assert answer.system_fingerprint is None
    chunks, text = joined(create(model="groq/compound", stream=True))
    assert text == samples.PLAIN and chunks[-1].id == "stub"


def test_json_mode(create):
    message = {"role": "user", "content": "JSON, please"}
    answer = create(messages=[message], response_format={"type": "json_object"})
    assert isinstance(json.loads(answer.choices[0].message.content), dict)


@pytest.mark.parametrize("strict", [False, True])
def test_structured_output_fits_its_schema(create, strict):
    wanted = {"type": "json_schema", "json_schema": {"name": "thing", "schema": SCHEMA}}
    if strict:
        wanted["json_schema"]["strict"] = True
    answer = create(response_format=wanted)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(answer.choices[0].message.content))


def test_structured_output_can_be_another(create, plain):
    plain.say('{"title": 5}')
    wanted = {"type": "json_schema", "json_schema": {"name": "thing", "schema": SCHEMA}}
    assert create(response_format=wanted).choices[0].message.content == '{"title": 5}'


def test_structured_output_through_openai_s_own_parser(plain):
    class Step(pydantic.BaseModel):
        text: str
        done: bool

    class Plan(pydantic.BaseModel):
        title: str
        steps: list[Step]

    with openai.OpenAI(api_key=KEY, base_url=plain.plain_url, max_retries=0) as client:
        answer = client.chat.completions.parse(model=MODEL, messages=HELLO, response_format=Plan)
    plan = answer.choices[0].message.parsed
    assert plan.title and plan.steps[0].done is True
    assert plain.chats[0].json["response_format"]["json_schema"]["strict"] is True


def test_tools(create):
    answer = create(tools=TOOLS, tool_choice="required")
    [call] = answer.choices[0].message.tool_calls
    assert call.function.name == "get_weather" and answer.choices[0].finish_reason == "tool_calls"
    assert isinstance(json.loads(call.function.arguments)["days"], int)
    assert answer.choices[0].message.content is None
    history = [*HELLO, {"role": "assistant", "tool_calls": [call.model_dump(exclude_none=True)]},
               {"role": "tool", "tool_call_id": call.id, "content": "3 °C"}]
    assert create(messages=history, tools=TOOLS).choices[0].message.content == samples.PLAIN


@pytest.mark.parametrize("name", ["two_tool_calls", "tool_calls_in_pieces"])
def test_streamed_tools_are_joined_by_index(create, plain, name):
    plain.scenario(name)
    calls = {}
    for chunk in create(tools=TOOLS, stream=True):
        for part in chunk.choices[0].delta.tool_calls or []:
            call = calls.setdefault(part.index, {"name": "", "arguments": ""})
            call["name"] += part.function.name or ""
            call["arguments"] += part.function.arguments or ""
    assert list(calls.values()) == [samples.TOOL, samples.SECOND_TOOL]


ERRORS = {
    "400": "BadRequestError", "400_json_validate_failed": "BadRequestError",
    "401": "AuthenticationError", "403": "PermissionDeniedError", "403_html": "PermissionDeniedError",
    "404": "NotFoundError", "413": "APIStatusError", "422": "UnprocessableEntityError",
    "424": "APIStatusError", "429": "RateLimitError", "498": "APIStatusError",
    "500": "InternalServerError", "500_empty": "InternalServerError", "502_html": "InternalServerError",
    "503": "InternalServerError", "reset": "APIConnectionError", "cut": "APIConnectionError",
}


@pytest.mark.parametrize("name", ERRORS)
def test_each_error_is_the_client_s_exception(create, plain, library, name):
    plain.scenario(name)
    with pytest.raises(library.APIError) as raised:
        create()
    assert type(raised.value) is getattr(library, ERRORS[name])
    if name == "400_json_validate_failed":
        error = raised.value.body.get("error", raised.value.body)
        assert error["failed_generation"].startswith("{")


def test_hanging_is_a_time_out(client, plain, library):
    plain.scenario("hang")
    with pytest.raises(library.APITimeoutError):
        client(timeout=0.3).chat.completions.create(model=MODEL, messages=HELLO)
    plain.wait_for(lambda: plain.chats[0].aborted)


@pytest.mark.parametrize("name", ["error_midstream", "error_object"])
def test_an_error_in_the_stream_is_raised(create, plain, library, name):
    plain.scenario(name)
    with pytest.raises(library.APIError) as raised:
        joined(create(stream=True))
    assert "failed_generation" in str(raised.value)


@pytest.mark.parametrize("failure, changes, least", [
    ("429_fraction", {"wait": 0.9}, 0.9),
    ("429_milliseconds", {"wait": 0.8}, 0.8),
    ("429", {"wait": 1}, 1),
    # Half a second at first, less up to a quarter.
    ("429_message", {}, 0.37),
    ("503", {}, 0.37),
])
def test_retries_wait_as_told(client, plain, failure, changes, least):
    plain.scenario(scenario(failure, **changes), "ok")
    answer = client(max_retries=1).chat.completions.create(model=MODEL, messages=HELLO)
    assert answer.choices[0].message.content == samples.PLAIN
    first, second = plain.chats
    assert (first.status, second.status) == (int(failure[:3]), 200)
    assert least <= second.at - first.at < least + 1


def test_errors_that_stay_are_not_tried_again(client, plain, library):
    for name in ("400", "401", "404", "413", "422"):
        plain.reset()
        plain.scenario(name, "ok")
        with pytest.raises(library.APIStatusError):
            client(max_retries=2).chat.completions.create(model=MODEL, messages=HELLO)
        assert len(plain.chats) == 1


def test_leaving_a_stream_is_seen(create, plain):
    plain.say("word " * 1000, rate=50)
    with create(stream=True) as stream:
        next(iter(stream))
    start = time.monotonic()
    plain.wait_for(lambda: plain.chats[0].aborted)
    assert time.monotonic() - start < 1


def test_over_tls_with_its_own_certificate(plain):
    trusting = httpx.Client(verify=ssl.create_default_context(cafile=plain.certificate))
    with groq.Groq(api_key=KEY, base_url=plain.url.removesuffix("/openai/v1"), max_retries=0,
                   http_client=trusting) as client:
        _, text = joined(client.chat.completions.create(model=MODEL, messages=HELLO, stream=True))
    assert text == samples.PLAIN
