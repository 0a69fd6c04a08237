"""Answers nest deeply without a system call for every call."""

import resource
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from perfmgmt.stack import RoomOnTheStack

DEEPEST, CALLS = 400, 20


def leaf() -> None:
    """A call and its return."""


def down(levels: int) -> None:
    if levels:
        down(levels - 1)
    for _ in range(CALLS):
        leaf()


def walk(request: HttpRequest) -> HttpResponse:
    """Call and return at every depth, so at every border of a chunk, too."""
    down(DEEPEST)
    return HttpResponse()


def faults(run: Callable[[HttpRequest], HttpResponse]) -> int:
    """The pages that the system had to give for this; a chunk of the stack that is mapped anew needs one."""
    run(HttpRequest())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        run(HttpRequest())
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def test_a_request_begins_with_room_for_all_its_calls() -> None:
    assert settings.MIDDLEWARE[0] == f"{RoomOnTheStack.__module__}.{RoomOnTheStack.__name__}"


def test_deep_calls_need_no_new_pages() -> None:
    assert faults(RoomOnTheStack(walk)) < faults(walk) / 2
