"""Two people name an HR deputy for somebody for whom nobody is HR."""

from perfmgmt.access.grants import grant
from perfmgmt.access.paths import is_below
from perfmgmt.access.rows import fetch
from perfmgmt.audit.entries import record
from perfmgmt.core.action import action
from perfmgmt.core.actor import Actor
from perfmgmt.core.clock import now
from perfmgmt.core.errors import Conflict, Forbidden, Invalid
from perfmgmt.core.sentence import sentence
from perfmgmt.people.actions.departure import end_deputy
from perfmgmt.people.actions.organisation import hold_organisation
from perfmgmt.people.actions.rights import hold_rights
from perfmgmt.people.models import Employee, HrDeputy, HrDeputyGrant
from perfmgmt.people.selectors.without_hr import without_hr

BEING_HR = "be_hr_for_employee"


@action
def hr_deputy_propose(actor: Actor, *, employee_id: int, deputy_id: int) -> HrDeputy:
    """Propose who is to be HR for somebody for whom nobody is; nothing opens until another HR admin confirms."""
    hold_organisation()
    employee = fetch(actor, Employee, employee_id, to="name an HR deputy for", field="employeeId")
    deputy = fetch(actor, Employee, deputy_id, to="be followed as", field="deputyId")
    _check(actor, employee, deputy)
    if HrDeputy.objects.filter(employee=employee, ended_at=None).exists():
        raise Conflict(sentence("A deputy is proposed already. End that first."), field="employeeId")
    named = HrDeputy.objects.create(employee=employee, deputy=deputy, proposed_by_id=actor.pk, proposed_at=now())
    record(actor, "hr_deputy.proposed", employee, [{"field": "hr_deputy", "before": None, "after": deputy.pk}])
    return named


@action
def hr_deputy_confirm(actor: Actor, *, hr_deputy_id: int) -> HrDeputy:
    """Another HR admin than the one who proposed her agrees: from now on she is HR for this person."""
    hold_organisation()
    named = fetch(actor, HrDeputy, hr_deputy_id, to="confirm", field="hrDeputyId")
    _check(actor, named.employee, named.deputy)
    named.confirmed_by_id, named.confirmed_at = actor.pk, now()
    named.save(update_fields=["confirmed_by", "confirmed_at"])
    grant(HrDeputyGrant, user=named.deputy.user, codename=BEING_HR, row=named.employee)
    change = {"field": "hr_deputy", "before": None, "after": named.deputy_id}
    record(actor, "hr_deputy.confirmed", named.employee, [change])
    return named


@action
def hr_deputy_end(actor: Actor, *, hr_deputy_id: int) -> HrDeputy:
    """A deputy, or the proposal of one, ends; what it opened closes at once."""
    hold_rights(employee__hr_deputy_for=hr_deputy_id)
    hold_organisation()
    named = fetch(actor, HrDeputy, hr_deputy_id, to="end", field="hrDeputyId")
    end_deputy(named)
    change = {"field": "hr_deputy", "before": named.deputy_id, "after": None}
    record(actor, "hr_deputy.ended", named.employee, [change])
    return named


def _check(actor: Actor, employee: Employee, deputy: Employee) -> None:
    """Raises Invalid, Conflict or Forbidden where somebody cannot be the deputy of a person."""
    if deputy.pk == employee.pk or is_below(deputy.path, employee.path):
        raise Invalid(
            sentence("HR does not read up: the deputy reports to this person. Choose somebody else."), field="deputyId"
        )
    if deputy.is_gone or deputy.user is None:
        raise Invalid(sentence("Nobody works in this post. Choose somebody who does."), field="deputyId")
    if deputy.pk == actor.pk:
        raise Forbidden(sentence("Nobody makes herself a deputy. Ask another HR admin."), field="deputyId")
    if not without_hr(Employee.objects.filter(pk=employee.pk), actor.today()).exists():
        raise Conflict(
            sentence("Somebody is HR for this person, so she needs no deputy. Ask them."), field="employeeId"
        )
