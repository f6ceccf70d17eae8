"""How a run asks servers."""

from __future__ import annotations

from ..layers import http
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .run import Run


def client_for(run: Run, login: str, headers: dict[str, str] | None = None) -> http.Client:
    """Asks servers, tells the user of pauses, and stops when the run is cancelled.

    It knows the feedback and not the run: replies live a little longer, and would keep the run's layers.
    """
    feedback = run.feedback

    def tell(pause: InputError) -> None:
        feedback.pushInfo(tr(pause.template, **pause.values))  # translated: in layers/http.py

    return http.Client(login, headers=headers, feedback=feedback, waiting=tell)
