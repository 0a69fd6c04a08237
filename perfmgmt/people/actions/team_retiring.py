"""A team that nobody needs any more is retired: its history stays, and nothing new begins in it."""

from django.db.models import Exists

from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Conflict, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.dated import not_over
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.followers import team_retires
from perfmgmt.people.models import Team, TeamMembership
from perfmgmt.people.selectors.line import GONE

TAKES_NOTHING = "{team} is retired and takes nothing new. Choose another team, or let HR take it up again."


def require_open(team: Team, field: str = "teamId") -> None:
    """Raise Invalid with the code TEAM_RETIRED where nothing new may begin in a team."""
    if team.retired_on is not None:
        raise Invalid(sentence(TAKES_NOTHING, team=team.name), field=field, code="TEAM_RETIRED")


@action
def team_retire(actor: Actor, *, team_id: int, version: int) -> Team:
    """Close an empty team for new members, goals and teams below it; what was stays to be read."""
    hold_organisation()
    team = fetch(actor, Team, team_id, to="retire", version=version, field="teamId")
    if team.retired_on is not None:
        raise Conflict("This team is retired already. Load the page again.", field="teamId")
    day = actor.today()
    members = TeamMembership.objects.filter(not_over(day), team=team).exclude(employee__status__in=GONE)
    children = Team.objects.filter(parent=team, retired_on=None)
    has_members, has_children = Team.objects.filter(pk=team.pk).values_list(Exists(members), Exists(children)).get()
    if has_members:
        raise Invalid("People belong to this team, or are to join it. Move them to another first.", field="teamId")
    if has_children:
        raise Invalid("Other teams lie below this one. Move or retire them first.", field="teamId")
    team_retires(team.pk)
    team.retired_on, team.version = day, team.version + 1
    team.save(update_fields=["retired_on", "version"])
    record(actor, "team.retired", team, [{"field": "retired_on", "before": None, "after": day}])
    return team


@action
def team_reinstate(actor: Actor, *, team_id: int, version: int) -> Team:
    """Take a retired team up again: it is open for members, goals and teams as before."""
    hold_organisation()
    team = fetch(actor, Team, team_id, to="take up again", version=version, field="teamId")
    if team.retired_on is None:
        raise Conflict("This team is not retired. Load the page again.", field="teamId")
    if Team.objects.filter(children=team).exclude(retired_on=None).exists():
        raise Invalid("The team above is retired. Take that one up again first.", field="teamId")
    before, team.retired_on, team.version = team.retired_on, None, team.version + 1
    team.save(update_fields=["retired_on", "version"])
    record(actor, "team.reinstated", team, [{"field": "retired_on", "before": before, "after": None}])
    return team
