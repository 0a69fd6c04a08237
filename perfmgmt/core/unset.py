"""The difference between a value that is set to nothing and one that is left as it is."""

from enum import Enum


class Unset(Enum):
    """The type of UNSET, which stands for an input that was not given."""

    UNSET = "unset"


UNSET = Unset.UNSET
