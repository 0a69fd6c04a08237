"""Who sees and runs the periods."""

from django.db.models import QuerySet

from goals.models import Period
from perfmgmt.access.policy import Policy, register
from perfmgmt.access.roles import is_hr_admin
from perfmgmt.core.actor import Actor


class PeriodPolicy(Policy[Period]):
    """Everybody at work sees the periods; HR admins run them."""

    verbs = ("edit", "move to another phase", "set a goal in")

    def scope(self, actor: Actor, rows: QuerySet[Period]) -> QuerySet[Period]:
        return rows

    def allows(self, actor: Actor, verb: str, row: Period) -> bool:
        return verb == "set a goal in" or is_hr_admin(actor)


register(Period, PeriodPolicy())
