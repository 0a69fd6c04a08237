"""The enumerations of goals in the API."""

from goals.rules.cadence import Cadence
from goals.rules.health import Health
from goals.rules.kinds import Ambition, Kind, Level
from goals.rules.measure import Counts, Measure
from goals.rules.phase import Phase
from goals.rules.roll_up import LeftOut, Mode
from goals.rules.status import Status
from goals.rules.visibility import Visibility
from goals.selectors.warnings import Warned
from perfmgmt.graphql.enums import enum_of

GoalStatus = enum_of(
    Status,
    "GoalStatus",
    "Where a goal is between draft and end.",
    {
        "DRAFT": "Seen by its author alone.",
        "PROPOSED": "Waits for the other side.",
        "ACTIVE": "Counts, and is checked in on.",
        "ACHIEVED": "Ended: reached.",
        "PARTLY_ACHIEVED": "Ended: reached in part.",
        "MISSED": "Ended: not reached.",
        "CANCELLED": "Given up or declined; counts no more.",
        "CARRIED_OVER": "Goes on as another goal; counts no more.",
    },
)
GoalHealth = enum_of(
    Health,
    "GoalHealth",
    "How a goal stands, apart from its progress.",
    {
        "PENDING": "Nobody has checked in yet.",
        "ON_TRACK": "The last check-in says it will be reached.",
        "AT_RISK": "The last check-in says it may be missed.",
        "OFF_TRACK": "The last check-in says it will be missed.",
        "STALE": "The due check-in is more than 3 working days late.",
        "CLOSED": "It has ended.",
    },
)
GoalVisibility = enum_of(
    Visibility,
    "GoalVisibility",
    "Who sees a published goal besides its owner and those it is shared with. What somebody may not see still "
    "counts in the goals above, together with all other such goals.",
    {
        "EVERYONE": "Everybody at work.",
        "TEAM": "The team and the teams below it, its leads and those above, the line above, HR for the owner.",
        "LINE": "The line above and HR for the owner.",
        "PRIVATE": "Nobody else, HR included; it counts nowhere.",
    },
)
GoalLevel = enum_of(
    Level,
    "GoalLevel",
    "Whose outcome a goal is.",
    {"COMPANY": "The company's.", "TEAM": "A team's.", "INDIVIDUAL": "One person's."},
)
GoalKind = enum_of(
    Kind,
    "GoalKind",
    "What sort of goal it is.",
    {
        "OBJECTIVE": "An outcome to reach.",
        "DEVELOPMENT": "Something to learn.",
        "OPERATIONAL": "Something to keep running.",
    },
)
GoalAmbition = enum_of(
    Ambition,
    "GoalAmbition",
    "How sure a goal is meant to be.",
    {"COMMITTED": "To be reached in full.", "ASPIRATIONAL": "0.7 of it is a success."},
)
RollUpMode = enum_of(
    Mode,
    "RollUpMode",
    "What a goal's progress is made of.",
    {
        "KEY_RESULTS": "Its key results.",
        "CHILDREN": "The goals below.",
        "BOTH": "Key results and goals below, side by side.",
        "MANUAL": "The number given at check-in.",
    },
)
CadenceName = enum_of(
    Cadence,
    "Cadence",
    "How often a check-in is due.",
    {
        "WEEKLY": "Every week.",
        "BIWEEKLY": "Every two weeks.",
        "MONTHLY": "Every month.",
        "QUARTERLY": "Every quarter.",
        "NONE": "Never; the goal does not go stale.",
    },
)
PhaseName = enum_of(
    Phase,
    "PeriodPhase",
    "What may be done to the goals of a period.",
    {
        "PLANNING": "Draft and propose.",
        "ACTIVE": "Everything.",
        "LOCKED": "Check in, comment and close.",
        "CLOSED": "Read.",
    },
)
MeasureName = enum_of(
    Measure,
    "Measure",
    "What counts as getting there.",
    {
        "INCREASE": "From a start up to a target.",
        "DECREASE": "From a start down to a target.",
        "MAINTAIN": "Staying inside a band.",
        "MILESTONES": "Steps, each with a weight.",
        "BINARY": "Done or not.",
    },
)
CountsName = enum_of(
    Counts,
    "BandCounts",
    "What a band is judged by.",
    {"LATEST": "The latest value.", "SHARE_OF_CHECK_INS": "How many check-ins lay inside."},
)
GoalWarning = enum_of(
    Warned,
    "GoalWarning",
    "What may be wrong with a goal.",
    {"DUE_AFTER_PARENT": "It is due after the goal it counts towards."},
)
LeftOutName = enum_of(
    LeftOut,
    "LeftOut",
    "Why a part does not count.",
    {
        "OTHER_MODE": "The goal's progress is made of something else.",
        "NOT_COUNTED": "It is a draft, a proposal, cancelled, carried over or private.",
        "WEIGHT_ZERO": "Its weight is 0: it informs.",
        "UNMEASURED": "It has no value yet.",
    },
)
