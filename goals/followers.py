"""Goals follow the organisation: who answers for them changes when people move, lead, or leave."""

from django.db.models import F, OuterRef, Subquery

from goals.actions.goodbye import say_goodbye
from goals.models import Goal
from goals.selectors.accountability import of_teams
from goals.selectors.copies import copies_of_goals
from perfmgmt.access.paths import at_or_below, carries_path
from perfmgmt.people.followers import checks_copies, when_leads_change, when_people_move, when_somebody_leaves
from perfmgmt.people.models import Employee, Team


@when_people_move
def follow_people(keys: set[int]) -> None:
    """Goals of these people get their manager, team and path anew; so do the goals of teams they lead."""
    owner = Employee.objects.filter(pk=OuterRef("owner_id"))
    Goal.objects.filter(owner_id__in=keys).update(
        accountable_id=F("owner_id"),
        line_manager_id=Subquery(owner.values("manager_id")),
        home_team_id=Subquery(owner.values("primary_team_id")),
        owner_path=Subquery(owner.values("path")),
    )
    led = [team.path for team in Team.objects.filter(lead_id__in=keys)]
    if led:
        below = Team.objects.none()
        for path in led:
            below = below | Team.objects.filter(at_or_below("path", path))
        follow_leads(set(below.values_list("pk", flat=True)))


@when_leads_change
def follow_leads(keys: set[int]) -> None:
    """Goals of these teams get the lead who answers for them anew."""
    teams = list(Team.objects.filter(pk__in=Goal.objects.filter(team_id__in=keys).values("team_id")))
    for team_id, found in of_teams(teams).items():
        Goal.objects.filter(team_id=team_id).update(
            accountable_id=found.accountable_id,
            line_manager_id=found.line_manager_id,
            home_team_id=found.home_team_id,
            owner_path=found.owner_path,
        )


when_somebody_leaves(say_goodbye)
carries_path(Goal, copy="owner_path", person="accountable")
checks_copies(copies_of_goals)
