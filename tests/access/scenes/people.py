"""People with their memberships, lines, delegates, HR deputies and roles."""

import datetime as dt
from typing import Any

from perfmgmt.people.models import (
    Delegation,
    Employee,
    HrDeputy,
    ReportingLine,
    RoleGrant,
    User,
)
from tests.access.scenes.registry import SCENES, for_kinds, scene
from tests.cast import NOW, TODAY, Cast


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


@scene("employees_invite")
def _(cast: Cast) -> dict[str, Any]:
    return {"employee_ids": [SCENES["employee_invite"](cast)["employee_id"]]}


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
