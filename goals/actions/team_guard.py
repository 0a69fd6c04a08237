"""Goals and the retirement of their team."""

from goals.models import Goal
from goals.rules.status import Status
from perfmgmt.core.errors import Invalid
from perfmgmt.people.actions.team_retiring import require_open
from perfmgmt.people.followers import when_a_team_retires
from perfmgmt.people.models import Team


@when_a_team_retires
def require_no_open_goals(team_id: int) -> None:
    """Drafts may stay: nobody but their authors knows of them, and none is published in a retired team."""
    if Goal.objects.filter(team_id=team_id, status__in=(Status.PROPOSED, Status.ACTIVE)).exists():
        raise Invalid("Goals of this team are still open. Close or cancel them first.", field="teamId")


def hold_team(goal: Goal) -> None:
    """Keep a goal's team from retiring until the action ends. Raises Invalid where it is retired already."""
    if goal.team_id is not None:
        require_open(Team.objects.select_for_update(no_key=True).get(pk=goal.team_id), "goalId")
