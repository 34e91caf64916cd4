"""What a model says to a request, before it becomes JSON or a stream."""

import json
import re
from dataclasses import dataclass, replace

from . import samples
from .refusal import Refused
from .rules import json_mode, texts
from .schema_values import value_for


@dataclass(frozen=True)
class Answer:
    """A message of the assistant, with why it ended."""

    text: str = ""
    reasoning: str = ""
    calls: tuple = ()
    executed: tuple = ()
    finish: str = "stop"

    @property
    def tokens(self):
        return len(tokens(self.text)) + len(tokens(self.reasoning)) + 12 * len(self.calls)


def tokens(text):
    """Pieces as a model makes them; joined they are the text."""
    return re.findall(r"\s*\S{1,6}|\s+", text)


def prompt_tokens(given):
    return 70 + sum(map(len, texts(given))) // 4


def answer_for(given, model, scenario):
    """The answer that a scenario tells of, or one that fits the request."""
    answer = Answer(
        text=scenario.text if scenario.text is not None else text_for(given),
        calls=scenario.calls if scenario.calls is not None else calls_for(given),
        executed=EXECUTED if model.is_compound or scenario.is_compound else (),
    )
    if answer.calls:
        answer = replace(answer, text=scenario.text or "", finish="tool_calls")
    answer = with_reasoning(answer, given, model, scenario)
    answer = within_limit(stopped(answer, given), given)
    return replace(answer, finish=scenario.finish or answer.finish)


def text_for(given):
    mode = json_mode(given)
    if mode == "json_object":
        return json.dumps({"answer": "zwölf", "isShort": True}, ensure_ascii=False)
    if mode == "json_schema":
        schema = given["response_format"]["json_schema"].get("schema", {})
        return json.dumps(value_for(schema), ensure_ascii=False)
    return samples.PLAIN


def calls_for(given):
    """A model that may choose answers in words; one that must call calls what it is told to."""
    choice = given.get("tool_choice", "auto")
    functions = [tool["function"] for tool in given.get("tools", []) if tool["type"] == "function"]
    if isinstance(choice, dict):
        functions = [one for one in functions if one["name"] == choice["function"]["name"]]
    elif choice != "required":
        return ()
    return tuple(call_of(function) for function in functions[:1])


def call_of(function):
    arguments = value_for(function.get("parameters", {"type": "object"}))
    return {"name": function["name"], "arguments": json.dumps(arguments, ensure_ascii=False)}


def reasoning_form(given, model):
    """raw, parsed, hidden, or None when the model does not reason."""
    if not model.reasons or given.get("reasoning_effort") == "none":
        return None
    if given.get("include_reasoning") is False:
        return "hidden"
    if not model.reasoning_formats or given.get("include_reasoning"):
        return "parsed"
    has_default = "reasoning_format" not in given
    if has_default and (json_mode(given) or given.get("tools")):
        return "parsed"
    return given.get("reasoning_format", "raw")


def with_reasoning(answer, given, model, scenario):
    form = scenario.thinking or reasoning_form(given, model)
    thought = scenario.reasoning if scenario.reasoning is not None else samples.REASONING
    if form == "raw":
        return replace(answer, text=f"<think>\n{thought}\n</think>\n\n{answer.text}")
    return replace(answer, reasoning=thought) if form == "parsed" else answer


def stopped(answer, given):
    """The text up to the first stop sequence."""
    stops = given.get("stop", [])
    for stop in [stops] if isinstance(stops, str) else stops:
        if stop:
            answer = replace(answer, text=answer.text.split(stop)[0])
    return answer


def within_limit(answer, given):
    limit = given.get("max_completion_tokens", given.get("max_tokens"))
    if limit is None or answer.tokens <= limit:
        return answer
    if json_mode(given):
        raise Refused(
            400, "Failed to validate JSON. Please adjust your prompt. See 'failed_generation' for more "
                 "details.", code="json_validate_failed",
            failed_generation="max completion tokens reached before generating a valid document")
    reasoning = tokens(answer.reasoning)[:limit]
    text = tokens(answer.text)[:limit - len(reasoning)]
    return replace(
        answer, reasoning="".join(reasoning), text="".join(text), calls=(), finish="length")


EXECUTED = ({
    "index": 0, "type": "search", "arguments": '{"query": "52 vibes"}',
    "output": "Title: 52vibes\nURL: https://example.com/\n",
    "search_results": {
        "results": [{"title": "52vibes", "url": "https://example.com/", "content": "A study.",
                     "score": 0.87}],
        "images": [],
    },
},)
