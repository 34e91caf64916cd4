"""The API's description agrees with the stand-in: on what is asked, and on what is answered."""

import json
import re

import pytest

import contract
from asking import ask, ask_chat, chat, chunks_of, pieces_of, stream_of
from test_standin_requests import ACCEPTED, CLOSED, REFUSED, schema, tool

pytestmark = pytest.mark.usefixtures("description")

# Rules between fields, and of models, are words in the description; so is what an assistant must say.
FORMS = [
    (body, message) for body, message in REFUSED
    if re.match(r"'[\w.]+' : |property ", message) and "property 'content' is missing" not in message
]


@pytest.mark.parametrize("body", ACCEPTED.values(), ids=ACCEPTED)
def test_what_is_accepted_fits(body):
    assert contract.problems(body) == []


@pytest.mark.parametrize("body, message", FORMS, ids=[message[:60] for _, message in FORMS])
def test_what_has_a_wrong_form_does_not_fit(body, message):
    assert contract.problems(body) != []


def test_options_of_a_stream_fit_though_the_description_leaves_them_out():
    assert contract.problems(chat(stream=True, stream_options={"include_usage": True})) == []
    assert contract.problems(chat(stream=True, stream_options={"include_usage": "yes"})) != []


def test_problems_name_their_place():
    [problem] = contract.problems(chat(temperature=3))
    assert problem.startswith("$.temperature: 3 ")


ANSWERED = {
    "plain": chat(), "reasoning": chat(model="qwen/qwen3.6-27b", reasoning_format="parsed"),
    "compound": chat(model="groq/compound"), "structured": chat(response_format=schema(CLOSED)),
}


@pytest.mark.parametrize("body", ANSWERED.values(), ids=ANSWERED)
def test_answers_fit(plain, body):
    status, _, answer = ask_chat(plain, body)
    # Null on live answers, an object in the description.
    for name in ("usage_breakdown", "system_fingerprint"):
        if answer[name] is None:
            del answer[name]
    assert status == 200
    assert contract.problems(answer, "CreateChatCompletionResponse") == []


@pytest.mark.parametrize("body, scenario", [
    (chat(stream=True), "ok"), (chat(stream=True, tools=[tool()]), "tool_calls_in_pieces"),
    (chat(stream=True, tools=[tool()]), "two_tool_calls"), (chat(stream=True), "usage_only"),
    (chat(stream=True, model="groq/compound"), "ok"), (chat(stream=True), "empty"),
], ids=["text", "calls in pieces", "calls", "usage alone", "compound", "empty"])
def test_chunks_fit(plain, body, scenario):
    pieces, _ = pieces_of(stream_of(plain, scenario, body))
    for chunk in chunks_of(b"".join(pieces)):
        if chunk["system_fingerprint"] is None:
            del chunk["system_fingerprint"]
        assert contract.problems(chunk, "CreateChatCompletionStreamResponse") == [], chunk


def test_models_and_errors_fit(plain):
    listed = json.loads(ask(plain, "GET", "/models")[2])
    assert contract.problems(listed, "ListModelsResponse") == []
    for name in ("400_json_validate_failed", "401", "404", "413", "429", "498", "503"):
        plain.scenario(name)
        assert contract.problems(ask_chat(plain)[2], "ErrorResponse") == []


def test_requests_of_pages_are_held_against_it(plain):
    ask_chat(plain, chat(seed=1))
    assert contract.request_problems(plain.chats) == []
    ask_chat(plain, chat(stray=1))
    assert contract.request_problems(plain.chats) == [
        "$: Additional properties are not allowed ('stray' was unexpected)"]
