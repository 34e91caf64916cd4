"""A site of a few playgrounds, with an API and a table of models of its own."""

import json

from small_site import FILES, write_site

API = """
playground:
  api:
    name: Groq
    base_url: https://api.groq.com/openai/v1
    keys_url: https://console.groq.com/keys
    key_variable: GROQ_API_KEY
    key_prefix: gsk_
  model: [openai/gpt-oss-120b, openai/gpt-oss-20b]
"""

# One model of each sort. The stand-in lists the first three, switched off the fourth, and has no fifth.
MODELS = """
checked: 2026-09-30
sources: ["words"]
models:
  - id: openai/gpt-oss-120b
    name: Big
    owner: OpenAI
    kind: chat
    status: production
    context: 131072
    output: 65536
    tools: true
    structured: [object, schema, strict]
    reasoning: {effort: [low, medium, high], default: medium, format: []}
    refuses: [reasoning_format]
    ignores: [user]
    price: {input: 150, cached: 75, output: 600, date: 2026-09-30}
    note: Takes its time.
  - {id: openai/gpt-oss-20b, name: Small, owner: OpenAI, kind: chat, status: production, structured: [object, schema]}
  - id: qwen/qwen3.6-27b
    kind: chat
    status: preview
    input: [text, image]
    tools: true
    reasoning: {effort: [none, default], format: [raw, parsed, hidden]}
  - {id: allam-2-7b, kind: chat, status: preview, structured: [object]}
  - {id: example/elsewhere, kind: chat, status: production}
  - {id: whisper-large-v3, kind: transcription, status: production, input: [audio]}
  - {id: example/gone, kind: chat, status: retired, retired: 2026-08-16, replaced_by: [openai/gpt-oss-20b]}
"""


def write_playgrounds(folder, playgrounds):
    """A site with one page for each playground, by its name; JSON is YAML, too."""
    pages = {
        f"content/{name}.md":
            f"---\ntitle: Page of {name}\nsummary: S.\ntemplate: playground\n"
            f"playground: {json.dumps(playground)}\n---\nText.\n"
        for name, playground in playgrounds.items()
    }
    site = {"content/site.yaml": FILES["content/site.yaml"] + API, "content/models.yaml": MODELS}
    return write_site(folder, site | pages)
