"""Web server and worker live and end together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.notifications.killing import PATIENCE, database_url

pytestmark = pytest.mark.django_db(transaction=True)


def children(pid: int) -> dict[str, int]:
    """What a process started that runs: its worker and its web server."""
    found = {}
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        words = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
        name = "worker" if b"work" in words else "web" if b"perfmgmt.wsgi" in words else "begun"
        found[name] = int(child)
    return found


def wait_for(found: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < until
        time.sleep(0.05)


def is_gone(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


@pytest.fixture
def serving() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "perfmgmt.serve"],
        env={**os.environ, "DATABASE_URL": database_url(), "DATABASE_POOL": "2", "PORT": "0", "WORKERS": "1"},
        cwd=settings.ROOT,
        stderr=subprocess.DEVNULL,
    )
    wait_for(lambda: {"web", "worker"} <= children(process.pid).keys())
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()


def test_a_killed_worker_is_replaced_and_a_signal_ends_both(serving: subprocess.Popen[bytes]) -> None:
    first = children(serving.pid)
    os.kill(first["worker"], signal.SIGKILL)
    wait_for(lambda: children(serving.pid).get("worker", first["worker"]) != first["worker"])
    second = children(serving.pid)
    assert second["web"] == first["web"]
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(PATIENCE) == 0
    assert is_gone(second["web"]) and is_gone(second["worker"])


def test_where_the_web_server_ends_everything_does(serving: subprocess.Popen[bytes]) -> None:
    both = children(serving.pid)
    os.kill(both["web"], signal.SIGKILL)
    assert serving.wait(PATIENCE) != 0
    assert is_gone(both["worker"])


def test_where_the_supervisor_is_killed_both_end_with_all_their_children(serving: subprocess.Popen[bytes]) -> None:
    both = children(serving.pid)
    wait_for(lambda: children(both["web"]))
    answering = children(both["web"]).values()
    serving.kill()
    serving.wait()
    wait_for(lambda: all(is_gone(pid) for pid in (*both.values(), *answering)))
