"""A file is imported: everything or nothing, in one transaction."""

from django.db import transaction

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden
from perfmgmt.integrations.actions import trees
from perfmgmt.integrations.actions.goals import introduce_goals, plan_goals, write_goals
from perfmgmt.integrations.actions.key_results import (
    introduce_key_results,
    move_waiting,
    plan_key_results,
    plan_waiting,
    write_key_results,
)
from perfmgmt.integrations.actions.known import found, wanted
from perfmgmt.integrations.actions.lines import plan_lines, settle, write_lines
from perfmgmt.integrations.actions.people import (
    introduce_people,
    plan_people,
    write_changed_people,
    write_new_people,
)
from perfmgmt.integrations.actions.periods import introduce_periods, write_periods
from perfmgmt.integrations.actions.running import Planned, Progress, Run, Silence
from perfmgmt.integrations.actions.teams import hang_teams, introduce_teams, plan_teams, write_teams
from perfmgmt.integrations.rules.fitting import unused
from perfmgmt.integrations.rules.mapping import ImportMapping
from perfmgmt.integrations.rules.results import Report, Result
from perfmgmt.integrations.rules.routing import route
from perfmgmt.integrations.rules.rows import Sheet
from perfmgmt.people.actions.organisation import hold_organisation


@action
def file_import(
    actor: Actor, *, mapping: ImportMapping, sheet: Sheet, dry_run: bool = False, progress: Progress | None = None
) -> Report:
    """Bring the rows of a file into the organisation. One refused row, or a dry run, leaves nothing behind.

    Raises FileRefused where mapping and file do not fit, Forbidden where the actor is no HR admin.
    """
    if not actor.is_system and not is_hr_admin(actor):
        raise Forbidden("Only HR admins import files. Ask one of them.")
    report = Report(rows=len(sheet), is_dry=dry_run)
    report.notes += [f"The mapping does not use the column “{name}”." for name in unused(mapping, sheet.columns)]
    routed = route(mapping, sheet, report)
    organisation = hold_organisation()
    ids = wanted(routed)
    trees.hold(ids)
    run = Run(
        actor,
        mapping,
        routed,
        report,
        progress or Silence(),
        actor.today(),
        {name: found(name, some) for name, some in ids.items()},
    )
    _carry_out(run)
    if not report.is_refused:
        run.record()
        record(actor, "file.imported", organisation, _told(report))
    if dry_run or report.is_refused:
        transaction.set_rollback(True)
    return report


def _carry_out(run: Run) -> None:
    """Say what will be, for all rows; then, unless one is refused, write it."""
    run.progress.begin("checking", sum(len(entries) for entries in run.routed.entries.values()))
    teams, made = introduce_teams(run)
    people, periods = introduce_people(run), introduce_periods(run)
    goals, key_results = introduce_goals(run), introduce_key_results(run)
    plan_people(run, people)
    plan_teams(run, teams)
    waiting = plan_lines(run, people)
    plan_goals(run, goals)
    levels, orphans = trees.plan_trees(run, goals)
    key_results, late = plan_key_results(run, key_results), plan_waiting(run, key_results)
    if run.report.is_refused:
        return
    run.progress.begin("writing", _to_write(people) + _to_write(goals) + _to_write(key_results))
    write_teams(run, teams, made)
    write_new_people(run, people)
    write_lines(run, people, waiting)
    write_changed_people(run, people)
    followed = hang_teams(run, teams)
    if run.deeds:
        settle(run, {one.row.pk for one in people if one.is_new}, followed)
    write_periods(run, periods)
    write_goals(run, goals, levels)
    measured = write_key_results(run, key_results) + move_waiting(run, late)
    trees.settle_trees(run, goals, orphans, measured)


def _to_write(planned: list[Planned]) -> int:
    return len([one for one in planned if one.is_new])


def _told(report: Report) -> list[dict[str, object]]:
    """What the entry of the whole run says: how many rows ended how."""
    counted = {result: sum(one[result] for one in report.counts().values()) for result in Result}
    return [{"field": str(result), "before": None, "after": counted[result]} for result in Result]
