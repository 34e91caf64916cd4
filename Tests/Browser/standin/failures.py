"""Answers that are no completion: bodies, headers and the words of each status."""

import email.utils
import json
import math
import time
from dataclasses import dataclass, field

JSON = "application/json"
HTML = "text/html; charset=UTF-8"


@dataclass(frozen=True)
class Failure:
    """A status with a body. `{model}`, `{wait}` and `{key}` in its message are filled in."""

    status: int
    message: str = ""
    type: str = "invalid_request_error"
    members: dict = field(default_factory=dict)
    html: str | None = None
    # The form of retry-after: seconds, fraction, milliseconds, date; empty for no such header.
    retry: str = ""
    has_limits: bool = True

    @property
    def content_type(self):
        return JSON if self.html is None else HTML

    def body(self, **values):
        if self.html is not None:
            return self.html.encode()
        message = self.message
        for name, value in values.items():
            message = message.replace("{" + name + "}", value)
        error = {"message": message, "type": self.type, **self.members}
        return (json.dumps({"error": error}, ensure_ascii=False) + "\n").encode()

    def retry_headers(self, wait):
        if self.retry == "milliseconds":
            return [("retry-after-ms", f"{wait * 1000:g}")]
        # Seconds are whole, and so are those of a date; neither is earlier than the wait.
        forms = {
            "seconds": lambda: str(math.ceil(wait)),
            "fraction": lambda: f"{wait:g}",
            "date": lambda: email.utils.formatdate(math.ceil(time.time() + wait), usegmt=True),
        }
        return [("retry-after", forms[self.retry]())] if self.retry else []


def duration(seconds):
    """Seconds as the API writes them: 9m38.016s, 7.66s, 400ms."""
    if seconds < 1:
        return f"{round(seconds * 1000)}ms"
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    parts = [f"{int(hours)}h"] if hours else []
    parts += [f"{int(minutes)}m"] if minutes or hours else []
    return "".join(parts) + f"{round(rest, 3):g}s"


UPGRADE = "Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing"
REACHED = ("Rate limit reached for model `{model}` in organization `org_01standin` service tier "
           "`on_demand` on tokens per minute (TPM): Limit 8000, Used 7600, Requested 900. ")
TOO_LARGE = ("Request too large for model `{model}` in organization `org_01standin` service tier "
             "`on_demand` on tokens per minute (TPM): Limit 6000, Requested 6294, please reduce your "
             f"message size and try again. {UPGRADE}")
LIMIT = {"code": "rate_limit_exceeded"}
SEE = "Please adjust your prompt. See 'failed_generation' for more details."


def limited(retry, tells_wait=True):
    wait = "Please try again in {wait}. " if tells_wait else ""
    return Failure(429, f"{REACHED}{wait}{UPGRADE}", "tokens", LIMIT, retry=retry)


def page(title, text):
    return f"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body><h1>{text}</h1></body></html>\n"


CLOUDFLARE = page("Attention Required! | Cloudflare", "Sorry, you have been blocked")

FAILURES = {
    "400": Failure(400, "property 'store' is unsupported, did you mean 'stop'?"),
    "400_json_validate_failed": Failure(
        400, f"Failed to generate JSON. {SEE}",
        members={"code": "json_validate_failed", "failed_generation": '{"title": "half a docu <b>'}),
    "400_tool_use_failed": Failure(
        400, f"Failed to call a function. {SEE}",
        members={"code": "tool_use_failed",
                 "failed_generation": "<function=get_weather{\"city\": }</function>"}),
    "400_output_parse_failed": Failure(
        400, "Parsing failed. The model generated output that could not be parsed. Please adjust your "
             "prompt. See 'failed_generation' for more details.",
        members={"code": "output_parse_failed", "failed_generation": "<|channel|>analysis"}),
    "400_max_tokens": Failure(
        400, "`max_completion_tokens` must be less than or equal to `8192`, the maximum value for "
             "`max_completion_tokens` is less than the `context_window` for this model",
        members={"param": "max_completion_tokens"}),
    "400_blocked_api_access": Failure(
        400, "API access is blocked because your organization has reached its spend limit.",
        members={"code": "blocked_api_access"}),
    "400_decommissioned": Failure(
        400, "The model `{model}` has been decommissioned and is no longer supported. Please refer to "
             "https://console.groq.com/docs/deprecations for a recommendation on which model to use "
             "instead.", members={"code": "model_decommissioned"}),
    "400_hostile": Failure(400, "<img src=x onerror=\"document.title='run'\"> [x](javascript:run) \u202e"),
    "401": Failure(401, "Invalid API Key", members={"code": "invalid_api_key"}, has_limits=False),
    "401_echo": Failure(401, "Incorrect API key provided: {key}. Check it at the console.",
                        members={"code": "invalid_api_key"}, has_limits=False),
    "403": Failure(403, "The model `{model}` is blocked at the organization level. Please have the org "
                        "admin enable this model in the org settings.", "permissions_error",
                   {"code": "model_permission_blocked_org"}),
    "403_html": Failure(403, html=CLOUDFLARE, has_limits=False),
    "404": Failure(404, "The model `{model}` does not exist or you do not have access to it.",
                   members={"code": "model_not_found"}),
    "413": Failure(413, TOO_LARGE, "tokens", LIMIT),
    "413_entity": Failure(413, "Request Entity Too Large", members={"code": "request_too_large"}),
    "422": Failure(422, "The request was well-formed but could not be followed due to semantic errors."),
    "424": Failure(424, "A remote MCP server did not answer.", members={"code": "failed_dependency"}),
    "429": limited("seconds"),
    "429_fraction": limited("fraction"),
    "429_date": limited("date"),
    "429_milliseconds": limited("milliseconds"),
    "429_message": limited(""),
    "429_silent": limited("", tells_wait=False),
    "429_too_large": Failure(429, TOO_LARGE, "tokens", LIMIT),
    "498": Failure(498, "Flex tier capacity exceeded. Please try again later.", "capacity_exceeded",
                   {"code": "capacity_exceeded"}),
    "500": Failure(500, "Internal Server Error", "internal_server_error"),
    "500_empty": Failure(500, html=""),
    "502_html": Failure(502, html=page("502 Bad Gateway", "502 Bad Gateway"), has_limits=False),
    "503": Failure(503, "{model} is currently over capacity. Please try again and back off "
                        "exponentially. Visit https://groqstatus.com to see if there is an active "
                        "incident.", "internal_server_error"),
    "503_html": Failure(503, html=page("503 Service Unavailable", "Error 503"), has_limits=False),
    "200_html": Failure(200, html=page("Sign in", "Sign in to the network"), has_limits=False),
}
