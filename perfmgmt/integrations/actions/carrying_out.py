"""What entries ask for is carried out: said for all of them, then, unless one is refused, written."""

from perfmgmt.integrations.actions import trees
from perfmgmt.integrations.actions.goals import introduce_goals, plan_goals, write_goals
from perfmgmt.integrations.actions.growth import refuse_growth
from perfmgmt.integrations.actions.history import introduce_history, plan_history, write_history
from perfmgmt.integrations.actions.key_results import introduce_key_results, plan_key_results, write_key_results
from perfmgmt.integrations.actions.lines import plan_lines, settle, write_lines
from perfmgmt.integrations.actions.past_days import fill_days, replay_history
from perfmgmt.integrations.actions.people import (
    introduce_people,
    plan_people,
    write_changed_people,
    write_new_people,
)
from perfmgmt.integrations.actions.periods import introduce_periods, write_periods
from perfmgmt.integrations.actions.running import Planned, Run
from perfmgmt.integrations.actions.teams import hang_teams, introduce_teams, plan_teams, write_teams


def carry_out(run: Run) -> None:
    """Say what will be, for all rows; then, unless one is refused, write it.

    A tree that turns out too deep is refused after writing: the caller rolls back whatever is refused.
    """
    run.progress.begin("checking", sum(len(entries) for entries in run.routed.entries.values()))
    teams, made = introduce_teams(run)
    people, periods = introduce_people(run), introduce_periods(run)
    goals, key_results = introduce_goals(run), introduce_key_results(run)
    plan_people(run, people)
    plan_teams(run, teams)
    refuse_growth(run, teams, people, plan_lines(run, people))
    plan_goals(run, goals)
    levels = trees.plan_trees(run, goals)
    key_results = plan_key_results(run, key_results)
    history = introduce_history(run, key_results)
    plan_history(run, history)
    if run.report.is_refused:
        return
    run.progress.begin("writing", _to_write(people) + _to_write(goals) + _to_write(key_results) + len(history))
    write_teams(run, teams, made)
    write_new_people(run, people)
    write_lines(run, people)
    write_changed_people(run, people)
    followed = hang_teams(run, teams)
    if run.deeds:
        settle(run, {one.row.pk for one in people if one.is_new}, followed)
    write_periods(run, periods)
    write_goals(run, goals, levels)
    measured = write_key_results(run, key_results)
    told = replay_history(run, write_history(run, history))
    trees.settle_trees(run, goals, measured | told.keys())
    if not run.report.is_refused:
        fill_days(run, told)


def _to_write(planned: list[Planned]) -> int:
    return len([one for one in planned if one.is_new])
