"""Where an import from the browser is in its life."""

from enum import StrEnum


class State(StrEnum):
    """What has become of an uploaded file."""

    UPLOADED = "uploaded"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


BUSY = (State.WAITING, State.RUNNING)
"""Somebody or something is at it: nobody else begins, and nobody takes the file away."""
