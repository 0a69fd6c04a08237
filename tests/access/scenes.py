"""What stands before a deed is tried: the same set-up for those who may and those who may not."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from goals.models import Blocker, CheckIn, Comment, Goal, GoalClosing, GoalShare, GoalSupport
from perfmgmt.access.grants import grant
from perfmgmt.access.paths import segment
from perfmgmt.integrations.models import AccessToken, ImportMapping
from perfmgmt.notifications.models import Notification
from perfmgmt.people.models import (
    Delegation,
    Employee,
    HrDeputy,
    Organisation,
    ReportingLine,
    RoleGrant,
    Team,
    User,
)
from tests.api import a_token
from tests.cast import NAMES, NOW, TODAY, Cast, a_goal, a_key_result
from tests.integrations.browser import MAPPING, a_file, tried
from tests.notifications.outbox import a_notification, failed_work

Scene = Callable[[Cast], dict[str, Any]]
HOLDERS = {"vera": "view_goal", "cleo": "check_in_goal", "edda": "change_goal"}
SCENES: dict[str, Scene] = {}


def share(cast: Cast, goal: Goal) -> Goal:
    """Shared with Vera to view, with Cleo to check in, with Edda to edit."""
    for holder, codename in HOLDERS.items():
        grant(GoalShare, user=cast.person(holder).user, codename=codename, row=goal)
    return goal


def a_shared_goal(cast: Cast, kind: str, **values: Any) -> Goal:
    """Ola's goal of a visibility, or the team's: the goal of Sales, open to the team."""
    if kind == "the team's":
        return share(cast, a_goal(cast, cast.sales, visibility="team", **values))
    return share(cast, a_goal(cast, cast.ola, visibility=kind, **values))


def scene(name: str) -> Callable[[Scene], Scene]:
    """Name a set-up as the matrix names it."""

    def keep(made: Scene) -> Scene:
        SCENES[name] = made
        return made

    return keep


def for_kinds(action: str, *kinds: str) -> Callable[[Callable[[Cast, str], dict[str, Any]]], None]:
    """The same set-up for goals of several visibilities."""

    def keep(made: Callable[[Cast, str], dict[str, Any]]) -> None:
        for kind in kinds:
            SCENES[f"{action}: {kind}"] = lambda cast, kind=kind: made(cast, kind)  # type: ignore[misc]

    return keep


PERSONAL = ("everyone", "line", "private")
ALL = (*PERSONAL, "the team's")


@for_kinds("goal_update", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "version": 1, "title": "Win the mid-market"}


@for_kinds("goal_cancel", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "reason": "The market is gone."}


@for_kinds("goal_align", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    above = None if kind == "private" else a_goal(cast, cast.dag)
    return {"goal_id": a_shared_goal(cast, kind), "version": 1, "parent_id": above}


@for_kinds("goal_detach", "everyone", "line")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind, parent=a_goal(cast, cast.mira))}


@for_kinds("goal_weigh", "everyone", "line")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind, parent=a_goal(cast, cast.mira))
    return {"goal_id": goal, "version": 1, "weight": Decimal(3)}


@for_kinds("goal_weigh_for_review", *PERSONAL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "version": 1, "weight": Decimal(3)}


@for_kinds("goal_support_add", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "supported_goal_id": a_goal(cast, cast.dag)}


@for_kinds("goal_support_remove", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    made = GoalSupport.objects.create(goal=a_shared_goal(cast, kind), supported_goal=a_goal(cast, cast.dag))
    return {"goal_support_id": made}


@for_kinds("goal_share", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "employee_id": cast.sol, "right": "VIEW"}


@for_kinds("goal_unshare", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    grant(GoalShare, user=cast.tom.user, codename="view_goal", row=goal)
    return {"goal_id": goal, "employee_id": cast.tom}


@for_kinds("goal_check_in", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    result = a_key_result(goal)
    return {"goal_id": goal, "health": "ON_TRACK", "values": [{"key_result_id": result, "value": Decimal(25)}]}


@scene("goal_check_in: while the owner is on leave")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_shared_goal(cast, "line")
    Employee.objects.filter(pk=cast.ola.pk).update(status="on_leave")
    return {"goal_id": goal, "health": "ON_TRACK"}


@scene("goal_check_in: while the team's lead is on leave")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_shared_goal(cast, "the team's")
    Employee.objects.filter(pk=cast.lea.pk).update(status="on_leave")
    return {"goal_id": goal, "health": "ON_TRACK"}


@for_kinds("check_in_save_draft", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "what_changed": "Two customers signed."}


@scene("check_in_discard_draft")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_shared_goal(cast, "everyone")
    return {"check_in_id": CheckIn.objects.create(goal=goal, author=cast.ola, occurred_on=TODAY)}


def a_check_in(goal: Goal, author_id: int | None) -> CheckIn:
    """Posted an hour ago."""
    return CheckIn.objects.create(
        goal=goal, author_id=author_id, occurred_on=TODAY, posted_at=NOW - dt.timedelta(hours=1), health="on_track"
    )


@for_kinds("check_in_edit", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "version": 1, "health": "ON_TRACK", "confidence": 7}


@for_kinds("check_in_withdraw", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "version": 1}


@for_kinds("check_in_acknowledge", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "note": "Well done."}


@for_kinds("blocker_resolve", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"blocker_id": Blocker.objects.create(goal=goal, text="No data yet.", raised_on=TODAY)}


WORDS = [{"text": "Well done."}]


@for_kinds("comment_post", *ALL, "the check-in of a line goal")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    if kind in ALL:
        return {"goal_id": a_shared_goal(cast, kind), "parts": [*WORDS, {"person_id": cast.dag}]}
    goal = a_shared_goal(cast, "line")
    return {"goal_id": goal, "check_in_id": a_check_in(goal, goal.accountable_id), "parts": WORDS}


@for_kinds("comment_save_draft", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "parts": WORDS}


def a_comment(goal: Goal) -> Comment:
    """By whoever answers for the goal, an hour ago."""
    ago = NOW - dt.timedelta(hours=1)
    return Comment.objects.create(goal=goal, author_id=goal.accountable_id, text="On we go.", posted_at=ago)


@for_kinds("comment_edit", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"comment_id": a_comment(a_shared_goal(cast, kind)), "version": 1, "parts": WORDS}


@for_kinds("comment_withdraw", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"comment_id": a_comment(a_shared_goal(cast, kind)), "version": 1}


@for_kinds("comment_react", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"comment_id": a_comment(a_shared_goal(cast, kind)), "kind": "THANKS", "is_given": True}


@for_kinds("check_in_react", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind)
    return {"check_in_id": a_check_in(goal, goal.accountable_id), "kind": "CELEBRATE", "is_given": True}


@for_kinds("goal_hand_over", "everyone", "line", "a proposal", "of one at work", "of a vacancy", "to Sol")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    visibility = kind if kind in PERSONAL else "line"
    proposed = (
        {"status": "proposed", "author_id": cast.mira.pk, "awaits_id": cast.ola.pk} if kind == "a proposal" else {}
    )
    goal = a_shared_goal(cast, visibility, **proposed)
    if kind != "of one at work":
        status = "vacant" if kind == "of a vacancy" else "left"
        Employee.objects.filter(pk=cast.ola.pk).update(status=status, user=None)
    return {"goal_id": goal, "version": 1, "owner_id": cast.sol if kind == "to Sol" else cast.pia}


@for_kinds("goal_propose_end", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": a_shared_goal(cast, kind), "outcome": "ACHIEVED", "grade": Decimal("0.9")}


def an_end(goal: Goal, **values: Any) -> Goal:
    """The owner has proposed an end."""
    GoalClosing.objects.create(
        goal=goal,
        proposed_by_id=goal.accountable_id,
        proposed_at=NOW,
        proposed_outcome="missed",
        proposed_grade=Decimal("0.2"),
        **values,
    )
    return goal


@for_kinds("goal_decide_end", "everyone", "line", "the team's")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"goal_id": an_end(a_shared_goal(cast, kind))}


@scene("goal_decide_end: of one under nobody")
def _(cast: Cast) -> dict[str, Any]:
    return {"goal_id": an_end(share(cast, a_goal(cast, cast.dag, visibility="line")))}


@for_kinds("goal_reopen", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    goal = a_shared_goal(cast, kind, status="missed", outcome_grade=Decimal("0.2"), closed_at=NOW)
    an_end(goal, outcome="missed", grade=Decimal("0.2"), decided_at=NOW)
    return {"goal_id": goal, "reason": "The customer came back."}


@for_kinds("key_result_create", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    numbers = {"start_value": Decimal(0), "target_value": Decimal(9)}
    return {"goal_id": a_shared_goal(cast, kind), "title": "Customers", "measure": "INCREASE", **numbers}


@for_kinds("key_result_update", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"key_result_id": a_key_result(a_shared_goal(cast, kind)), "version": 1, "title": "New customers"}


@for_kinds("key_result_remove", *ALL)
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"key_result_id": a_key_result(a_shared_goal(cast, kind))}


@scene("goal_create: for oneself")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter}


@scene("goal_create: for Ola")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter, "owner_id": cast.ola}


@scene("goal_create: for a team")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter, "team_id": cast.sales}


@scene("goal_create: for the company")
def _(cast: Cast) -> dict[str, Any]:
    return {"title": "Learn Norwegian", "period_id": cast.quarter, "team_id": cast.harbour, "level": "COMPANY"}


def drafted(cast: Cast) -> Goal:
    """Ola drafted it for herself."""
    return a_shared_goal(cast, "everyone", status="draft")


def drafted_for_ola(cast: Cast) -> Goal:
    """Mira drafted it for Ola."""
    return a_shared_goal(cast, "everyone", status="draft", author_id=cast.mira.pk)


def proposed_to_ola(cast: Cast) -> Goal:
    """Mira wrote it, and Ola is to answer."""
    return a_shared_goal(cast, "everyone", status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk)


def to_approve(cast: Cast) -> Goal:
    """Ola wrote it, and Mira is to approve."""
    return a_shared_goal(cast, "everyone", status="proposed", awaits_id=cast.mira.pk)


def to_approve_by_hr(cast: Cast) -> Goal:
    """Dag wrote it, and nobody is above him."""
    return share(cast, a_goal(cast, cast.dag, status="proposed"))


DRAFTS = {
    "a draft of Ola's": drafted,
    "a draft of Mira's for Ola": drafted_for_ola,
    "Mira's proposal to Ola": proposed_to_ola,
    "Ola's, for Mira's approval": to_approve,
    "Dag's, under nobody": to_approve_by_hr,
}


@for_kinds("goal_publish", "a draft of Ola's", "a draft of Mira's for Ola")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast)}


@for_kinds("goal_accept", "Mira's proposal to Ola", "Ola's, for Mira's approval", "Dag's, under nobody")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "version": 1}


@for_kinds("goal_amend", "Mira's proposal to Ola")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "version": 1, "note": "Too much.", "title": "Learn some Norwegian"}


@for_kinds("goal_return", "Mira's proposal to Ola", "Ola's, for Mira's approval", "Dag's, under nobody")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "note": "Say how much."}


@for_kinds("goal_decline", "Mira's proposal to Ola", "Ola's, for Mira's approval", "Dag's, under nobody")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "note": "Not now."}


@for_kinds("goal_take_back", "Mira's proposal to Ola", "Ola's, for Mira's approval")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast)}


@for_kinds("goal_update", *DRAFTS)
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "version": 1, "title": "Learn Norwegian by May"}


@for_kinds("goal_share", "a draft of Ola's", "Mira's proposal to Ola")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"goal_id": DRAFTS[which](cast), "employee_id": cast.sol, "right": "VIEW"}


@scene("period_create")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "FY27", "starts_on": dt.date(2027, 1, 1), "ends_on": dt.date(2027, 12, 31)}


@scene("period_update")
def _(cast: Cast) -> dict[str, Any]:
    return {"period_id": cast.coming, "version": 1, "needs_approval": True}


@scene("period_set_phase")
def _(cast: Cast) -> dict[str, Any]:
    return {"period_id": cast.coming, "phase": "ACTIVE"}


@scene("employee_create: into Sales")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Nils", "email": "nils@example.org", "team_id": cast.sales}


@scene("employee_create: into Inland")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Nils", "email": "nils@example.org", "team_id": cast.inland}


@scene("employee_create: without a team")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Nils", "email": "nils@example.org"}


@for_kinds("employee_update", "ola", "sol", "dag", "ada", "hana")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    return {"employee_id": cast.person(whom), "version": 1, "job_title": "Captain"}


@for_kinds("employee_set_email", "ola", "sol", "ada", "hana", "an auditor in Sales")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    if whom == "an auditor in Sales":
        RoleGrant.objects.create(employee=cast.pia, role="auditor")
        whom = "pia"
    return {"employee_id": cast.person(whom), "version": 1, "email": " Right@Example.org "}


@scene("employee_set_preferences")
def _(cast: Cast) -> dict[str, Any]:
    return {"employee_id": cast.ola, "time_zone": "Europe/Oslo"}


@scene("employee_invite")
def _(cast: Cast) -> dict[str, Any]:
    given = {"primary_team": cast.sales, "manager": cast.mira, "email": "nils@example.org"}
    nils = User.objects.create_user(given["email"])
    return {"employee_id": Employee.objects.create(name="Nils", user=nils, path=f"{cast.mira.path}zzzzz", **given)}


@scene("employee_go_on_leave")
def _(cast: Cast) -> dict[str, Any]:
    return {"employee_id": cast.ola}


@scene("employee_return")
def _(cast: Cast) -> dict[str, Any]:
    Employee.objects.filter(pk=cast.pia.pk).update(status="on_leave")
    return {"employee_id": cast.pia}


@for_kinds("employee_depart", "pia", "sol")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    return {"employee_id": cast.person(whom), "left_on": TODAY}


@scene("employee_rehire")
def _(cast: Cast) -> dict[str, Any]:
    return {"employee_id": cast.tom, "hired_on": TODAY}


@for_kinds("team_membership_set", "office", "mill")
def _(cast: Cast, where: str) -> dict[str, Any]:
    return {"employee_id": cast.pia, "team_id": getattr(cast, where)}


@scene("team_membership_end")
def _(cast: Cast) -> dict[str, Any]:
    return {"employee_id": cast.pia, "team_id": cast.sales}


@for_kinds("reporting_line_set", "pia", "sol", "hana")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    return {"employee_id": cast.person(whom), "manager_id": cast.lea}


@for_kinds("dotted_line_add", "pia", "sol", "ada")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    return {"employee_id": cast.person(whom), "manager_id": cast.lea}


@scene("dotted_line_end")
def _(cast: Cast) -> dict[str, Any]:
    return {"employee_id": cast.ola, "manager_id": cast.kim}


@for_kinds("delegation_create", "mira", "dag")
def _(cast: Cast, for_whom: str) -> dict[str, Any]:
    return {"manager_id": cast.person(for_whom), "delegate_id": cast.pia, "ends_on": TODAY + dt.timedelta(14)}


@scene("delegation_end")
def _(cast: Cast) -> dict[str, Any]:
    return {"delegation_id": Delegation.objects.get(delegate=cast.dora)}


def nobody_is_hr_for_dag(cast: Cast) -> None:
    """Both HR admins report to him: Hana in the line, Ada on a dotted one."""
    RoleGrant.objects.get_or_create(employee=cast.hana, role="hr_admin", team=None)
    ReportingLine.objects.get_or_create(employee=cast.ada, manager=cast.dag, kind="dotted", starts_on=TODAY)


@scene("hr_deputy_propose")
def _(cast: Cast) -> dict[str, Any]:
    nobody_is_hr_for_dag(cast)
    return {"employee_id": cast.dag, "deputy_id": cast.vera}


@scene("hr_deputy_confirm")
def _(cast: Cast) -> dict[str, Any]:
    nobody_is_hr_for_dag(cast)
    both = {"employee": cast.dag, "deputy": cast.vera}
    return {"hr_deputy_id": HrDeputy.objects.create(**both, proposed_by=cast.ada, proposed_at=NOW)}


@scene("hr_deputy_end")
def _(cast: Cast) -> dict[str, Any]:
    nobody_is_hr_for_dag(cast)
    HrDeputy.objects.filter(employee=cast.dag).delete()
    both = {"employee": cast.dag, "deputy": cast.vera}
    return {"hr_deputy_id": HrDeputy.objects.create(**both, proposed_at=NOW, confirmed_at=NOW)}


@for_kinds("role_grant", "an executive", "an auditor", "a system admin", "an HR admin")
def _(cast: Cast, which: str) -> dict[str, Any]:
    role = which.partition(" ")[2].replace(" ", "_").upper()
    return {"employee_id": cast.pia, "role": role} | ({"team_id": cast.sales} if role == "EXECUTIVE" else {})


@for_kinds("role_grant", "pia", "ada")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    return {"employee_id": cast.person(whom), "role": "HR_PARTNER", "team_id": cast.sales}


@for_kinds("role_revoke", "hana", "ada")
def _(cast: Cast, whom: str) -> dict[str, Any]:
    return {"role_grant_id": RoleGrant.objects.get(employee=cast.person(whom))}


@scene("team_create: under Harbour")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Harbour Tugs", "parent_id": cast.harbour}


@scene("team_create: a root")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Coast", "kind": "BUSINESS"}


def an_empty_team(cast: Cast, above: str, **values: Any) -> Team:
    """Of people, goals and teams below it."""
    parent = getattr(cast, above)
    team = Team.objects.create(name="Empty", parent=parent, **values)
    Team.objects.filter(pk=team.pk).update(path=parent.path + segment(team.pk))
    return team


@for_kinds("team_retire", "harbour", "inland")
def _(cast: Cast, above: str) -> dict[str, Any]:
    return {"team_id": an_empty_team(cast, above), "version": 1}


@for_kinds("team_reinstate", "harbour", "inland")
def _(cast: Cast, above: str) -> dict[str, Any]:
    return {"team_id": an_empty_team(cast, above, retired_on=TODAY), "version": 1}


@for_kinds("team_move", "sales", "mill")
def _(cast: Cast, which: str) -> dict[str, Any]:
    above = cast.office if which == "sales" else cast.harbour
    return {"team_id": getattr(cast, which), "version": 1, "parent_id": above}


@scene("team_move: sales with its lead")
def _(cast: Cast) -> dict[str, Any]:
    return {"team_id": cast.sales, "version": 1, "parent_id": cast.office, "manager_id": cast.mira}


@scene("organisation_end_demo")
def _(cast: Cast) -> dict[str, Any]:
    Organisation.objects.update(is_demo=True)
    return {}


@for_kinds("team_update", "sales", "mill")
def _(cast: Cast, which: str) -> dict[str, Any]:
    return {"team_id": getattr(cast, which), "version": 1, "name": "Renamed"}


@scene("access_token_create")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Monthly report", "scopes": ["goals:read"], "expires_on": TODAY}


@scene("access_token_revoke")
def _(cast: Cast) -> dict[str, Any]:
    a_token(cast.ola, name="Old script")
    return {"access_token_id": AccessToken.objects.get(name="Old script")}


@scene("file_import_dry_run")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": a_file(cast.ada), "version": 1, "mapping": MAPPING}


@scene("file_import_dry_run: of another HR admin")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": a_file(cast.sol, ran_at=NOW), "version": 1, "mapping": MAPPING}


@scene("file_import_run")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": tried(cast.ada), "version": 1}


@scene("file_import_discard")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": a_file(cast.ada)}


def _mapping(cast: Cast) -> ImportMapping:
    return ImportMapping.objects.create(name="Staff", text=MAPPING, changed_by=cast.ada, changed_at=NOW)


@scene("import_mapping_create")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Staff list", "text": MAPPING}


@scene("import_mapping_update")
def _(cast: Cast) -> dict[str, Any]:
    return {"import_mapping_id": _mapping(cast), "version": 1, "name": "Staff list"}


@scene("import_mapping_remove")
def _(cast: Cast) -> dict[str, Any]:
    return {"import_mapping_id": _mapping(cast)}


@scene("notification_mark")
def _(cast: Cast) -> dict[str, Any]:
    row = a_notification(cast.ola, "goal.shared", a_goal(cast, cast.ola))
    row.save()
    return {"notification_id": row}


@scene("notification_mark_all")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_goal(cast, cast.ola)
    Notification.objects.bulk_create(a_notification(cast.person(name), "goal.shared", goal) for name in NAMES)
    return {"until": NOW}


@for_kinds("failed_work_retry", "given up")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"failed_work_id": failed_work()}


@for_kinds("failed_work_discard", "given up")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"failed_work_id": failed_work()}
