"""Who answers for a goal, and to whom, as it follows from the organisation."""

from dataclasses import dataclass

from perfmgmt.access.paths import ids_on
from perfmgmt.people.models import Employee, Team


@dataclass(frozen=True)
class Accountability:
    """The five copies that a goal carries."""

    accountable_id: int | None
    line_manager_id: int | None
    home_team_id: int | None
    owner_path: str
    home_path: str


NOBODY = Accountability(None, None, None, "", "")


def of_person(owner: Employee) -> Accountability:
    """A person answers to her acting line manager."""
    home = owner.primary_team
    return Accountability(owner.pk, owner.manager_id, owner.primary_team_id, owner.path, home.path if home else "")


def of_teams(teams: "list[Team]") -> dict[int, Accountability]:
    """A team's lead answers to the next lead above; without a lead the next above answers for it.

    Two statements for any number of teams. Nobody answers to herself.
    """
    keys = {key for team in teams for key in ids_on(team.path)}
    above = {team.pk: team for team in Team.objects.filter(pk__in=keys).select_related("lead")}
    return {team.pk: _of_team(team, above) for team in teams}


def _of_team(team: Team, above: dict[int, Team]) -> Accountability:
    leads: list[Employee] = []
    for key in reversed(ids_on(team.path)):
        lead = above[key].lead
        if lead is not None and not lead.is_gone and lead not in leads:
            leads.append(lead)
    if not leads:
        return Accountability(None, None, team.pk, "", team.path)
    return Accountability(leads[0].pk, leads[1].pk if len(leads) > 1 else None, team.pk, leads[0].path, team.path)
