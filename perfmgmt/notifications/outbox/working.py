"""Working off the outbox, message by message."""

import datetime as dt
import logging
import secrets

from perfmgmt.graphql.turns import writing
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.handlers import HANDLERS
from perfmgmt.notifications.outbox.lease import claim, finish, is_held, put_back
from perfmgmt.notifications.outbox.time_limit import at_most

log = logging.getLogger("perfmgmt.outbox")
LEASE = dt.timedelta(seconds=60)
# A hanging handler is broken off well before anybody else may take its message up.
SHARE_OF_LEASE = 0.5


def work_one(lease: dt.timedelta = LEASE) -> bool:
    """Take up one message that is due and do it. Returns whether there was one."""
    message = claim(lease)
    if message is None:
        return False
    try:
        held = HANDLERS[message.kind].lease or lease
        with at_most(held.total_seconds() * SHARE_OF_LEASE):
            done = _do(message)
        if not done:
            log.warning("outbox message %s was taken up by another worker; this one leaves it.", message.pk)
    except Exception as error:
        number = secrets.token_hex(8)
        log.error("%s outbox message %s (%s) failed", number, message.pk, message.kind, exc_info=error)
        put_back(message, error, number)
    return True


def work_off(lease: dt.timedelta = LEASE) -> int:
    """Do everything that is due. Returns how many messages were taken up."""
    count = 0
    while work_one(lease):
        count += 1
    return count


def _do(message: OutboxMessage) -> bool:
    """Whether this worker did it. Within the database, the work and its being done commit together."""
    handler = HANDLERS[message.kind]
    if handler.outward:
        handler.handle(message)
        return finish(message)
    with writing():
        if not is_held(message):
            return False
        handler.handle(message)
        return finish(message)
