"""What an import came to is kept row by row, in the transaction that wrote it."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from perfmgmt.core.clock import now
from perfmgmt.core.sentence import figure, sentence, translated
from perfmgmt.integrations.models import FileImport, ImportContent, ImportRow
from perfmgmt.integrations.rules.fields import PLURALS
from perfmgmt.integrations.rules.results import Report, Result
from perfmgmt.integrations.rules.state import State
from perfmgmt.integrations.rules.values import shortened


def keep_outcome(row: FileImport, claim: UUID, report: Report) -> bool:
    """Keep it, unless somebody else has taken up the import. Returns whether the claim still held."""
    outcome = {
        "state": State.REFUSED if report.is_refused else State.DONE,
        "finished_at": now(),
        "claim": None,
        "counts": list(_counts(report)),
        "done": [{"what": translated(what), "count": count} for what, count in report.done.items() if count],
        "notes": [*report.notes, *_skipped(report)],
        "warnings": len({one.row for one in report.warnings}),
    }
    if not FileImport.objects.filter(pk=row.pk, claim=claim, state=State.RUNNING).update(**outcome):
        return False
    ImportRow.objects.bulk_create(_rows(row, report), batch_size=500)
    if not report.is_refused and not report.is_dry:
        ImportContent.objects.filter(file_import=row).delete()
    return True


def _skipped(report: Report) -> Iterator[str]:
    told = "{count} rows are skipped: {reason}."
    for reason, count in report.skipped.items():
        yield sentence(told, count=figure(count), reason=translated(reason))


def _counts(report: Report) -> Iterator[dict[str, Any]]:
    counted = report.counts()
    for record in sorted(counted, key=lambda one: list(PLURALS).index(one) if one in PLURALS else len(PLURALS)):
        for result in Result:
            # Where one row is refused, nobody asked what would become of the others.
            if counted[record][result] and (not report.is_refused or result in (Result.REFUSED, Result.SKIPPED)):
                yield {"record": record, "result": str(result), "count": counted[record][result]}


def _rows(row: FileImport, report: Report) -> Iterator[ImportRow]:
    messages: dict[int, list[dict[str, str]]] = defaultdict(list)
    for refused in report.refusals:
        messages[refused.row].append({"kind": "refusal", "field": refused.field, "text": refused.sentence, "value": ""})
    refused_rows = set(messages)
    for warned in report.warnings:
        told = {"kind": "warning", "field": warned.field, "text": warned.kind, "value": shortened(warned.value, 120)}
        messages[warned.row].append(told)
    for number in sorted(report.results.keys() | messages.keys()):
        record, result = report.results.get(number, ("", Result.REFUSED))
        result = Result.REFUSED if number in refused_rows else result
        if report.is_refused and result not in (Result.REFUSED, Result.SKIPPED) and number not in messages:
            continue
        external_id, label = report.names.get(number, ("", ""))
        yield ImportRow(
            file_import=row,
            number=number,
            record=record,
            external_id=external_id[:400],
            label=shortened(label, 120),
            result=result,
            has_warning=any(one["kind"] == "warning" for one in messages[number]),
            messages=messages[number],
        )
