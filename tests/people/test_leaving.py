"""People leave, take leave and come back; posts stand vacant; what she wrote stays."""

import datetime as dt

from django.test import Client

from goals.models import Goal, GoalShare
from goals.selectors.copies import copies_of_goals
from perfmgmt.access.grants import grant
from perfmgmt.access.paths import segment
from perfmgmt.audit.models import AuditEntry
from perfmgmt.core.actor import SystemActor
from perfmgmt.people.actions.copies import copies_of_people
from perfmgmt.people.actions.employee import employee_create
from perfmgmt.people.models import Employee, RoleGrant, Team, User
from tests.access.ledger import fingerprint
from tests.api import ask, look, write
from tests.cast import TODAY, Cast, a_goal


def again(person: Employee) -> Employee:
    return Employee.objects.get(pk=person.pk)


def test_a_leavers_session_ends_at_once(cast: Cast) -> None:
    assert ask(cast.ola, "{ me { name } }").data == {"me": {"name": "Ola"}}
    assert write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY).code is None
    assert ask(cast.ola, "{ me { name } }").data == {"me": None}
    assert ask(cast.ola, "{ goals { edges { node { id } } } }").code == "UNAUTHENTICATED"
    assert not User.objects.get(pk=cast.ola.user_id).is_active


def test_reports_of_a_leaver_have_the_next_manager_above_and_their_goals_too(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.ada, "employee_depart", employee_id=cast.mira, left_on=TODAY).code is None
    goal.refresh_from_db()
    assert again(cast.ola).manager_id == goal.line_manager_id == cast.dag.pk
    assert again(cast.ola).path.startswith(again(cast.mira).path)


def test_a_leavers_team_is_answered_for_by_the_next_lead_above(cast: Cast) -> None:
    goal = a_goal(cast, cast.sales, visibility="team")
    assert (goal.accountable_id, goal.line_manager_id) == (cast.lea.pk, cast.dag.pk)
    assert write(cast.ada, "employee_depart", employee_id=cast.lea, left_on=TODAY).code is None
    goal.refresh_from_db()
    assert (goal.accountable_id, goal.line_manager_id) == (cast.dag.pk, None)


def test_a_leavers_private_goals_close_and_the_others_stay_open(cast: Cast) -> None:
    own, open_one = a_goal(cast, cast.ola, visibility="private"), a_goal(cast, cast.ola)
    write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY)
    own.refresh_from_db()
    open_one.refresh_from_db()
    assert (own.status, open_one.status) == ("cancelled", "active")
    assert open_one.accountable_id == cast.ola.pk
    assert write(cast.mira, "goal_cancel", goal_id=open_one, reason="Ola left.").code is None


def test_what_a_leaver_wrote_stays_and_is_seen_as_before(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY)
    asked = "query($id: ID!) { node(id: $id) { ... on Goal { owner { name isAway } } } }"
    assert ask(cast.mira, asked, id=goal).data["node"] == {"owner": {"name": "Ola", "isAway": True}}
    assert ask(cast.sol, asked, id=goal).data["node"] is None


