"""Room for deep calls: answers nest hundreds of frames deep."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Pointers: half a megabyte that is reserved for this frame and never touched.
SLOTS = 1 << 16


class RoomOnTheStack:
    """Answer a request from a frame that is so large that all frames below it share its chunk of the stack.

    CPython 3.11 keeps frames in chunks of 16 kB, maps one more when a call needs it and unmaps it on return. Calls
    back and forth across such a border are system calls, an eighth of the time of a request. A chunk is as large as
    the first frame in it asks for, up to the next power of two.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)


RoomOnTheStack.__call__.__code__ = RoomOnTheStack.__call__.__code__.replace(co_stacksize=SLOTS)
