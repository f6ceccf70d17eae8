"""Long steps of linear algebra that a user can still cancel."""

from __future__ import annotations

import threading
from typing import Any

from .plan import CancelCheck

WAIT_SECONDS = 0.2


class Stopped(Exception):
    """The user has cancelled; `found` is the best there is by then, None for nothing."""

    def __init__(self, found: Any = None) -> None:
        super().__init__("cancelled")
        self.found = found


def patiently(call, *values, cancelled: CancelCheck):
    """What `call(*values)` returns or raises; it runs in a thread of its own.

    Raises: Stopped once the user has cancelled. The step then ends by itself, its result is not used.
    """
    if cancelled is None:
        return call(*values)
    outcome: list = []

    def work() -> None:
        try:
            outcome.append((call(*values), None))
        except BaseException as error:  # handed over to the caller
            outcome.append((None, error))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(WAIT_SECONDS)
        if thread.is_alive() and cancelled():
            raise Stopped
    result, error = outcome[0]
    if error is not None:
        raise error
    return result
