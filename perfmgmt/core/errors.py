"""Refusals: what a person asked for and does not get, with a sentence that says what to do next."""


class Refusal(Exception):
    """A write or read that is refused. `code` is for programs, `field` names the input, `message` is for people."""

    code = "INVALID"

    def __init__(self, message: str, *, field: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        if code:
            self.code = code


class Invalid(Refusal):
    """The input cannot be used as it is."""


class NotFound(Refusal):
    """There is no such row, or the actor may not know of it; the two are told alike."""

    code = "NOT_FOUND"

    def __init__(
        self, message: str = "There is nothing here that you may see. Check the link.", *, field: str | None = None
    ):
        super().__init__(message, field=field)


class Forbidden(Refusal):
    """The actor sees the row but may not do this to it."""

    code = "FORBIDDEN"


class Conflict(Refusal):
    """Somebody else changed the row first, or the same key was used for something else."""

    code = "CONFLICT"


class Unauthenticated(Refusal):
    """Nobody is signed in."""

    code = "UNAUTHENTICATED"

    def __init__(self, message: str = "Sign in first.") -> None:
        super().__init__(message)


class TooMany(Refusal):
    """The same was asked for too often; `seconds` is how long to wait."""

    code = "TOO_MANY"

    def __init__(self, message: str, *, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds
