"""The lock that changes of lines, memberships and leads take."""

from perfmgmt.people.models import Organisation


def hold_organisation() -> Organisation:
    """The single row, locked until the action ends: two re-organisations never interleave."""
    row = Organisation.objects.select_for_update(no_key=True).filter(pk=1).first()
    if row is None:
        Organisation.objects.get_or_create(pk=1)
        row = Organisation.objects.select_for_update(no_key=True).get(pk=1)
    return row
