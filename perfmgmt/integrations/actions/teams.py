"""Teams that a file brings, and teams that its people and goals only name."""

from collections import defaultdict

from perfmgmt.audit.entries import changed
from perfmgmt.core.fields import DEEPEST
from perfmgmt.core.sentence import sentence
from perfmgmt.core.text import checked_text
from perfmgmt.integrations.actions.known import portions
from perfmgmt.integrations.actions.running import Planned, Run, assign, key_of, same
from perfmgmt.integrations.rules.fields import RECORDS, TEAM_KINDS
from perfmgmt.integrations.rules.hierarchy import depths, looping
from perfmgmt.integrations.rules.routing import Entry, Made
from perfmgmt.integrations.rules.typed import read_choice
from perfmgmt.people.actions.team_retiring import TAKES_NOTHING
from perfmgmt.people.models import Employee, Team
from perfmgmt.search.words import keep_words

COLUMNS = ("name", "kind", "parent_id", "lead_id", "external_id")
ADOPTED = "a team of this name was there without an id and is taken to be this one"


def introduce_teams(run: Run) -> tuple[list[Planned], list[Team]]:
    """The rows of all teams that entries bring or name, so that whatever refers to one finds it."""
    known, strangers = run.known["team"], _without_id(run)
    planned = []
    for entry in run.routed.of("team"):
        row = known.get(entry.external_id)
        if row is None and (row := strangers.pop(entry.values.get("name") or "", None)) is not None:
            run.report.warn(entry.row, "name", ADOPTED, row.name)
        team = Planned(entry, row or Team(), row is None)
        team.before["external_id"], team.row.external_id = team.row.external_id, entry.external_id
        planned.append(team)
        known[entry.external_id] = team.row
    made = []
    for entries in run.routed.entries.values():
        for entry in entries:
            for name, one in entry.makes.items():
                if RECORDS[entry.record][name].to == "team" and one.external_id not in known:
                    there = strangers.get(one.fields["name"])
                    known[one.external_id] = there or _made(run, entry, name, one)
                    made += [] if there else [known[one.external_id]]
    return planned, made


def _without_id(run: Run) -> dict[str, Team]:
    """Teams that were made by hand, by name; a name that several of them have means none."""
    names = {entry.values.get("name") or "" for entry in run.routed.of("team")} - {""}
    for entries in run.routed.entries.values():
        names |= {one.fields["name"] for entry in entries for one in entry.makes.values()}
    found: dict[str, list[Team]] = defaultdict(list)
    for some in portions(sorted(names)):
        for row in Team.objects.filter(external_id=None, name__in=some).order_by("pk").select_for_update(no_key=True):
            found[row.name].append(row)
    return {name: rows[0] for name, rows in found.items() if len(rows) == 1}


def _made(run: Run, entry: Entry, name: str, made: Made) -> Team:
    team = Team(external_id=made.external_id)
    with run.report.refusing(entry.row, name):
        team.name = checked_text(made.fields["name"], field=name, longest=200, required=True)
        if made.fields.get("kind"):
            team.kind = read_choice(made.fields["kind"], TEAM_KINDS)
    return team


def plan_teams(run: Run, planned: list[Planned]) -> None:
    """Say what each team will be, and refuse what cannot be."""
    for one in planned:
        run.progress.advance(1)
        assign(one, same(("name", "kind")))
        one.before |= {"parent_id": one.row.parent_id, "lead_id": one.row.lead_id}
        run.link(one, "parent")
        run.link(one, "lead")
        parent, lead = one.links.get("parent"), one.links.get("lead")
        if parent is not None and parent.retired_on is not None and parent.pk != one.row.parent_id:
            run.report.refuse(one.entry.row, "parent", sentence(TAKES_NOTHING, team=parent.name))
        if lead is not None and lead.pk != (one.row.lead_id or 0):
            _check_lead(run, one, lead)
    _refuse_loops(run, planned)


def _check_lead(run: Run, one: Planned, lead: Employee) -> None:
    if lead.is_gone:
        run.report.refuse(one.entry.row, "lead", "Nobody works in this post. Choose somebody who does.")
    if run.actor.pk is not None and lead.pk == run.actor.pk:
        run.report.refuse(one.entry.row, "lead", "Nobody makes herself a lead. Ask another HR admin.")


def _refuse_loops(run: Run, planned: list[Planned]) -> None:
    above: dict[int, int | None] = dict(Team.objects.values_list("pk", "parent_id"))
    for one in planned:
        above.setdefault(one.key, None)
        if "parent" in one.links:
            parent = one.links["parent"]
            above[one.key] = None if parent is None else key_of(parent)
    loops = looping(above)
    deep = {} if loops else depths(above)
    for one in planned:
        if one.key in loops:
            run.report.refuse(one.entry.row, "parent", "This makes a loop: the team lies above itself. Name another.")
        elif deep.get(one.key, 0) >= DEEPEST:
            told = sentence("Teams go down {levels} levels at most. Name one further up.", levels=DEEPEST)
            run.report.refuse(one.entry.row, "parent", told)


def write_teams(run: Run, planned: list[Planned], made: list[Team]) -> None:
    """Store new teams by name; parents, leads and paths follow when everybody is there."""
    for some in portions([*made, *(one.row for one in planned if one.is_new)]):
        Team.objects.bulk_create(some)
        keep_words(some, are_new=True)
    for team in made:
        run.deeds.append(("team.created", team, []))
    if made:
        run.report.done["teams created because a row names them"] += len(made)


def hang_teams(run: Run, planned: list[Planned]) -> set[int]:
    """Store what changed of teams, now that parents and leads have keys. Returns the teams that others follow."""
    written, followed = [], set()
    for one in planned:
        for name, row in one.links.items():
            setattr(one.row, f"{name}_id", row.pk if row else None)
        one.changes = changed(one.row, one.before, COLUMNS)
        if not one.is_new and not one.changes:
            continue
        one.row.version += not one.is_new
        written.append(one.row)
        run.done(one, "team.created" if one.is_new else "team.changed")
        if any(change["field"] in ("parent_id", "lead_id") for change in one.changes):
            followed.add(one.row.pk)
    for some in portions(written, 100):
        Team.objects.bulk_update(some, ["name", "kind", "parent", "lead", "external_id", "version"])
        keep_words(some)
    return followed
