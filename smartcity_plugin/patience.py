"""What every long computation offers its caller: to be told how far it is, and to be cancelled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Optional

CancelCheck = Optional[Callable[[], bool]]
"""Asked several times a second; True: the user has cancelled."""
Progress = Optional[Callable[[float], None]]
"""Told how much is done, from 0 to 1."""
WAIT_SECONDS = 0.2


class Abandoned(Exception):
    """`cancelled` said yes: there is no result."""


class Stopped(Exception):
    """The user has cancelled; `found` is the best there is by then, None for nothing."""

    def __init__(self, found: Any = None) -> None:
        super().__init__("cancelled")
        self.found = found


def tell(share: float, cancelled: CancelCheck, progress: Progress) -> None:
    """Say how much is done, 0 to 1. Raises Abandoned."""
    if cancelled is not None and cancelled():
        raise Abandoned
    if progress is not None:
        progress(min(1.0, share))


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
