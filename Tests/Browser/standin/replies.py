"""Which answer a request gets: status, headers and the steps of its body."""

import json
from dataclasses import dataclass, field
from itertools import chain
from typing import Iterable
from urllib.parse import unquote

from . import models
from .answers import answer_for
from .completion import completion, request_id
from .failures import duration
from .frames import frames
from .framing import Pause, interrupted, steps
from .headers import cors_headers, general_headers, limit_headers, preflight_headers
from .refusal import Refused
from .rules import checked_request, model_not_found

LARGEST = 4 * 1024 * 1024


@dataclass
class Reply:
    """An answer; without a length its body is sent in pieces."""

    status: int
    headers: list
    steps: Iterable = ()
    length: int | None = None
    before: float = 0


@dataclass(frozen=True)
class Body:
    """The part of an answer that depends on what was asked for."""

    status: int = 200
    type: str = "application/json"
    steps: Iterable = ()
    length: int | None = None
    headers: list = field(default_factory=list)
    has_limits: bool = True


def kind_of(path, base):
    """Which scenario counts for a path: that of the chat or that of the models."""
    return "models" if path.startswith(f"{base}/models") else "chat"


def reply(standin, request):
    kind = kind_of(request.path, standin.base)
    if request.method == "OPTIONS":
        scenario = standin.current(kind)
        return Reply(204, preflight_headers(request, scenario), length=0)
    scenario = standin.take(kind)
    request.scenario = scenario.name
    identifier = request_id()
    try:
        body = body_of(standin, request, scenario, identifier)
    except Refused as refused:
        body = whole(refused.status, "application/json", refused.body,
                     has_limits=refused.status not in (401, 403))
    limits = limit_headers(body.status) if scenario.limits and body.has_limits else []
    headers = [
        ("content-type", body.type), *general_headers(identifier, body.type), *limits, *body.headers,
        *cors_headers(request, scenario),
    ]
    inner = [Pause(scenario.before_body), *half(body)] if body.length is not None else body.steps
    if body.length is not None and scenario.ending and body.status == 200:
        inner = interrupted(inner, scenario.ending, 1)
    return Reply(body.status, headers, inner, body.length, scenario.before_headers)


def half(body):
    """The body in two pieces, so that an ending can come between them."""
    data = b"".join(body.steps)
    middle = len(data) // 2
    return [data[:middle], data[middle:]]


def whole(status, type, data, **members):
    return Body(status, type, [data], len(data), **members)


def as_json(value):
    return whole(200, "application/json", json.dumps(value, ensure_ascii=False).encode())


def body_of(standin, request, scenario, identifier):
    if scenario.failure:
        return failure_body(scenario, request)
    if request.key not in standin.keys:
        raise Refused(401, "Invalid API Key", code="invalid_api_key")
    route = request.method, request.path.removeprefix(standin.base)
    if route == ("POST", "/chat/completions"):
        return chat_body(standin, request, scenario, identifier)
    if route == ("GET", "/models"):
        return as_json({"object": "list", "data": [model.entry() for model in standin.models]})
    if request.method == "GET" and route[1].startswith("/models/"):
        return model_body(standin, unquote(route[1].removeprefix("/models/")))
    raise Refused(
        404, f"Unknown request URL: {request.method} {request.path}. Please check the URL for typos, or "
             "see the docs at https://console.groq.com/docs/", code="unknown_url")


def failure_body(scenario, request):
    failure = scenario.failure
    try:
        model = str(request.json["model"])
    except (ValueError, KeyError, TypeError):
        model = "openai/gpt-oss-120b"
    data = failure.body(model=model, wait=duration(scenario.wait), key=request.key)
    return whole(failure.status, failure.content_type, data,
                 headers=failure.retry_headers(scenario.wait), has_limits=failure.has_limits)


def model_body(standin, identifier):
    model = models.find(standin.models, identifier)
    if model is None:
        raise model_not_found(identifier)
    return as_json(model.entry())


def chat_body(standin, request, scenario, identifier):
    model, given = checked_request(parsed(request), standin.models)
    answer = answer_for(given, model, scenario)
    if not given.get("stream") or scenario.is_json:
        return as_json(completion(answer, given, model, identifier, scenario))
    events = frames(answer, given, model, identifier, scenario)
    pieces = steps(scenario.edit(events) if scenario.edit else events, scenario.framing, scenario.rate)
    if scenario.ending:
        # The event of the role comes first and has no token.
        pieces = interrupted(pieces, scenario.ending, scenario.after + 1)
    return Body(type="text/event-stream", steps=chain([Pause(scenario.before_body)], pieces))


def parsed(request):
    if len(request.body) > LARGEST:
        raise Refused(413, "Request Entity Too Large", code="request_too_large")
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise Refused(400, "Content-Type must be application/json")
    try:
        return json.loads(request.body)
    except ValueError as error:
        raise Refused(400, f"could not parse the JSON body of the request: {error}") from error
