"""What sort of goal it is: whose, of what nature, how far it reaches."""

from enum import StrEnum


class Level(StrEnum):
    """Whom the goal belongs to in the organisation."""

    COMPANY = "company"
    TEAM = "team"
    INDIVIDUAL = "individual"


class Kind(StrEnum):
    """What the goal is about: an outcome, a person's growth, or keeping things running."""

    OBJECTIVE = "objective"
    DEVELOPMENT = "development"
    OPERATIONAL = "operational"


class Ambition(StrEnum):
    """Committed: meant to be reached in full. Aspirational: 0.7 of it is a success."""

    COMMITTED = "committed"
    ASPIRATIONAL = "aspirational"
