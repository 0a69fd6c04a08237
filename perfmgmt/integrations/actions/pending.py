"""References to records that nobody has brought yet: their ids are kept, whichever field names them."""

from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Key, Run
from perfmgmt.integrations.models import PendingReference
from perfmgmt.integrations.rules.fields import RECORDS, REFERENCES
from perfmgmt.integrations.rules.kept_row import packed
from perfmgmt.integrations.rules.routing import Entry

Pending = dict[Key, PendingReference]


def everything_pending() -> Pending:
    """Whatever waits, by the field that waits. The caller holds the organisation, so that no other import runs."""
    return {(one.record, one.external_id, one.field): one for one in PendingReference.objects.order_by("pk")}


def target_of(one: PendingReference) -> str:
    """The record type that a pending reference wants."""
    return RECORDS[one.record][one.field].to


def with_pending(ids: dict[str, set[str]], pending: Pending) -> dict[str, set[str]]:
    """These external ids by record type, and those of all records that wait for one of them."""
    both = {record: set(some) for record, some in ids.items()}
    for one in pending.values():
        if one.wanted in ids[target_of(one)]:
            both[one.record].add(one.external_id)
    return both


def remember(run: Run, pending: Pending) -> None:
    """Keep the ids that entries name in vain and forget those that they name no more.

    What the file speaks of is taken out of `pending`; the rest waits as before.
    """
    fresh, other, over = [], [], []
    for entries in run.routed.entries.values():
        for entry in entries:
            for name in [one for one in REFERENCES[entry.record] if one in entry.values]:
                key = (entry.record, entry.external_id, name)
                there, wanted = pending.pop(key, None), run.missing.get(key)
                if wanted is None:
                    over += [there] if there else []
                    continue
                now = PendingReference(record=key[0], external_id=key[1], field=name, wanted=wanted)
                now.row = _row(run, entry)
                if there is None:
                    fresh.append(now)
                elif (there.wanted, there.row) != (now.wanted, now.row):
                    now.pk = there.pk
                    other.append(now)
    PendingReference.objects.bulk_create(fresh, batch_size=500)
    PendingReference.objects.bulk_update(other, ["wanted", "row"], batch_size=100)
    forget(over)


def forget(some: list[PendingReference]) -> None:
    """These wait no more."""
    for rows in portions(some):
        PendingReference.objects.filter(pk__in=[one.pk for one in rows]).delete()


def _row(run: Run, entry: Entry) -> dict[str, str | None] | None:
    """The values of a key result that is not stored, because its goal is missing."""
    if entry.record != "key_result" or entry.external_id in run.known["key_result"]:
        return None
    return packed(entry.values)
