"""What somebody was asked to do is done: nobody needs to read any more that it waits."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet

from perfmgmt.core.clock import now
from perfmgmt.notifications.models import Notification
from perfmgmt.notifications.notices import NOTICES


def settle(kinds: Iterable[str], subjects: Model | QuerySet[Model]) -> None:
    """Mark as read, for everybody who was told, that these subjects wait; one statement in the deed's transaction.

    Whoever is told by a message still under way is told of it as read: see `waits` of the notice.
    """
    keys: Any = [subjects.pk] if isinstance(subjects, Model) else subjects.values("pk")
    names = {NOTICES[kind].subject.__name__ for kind in kinds}
    new = Notification.objects.filter(read_at=None, kind__in=kinds, subject_type__in=names)
    new.filter(subject_id__in=keys).update(read_at=now())
