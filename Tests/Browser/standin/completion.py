"""A completion as one JSON object, and the parts that streams share with it."""

import time
import uuid

from .answers import prompt_tokens, tokens

# How fast answers say they were made, unless a scenario sets a pace.
SPEED = 500
FINGERPRINT = "fp_179b0f92c9"


def new_id():
    return f"chatcmpl-{uuid.uuid4()}"


def request_id():
    return f"req_{uuid.uuid4().hex[:26]}"


def usage(answer, given, speed=None):
    """Counts and seconds as the API gives them; the total of seconds leaves the queue out."""
    prompt, completion = prompt_tokens(given), answer.tokens
    prompt_time, completion_time = prompt / 20000, completion / (speed or SPEED)
    found = {
        "queue_time": 0.037493756,
        "prompt_tokens": prompt, "prompt_time": prompt_time,
        "completion_tokens": completion, "completion_time": completion_time,
        "total_tokens": prompt + completion, "total_time": prompt_time + completion_time,
    }
    if answer.reasoning:
        found["completion_tokens_details"] = {"reasoning_tokens": len(tokens(answer.reasoning))}
    return found


def breakdown(counted):
    """Which models a compound system asked."""
    return {"models": [{"model": "openai/gpt-oss-120b", "usage": counted}]}


def tool_calls(answer):
    return [
        {"id": f"fc_{uuid.uuid4()}", "type": "function", "function": dict(call)}
        for call in answer.calls
    ]


def message(answer):
    """Live answers with tool calls have no `content` at all."""
    found = {"role": "assistant"}
    if answer.text or not answer.calls:
        found["content"] = answer.text
    if answer.reasoning:
        found["reasoning"] = answer.reasoning
    if answer.calls:
        found["tool_calls"] = tool_calls(answer)
    if answer.executed:
        found["executed_tools"] = list(answer.executed)
    return found


def completion(answer, given, model, identifier, scenario):
    counted = usage(answer, given, scenario.rate)
    return {
        "id": new_id(),
        "object": "chat.completion",
        "created": int(time.time()),
        "model": model.id,
        "choices": [{
            "index": 0, "message": message(answer), "logprobs": None, "finish_reason": answer.finish,
        }],
        "usage": counted,
        "usage_breakdown": breakdown(counted) if model.is_compound else None,
        "system_fingerprint": None if model.is_compound else FINGERPRINT,
        "x_groq": {"id": identifier, "seed": given.get("seed", 1234567)},
        "service_tier": "on_demand",
    }
