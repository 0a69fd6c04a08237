"""What a goal is to its readers: something drafted, something between two sides, or something published."""

from enum import StrEnum

from goals.rules.status import Status


class Stage(StrEnum):
    """How far a goal was opened."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    # A proposal that was declined has never been opened to anybody but its two sides.
    DECLINED = "declined"
    PUBLISHED = "published"


def stage_of(status: str, *, was_opened: bool) -> Stage:
    """The stage of a goal by its status, and whether it was ever opened to others.

    >>> stage_of("active", was_opened=True), stage_of("cancelled", was_opened=False)
    (<Stage.PUBLISHED: 'published'>, <Stage.DECLINED: 'declined'>)
    """
    match status:
        case Status.DRAFT:
            return Stage.DRAFT
        case Status.PROPOSED:
            return Stage.PROPOSED
        case Status.CANCELLED if not was_opened:
            return Stage.DECLINED
    return Stage.PUBLISHED
