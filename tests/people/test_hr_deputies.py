"""A person for whom nobody is HR gets a named deputy, by the word of two."""

from perfmgmt.audit.models import AuditEntry
from perfmgmt.people.models import HrDeputy, HrDeputyGrant
from tests.access.ledger import fingerprint
from tests.access.scenes.people import nobody_is_hr_for_dag
from tests.api import ask, look, write
from tests.cast import TODAY, Cast, a_goal

WITHOUT_HR = "{ employees(filter: {withoutHr: true}) { edges { node { name } } } }"


def names(cast: Cast, who: str) -> list[str]:
    told = ask(cast.person(who), WITHOUT_HR).data["employees"]["edges"]
    return [one["node"]["name"] for one in told]


def test_a_deputy_is_hr_for_that_one_person_alone(cast: Cast) -> None:
    line, private = a_goal(cast, cast.ada, visibility="line"), a_goal(cast, cast.ada, visibility="private")
    assert "edit" in look(cast.fay, line, "can")["can"]
    assert look(cast.fay, private, "id") is None
    assert look(cast.fay, a_goal(cast, cast.sol, visibility="line"), "id") is None
    assert look(cast.fay, cast.ada, "employment { status }") == {"employment": {"status": "ACTIVE"}}
    assert write(cast.fay, "role_grant", employee_id=cast.pia, role="AUDITOR").code == "FORBIDDEN"


def test_for_whom_nobody_is_hr_is_told_to_hr_admins_and_auditors(cast: Cast) -> None:
    assert names(cast, "ada") == []
    deputy = HrDeputy.objects.get()
    HrDeputyGrant.objects.all().delete()
    assert names(cast, "ada") == names(cast, "otto") == ["Ada"]
    assert names(cast, "hana") == names(cast, "sol") == names(cast, "fay") == []
    deputy.delete()
    nobody_is_hr_for_dag(cast)
    assert names(cast, "ada") == ["Dag"]


def test_two_people_make_a_deputy_and_nothing_opens_before_the_second(cast: Cast) -> None:
    nobody_is_hr_for_dag(cast)
    goal = a_goal(cast, cast.dag, visibility="line")
    assert write(cast.ada, "hr_deputy_propose", employee_id=cast.dag, deputy_id=cast.sol).code is None
    named = HrDeputy.objects.get(employee=cast.dag)
    assert look(cast.sol, goal, "id") is None
    assert write(cast.ada, "hr_deputy_confirm", hr_deputy_id=named).code == "FORBIDDEN"
    assert look(cast.sol, goal, "id") is None
    assert write(cast.hana, "hr_deputy_confirm", hr_deputy_id=named).code is None
    assert look(cast.sol, goal, "id")
    assert names(cast, "ada") == []
    told = AuditEntry.objects.filter(verb__startswith="hr_deputy").order_by("pk").values_list("verb", "actor_id")
    assert list(told) == [("hr_deputy.proposed", cast.ada.pk), ("hr_deputy.confirmed", cast.hana.pk)]


def test_what_a_deputy_saw_closes_when_it_ends(cast: Cast) -> None:
    goal = a_goal(cast, cast.dag, visibility="line")
    nobody_is_hr_for_dag(cast)
    write(cast.ada, "hr_deputy_propose", employee_id=cast.dag, deputy_id=cast.sol)
    named = HrDeputy.objects.get(employee=cast.dag)
    write(cast.hana, "hr_deputy_confirm", hr_deputy_id=named)
    assert look(cast.sol, goal, "id")
    assert write(cast.ada, "hr_deputy_end", hr_deputy_id=named).code is None
    assert look(cast.sol, goal, "id") is None
    assert write(cast.ada, "hr_deputy_end", hr_deputy_id=named).code == "FORBIDDEN"


def test_who_cannot_be_a_deputy_is_refused_with_a_sentence(cast: Cast) -> None:
    nobody_is_hr_for_dag(cast)
    refusals = (
        (cast.dag, cast.dag, "INVALID", "deputyId"),
        (cast.dag, cast.ola, "INVALID", "deputyId"),
        (cast.dag, cast.tom, "INVALID", "deputyId"),
        (cast.dag, cast.ada, "FORBIDDEN", "deputyId"),
        (cast.sol, cast.vera, "CONFLICT", "employeeId"),
        (cast.ada, cast.sol, "FORBIDDEN", "employeeId"),
    )
    untouched = fingerprint()
    for whom, deputy, code, field in refusals:
        refused = write(cast.ada, "hr_deputy_propose", employee_id=whom, deputy_id=deputy)
        assert (refused.code, refused.field) == (code, field), (whom, deputy)
        assert refused.message and refused.message.endswith(".")
    assert fingerprint() == untouched


def test_a_deputy_who_left_is_none_when_she_comes_back(cast: Cast) -> None:
    assert write(cast.ada, "employee_depart", employee_id=cast.fay, left_on=TODAY).code is None
    assert write(cast.ada, "employee_rehire", employee_id=cast.fay, hired_on=TODAY).code is None
    assert not HrDeputyGrant.objects.exists()
    assert HrDeputy.objects.get().ended_at is not None


def test_a_deputy_is_known_to_the_two_and_to_those_who_look_after_roles(cast: Cast) -> None:
    asked = "{ hrDeputies { edges { node { employee { name } deputy { name } confirmedAt } } } }"
    counts = {
        name: len(ask(cast.person(name), asked).data["hrDeputies"]["edges"])
        for name in ("ada", "fay", "otto", "hana", "sol")
    }
    assert counts == {"ada": 1, "fay": 1, "otto": 1, "hana": 0, "sol": 0}
