"""What earlier imports left open is set, now that this import knows the records that were missing."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions import trees
from perfmgmt.integrations.actions.carrying_out import carry_out
from perfmgmt.integrations.actions.known import found, wanted
from perfmgmt.integrations.actions.pending import Pending, forget, target_of
from perfmgmt.integrations.actions.running import Run, Silence, called
from perfmgmt.integrations.models import PendingReference
from perfmgmt.integrations.rules.fields import REFERENCES
from perfmgmt.integrations.rules.kept_row import unpacked
from perfmgmt.integrations.rules.results import Report
from perfmgmt.integrations.rules.routing import Entry, Routed

NOT_SET = "{field} that an earlier import left open stays open: {reason}"
MOVES = {"employee.changed": ("employee.moved", {"manager", "team"}), "goal.changed": ("goal.aligned", {"parent"})}
"""What a change is called where it is nothing but a move."""


def catch_up(run: Run, pending: Pending) -> None:
    """Set what waits for records that this import knows, by the rules for rows of a file, as if a file named them.

    What those rules refuse keeps waiting and is a warning: nobody is to mend an old file to import this one.
    """
    waiting = [one for one in pending.values() if one.wanted in run.known[target_of(one)]]
    told_by = _told_by(run)
    while waiting:
        later, of_row = _run_of(run, waiting)
        with transaction.atomic():
            carry_out(later)
            if later.report.is_refused:
                transaction.set_rollback(True)
        if not later.report.is_refused:
            _settle(run, later, of_row, told_by)
            return
        refused = _refused(later.report, of_row)
        for one, reason in refused:
            kind = sentence(NOT_SET, field=called(one.field), reason=reason.rstrip("."))
            run.report.warn(told_by[target_of(one), one.wanted], one.field, kind, one.external_id)
        keys = {one.pk for one, _ in refused}
        waiting = [one for one in waiting if one.pk not in keys]


def _told_by(run: Run) -> dict[tuple[str, str], int]:
    """The row of the file that brings each record, or that names it first."""
    rows: dict[tuple[str, str], int] = {}
    entries = [entry for some in run.routed.entries.values() for entry in some]
    for entry in entries:
        rows[entry.record, entry.external_id] = entry.row
    for entry in entries:
        for name, to in REFERENCES[entry.record].items():
            rows.setdefault((to, entry.values.get(name) or ""), entry.row)
    return rows


def _run_of(run: Run, waiting: Iterable[PendingReference]) -> tuple[Run, dict[int, list[PendingReference]]]:
    """A run whose entries are what waits, one for each record, and what stands behind each of their rows.

    A record that is there no more has no entry; its references end with those that are set.
    """
    of_record: dict[tuple[str, str], list[PendingReference]] = defaultdict(list)
    for one in waiting:
        of_record[one.record, one.external_id].append(one)
    routed, of_row = Routed(defaultdict(list), {}, {}), {}
    for row, ((record, external_id), some) in enumerate(of_record.items(), start=1):
        values = unpacked(some[0].row) if some[0].row else {"external_id": external_id}
        routed.entries[record].append(Entry(row, record, values | {one.field: one.wanted for one in some}))
        of_row[row] = some
    ids = wanted(routed)
    trees.hold(ids)
    known = {name: found(name, of_name) for name, of_name in ids.items()}
    for record, entries in routed.entries.items():
        entries[:] = [one for one in entries if of_row[one.row][0].row or one.external_id in known[record]]
    goals = frozenset(row.pk for verb, row, _ in run.deeds if verb == "goal.imported")
    return Run(run.actor, run.mapping, routed, Report(), Silence(), run.day, known, goals), of_row


def _refused(report: Report, of_row: dict[int, list[PendingReference]]) -> list[tuple[PendingReference, str]]:
    """The references that are refused: the one that the refusal names, else all of its record."""
    refused: dict[int, tuple[PendingReference, str]] = {}
    for refusal in report.refusals:
        some = of_row.get(refusal.row) or [one for every in of_row.values() for one in every]
        for one in [one for one in some if one.field == refusal.field] or some:
            refused.setdefault(one.pk, (one, refusal.sentence))
    return list(refused.values())


def _settle(
    run: Run, later: Run, of_row: dict[int, list[PendingReference]], told_by: dict[tuple[str, str], int]
) -> None:
    """All that waited is set: take over what was done and said, and forget it."""
    for verb, row, changes in later.deeds:
        name, moves = MOVES.get(verb, (verb, set()))
        is_move = {change["field"] for change in changes} <= moves
        run.deeds.append((name if is_move else verb, row, changes))
    for warning in later.report.warnings:
        one = of_row[warning.row][0]
        run.report.warn(told_by[target_of(one), one.wanted], warning.field, warning.kind, warning.value)
    entries = [entry for some in later.routed.entries.values() for entry in some]
    rows = [entry for entry in entries if of_row[entry.row][0].row]
    run.report.done["key results imported that an earlier import kept"] += len(rows)
    set_now = sum(len(of_row[entry.row]) for entry in entries) - len(rows)
    run.report.done["references set that an earlier import left open"] += set_now
    forget([one for some in of_row.values() for one in some])
