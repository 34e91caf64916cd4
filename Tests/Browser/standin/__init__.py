"""A stand-in of the API that the playground talks to: TLS or plain, on this machine only.

Python controls it, in the same process: `Standin.scenario` says how the next requests are answered,
`Standin.requests` is what came. The facts it follows are in `shared/reference/groq.md`.
"""

from .models import MODELS, Model
from .scenarios import SCENARIOS, Scenario, scenario
from .standin import KEY, Standin

__all__ = ["KEY", "MODELS", "Model", "SCENARIOS", "Scenario", "Standin", "scenario"]