def test_a_rehired_person_regains_no_role_no_grant_and_no_login(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    grant(GoalShare, user=cast.hana.user, codename="view_goal", row=goal)
    write(cast.ada, "employee_depart", employee_id=cast.hana, left_on=TODAY)
    assert write(cast.ada, "employee_rehire", employee_id=cast.hana, hired_on=TODAY).code is None
    assert not RoleGrant.objects.filter(employee=cast.hana).exists()
    assert not GoalShare.objects.filter(user=cast.hana.user).exists()
    login = User.objects.get(pk=cast.hana.user_id)
    assert not login.is_active and not login.has_usable_password()
    assert ask(cast.hana, "{ me { name } }").data == {"me": None}


def test_a_rehired_person_leads_and_manages_nobody_and_keeps_her_own_place(cast: Cast) -> None:
    of_ola, of_sales = a_goal(cast, cast.ola, visibility="line"), a_goal(cast, cast.sales, visibility="line")
    for who in ("mira", "lea"):
        assert write(cast.ada, "employee_depart", employee_id=cast.person(who), left_on=TODAY).code is None
        assert write(cast.ada, "employee_rehire", employee_id=cast.person(who), hired_on=TODAY).code is None
        User.objects.filter(employee=cast.person(who)).update(is_active=True)
    assert not again(cast.mira).reports.exists() and not Team.objects.filter(lead=cast.lea).exists()
    assert again(cast.mira).manager_id == again(cast.ola).manager_id == again(cast.lea).manager_id == cast.dag.pk
    assert look(cast.mira, of_ola, "id") is None and look(cast.lea, of_sales, "id") is None
    assert "edit" in look(cast.dag, of_ola, "can")["can"] and "edit" in look(cast.dag, of_sales, "can")["can"]
    assert not [*copies_of_people(TODAY)] and not [*copies_of_goals()]


def test_the_reports_of_somebody_under_nobody_are_under_nobody_when_she_is_back(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    write(cast.ada, "employee_depart", employee_id=cast.dag, left_on=TODAY)
    write(cast.ada, "employee_rehire", employee_id=cast.dag, hired_on=TODAY)
    assert again(cast.mira).manager_id is None and again(cast.ola).manager_id == cast.mira.pk
    goal.refresh_from_db()
    assert goal.owner_path == again(cast.ola).path == again(cast.mira).path + segment(cast.ola.pk)
    assert not [*copies_of_people(TODAY)] and not [*copies_of_goals()]
    told = AuditEntry.objects.filter(verb="employee.moved").values_list("subject_id", flat=True)
    assert set(told) == {cast.mira.pk, cast.hana.pk, cast.lea.pk}


def test_nobody_leaves_twice_or_in_advance_or_before_being_hired(cast: Cast) -> None:
    tomorrow, before = TODAY + dt.timedelta(days=1), dt.date(2020, 1, 1)
    untouched = fingerprint()
    for whom, day, code, field in (
        (cast.tom, TODAY, "CONFLICT", "employeeId"),
        (cast.ola, tomorrow, "INVALID", "leftOn"),
        (cast.ola, before, "INVALID", "leftOn"),
    ):
        refused = write(cast.ada, "employee_depart", employee_id=whom, left_on=day)
        assert (refused.code, refused.field) == (code, field)
    assert write(cast.ada, "employee_rehire", employee_id=cast.ola, hired_on=TODAY).code == "CONFLICT"
    assert fingerprint() == untouched


def test_on_leave_one_keeps_access_and_nothing_goes_stale(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    Goal.objects.filter(pk=goal.pk).update(stale_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    asked = "query($id: ID!) { node(id: $id) { ... on Goal { health } } }"
    assert ask(cast.ola, asked, id=goal).data["node"] == {"health": "STALE"}
    assert write(cast.ada, "employee_go_on_leave", employee_id=cast.ola).code is None
    assert ask(cast.ola, asked, id=goal).data["node"] == {"health": "PENDING"}
    assert write(cast.ada, "employee_go_on_leave", employee_id=cast.ola).code == "CONFLICT"
    assert write(cast.ada, "employee_return", employee_id=cast.ola).code is None
    assert write(cast.ada, "employee_return", employee_id=cast.ola).code == "CONFLICT"


def test_what_fell_due_on_leave_is_due_again_a_cadence_after_the_return(cast: Cast) -> None:
    late, coming = (a_goal(cast, cast.ola, next_check_in_on=TODAY + dt.timedelta(days=days)) for days in (-9, 3))
    Goal.objects.filter(pk=late.pk).update(stale_at=dt.datetime(2026, 2, 28, tzinfo=dt.UTC))
    write(cast.ada, "employee_go_on_leave", employee_id=cast.ola)
    assert write(cast.ada, "employee_return", employee_id=cast.ola).code is None
    assert look(cast.ola, late, "health nextCheckInOn") == {"health": "PENDING", "nextCheckInOn": "2026-03-11"}
    assert look(cast.ola, coming, "nextCheckInOn") == {"nextCheckInOn": "2026-03-07"}


def test_a_vacant_post_has_no_login_and_is_passed_over_as_manager(cast: Cast) -> None:
    post = employee_create(SystemActor("test"), name="Head of sales", is_vacancy=True, manager_id=cast.dag.pk)
    assert (post.user_id, post.email, post.status) == (None, "", "vacant")
    refused = write(cast.ada, "reporting_line_set", employee_id=cast.ola, manager_id=post)
    assert (refused.code, refused.field) == ("INVALID", "managerId")
    assert write(cast.ada, "team_update", team_id=cast.sales, version=1, lead_id=post).field == "leadId"
    goal = a_goal(cast, cast.ola)
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=post, right="VIEW").field == "employeeId"


def test_an_address_belongs_to_one_person(cast: Cast) -> None:
    untouched = fingerprint()
    refused = write(cast.ada, "employee_create", name="Ola", email="OLA@example.org")
    assert (refused.code, refused.field) == ("CONFLICT", "email")
    for address in ("", "ola", "<ola>@ example.org", f"ola@{'o' * 300}.org", "ola@example.org\nBcc: all"):
        assert write(cast.ada, "employee_create", name="Ola", email=address).field == "email"
    assert fingerprint() == untouched


def test_a_new_colleague_cannot_sign_in_before_being_invited(cast: Cast) -> None:
    assert write(cast.hana, "employee_create", name="Nils", email="nils@example.org", team_id=cast.sales).code is None
    nils = Employee.objects.get(email="nils@example.org")
    assert nils.primary_team_id == cast.sales.pk and nils.user and not nils.user.is_active
    client = Client(SERVER_NAME="localhost")
    client.force_login(nils.user)
    told = client.post("/graphql", {"query": "{ me { id } }"}, content_type="application/json").json()
    assert told["data"] == {"me": None}


def test_a_departure_is_recorded_with_its_day(cast: Cast) -> None:
    write(cast.ada, "employee_depart", employee_id=cast.ola, left_on=TODAY)
    entry = AuditEntry.objects.get(verb="employee.departed")
    assert (entry.actor_id, entry.subject_id) == (cast.ada.pk, cast.ola.pk)
    assert entry.changes == [{"field": "left_on", "before": None, "after": TODAY.isoformat()}]
