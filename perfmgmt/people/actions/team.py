"""Teams are made, renamed, led and moved."""

from perfmgmt.access.paths import COPIES_OF_TEAMS, extended, ids_on, is_below, rewrite, rewrite_copies, segment
from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import changed, record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden, Invalid
from perfmgmt.core.text import checked_text
from perfmgmt.core.unset import UNSET, Unset
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.team_retiring import require_open
from perfmgmt.people.followers import leads_changed
from perfmgmt.people.models import Employee, Team
from perfmgmt.search.words import keep_words

AT_WORK = (Employee.Status.ACTIVE, Employee.Status.ON_LEAVE)
FIELDS = ("name", "kind", "parent_id", "lead_id")


@action
def team_create(
    actor: Actor, *, name: str, kind: str = "team", parent_id: int | None = None, lead_id: int | None = None
) -> Team:
    """A new team under another, or a root."""
    hold_organisation()
    parent = _parent(actor, parent_id)
    team = Team(name=checked_text(name, field="name", longest=200, required=True), kind=kind, parent=parent)
    team.lead = _lead(actor, lead_id)
    team.save()
    team.path = path_under(parent, team)
    team.save(update_fields=["path"])
    keep_words([team], are_new=True)
    record(actor, "team.created", team)
    return team


@action
def team_update(
    actor: Actor,
    *,
    team_id: int,
    version: int,
    name: str | Unset = UNSET,
    kind: str | Unset = UNSET,
    parent_id: int | Unset | None = UNSET,
    lead_id: int | Unset | None = UNSET,
) -> Team:
    """Rename a team, give it another lead, or hang it under another one."""
    hold_organisation()
    team = fetch(actor, Team, team_id, to="edit", version=version, field="teamId")
    before = {field: getattr(team, field) for field in FIELDS}
    if not isinstance(name, Unset):
        team.name = checked_text(name, field="name", longest=200, required=True)
    if not isinstance(kind, Unset):
        team.kind = kind
    if not isinstance(lead_id, Unset) and lead_id != team.lead_id:
        if lead_id is None:
            _require_another_lead_above(actor, team)
        team.lead = _lead(actor, lead_id)
    if not isinstance(parent_id, Unset) and parent_id != team.parent_id:
        _hang(actor, team, parent_id)
    team.version += 1
    team.save(update_fields=["name", "kind", "parent", "lead", "path", "version"])
    changes = changed(team, before, FIELDS)
    if any(change["field"] == "name" for change in changes):
        keep_words([team])
    if any(change["field"] in ("parent_id", "lead_id") for change in changes):
        leads_changed({team.pk})
    record(actor, "team.changed", team, changes)
    return team


def _hang(actor: Actor, team: Team, parent_id: int | None) -> None:
    parent = parent_for(actor, team, parent_id)
    old, team.parent = team.path, parent
    team.path = path_under(parent, team)
    rewrite(Team, "path", old, team.path)
    rewrite_copies((COPIES_OF_TEAMS, old, team.path))


def path_under(parent: Team | None, team: Team) -> str:
    """Where a team stands under another one, or as a root."""
    return extended(parent.path, team.pk, "parentId") if parent else segment(team.pk)


def parent_for(actor: Actor, team: Team, parent_id: int | None) -> Team | None:
    """The team that another may hang under. Raises Invalid or Forbidden where that cannot be."""
    parent = _parent(actor, parent_id)
    if parent and (parent.pk == team.pk or is_below(parent.path, team.path)):
        raise Invalid("This would make a loop: that team lies below this one. Choose another.", field="parentId")
    if parent:
        _require_no_gain(actor, team, parent)
    return parent


def _require_no_gain(actor: Actor, team: Team, parent: Team) -> None:
    """Leads read what lies below their teams, members what lies above. Raises Forbidden."""
    if any(parent.path == led or is_below(parent.path, led) for led in actor.led):
        raise Forbidden("This would put a team under one that you lead. Ask another HR admin.", field="parentId")
    if team.pk in actor.member_of and set(ids_on(parent.path)) - actor.member_of:
        raise Forbidden("You belong to this team, and would see more. Ask another HR admin.", field="parentId")


def _require_another_lead_above(actor: Actor, team: Team) -> None:
    """Without a lead the next one above answers for a team. Raises Forbidden where that would be the actor."""
    above = Team.objects.filter(pk__in=ids_on(team.path)[:-1], lead__status__in=AT_WORK).order_by("-path").first()
    if above is not None and actor.pk is not None and above.lead_id == actor.pk:
        raise Forbidden("You would answer for this team yourself. Name another lead.", field="leadId")


def _parent(actor: Actor, parent_id: int | None) -> Team | None:
    if parent_id is None:
        if not actor.is_system and not is_hr_admin(actor):
            raise Forbidden("Only HR admins make root teams. Name the team above it.", field="parentId")
        return None
    parent = fetch(actor, Team, parent_id, to="add a team below", field="parentId")
    require_open(parent, "parentId")
    return parent


def _lead(actor: Actor, lead_id: int | None) -> Employee | None:
    if lead_id is None:
        return None
    lead = fetch(actor, Employee, lead_id, to="be followed as", field="leadId")
    if lead.is_gone:
        raise Invalid("Nobody works in this post. Choose somebody who does.", field="leadId")
    if lead.pk == actor.pk:
        raise Forbidden("Nobody makes herself a lead. Ask another HR admin.", field="leadId")
    return lead
