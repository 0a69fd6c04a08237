"""The organisation, which everybody at work may know by name."""

from perfmgmt.people.models import Organisation


def the_organisation() -> Organisation:
    """Its single row; an unnamed one where nothing was set up yet."""
    return Organisation.objects.filter(pk=1).first() or Organisation(pk=1)
