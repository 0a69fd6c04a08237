"""Roles granted by name; what follows from the organisation (manager, lead) is computed and not listed here."""

from enum import StrEnum

from django.db.models import Q

from perfmgmt.access.paths import at_or_below, is_below
from perfmgmt.core.actor import Actor


class Role(StrEnum):
    """What a person was made by somebody else's decision."""

    HR_ADMIN = "hr_admin"
    HR_PARTNER = "hr_partner"
    EXECUTIVE = "executive"
    AUDITOR = "auditor"
    SYSTEM_ADMIN = "system_admin"


SCOPED = frozenset({Role.HR_PARTNER, Role.EXECUTIVE})
"""Those that cover listed teams and everything below them; the others cover the whole organisation."""


def is_hr_admin(actor: Actor) -> bool:
    """Whether the actor answers for the people of the whole organisation."""
    return Role.HR_ADMIN in actor.roles


def sees_roles(actor: Actor) -> bool:
    """Whether the actor sees who holds which role: those who grant them, and those who look after them."""
    return bool(actor.roles & {Role.HR_ADMIN, Role.AUDITOR})


def is_auditor(actor: Actor) -> bool:
    """Whether the actor reads the audit log; no goal and no person opens by it."""
    return Role.AUDITOR in actor.roles


def is_system_admin(actor: Actor) -> bool:
    """Whether the actor looks after settings and integrations; no goal and no person opens by it."""
    return Role.SYSTEM_ADMIN in actor.roles


def reaches(scope: tuple[str, ...], team_path: str) -> bool:
    """Whether a team lies in one of the teams of a scope, or below it."""
    return bool(team_path) and any(team_path == top or is_below(team_path, top) for top in scope)


def within(scope: tuple[str, ...], team_path: str) -> Q:
    """The same as a condition: `team_path` names the column of the team's path."""
    condition = Q(pk__in=())
    for top in scope:
        condition |= at_or_below(team_path, top)
    return condition


def is_barred(actor: Actor, person_id: int) -> bool:
    """Whether somebody is the actor herself, in her line above, or her dotted manager: HR does not read up."""
    return person_id == actor.pk or person_id in actor.line_ids or person_id in actor.dotted_managers


def is_hr_for(actor: Actor, *, person_id: int | None, team_path: str) -> bool:
    """Whether the actor is HR for a person whose primary team lies at `team_path`."""
    if person_id is not None and is_barred(actor, person_id):
        return False
    return is_hr_admin(actor) or reaches(actor.hr_scope, team_path) or person_id in actor.hr_deputy_for


def in_hr_scope(actor: Actor, *, person: str, team_path: str) -> Q:
    """The same as a condition: `person` names the column of the person's key, `team_path` that of the team's path."""
    if not is_hr_admin(actor) and not actor.hr_scope and not actor.hr_deputy_for:
        return Q(pk__in=())
    scope = within(actor.hr_scope, team_path) | Q(**{f"{person}__in": actor.hr_deputy_for})
    if is_hr_admin(actor):
        scope = Q()
    barred = {*actor.line_ids, *actor.dotted_managers, actor.pk} - {None}
    return scope & ~Q(**{f"{person}__in": tuple(barred)})
