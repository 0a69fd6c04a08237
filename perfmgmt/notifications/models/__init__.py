"""The tables of notifications and of the work behind them."""

from perfmgmt.notifications.models.notification import Notification
from perfmgmt.notifications.models.outbox_message import OutboxMessage
from perfmgmt.notifications.models.schedule_run import ScheduleRun

__all__ = ["Notification", "OutboxMessage", "ScheduleRun"]
