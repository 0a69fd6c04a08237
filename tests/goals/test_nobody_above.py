"""Where nobody is above whoever answers for a goal, HR for her is told once, and finds it in My week."""

from goals.schedules import tell_hr
from perfmgmt.notifications.models import Notification
from perfmgmt.people.models import RoleGrant
from perfmgmt.people.selectors.hr_for import hr_for
from tests.api import ask, write
from tests.cast import TODAY, Cast, a_goal

MINE = "{ me { obligations { deed goal { title } onBehalfOf { name } } } }"
NEW = "{ notifications(filter: {unread: true}) { edges { node { kind goal { title } } } } }"


def told(cast: Cast) -> set[tuple[str, str]]:
    """Who is told of which goal as new."""
    found = set()
    for name in ("ada", "hana", "mira", "otto", "sol", "fay", "ines"):
        edges = ask(cast.person(name), NEW).data["notifications"]["edges"]
        assert {edge["node"]["kind"] for edge in edges} <= {"GOAL_NEEDS_HR"}
        found |= {(name, edge["node"]["goal"]["title"]) for edge in edges}
    return found


def to_do(cast: Cast, name: str) -> list[tuple[str, str]]:
    rows = ask(cast.person(name), MINE).data["me"]["obligations"]
    assert {one["onBehalfOf"] for one in rows} <= {None}
    return [(one["deed"], one["goal"]["title"]) for one in rows]


def test_hr_is_told_once_of_what_waits_for_a_line_manager_where_there_is_none(cast: Cast) -> None:
    cast.quarter.needs_approval = True
    cast.quarter.save()
    asks = a_goal(cast, cast.vera, title="Asks", status="draft", visibility="line")
    ends, private = a_goal(cast, cast.vera, title="Ends"), a_goal(cast, cast.vera, title="Own", visibility="private")
    above = a_goal(cast, cast.ola, title="Has a manager", status="draft")
    for goal, owner in ((asks, cast.vera), (above, cast.ola)):
        assert write(owner, "goal_publish", goal_id=goal).code is None
    for goal in (ends, private):
        end = {"outcome": "ACHIEVED", "grade": "1.0"}
        assert write(cast.vera, "goal_propose_end", goal_id=goal, **end).code is None
    assert tell_hr() == 2
    assert told(cast) == {("ada", "Asks"), ("ada", "Ends")}
    assert tell_hr() == 0
    assert Notification.objects.count() == 2
    assert to_do(cast, "ada") == [("ANSWER", "Asks"), ("CONFIRM_END", "Ends")]
    assert write(cast.ada, "goal_accept", goal_id=asks, version=1).code is None
    assert write(cast.ada, "goal_decide_end", goal_id=ends).code is None
    assert told(cast) == set() and to_do(cast, "ada") == []
    # A check-in there needs no acknowledgement, so nobody is told of it.
    assert write(cast.vera, "goal_check_in", goal_id=asks, health="ON_TRACK").code is None
    assert tell_hr() == 0


def test_what_a_leaver_without_a_manager_answered_for_is_told_to_hr(cast: Cast) -> None:
    a_goal(cast, cast.vera, title="Left behind")
    assert write(cast.ada, "employee_depart", employee_id=cast.vera, left_on=TODAY).code is None
    assert tell_hr() == 1
    assert told(cast) == {("ada", "Left behind")}
    assert to_do(cast, "ada") == [("HAND_OVER", "Left behind")]


def test_who_is_hr_for_somebody_is_known_without_those_who_would_read_up(cast: Cast) -> None:
    home = cast.sales.path
    assert hr_for(cast.ola, home, TODAY) == [cast.ada.pk, cast.hana.pk]
    # Hana reports to Dag; Fay is named for Ada, who is not HR for herself.
    assert hr_for(cast.dag, cast.harbour.path, TODAY) == [cast.ada.pk]
    assert hr_for(cast.ada, cast.inland.path, TODAY) == [cast.fay.pk]
    assert hr_for(None, "", TODAY) == [cast.ada.pk]
    RoleGrant.objects.create(employee=cast.kim, role="hr_admin")
    assert cast.kim.pk in hr_for(cast.ola, home, TODAY)
    RoleGrant.objects.create(employee=cast.ola, role="hr_admin")
    # She reports to Kim on a dotted line.
    assert cast.ola.pk not in hr_for(cast.kim, cast.mill.path, TODAY)
