"""Who sees and ends what scripts sign in with."""

from django.db.models import Q, QuerySet

from perfmgmt.access.policy import Policy, register
from perfmgmt.core.actor import Actor
from perfmgmt.integrations.models import AccessToken


class AccessTokenPolicy(Policy[AccessToken]):
    """A token is its owner's own affair: nobody else sees it, and it ends with her."""

    verbs = ("revoke",)

    def scope(self, actor: Actor, rows: QuerySet[AccessToken]) -> QuerySet[AccessToken]:
        return rows.filter(Q(employee_id=actor.pk))

    def allows(self, actor: Actor, verb: str, row: AccessToken) -> bool:
        return verb == "revoke" and row.revoked_at is None


register(AccessToken, AccessTokenPolicy())
