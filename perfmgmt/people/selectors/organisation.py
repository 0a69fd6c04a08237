"""The organisation, which everybody at work may know by name."""

from perfmgmt.people.models import Organisation


def the_organisation() -> Organisation:
    """Its single row; an unnamed one where nothing was set up yet."""
    return Organisation.objects.filter(pk=1).first() or Organisation(pk=1)


def is_demo() -> bool:
    """Whether the demo company is loaded, so that anybody may try it as one of its people."""
    return Organisation.objects.filter(pk=1, is_demo=True).exists()
