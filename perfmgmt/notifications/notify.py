"""Telling people of a deed, in the transaction of the deed."""

from collections.abc import Iterable

from django.db.models import Model

from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.notifications.delivery import TELL
from perfmgmt.notifications.notices import NOTICES
from perfmgmt.notifications.outbox.posting import post


def notify(actor: Actor, recipients: Iterable[int | None], kind: str, subject: Model) -> None:
    """Let these people know; the actor herself is left out, and a None stands for nobody.

    recipients: keys of employees. One statement, however many they are: a worker writes each her notification.
    Raises LookupError for a kind that nobody registered, TypeError for another subject than the kind's.
    """
    if kind not in NOTICES:
        raise LookupError(f"Nobody registered the notice {kind}.")
    if not isinstance(subject, NOTICES[kind].subject):
        raise TypeError(f"{kind} is about a {NOTICES[kind].subject.__name__}.")
    keys = sorted({pk for pk in recipients if pk is not None and pk != actor.pk})
    if keys:
        told = {"kind": kind, "subject": [NOTICES[kind].subject.__name__, subject.pk], "actor": actor.pk}
        post(TELL, {**told, "recipients": keys, "at": now().isoformat()})
