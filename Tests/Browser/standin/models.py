"""The models that live keys list, and what each of them takes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Model:
    """One entry of GET /models, with the capabilities that the API itself does not tell."""

    id: str
    owner: str
    context: int
    output: int
    kind: str = "chat"
    active: bool = True
    tools: bool = False
    images: bool = False
    structured: tuple = ("object",)
    efforts: tuple = ()
    reasoning_formats: tuple = ()

    @property
    def reasons(self):
        return bool(self.efforts)

    @property
    def is_compound(self):
        return self.kind == "compound"

    def entry(self):
        """The object of the model list; live lists have members that no schema names."""
        return {
            "id": self.id, "object": "model", "created": 1754407957, "owned_by": self.owner,
            "active": self.active, "context_window": self.context, "public_apps": None,
            "max_completion_tokens": self.output, "name": self.id.split("/")[-1],
            "pricing": {"input": "0.15", "output": "0.60"}, "supported_features": ["json_mode"],
        }


GPT_OSS = dict(
    owner="OpenAI", context=131072, output=65536, tools=True,
    structured=("object", "schema", "strict"), efforts=("low", "medium", "high"),
)

MODELS = (
    Model("openai/gpt-oss-120b", **GPT_OSS),
    Model("openai/gpt-oss-20b", **GPT_OSS),
    Model("openai/gpt-oss-safeguard-20b", "OpenAI", 131072, 65536, efforts=("low", "medium", "high")),
    Model("qwen/qwen3.6-27b", "Alibaba Cloud", 131072, 16384, tools=True, images=True,
          structured=("object", "schema"), efforts=("none", "default"),
          reasoning_formats=("raw", "parsed", "hidden")),
    Model("groq/compound", "Groq", 131072, 8192, kind="compound"),
    Model("groq/compound-mini", "Groq", 131072, 8192, kind="compound"),
    Model("allam-2-7b", "SDAIA", 4096, 4096, active=False),
    Model("meta-llama/llama-prompt-guard-2-86m", "Meta", 512, 512, structured=()),
    Model("whisper-large-v3", "OpenAI", 448, 448, kind="audio"),
    Model("whisper-large-v3-turbo", "OpenAI", 448, 448, kind="audio"),
    Model("canopylabs/orpheus-v1-english", "Canopy Labs", 4000, 50000, kind="speech"),
    # In no table of capabilities: what is unknown must stay usable, and be shown as unknown.
    Model("example/unheard-of-9b", "Example", 32768, 8192),
)

# Older names that still answer, under the name of what answers.
ALIASES = {"compound-beta": "groq/compound", "compound-beta-mini": "groq/compound-mini"}


def find(models, identifier):
    """The model of an id or of an older name, or None."""
    name = ALIASES.get(identifier, identifier)
    return next((model for model in models if model.id == name), None)
