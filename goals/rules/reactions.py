"""What one can say to a check-in or a comment without words."""

from enum import StrEnum


class ReactionKind(StrEnum):
    """A small set; each person gives each of them once."""

    AGREE = "agree"
    CELEBRATE = "celebrate"
    THANKS = "thanks"
    WONDER = "wonder"
