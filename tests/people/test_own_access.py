"""Nobody changes a line, a team or a role so that her own access grows."""

from perfmgmt.core.actor import SystemActor
from perfmgmt.people.actions.reporting_line import reporting_line_set
from tests.access.ledger import fingerprint
from tests.api import write
from tests.cast import Cast, a_goal


def refused(cast: Cast, who: str, action: str, **given: object) -> str | None:
    """The code of the refusal; nothing was written."""
    before = fingerprint()
    code = write(cast.person(who), action, **given).code
    assert code is None or fingerprint() == before
    return code


def under(cast: Cast, who: str, manager: str) -> None:
    """Put somebody under another, as the system does."""
    reporting_line_set(SystemActor("test"), employee_id=cast.person(who).pk, manager_id=cast.person(manager).pk)


def test_hr_puts_nobody_under_herself(cast: Cast) -> None:
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.ola, manager_id=cast.ada) == "FORBIDDEN"
    under(cast, "sol", "ada")
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.ola, manager_id=cast.sol) == "FORBIDDEN"
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.ola, manager_id=cast.dag) is None


def test_hr_creates_nobody_under_herself(cast: Cast) -> None:
    given = {"name": "Nils", "email": "nils@example.org", "manager_id": cast.ada}
    assert refused(cast, "ada", "employee_create", **given) == "FORBIDDEN"


def test_hr_does_not_shorten_the_line_above_herself(cast: Cast) -> None:
    under(cast, "ada", "mira")
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.mira, manager_id=cast.lea) is None
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.mira, manager_id=cast.sol) == "FORBIDDEN"
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.mira, manager_id=None) == "FORBIDDEN"


def test_nobody_moves_herself(cast: Cast) -> None:
    assert refused(cast, "ada", "reporting_line_set", employee_id=cast.ada, manager_id=cast.dag) == "FORBIDDEN"
    assert refused(cast, "ada", "team_membership_set", employee_id=cast.ada, team_id=cast.sales) == "FORBIDDEN"
    assert refused(cast, "hana", "team_membership_set", employee_id=cast.hana, team_id=cast.sales) == "FORBIDDEN"


def test_nobody_makes_herself_a_lead(cast: Cast) -> None:
    assert refused(cast, "ada", "team_update", team_id=cast.sales, version=1, lead_id=cast.ada) == "FORBIDDEN"
    assert refused(cast, "ada", "team_create", name="Mine", parent_id=cast.harbour, lead_id=cast.ada) == "FORBIDDEN"


def test_hr_puts_nobody_into_a_team_that_she_leads(cast: Cast) -> None:
    cast.inland.lead = cast.ada
    cast.inland.save()
    for team in (cast.inland, cast.mill):
        assert refused(cast, "ada", "team_membership_set", employee_id=cast.ola, team_id=team) == "FORBIDDEN"


def test_hr_hangs_no_team_under_one_that_she_leads(cast: Cast) -> None:
    cast.inland.lead = cast.ada
    cast.inland.save()
    assert refused(cast, "ada", "team_update", team_id=cast.sales, version=1, parent_id=cast.mill) == "FORBIDDEN"
    assert refused(cast, "ada", "team_update", team_id=cast.sales, version=1, parent_id=cast.office) is None


def test_hr_does_not_move_a_team_that_she_belongs_to(cast: Cast) -> None:
    a_goal(cast, cast.harbour, visibility="team")
    assert refused(cast, "ada", "team_update", team_id=cast.inland, version=1, parent_id=cast.harbour) == "FORBIDDEN"
    assert refused(cast, "hana", "team_update", team_id=cast.office, version=1, parent_id=cast.sales) == "FORBIDDEN"
    assert refused(cast, "hana", "team_update", team_id=cast.office, version=1, name="Harbour People") is None


def test_nobody_gives_herself_a_role_or_takes_her_own(cast: Cast) -> None:
    given = {"employee_id": cast.ada, "role": "HR_PARTNER", "team_id": cast.sales}
    assert refused(cast, "ada", "role_grant", **given) == "FORBIDDEN"
    own = cast.ada.role_grants.get()
    assert refused(cast, "ada", "role_revoke", role_grant_id=own) == "FORBIDDEN"


def test_a_partner_reaches_nobody_outside_her_scope(cast: Cast) -> None:
    assert refused(cast, "hana", "reporting_line_set", employee_id=cast.sol, manager_id=cast.mira) == "FORBIDDEN"
    assert refused(cast, "hana", "team_membership_set", employee_id=cast.sol, team_id=cast.sales) == "FORBIDDEN"
    assert refused(cast, "hana", "team_update", team_id=cast.mill, version=1, parent_id=cast.harbour) == "FORBIDDEN"
    assert refused(cast, "hana", "role_grant", employee_id=cast.pia, role="HR_ADMIN") == "FORBIDDEN"


def test_nobody_shares_a_goal_with_herself(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert refused(cast, "mira", "goal_share", goal_id=goal, employee_id=cast.mira, right="EDIT") == "INVALID"


def test_hr_does_not_come_to_answer_for_a_team_by_taking_its_lead_away(cast: Cast) -> None:
    cast.harbour.lead = cast.ada
    cast.harbour.save()
    a_goal(cast, cast.sales, visibility="team")
    given = {"team_id": cast.sales, "version": 1}
    assert refused(cast, "ada", "team_update", lead_id=None, **given) == "FORBIDDEN"
    assert refused(cast, "ada", "team_update", lead_id=cast.mira, **given) is None
