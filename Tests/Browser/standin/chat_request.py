"""The form of a request for a chat completion: closed objects, types and ranges."""

from .shape import (
    anything, array, at, boolean, by, either, integer, mapping, name_of, nullable, number, one_of,
    record, string,
)

TEXT = record({"type": one_of("text"), "text": string}, ["type", "text"])
IMAGE = record(
    {"type": one_of("image_url"),
     "image_url": record({"url": string, "detail": one_of("auto", "low", "high")}, ["url"])},
    ["type", "image_url"],
)
DOCUMENT = record(
    {"type": one_of("document"),
     "document": record({"data": mapping, "id": nullable(string)}, ["data"])},
    ["type", "document"],
)
PARTS = array(either(TEXT, IMAGE, DOCUMENT), least=1)
TEXT_PARTS = either(string, array(TEXT, least=1))
CALLS = array(record(
    {"id": string, "type": one_of("function"),
     "function": record({"name": string, "arguments": string}, ["name", "arguments"], is_closed=False)},
    ["id", "type", "function"], is_closed=False,
))


def assistant(path, value):
    """An assistant's message has content, or says whom it called."""
    fields = {
        "role": anything, "content": nullable(TEXT_PARTS), "reasoning": nullable(string),
        "name": string, "tool_calls": CALLS, "function_call": mapping,
    }
    if problem := record(fields)(path, value):
        return problem
    has_call = value.get("tool_calls") or value.get("function_call")
    return None if has_call or value.get("content") is not None else at(
        path, "property 'content' is missing")


SYSTEM = record({"role": anything, "content": TEXT_PARTS, "name": string}, ["content"])
MESSAGE = by("role", {
    "system": SYSTEM,
    "developer": SYSTEM,
    "user": record({"role": anything, "content": either(string, PARTS), "name": string}, ["content"]),
    "assistant": assistant,
    "tool": record({"role": anything, "content": either(string, PARTS), "tool_call_id": string},
                   ["content", "tool_call_id"]),
    "function": record({"role": anything, "content": nullable(string), "name": string},
                       ["content", "name"]),
})

FUNCTION = record(
    {"name": name_of(64), "description": string, "parameters": mapping, "strict": boolean}, ["name"])
TOOL = either(
    record({"type": one_of("function"), "function": FUNCTION}, ["type", "function"]),
    record({"type": one_of("browser_search", "code_interpreter")}, ["type"]),
    record({"type": one_of("mcp"), "server_url": string, "server_label": string, "headers": mapping,
            "allowed_tools": array(string)}, ["type", "server_url"]),
)
TOOL_CHOICE = either(
    one_of("none", "auto", "required"),
    record({"type": one_of("function"), "function": record({"name": string}, ["name"])},
           ["type", "function"]),
)
FORMAT = either(
    record({"type": one_of("text")}, ["type"]),
    record({"type": one_of("json_schema"),
            "json_schema": record({"name": name_of(64), "description": string, "schema": mapping,
                                   "strict": nullable(boolean)}, ["name"])},
           ["type", "json_schema"]),
    record({"type": one_of("json_object")}, ["type"]),
)
SOURCE = either(
    record({"type": one_of("text"), "text": string}, ["type", "text"]),
    record({"type": one_of("json"), "data": mapping}, ["type", "data"]),
)
TIERS = one_of("auto", "on_demand", "flex", "performance")

# Every field but these two may be null, which says the same as leaving it out.
NEEDED = {"model": string, "messages": array(MESSAGE, least=1)}
OPTIONAL = {
    "stream": boolean,
    "stream_options": record({"include_usage": nullable(boolean)}),
    "max_completion_tokens": integer(1),
    "max_tokens": integer(1),
    "temperature": number(0, 2),
    "top_p": number(0, 1),
    "n": integer(1, 1),
    "stop": either(string, array(string, most=4)),
    "seed": integer(),
    "response_format": FORMAT,
    "tools": array(TOOL, most=128),
    "tool_choice": TOOL_CHOICE,
    "parallel_tool_calls": boolean,
    "disable_tool_validation": boolean,
    "reasoning_effort": one_of("none", "default", "low", "medium", "high"),
    "reasoning_format": one_of("hidden", "raw", "parsed"),
    "include_reasoning": boolean,
    "service_tier": TIERS,
    "user": string,
    "documents": array(record({"id": nullable(string), "source": SOURCE}, ["source"])),
    "citation_options": one_of("enabled", "disabled"),
    "search_settings": mapping,
    "compound_custom": mapping,
    "frequency_penalty": number(-2, 2),
    "presence_penalty": number(-2, 2),
    "logprobs": boolean,
    "top_logprobs": integer(0, 20),
    "logit_bias": mapping,
    "metadata": mapping,
    "store": boolean,
    "functions": array(FUNCTION, most=128),
    "function_call": either(one_of("none", "auto", "required"), mapping),
    "include_domains": array(string),
    "exclude_domains": array(string),
}
REQUEST = record(
    NEEDED | {name: nullable(check) for name, check in OPTIONAL.items()}, ["model", "messages"])
