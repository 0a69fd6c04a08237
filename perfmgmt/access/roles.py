"""Roles granted by name; what follows from the organisation (manager, lead) is computed and not listed here."""

from enum import StrEnum

from django.db.models import Q

from perfmgmt.access.paths import at_or_below, is_below
from perfmgmt.core.actor import Actor


class Role(StrEnum):
    """What a person was made by somebody else's decision."""

    HR_ADMIN = "hr_admin"
    HR_PARTNER = "hr_partner"


def is_hr_admin(actor: Actor) -> bool:
    """Whether the actor answers for the people of the whole organisation."""
    return Role.HR_ADMIN in actor.roles


def is_hr_for(actor: Actor, *, person_id: int | None, team_path: str) -> bool:
    """Whether the actor is HR for a person whose primary team lies at `team_path`.

    Never for herself, and never for anybody in her own line above: HR does not read up.
    """
    if person_id is not None and (person_id == actor.pk or person_id in actor.line_ids):
        return False
    if is_hr_admin(actor):
        return True
    return any(team_path == top or is_below(team_path, top) for top in actor.hr_scope)


def in_hr_scope(actor: Actor, *, person: str, team_path: str) -> Q:
    """The same as a condition: `person` names the column of the person's key, `team_path` that of the team's path."""
    if is_hr_admin(actor):
        scope = Q()
    elif actor.hr_scope:
        scope = Q()
        for top in actor.hr_scope:
            scope |= at_or_below(team_path, top)
    else:
        return Q(pk__in=())
    barred = tuple({*actor.line_ids, actor.pk} - {None})
    return scope & ~Q(**{f"{person}__in": barred})
