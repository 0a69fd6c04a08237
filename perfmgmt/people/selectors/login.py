"""Whose login is open; told to those alone who may open one."""

from collections.abc import Iterable

from perfmgmt.people.models import User


def can_sign_in(keys: Iterable[int]) -> dict[int, bool]:
    """Whether each of these employees has an open login."""
    keys = list(keys)
    opened = set(User.objects.filter(employee__in=keys, is_active=True).values_list("employee", flat=True))
    return {key: key in opened for key in keys}
