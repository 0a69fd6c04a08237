"""A storm of check-ins on one tree, against a real server that is killed in the middle of it.

    python -m tests.bench.check_in_storm [--database sqlite:////tmp/storm.sqlite3] [--writers 8] [--each 50] [--calm]

Starts the server on a database of its own, lets so many people check in in parallel over HTTP, kills its whole process
group once, starts it again and lets the clients repeat what was not acknowledged under the same key. Afterwards every
acknowledged check-in must be there exactly once and every number must be what its parts make.
"""

import argparse
import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).parents[2]
DOCUMENT = """mutation($input: GoalCheckInInput!, $key: UUID!) {
  goalCheckIn(input: $input, idempotencyKey: $key) { errors { code message } checkIn { id } } }"""


@dataclass
class Tally:
    """What the clients saw."""

    waits: list[float] = field(default_factory=list)
    waits_over_the_kill: list[float] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    busy: int = 0
    broken: int = 0
    refused: list[Any] = field(default_factory=list)


class Server:
    """The application behind gunicorn, in a process group of its own."""

    def __init__(self, environment: dict[str, str], port: int) -> None:
        self.environment, self.port = environment, port
        self.start()

    def start(self) -> None:
        """Returns when it answers."""
        words = ["--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread", "--workers", "2", "--threads", "6"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "perfmgmt.wsgi", *words, "--log-level", "error"],
            cwd=ROOT,
            env=self.environment,
            start_new_session=True,
        )
        until = time.monotonic() + 30
        while time.monotonic() < until:
            try:
                link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
                link.request("GET", "/readyz")
                if link.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.05)
        raise SystemExit("The server does not start.")

    def kill(self) -> None:
        """At once, with everything it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Client(threading.Thread):
    """One person who checks in again and again, and repeats what was not acknowledged."""

    def __init__(self, port: int, cookies: str, token: str, deeds: list[dict[str, Any]], storm: "Storm") -> None:
        super().__init__()
        self.port, self.deeds, self.storm = port, deeds, storm
        self.headers = {"Content-Type": "application/json", "Cookie": cookies, "X-CSRFToken": token}
        self.link = self.connect()

    def connect(self) -> http.client.HTTPConnection:
        """A fresh connection."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def run(self) -> None:
        """Every deed until it is acknowledged."""
        for given in self.deeds:
            body = json.dumps({"query": DOCUMENT, "variables": {"input": given, "key": str(uuid4())}})
            began = time.monotonic()
            while not self.acknowledged(given, body):
                time.sleep(0.02)
            self.storm.keep(time.monotonic() - began, began)

    def acknowledged(self, given: dict[str, Any], body: str) -> bool:
        """Send once; whether the server has said that it is written, or refused for good."""
        tally = self.storm.tally
        try:
            self.link.request("POST", "/graphql", body, self.headers)
            told = json.loads(self.link.getresponse().read())
        except (OSError, http.client.HTTPException, ValueError):
            tally.broken += 1
            self.link = self.connect()
            return False
        payload = (told.get("data") or {}).get("goalCheckIn")
        codes = [error["code"] for error in payload["errors"]] if payload else []
        if payload and not codes:
            tally.ids[given["whatChanged"]] = payload["checkIn"]["id"]
            return True
        if codes == ["BUSY"]:
            tally.busy += 1
            return False
        tally.refused.append(told)
        return True


