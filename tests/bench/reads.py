"""What the pages that people open most cost in a large company, in CPU of the application and of the database.

    DATABASE_URL=… python manage.py generate --employees 50000
    DATABASE_URL=… python -m tests.bench.reads [--repeat 50] [--only GoalsPage]

Every document is the frontend's own and goes through the whole server: session, policies, loader, JSON. The figures are
medians of CPU time, so that a busy machine does not blur them: of this process, in which SQLite runs, and of the
PostgreSQL backend that serves it, read from /proc (so PostgreSQL runs on the same machine). Parallel workers of
PostgreSQL are switched off, because their time could not be counted.
"""

import argparse
import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perfmgmt.settings")
WITHOUT_EVERYONE = ["TEAM", "LINE", "PRIVATE"]


class Clock:
    """CPU time of this process and of its database backend, in milliseconds."""

    def __init__(self) -> None:
        from django.db import connection

        connection.ensure_connection()
        self.backend: Path | None = None
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET max_parallel_workers_per_gather = 0")
                cursor.execute("SELECT pg_backend_pid()")
                self.backend = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")

    def read(self) -> tuple[float, float]:
        """The two, since they began."""
        backend = int(self.backend.read_text().split()[0]) / 1e6 if self.backend else 0.0
        return time.process_time() * 1000, backend


def personas() -> dict[str, Any]:
    """Somebody above all, somebody in the middle, and somebody who has just begun."""
    from perfmgmt.access.paths import below
    from perfmgmt.people.models import Employee, User

    at_work = Employee.objects.filter(status="active", user__isnull=False)
    top = at_work.order_by("path")[0]
    heads = at_work.filter(led_teams__isnull=False, path__gt=top.path).order_by("pk")
    middle = min(heads[:400], key=lambda one: abs(Employee.objects.filter(below("path", one.path)).count() - 500))
    newcomer = at_work.filter(reports=None, led_teams=None, role_grants=None).order_by("-hired_on", "pk")[0]
    found = {"top manager": top, "middle manager": middle, "newcomer": newcomer}
    User.objects.filter(employee__in=found.values()).update(is_active=True)
    return found


def questions(person: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each page by a name, the document it sends, and with what."""
    from django.db.models import Count

    from goals.models import Goal, Period
    from perfmgmt.access.rows import visible
    from perfmgmt.people.actor import EmployeeActor

    quarter = Period.objects.filter(phase="active", parent__isnull=False).first()
    of_quarter = {"periodId": quarter}
    opened = {**of_quarter, "statuses": ["DRAFT", "PROPOSED", "ACTIVE"]}
    page = {"first": 100, "orderBy": "DUE"}
    yield "goals of a period", "GoalsPage", {**page, "filter": of_quarter}
    yield "… not open to everyone", "GoalsPage", {**page, "filter": {**of_quarter, "visibilities": WITHOUT_EVERYONE}}
    yield "open goals of a period", "GoalsPage", {**page, "filter": opened}
    yield "… not open to everyone", "GoalsPage", {**page, "filter": {**opened, "visibilities": WITHOUT_EVERYONE}}
    yield "… by title", "GoalsPage", {**page, "orderBy": "TITLE", "filter": opened}
    yield "… by next check-in", "GoalsPage", {**page, "orderBy": "NEXT_CHECK_IN", "filter": opened}
    yield "my goals", "GoalsPage", {**page, "filter": {"mine": True, "statuses": opened["statuses"]}}
    yield "goals below me", "GoalsPage", {**page, "filter": {**opened, "belowMe": True}}
    seen = visible(EmployeeActor(person), Goal)
    wide = seen.annotate(many=Count("children")).order_by("-many", "pk")[0]
    low = seen.filter(period=quarter, status="active", children=None, parent__isnull=False).order_by("-path")[0]
    yield "goal page", "GoalPage", {"id": low}
    yield "goal page, beside it", "GoalAside", {"id": low}
    yield "goal page, check-ins", "Timeline", {"id": low, "first": 20}
    yield (
        "cascade, roots",
        "CascadeRoots",
        {
            "first": 50,
            **{
                one: {**of_quarter, "roots": True, "levels": [one.upper()]} for one in ("company", "team", "individual")
            },
        },
    )
    yield "cascade, one level", "CascadeLevel", {"id": wide, "first": 50, "begins": True}
    yield "cascade, three levels", "CascadeBelow", {"id": wide}
    yield "my week", "MyWeek", {"first": 20, "days": 70}
    yield "search, two letters", "Search", {"text": "he", "first": 5}
    yield "search, two words", "Search", {"text": "win back", "first": 5}
    yield "team page", "Team", {"id": person.primary_team, "weeks": 8}
    yield "team page, members", "TeamMembers", {"id": person.primary_team, "first": 50, "weeks": 8}


def measured(clock: Clock, person: Any, document: str, variables: dict[str, Any], repeat: int) -> tuple[float, float]:
    """The medians of both times for one document. Exits where the answer is an error."""
    from tests.api import ask

    own, backend = [], []
    for _ in range(repeat + 3):
        before = clock.read()
        answer = ask(person, document, **variables)
        after = clock.read()
        if answer.errors:
            raise SystemExit(f"{document[:60]} {variables}: {answer.errors}")
        own.append(after[0] - before[0])
        backend.append(after[1] - before[1])
    return statistics.median(own[3:]), statistics.median(backend[3:])


def main() -> None:
    """Measure and print one line for each page and person."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--repeat", type=int, default=50, help="How often each is asked (default: 50).")
    reader.add_argument("--only", default="", help="Only documents whose name has this in it.")
    asked = reader.parse_args()
    import django

    django.setup()
    from django.db import connection

    from goals.models import Goal
    from tests.queries.operations import operations

    documents = {name.split()[1]: text for name, text in operations().items()}
    print(f"{connection.vendor}, {Goal.objects.count():,} goals, load {os.getloadavg()[0]:.1f}, CPU in ms")
    print(f"{'':28}{'':16}{'app':>8}{'database':>10}{'together':>10}")
    clock = Clock()
    for who, person in personas().items():
        for name, document, variables in questions(person):
            if document in documents and asked.only in document:
                own, backend = measured(clock, person, documents[document], variables, asked.repeat)
                print(f"{name:28}{who:16}{own:8.1f}{backend:10.1f}{own + backend:10.1f}", flush=True)


if __name__ == "__main__":
    main()
