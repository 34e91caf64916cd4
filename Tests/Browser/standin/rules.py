"""What fields of a request forbid each other, and what a model does not take.

A rule is a generator of refusals; the first one counts. `given` has no null members.
"""

import json

from . import models
from .chat_request import REQUEST
from .refusal import Refused
from .strict_schema import strict_problem

SUPPORTED = "See supported models at https://console.groq.com/docs/structured-outputs#supported-models"


def checked_request(body, known_models):
    """The model and the given fields of a request; raises what the API would answer otherwise."""
    if problem := REQUEST("", body):
        raise Refused(400, problem)
    given = {name: value for name, value in body.items() if value is not None}
    model = models.find(known_models, given["model"])
    if model is None:
        raise model_not_found(given["model"])
    if model.kind in ("audio", "speech"):
        raise Refused(400, f"The model `{model.id}` does not support chat completions")
    for rule in RULES:
        for refusal in rule(given, model):
            raise refusal
    return model, given


def model_not_found(identifier):
    return Refused(
        404, f"The model `{identifier}` does not exist or you do not have access to it.",
        code="model_not_found")


def unsupported(name):
    return Refused(400, f"`{name}` is not supported with this model", param=name)


def json_mode(given):
    """json_object, json_schema or None."""
    kind = given.get("response_format", {}).get("type", "text")
    return None if kind == "text" else kind


def texts(given):
    """All that the messages say."""
    for message in given["messages"]:
        content = message.get("content") or ""
        yield content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)


def odds(given, model):
    for name in ("logprobs", "top_logprobs", "logit_bias"):
        if given.get(name):
            yield unsupported(name)
    if "stream_options" in given and not given.get("stream"):
        yield Refused(400, "`stream_options` is only allowed when `stream` is enabled",
                      param="stream_options")


def reasoning(given, model):
    kind, effort = given.get("reasoning_format"), given.get("reasoning_effort")
    if kind and "include_reasoning" in given:
        yield Refused(400, "cannot specify both 'include_reasoning' and 'reasoning_format'",
                      param="reasoning_format")
    if kind and not model.reasoning_formats:
        yield unsupported("reasoning_format")
    if "include_reasoning" in given and not model.reasons:
        yield unsupported("include_reasoning")
    if effort and not model.reasons:
        yield unsupported("reasoning_effort")
    if effort and effort not in model.efforts:
        *others, last = (f"`{name}`" for name in model.efforts)
        yield Refused(400, f"`reasoning_effort` must be one of {', '.join(others)} or {last}")
    if kind == "raw" and (json_mode(given) or given.get("tools")):
        yield Refused(
            400, "`reasoning_format` must be set to `parsed` or `hidden` when using JSON mode or tools",
            param="reasoning_format")


def tools(given, model):
    offered = given.get("tools", [])
    if offered and not model.tools:
        yield unsupported("tool calling")
    is_gpt = model.id.startswith("openai/gpt-oss")
    if any(tool["type"] in ("browser_search", "code_interpreter") for tool in offered) and not is_gpt:
        yield Refused(400, "tools.0.type must be one of [function, mcp]", param="tools")
    choice = given.get("tool_choice", "auto")
    names = {tool["function"]["name"] for tool in offered if tool["type"] == "function"}
    if choice == "required" and not offered:
        yield Refused(400, "`tool_choice` is `required` but no `tools` are given", param="tool_choice")
    if isinstance(choice, dict) and choice["function"]["name"] not in names:
        yield Refused(400, f"Tool choice '{choice['function']['name']}' is not in `tools`",
                      param="tool_choice")


def structured(given, model):
    mode = json_mode(given)
    if mode and given.get("tools"):
        yield Refused(400, "json mode cannot be combined with tool/function calling",
                      param="response_format")
    if mode == "json_object":
        yield from json_object(given, model)
    if mode == "json_schema":
        yield from json_schema(given, model)


def json_object(given, model):
    if "object" not in model.structured:
        yield Refused(400, "This model does not support response format `json_object`.",
                      param="response_format")
    if not any("json" in text.lower() for text in texts(given)):
        yield Refused(400, "'messages' must contain the word 'json' in some form, to use "
                           "'response_format' of type 'json_object'.")


def json_schema(given, model):
    if "schema" not in model.structured:
        yield Refused(400, f"This model does not support response format `json_schema`. {SUPPORTED}",
                      param="response_format")
    if given.get("stream"):
        yield Refused(400, "`response_format` does not support streaming", param="response_format")
    wanted = given["response_format"]["json_schema"]
    if not wanted.get("strict"):
        return
    # Reports say that some models pass over `strict`; to ask them for it is a mistake all the same.
    if "strict" not in model.structured:
        yield Refused(400, "`strict` is not supported with this model", param="response_format")
    if problem := strict_problem(wanted.get("schema", {})):
        yield Refused(400, f"invalid JSON schema for response_format: '{wanted['name']}': {problem}",
                      param="response_format")


def sizes(given, model):
    for name in ("max_completion_tokens", "max_tokens"):
        if given.get(name, 0) > model.output:
            yield Refused(
                400, f"`{name}` must be less than or equal to `{model.output}`, the maximum value for "
                     f"`{name}` is less than the `context_window` for this model", param=name)
    if sum(map(len, texts(given))) // 4 > model.context:
        yield Refused(400, "Please reduce the length of the messages or completion.",
                      param="messages", code="context_length_exceeded")


def images(given, model):
    for index, message in enumerate(given["messages"]):
        parts = message.get("content")
        has_image = isinstance(parts, list) and any(part["type"] == "image_url" for part in parts)
        if has_image and not model.images:
            yield Refused(400, f"messages[{index}].content must be a string")


RULES = (odds, reasoning, tools, structured, sizes, images)
