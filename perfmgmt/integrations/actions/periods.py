"""Periods that a mapping lists and that goals name."""

from goals.models import Period
from perfmgmt.core.sentence import sentence
from perfmgmt.integrations.actions.running import Run
from perfmgmt.integrations.rules.mapping import ListedPeriod


def introduce_periods(run: Run) -> list[Period]:
    """The periods that goals name and that are not there yet; one that is there stays as it is.

    A period is known by its external id, or by its name where it was made by hand or where no other has that id.
    """
    known = run.known["period"]
    listed = {one.external_id: one for one in run.mapping.periods}
    named = {entry.values.get("period"): entry.row for entry in reversed(run.routed.of("goal"))}
    others = [key for key in named if key and key not in known and key not in listed]
    known.update({period.name: period for period in Period.objects.filter(name__in=others)})
    missing = {key: row for key, row in named.items() if key and key not in known and key in listed}
    by_name = {row.name: row for row in Period.objects.filter(name__in=[listed[key].name for key in missing])}
    made = []
    for key, row in sorted(missing.items(), key=lambda one: one[1]):
        there = by_name.get(listed[key].name)
        if there is not None and there.external_id is not None:
            told = "Another period is called “{name}”. Give it another name in the mapping."
            run.report.refuse(row, "period", sentence(told, name=there.name))
        known[key] = there or _made(listed[key])
        if there is None:
            by_name[listed[key].name] = known[key]
            made.append(known[key])
    return made


def _made(listed: ListedPeriod) -> Period:
    return Period(
        external_id=listed.external_id,
        name=listed.name,
        starts_on=listed.starts_on,
        ends_on=listed.ends_on,
        phase=listed.phase,
        cadence=listed.cadence,
    )


def write_periods(run: Run, made: list[Period]) -> None:
    """Store new periods."""
    Period.objects.bulk_create(made)
    for period in made:
        run.deeds.append(("period.created", period, []))
    if made:
        run.report.done["periods created because a row names them"] += len(made)
