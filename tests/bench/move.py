"""Moving 5,000 people to another manager while others read and check in, against a live server.

    DATABASE_URL=… python manage.py generate --employees 50000
    DATABASE_URL=… python -m tests.bench.move [--people 5000]

First its preview, then the move alone, inside this process: their CPU, here and in the PostgreSQL backend. Then the way
back over HTTP, while readers open the list of goals and writers check in on goals inside and outside of the moved line:
how long it took, and how long the slowest of the others waited, with and without a move beside them. The people stand
where they stood before when it ends.
"""

import argparse
import http.client
import json
import os
import threading
import time
from collections import defaultdict
from typing import Any
from uuid import uuid4

from tests.bench.check_in_storm import DOCUMENT as CHECK_IN
from tests.bench.check_in_storm import Server, free_port
from tests.bench.reads import Clock, personas

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perfmgmt.settings")
MOVE = """mutation($input: ReportingLineSetInput!, $key: UUID!) {
  reportingLineSet(input: $input, idempotencyKey: $key) { errors { code message } employee { id } } }"""
CALM, BEFORE = 8.0, 1.0


class Caller(threading.Thread):
    """Somebody who asks the same again and again, and keeps how long each answer took."""

    def __init__(self, port: int, person: Any, ask: "Ask", over: threading.Event) -> None:
        super().__init__()
        self.port, self.ask, self.over = port, ask, over
        self.headers = headers_of(person)
        self.waits: list[tuple[float, float]] = []
        self.errors: list[Any] = []

    def run(self) -> None:
        """Until it is over."""
        while not self.over.is_set():
            began = time.monotonic()
            told = sent(self.port, self.headers, *self.ask())
            self.waits.append((began, time.monotonic() - began))
            self.errors += told.get("errors", [])
            for payload in (told.get("data") or {}).values():
                self.errors += (payload or {}).get("errors") or []
            time.sleep(0.05)


Ask = Any


def headers_of(person: Any) -> dict[str, str]:
    """What a signed-in person sends along."""
    from django.conf import settings

    from tests import api

    cookies = f"{settings.SESSION_COOKIE_NAME}={api.sign_in(person)}; {settings.CSRF_COOKIE_NAME}={api.TOKEN}"
    return {"Content-Type": "application/json", "Cookie": cookies, "X-CSRFToken": api.TOKEN}


