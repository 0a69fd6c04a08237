"""What takes a right away comes before or after what is done by it, never between its check and its end."""

from typing import Any

from perfmgmt.people.models import User


def hold_rights(**whose: Any) -> None:
    """Wait for what somebody is just doing, and let what she does next wait for the end of this; first of all locks.

    whose: a condition on logins. Whoever writes holds her own login (`Actor.hold`).
    """
    list(User.objects.select_for_update(of=("self",), no_key=True).filter(**whose).order_by("pk").values_list("pk"))
