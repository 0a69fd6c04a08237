"""A file is imported: everything or nothing, in one transaction."""

from django.db import transaction

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.errors import Forbidden
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions import trees
from perfmgmt.integrations.actions.carrying_out import carry_out
from perfmgmt.integrations.actions.catching_up import catch_up
from perfmgmt.integrations.actions.known import found, wanted
from perfmgmt.integrations.actions.pending import everything_pending, remember, with_pending
from perfmgmt.integrations.actions.running import Progress, Run, Silence
from perfmgmt.integrations.rules.fitting import unused
from perfmgmt.integrations.rules.mapping import ImportMapping
from perfmgmt.integrations.rules.results import Report, Result
from perfmgmt.integrations.rules.routing import route
from perfmgmt.integrations.rules.rows import Sheet
from perfmgmt.integrations.rules.sniffing import oddities
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
    report.notes += oddities(sheet)
    told = "The mapping does not use the column “{name}”."
    report.notes += [sentence(told, name=name) for name in unused(mapping, sheet.columns)]
    routed = route(mapping, sheet, report)
    organisation = hold_organisation()
    ids, pending = wanted(routed), everything_pending()
    trees.hold(with_pending(ids, pending))
    run = Run(
        actor,
        mapping,
        routed,
        report,
        progress or Silence(),
        actor.today(),
        {name: found(name, some) for name, some in ids.items()},
    )
    carry_out(run)
    if not report.is_refused:
        remember(run, pending)
        catch_up(run, pending)
        run.record()
        record(actor, "file.imported", organisation, _told(report))
    if dry_run or report.is_refused:
        transaction.set_rollback(True)
    return report


def _told(report: Report) -> list[dict[str, object]]:
    """What the entry of the whole run says: how many rows ended how."""
    counted = {result: sum(one[result] for one in report.counts().values()) for result in Result}
    return [{"field": str(result), "before": None, "after": counted[result]} for result in Result]