class Storm:
    """All clients together, and the moment at which the server is killed."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.tally = Tally()
        self.killed_at = float("inf")
        self.up_again_at = float("-inf")
        self.lock = threading.Lock()

    def keep(self, wait: float, began: float) -> None:
        """Note how long one check-in took; apart from the others where the server was away meanwhile."""
        with self.lock:
            hit = began < self.up_again_at and began + wait > self.killed_at
            (self.tally.waits_over_the_kill if hit else self.tally.waits).append(wait)

    def blow(self, clients: list[Client], *, kill_after: int | None) -> float:
        """Run all clients to their end. Returns the seconds it took."""
        began = time.monotonic()
        for client in clients:
            client.start()
        while any(client.is_alive() for client in clients):
            if kill_after is not None and len(self.tally.ids) >= kill_after:
                kill_after = None
                # Whatever is under way now may end after the server is up again.
                self.killed_at, self.up_again_at = time.monotonic(), float("inf")
                self.server.kill()
                self.server.start()
                self.up_again_at = time.monotonic()
            time.sleep(0.002)
        for client in clients:
            client.join()
        return time.monotonic() - began


def prepared(writers: int, each: int) -> tuple[str, str, list[list[dict[str, Any]]]]:
    """A tree with one goal for each writer. Returns cookies, token and what each is to say."""
    from django.conf import settings

    from tests import api, cast

    people = cast.settle()
    root = cast.a_goal(people, people.dag)
    middle = cast.a_goal(people, people.mira, parent=root)
    deeds = []
    for writer in range(writers):
        goal = cast.a_goal(people, people.ola, parent=middle)
        result = api.id_of(cast.a_key_result(goal))
        deeds.append(
            [
                {
                    "goalId": api.id_of(goal),
                    "health": "ON_TRACK",
                    "values": [{"keyResultId": result, "value": str(100 * turn / each)}],
                    "whatChanged": f"writer {writer} turn {turn}",
                }
                for turn in range(each)
            ]
        )
    session = api.sign_in(people.ola)
    cookies = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={api.TOKEN}"
    return cookies, api.TOKEN, deeds


def lost_or_doubled(tally: Tally) -> list[str]:
    """What was acknowledged and is not there exactly once under the id that was told."""
    from goals.models import CheckIn
    from tests.api import id_of

    found: dict[str, list[str]] = {}
    for row in CheckIn.objects.exclude(posted_at=None):
        found.setdefault(row.what_changed, []).append(id_of(row))
    wrong = [words for words, told in tally.ids.items() if found.get(words) != [told]]
    return wrong + [words for words in found if words not in tally.ids]


def free_port() -> int:
    """A port of the loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> None:
    """Run the storm and print what came of it; exits 1 where something was lost, doubled or wrong."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--database", default="", help="URL of an empty database; an SQLite file of its own if absent.")
    reader.add_argument("--writers", type=int, default=8)
    reader.add_argument("--each", type=int, default=50)
    reader.add_argument("--calm", action="store_true", help="Do not kill the server.")
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = asked.database or f"sqlite:///{folder}/storm.sqlite3"
        os.environ.setdefault("SECRET_KEY", "storm")
        os.environ["DJANGO_SETTINGS_MODULE"] = "perfmgmt.settings"
        import django
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("createcachetable")
        cookies, token, deeds = prepared(asked.writers, asked.each)
        connection.close()
        server = Server(dict(os.environ), free_port())
        storm = Storm(server)
        clients = [Client(server.port, cookies, token, some, storm) for some in deeds]
        total = asked.writers * asked.each
        try:
            seconds = storm.blow(clients, kill_after=None if asked.calm else total * 2 // 5)
        finally:
            server.kill()
        tally = storm.tally
        waits = sorted(tally.waits)
        print(f"{connection.vendor}: {len(tally.ids)} of {total} acknowledged in {seconds:.1f} s")
        told = {"median": statistics.median(waits), "p99": waits[int(len(waits) * 0.99)], "longest": waits[-1]}
        print("waits:", ", ".join(f"{name} {wait * 1000:.0f} ms" for name, wait in told.items()))
        if tally.waits_over_the_kill:
            print(f"over the kill: {len(tally.waits_over_the_kill)}, longest {max(tally.waits_over_the_kill):.2f} s")
        print(f"busy {tally.busy}, broken connections {tally.broken}, refused {len(tally.refused)}")
        wrong = lost_or_doubled(tally)
        print(f"lost or doubled: {len(wrong)} {wrong[:3]}")
        for one in tally.refused[:3]:
            print(one)
        call_command("rebuild_rollups", check=True)
        if wrong or tally.refused or len(tally.ids) != total:
            raise SystemExit(1)


if __name__ == "__main__":
    main()
