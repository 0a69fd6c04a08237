"""The real server with the demo company, and a real Chromium before it."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

Contexts = Callable[..., BrowserContext]
ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a server is started with: a fresh database with the demo company."""
    made = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{tmp_path_factory.mktemp('browser') / 'demo.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "perfmgmt.settings",
        "SIGN_IN_LIMIT": "1000/m/ip",
    }
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, env=made, check=True)
    subprocess.run([sys.executable, "-m", "tests.browser.refused_file"], cwd=ROOT, env=made, check=True)
    leave_failed_work(made["DATABASE_URL"].removeprefix("sqlite:///"))
    leave_a_read(made["DATABASE_URL"].removeprefix("sqlite:///"), "Mira Solberg")
    return made


@pytest.fixture(scope="session")
def server(environment: dict[str, str]) -> Iterator[str]:
    """The address of a server of its own."""
    with serving(environment, "gunicorn", "perfmgmt.wsgi") as address:
        yield address


@contextmanager
def serving(environment: dict[str, str], *module: str) -> Iterator[str]:
    """A server as a process of its own. Yields its address as soon as it answers."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", *module],
        cwd=ROOT,
        env={**environment, "HOST": "127.0.0.1", "PORT": str(port)},
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/readyz")
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)


def leave_failed_work(database: str) -> None:
    """Something to be looked after on the page of failed work."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(
            "INSERT INTO notifications_outboxmessage (key, kind, payload, state, attempts, failed_at, error_class, "
            "correlation_id) VALUES (hex(randomblob(16)), 'notification.tell', '{}', 'dead', 8, "
            "strftime('%Y-%m-%d %H:%M:%f', 'now'), 'IntegrityError', '4f2a9c01d7e3b865')"
        )
        connection.execute(
            "INSERT INTO notifications_schedulerun (name, failed_at, error_class, correlation_id) VALUES "
            "('apply the day', strftime('%Y-%m-%d %H:%M:%f', 'now'), 'IntegrityError', '9c01d7e3b8654f2a')"
        )
        connection.commit()


def leave_a_read(database: str, name: str) -> None:
    """HR read something of somebody; no type of today records it."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(
            "INSERT INTO audit_recordedread (at, person_id, reader_id, capacity, subject_type, subject_id) "
            "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now'), person.id, hr.id, 'hr', 'Review', 1 "
            "FROM people_employee person, people_employee hr WHERE person.name = ? AND hr.name = 'Solveig Aune'",
            [name],
        )
        connection.commit()


def wait_for(address: str, seconds: float = 30) -> None:
    """Return as soon as the address answers well."""
    until = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; without one the stories fail and say how to get it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        pytest.fail("There is no Chromium here. Install it: apt-get install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def context_of(browser: Browser, server: str) -> Iterator[Contexts]:
    """Make a browser context, signed in as a persona if one is named."""
    made: list[BrowserContext] = []

    def make(persona: str | None = None, **options: object) -> BrowserContext:
        context = new_context(browser, server, persona, **options)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


def new_context(browser: Browser, server: str, persona: str | None, **options: object) -> BrowserContext:
    """A browser of its own before this server, signed in as a persona if one is named; whoever asks closes it."""
    context = browser.new_context(base_url=server, locale="en-GB", timezone_id="Europe/Oslo", **options)  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    if persona:
        sign_in(context, server, persona)
    return context


def sign_in(context: BrowserContext, server: str, persona: str) -> None:
    """As the persona switcher does."""
    people = context.request.get(f"{server}/demo/personas").json()["personas"]
    email = next(one["email"] for one in people if one["name"] == persona)
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    answer = context.request.post(
        f"{server}/demo/sign-in", data={"email": email}, headers={"X-CSRFToken": token, "Referer": server}
    )
    assert answer.status == 204, answer.text()
