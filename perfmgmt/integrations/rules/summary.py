"""The outcome of an import in words."""

from collections import defaultdict
from collections.abc import Iterator

from perfmgmt.integrations.rules.fields import PLURALS
from perfmgmt.integrations.rules.results import Refused, Report, Result, Warned
from perfmgmt.integrations.rules.values import shortened

FIRST = 5
MOST = 50


def summary(report: Report) -> str:
    """What a person reads after an import: counts, what else was done, warnings by kind, refusals one by one."""
    return "\n".join([*_headline(report), *_table(report), *_done(report), *_warnings(report), *_refusals(report)])


def _headline(report: Report) -> Iterator[str]:
    if report.is_refused:
        yield "Nothing was imported, because rows are refused. Put them right and import the file again."
    elif report.is_dry:
        yield "A dry run: nothing was written. Without --dry-run the same import does this."
    else:
        yield "Imported."
    yield from report.notes
    yield ""


def _table(report: Report) -> Iterator[str]:
    counted = report.counts()
    heads = [str(result) for result in Result]
    if report.is_refused:
        refused = len({one.row for one in report.refusals})
        yield f"{report.rows:,} rows, {refused:,} of them refused."
        return
    yield f"{report.rows:,} rows".ljust(14) + "".join(head.rjust(11) for head in heads)
    for record in sorted(counted, key=lambda one: (one == "", list(PLURALS).index(one) if one in PLURALS else 0)):
        name = PLURALS.get(record, "others")
        yield name.ljust(14) + "".join(f"{counted[record][result]:,}".rjust(11) for result in Result)
    for reason, count in report.skipped.most_common():
        yield f"Skipped: {count:,} × {reason}."


def _done(report: Report) -> Iterator[str]:
    done = [(what, count) for what, count in report.done.items() if count]
    if done and not report.is_refused:
        yield ""
        yield from (f"{count:>9,}  {what}" for what, count in done)


def _warnings(report: Report) -> Iterator[str]:
    by_kind: dict[str, list[Warned]] = defaultdict(list)
    for one in report.warnings:
        by_kind[one.kind].append(one)
    yield ""
    yield f"Warnings: {len(report.warnings):,}"
    for kind, some in sorted(by_kind.items(), key=lambda one: -len(one[1])):
        yield f"{len(some):>9,}  {kind}."
        rows = ", ".join(
            f"{one.row} ({shortened(one.value, 40)})" if one.value else str(one.row) for one in some[:FIRST]
        )
        yield f"           rows {rows}{' …' if len(some) > FIRST else ''}"


def _refusals(report: Report) -> Iterator[str]:
    if not report.refusals:
        return
    yield ""
    yield f"Refusals: {len(report.refusals):,}"
    in_order: list[Refused] = sorted(report.refusals, key=lambda one: one.row)
    yield from (f"  row {one.row}, {one.field or 'the whole row'}: {one.sentence}" for one in in_order[:MOST])
    if len(in_order) > MOST:
        yield f"  … and {len(in_order) - MOST:,} more."