def sent(port: int, headers: dict[str, str], document: str, variables: dict[str, Any]) -> dict[str, Any]:
    """The answer to one operation."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    link.request("POST", "/graphql", json.dumps({"query": document, "variables": variables}), headers)
    told: dict[str, Any] = json.loads(link.getresponse().read())
    link.close()
    return told


def scene(people: int) -> dict[str, Any]:
    """Who is moved, from whom to whom, by whom; and goals to check in on inside and outside of that line."""
    from django.db.models import Q

    from goals.models import Goal
    from perfmgmt.access.paths import below
    from perfmgmt.people.models import Employee, User

    heads = Employee.objects.filter(led_teams__isnull=False, status="active", path__length__lte=25)
    moved = min(heads, key=lambda one: abs(Employee.objects.filter(below("path", one.path)).count() - people))
    others = Employee.objects.filter(status="active", path__length=10).exclude(pk__in=[moved.pk, moved.manager_id])
    to = next(one for one in others.order_by("-pk") if not moved.path.startswith(one.path))
    admin = Employee.objects.filter(role_grants__role="hr_admin").order_by("pk")[0]
    active = Goal.objects.filter(status="active", owner__status="active", period__phase="active", parent=None)
    inside = active.filter(below("owner_path", moved.path)).order_by("pk")[0]
    outside = active.exclude(Q(owner_path__startswith=moved.path)).order_by("pk")[0]
    acting = [admin, inside.owner, outside.owner]
    User.objects.filter(employee__in=acting).update(is_active=True)
    return {"moved": moved, "from": moved.manager, "to": to, "admin": admin, "inside": inside, "outside": outside}


def asking(found: dict[str, Any]) -> dict[str, tuple[Any, Ask]]:
    """Who does what meanwhile, by a name."""
    from goals.models import Period
    from tests.api import id_of
    from tests.queries.operations import operations

    documents = {name.split()[1]: text for name, text in operations().items()}
    quarter = Period.objects.filter(phase="active", parent__isnull=False)[0]
    page = {"first": 50, "orderBy": "DUE", "filter": {"periodId": id_of(quarter)}}
    doing: dict[str, tuple[Any, Ask]] = {
        f"reading as {who}": (person, lambda: (documents["GoalsPage"], page)) for who, person in personas().items()
    }
    for where in ("inside", "outside"):
        given = {"goalId": id_of(found[where]), "health": "ON_TRACK", "whatChanged": "We keep the pace."}
        doing[f"checking in {where}"] = (
            found[where].owner,
            lambda given=given: (CHECK_IN, {"input": given, "key": str(uuid4())}),
        )
    return doing


def look_ahead(found: dict[str, Any], clock: Clock) -> None:
    """What the preview of the move costs, as the screen asks for it."""
    from tests import api
    from tests.queries.operations import operations

    documents = {name.split()[1]: text for name, text in operations().items()}
    given = {"id": api.id_of(found["moved"]), "managerId": api.id_of(found["to"])}
    before, began = clock.read(), time.monotonic()
    told = api.ask(found["admin"], documents["LinePreview"], **given)
    if told.errors:
        raise SystemExit(told.text)
    after = clock.read()
    own, backend, seen = after[0] - before[0], after[1] - before[1], told.data["node"]["linePreview"]
    print(f"preview: {own / 1000:.1f} s CPU here, {backend / 1000:.1f} s in PostgreSQL, ", end="")
    print(f"{time.monotonic() - began:.1f} s, {len(seen['changes'])} people see more or less: {seen['refusal']}")


def told_of(callers: dict[str, list[Caller]], since: float, until: float) -> None:
    """The longest wait of each kind among those that overlapped a span of time."""
    for name, some in callers.items():
        waits = [wait for one in some for began, wait in one.waits if began < until and began + wait > since]
        print(f"    {name:28}{len(waits):5} answers, longest {max(waits, default=0):6.2f} s", flush=True)


def main() -> None:
    """Move, move back, and print what it took."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--people", type=int, default=5000, help="How many to move (default: 5000).")
    asked = reader.parse_args()
    os.environ.setdefault("GRAPHQL_SECONDS", "60")
    import django

    django.setup()
    from django.db import connection
    from django.db.models import CharField
    from django.db.models.functions import Length

    from goals.models import Goal
    from perfmgmt.access.paths import below
    from perfmgmt.people.models import Employee
    from tests import api

    CharField.register_lookup(Length)
    found = scene(asked.people)
    moved = found["moved"]
    count = Employee.objects.filter(below("path", moved.path)).count() + 1
    goals = Goal.objects.filter(owner_path__startswith=moved.path).count()
    print(f"{connection.vendor}: {count:,} people with {goals:,} goals, load {os.getloadavg()[0]:.1f}")
    clock = Clock()
    look_ahead(found, clock)
    before, began = clock.read(), time.monotonic()
    written = api.write(found["admin"], "reporting_line_set", employee_id=moved, manager_id=found["to"])
    after = clock.read()
    if written.code:
        raise SystemExit(written.text)
    own, backend = after[0] - before[0], after[1] - before[1]
    print(f"alone: {own / 1000:.1f} s CPU here, {backend / 1000:.1f} s in PostgreSQL, {time.monotonic() - began:.1f} s")
    doing = asking(found)
    headers = headers_of(found["admin"])
    back = {"employeeId": api.id_of(moved), "managerId": api.id_of(found["from"])}
    connection.close()
    server = Server(dict(os.environ, SECRET_KEY=django.conf.settings.SECRET_KEY), free_port())
    over = threading.Event()
    callers: dict[str, list[Caller]] = defaultdict(list)
    for name, (person, ask) in doing.items():
        callers[name].append(Caller(server.port, person, ask, over))
    try:
        for some in callers.values():
            for one in some:
                one.start()
        began = time.monotonic()
        time.sleep(CALM)
        print("with others, no move:")
        told_of(callers, began + BEFORE, time.monotonic())
        began = time.monotonic()
        told = sent(server.port, headers, MOVE, {"input": back, "key": str(uuid4())})
        ended = time.monotonic()
        time.sleep(BEFORE)
    finally:
        over.set()
        for some in callers.values():
            for one in some:
                one.join()
        server.kill()
    print(f"with others, the move took {ended - began:.1f} s: {told['data']['reportingLineSet']['errors'] or 'done'}")
    told_of(callers, began, ended)
    errors = [error for some in callers.values() for one in some for error in one.errors]
    print(f"refused or failed: {len(errors)} {errors[:2]}")


if __name__ == "__main__":
    main()
