"""Headers as live answers carry them, and those that let a browser read them."""

import uuid

LIMITS = [
    ("x-ratelimit-limit-requests", "1000"), ("x-ratelimit-remaining-requests", "987"),
    ("x-ratelimit-reset-requests", "18m43.2s"), ("x-ratelimit-limit-tokens", "8000"),
    ("x-ratelimit-remaining-tokens", "7250"), ("x-ratelimit-reset-tokens", "5.625s"),
]
READABLE = ", ".join(
    [name for name, _ in LIMITS] + ["retry-after", "retry-after-ms", "x-request-id", "x-groq-region"])


def general_headers(identifier, type):
    cache = ("no-cache" if type == "text/event-stream"
             else "private, max-age=0, no-store, no-cache, must-revalidate")
    return [
        ("cache-control", cache), ("vary", "Origin"), ("x-request-id", identifier),
        ("x-groq-region", "fra"), ("cf-ray", f"{uuid.uuid4().hex[:16]}-FRA"), ("server", "cloudflare"),
        ("set-cookie", f"__cf_bm={uuid.uuid4().hex}; path=/; HttpOnly; Secure; SameSite=None"),
    ]


def limit_headers(status):
    """What is left; nothing when the limit is reached."""
    if status != 429:
        return LIMITS
    return [(name, "0" if name == "x-ratelimit-remaining-tokens" else value) for name, value in LIMITS]


def origin_headers(request, scenario):
    if not scenario.cors or request.origin is None:
        return []
    return [("access-control-allow-origin", request.origin if scenario.echo_origin else "*")]


def cors_headers(request, scenario):
    origin = origin_headers(request, scenario)
    return origin + [("access-control-expose-headers", READABLE)] if origin and scenario.expose else origin


def preflight_headers(request, scenario):
    """Lets every header in: which ones a page asks for is in the log."""
    origin = origin_headers(request, scenario)
    if not origin:
        return [("vary", "Origin")]
    return [
        *origin, ("vary", "Origin"), ("access-control-allow-methods", "GET, POST, DELETE, OPTIONS"),
        ("access-control-allow-headers", request.headers.get("access-control-request-headers", "")),
        ("access-control-max-age", "600"),
    ]
