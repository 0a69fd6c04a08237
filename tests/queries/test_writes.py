"""What each write asks of the database: an exact number of statements, however large the crowd around it."""

from typing import Any
from uuid import uuid4

from django.db import transaction
from graphene.utils.str_converters import to_camel_case
from graphql import parse

from goals.models import Goal
from perfmgmt.access.paths import segment
from perfmgmt.core.action import ACTIONS
from perfmgmt.people.actions.invitation import MOST as MOST_AT_ONCE
from perfmgmt.people.models import Employee, User
from tests.access.scenes import SCENES
from tests.access.test_action_matrix import COLUMNS, MATRIX, WITHOUT_MUTATION
from tests.api import ask, write
from tests.cast import Cast
from tests.queries.counting import statements
from tests.queries.crowd import a_chain, hang_below, measure, people
from tests.queries.operations import operations

MOST = 20
COSTS = {
    "goal_create": 12,
    "goal_update": 15,
    "goal_cancel": 13,
    "goal_align": 15,
    "goal_weigh": 13,
    "goal_detach": 14,
    "goal_weigh_for_review": 7,
    "goal_support_add": 9,
    "goal_support_remove": 7,
    "key_result_create": 14,
    "key_result_update": 16,
    "key_result_remove": 16,
    "goal_share": 15,
    "goal_unshare": 10,
    "goal_publish": 16,
    "goal_accept": 17,
    "goal_amend": 13,
    "goal_return": 10,
    "goal_decline": 9,
    "goal_take_back": 8,
    "goal_check_in": 20,
    "check_in_save_draft": 8,
    "check_in_discard_draft": 12,
    "check_in_edit": 19,
    "check_in_withdraw": 17,
    "check_in_acknowledge": 9,
    "comment_post": 11,
    "comment_save_draft": 9,
    "comment_edit": 9,
    "comment_withdraw": 7,
    "comment_react": 8,
    "check_in_react": 8,
    "goal_hand_over": 12,
    "blocker_resolve": 7,
    "goal_propose_end": 10,
    "goal_decide_end": 16,
    "goal_reopen": 14,
    "period_create": 6,
    "period_update": 6,
    "period_set_phase": 6,
    "organisation_end_demo": 7,
    "employee_create": 14,
    "employee_update": 9,
    "employee_set_email": 8,
    "employee_set_preferences": 6,
    "employee_invite": 7,
    "employees_invite": 10,
    "employee_go_on_leave": 8,
    "employee_return": 12,
    "employee_depart": 20,
    "employee_rehire": 12,
    "team_membership_set": 15,
    "team_membership_end": 16,
    "reporting_line_set": 16,
    "dotted_line_add": 9,
    "dotted_line_end": 7,
    "delegation_create": 9,
    "delegation_end": 8,
    "hr_deputy_propose": 10,
    "hr_deputy_confirm": 14,
    "hr_deputy_end": 9,
    "role_grant": 9,
    "role_revoke": 9,
    "team_create": 9,
    "team_update": 18,
    "team_move": 19,
    "team_retire": 9,
    "team_reinstate": 8,
    "access_token_create": 6,
    "access_token_revoke": 8,
    "file_import_dry_run": 9,
    "file_import_run": 9,
    "file_import_discard": 8,
    "import_mapping_create": 6,
    "import_mapping_update": 7,
    "import_mapping_remove": 6,
    "notification_mark": 7,
    "notification_mark_all": 6,
    "failed_work_retry": 6,
    "failed_work_discard": 6,
    # The same by the documents of the screens, which read more of the answer.
    "check-in-writes CheckInDiscardDraft": 12,
    "check-in-writes CheckInPost": 20,
    "check-in-writes CheckInSaveDraft": 8,
    "check-in-writes CheckInWithdraw": 17,
    "failed-work-queries FailedWorkDiscard": 6,
    "failed-work-queries FailedWorkRetry": 6,
    "inbox-queries InboxMark": 7,
    "inbox-queries InboxMarkAll": 7,
    "goal-form-writes GoalAlign": 15,
    "goal-form-writes GoalCreate": 12,
    "goal-form-writes GoalPublish": 16,
    "goal-form-writes GoalUpdate": 15,
    "goal-form-writes GoalWeigh": 13,
    "goal-form-writes KeyResultCreate": 15,
    "goal-form-writes KeyResultRemove": 16,
    "goal-form-writes KeyResultUpdate": 17,
    "goal-writes BlockerResolve": 7,
    "goal-writes GoalAccept": 17,
    "goal-writes GoalAmend": 13,
    "goal-writes GoalCancel": 13,
    "goal-writes GoalDecideEnd": 16,
    "goal-writes GoalDecline": 9,
    "goal-writes GoalDetach": 14,
    "goal-writes GoalProposeEnd": 10,
    "goal-writes GoalPublish": 16,
    "goal-writes GoalReopen": 14,
    "goal-writes GoalReturn": 10,
    "goal-writes GoalShare": 15,
    "goal-writes GoalSupportAdd": 9,
    "goal-writes GoalSupportRemove": 7,
    "goal-writes GoalTakeBack": 8,
    "goal-writes GoalUnshare": 10,
    "delegates-queries DelegationCreate": 9,
    "delegates-queries DelegationEnd": 8,
    "hr-deputies-queries HrDeputyConfirm": 14,
    "hr-deputies-queries HrDeputyEnd": 9,
    "hr-deputies-queries HrDeputyPropose": 10,
    "lines-queries ReportingLineSet": 16,
    "lines-queries TeamMove": 19,
    "people-queries EmployeeCreate": 14,
    "people-queries EmployeeDepart": 20,
    "people-queries EmployeeGoOnLeave": 8,
    "people-queries EmployeeInvite": 7,
    "invite-queries EmployeesInvite": 10,
    "people-queries EmployeeRehire": 12,
    "people-queries EmployeeReturn": 12,
    "people-queries EmployeeSetEmail": 8,
    "people-queries EmployeeUpdate": 9,
    "people-queries TeamMembershipEnd": 16,
    "people-queries TeamMembershipSet": 15,
    "periods-queries PeriodCreate": 6,
    "periods-queries PeriodSetPhase": 6,
    "periods-queries PeriodUpdate": 6,
    "demo-queries OrganisationEndDemo": 7,
    "roles-queries RoleGrant": 9,
    "roles-queries RoleRevoke": 9,
    "teams-queries TeamCreate": 9,
    "teams-queries TeamUpdate": 18,
    "teams-queries TeamReinstate": 8,
    "teams-queries TeamRetire": 9,
    "profile-queries EmployeeSetPreferences": 6,
    "import-writes FileImportDiscard": 8,
    "import-writes FileImportDryRun": 9,
    "import-writes FileImportRun": 9,
    "import-writes ImportMappingCreate": 6,
    "import-writes ImportMappingRemove": 6,
    "import-writes ImportMappingUpdate": 7,
    "talk-writes CheckInReact": 8,
    "talk-writes CommentEdit": 9,
    "talk-writes CommentPost": 11,
    "talk-writes CommentReact": 8,
    "talk-writes CommentSaveDraft": 9,
    "talk-writes CommentWithdraw": 7,
    "timeline-acknowledgement TimelineAcknowledge": 9,
    "timeline-edit TimelineEdit": 19,
    "to-do-acknowledge ToDoAcknowledgeWrite": 9,
    "to-do-answer-query ToDoAccept": 17,
    "to-do-answer-query ToDoAmend": 13,
    "to-do-answer-query ToDoDecline": 9,
    "to-do-answer-query ToDoReturn": 10,
    "to-do-confirm-end ToDoConfirmEndWrite": 16,
    "to-do-hand-over ToDoHandOverWrite": 12,
    "tokens-queries AccessTokenCreate": 6,
    "tokens-queries AccessTokenRevoke": 8,
}


def one_deed_each() -> dict[str, str]:
    """A deed of the matrix for each action, and somebody who may do it; not a private goal's, which stands alone."""
    found: dict[str, str] = {}
    for deed, cells in MATRIX.items():
        if None in cells and "private" not in deed:
            found.setdefault(deed.partition(":")[0], deed)
    return found


def of_screens() -> dict[str, dict[str, str]]:
    """The screens' own documents for each mutation."""
    found: dict[str, dict[str, str]] = {}
    for name, text in operations().items():
        if text.startswith("mutation"):
            field = parse(text).definitions[0].selection_set.selections[0].name.value  # type: ignore[attr-defined]
            found.setdefault(field, {})[name] = text
    return found


def counted(cast: Cast, depth: int, crowd: int, screens: dict[str, dict[str, str]]) -> dict[str, int]:
    lowest = a_chain(cast, depth, crowd)
    people(cast, crowd)
    counts = {}
    for action, deed in one_deed_each().items():
        who = cast.person(COLUMNS[MATRIX[deed].index(None)])
        documents = screens.get(to_camel_case(action), {})
        for name in (action, *documents):
            with transaction.atomic():
                given = set_up(cast, deed, lowest, min(crowd, 15))
                with statements() as told:
                    if name == action:
                        written = write(who, action, **given)
                        assert written.code is None, (deed, written)
                    else:
                        answer = ask(who, documents[name], input=given, idempotencyKey=uuid4())
                        assert answer.errors == [], answer.errors
                        assert [payload["errors"] for payload in answer.data.values()] == [[]]
                counts[name] = len(told)
                transaction.set_rollback(True)
    return counts


def set_up(cast: Cast, deed: str, lowest: Goal, many: int) -> dict[str, Any]:
    """The scene of a deed within the crowd, and its input."""
    known = set(Goal.objects.values_list("pk", flat=True))
    given = SCENES[deed](cast)
    goals = list(Goal.objects.exclude(pk__in=known))
    hang_below(lowest, goals)
    for goal in goals:
        results = measure(goal, many)
        if deed.startswith(("goal_check_in", "check_in_edit")):
            ticked = [{"key_result_id": one, "milestones_done": list(one.milestones.all())} for one in results]
            given["values"] = [*given.get("values", []), *ticked]
    if deed.startswith("goal_check_in"):
        given["blockers"] = ["Data"] * many
    if deed.startswith("employee_create"):
        given["manager_id"] = cast.mira
    if deed.startswith("goal_create"):
        given["parent_id"] = lowest
    if deed.startswith("employees_invite"):
        given["employee_ids"] = [*given["employee_ids"], *strangers(cast, min(many, MOST_AT_ONCE) - 1)]
    if deed.startswith("team_update"):
        given |= {"parent_id": cast.office, "lead_id": cast.pia}
    return given


def strangers(cast: Cast, many: int) -> list[Employee]:
    """People who were never invited."""
    made = User.objects.bulk_create(User(email=f"stranger{one}@example.org") for one in range(many))
    given = {"primary_team": cast.sales, "manager": cast.mira}
    return Employee.objects.bulk_create(
        Employee(name=one.email, email=one.email, user=one, path=f"{cast.mira.path}{segment(one.pk)}", **given)
        for one in made
    )


def test_each_write_costs_what_it_costs_however_large_the_crowd(cast: Cast) -> None:
    for name in COLUMNS:
        ask(cast.speaker(name), "{ __typename }")
    with transaction.atomic():
        assert counted(cast, depth=1, crowd=1, screens=of_screens()) == COSTS
        transaction.set_rollback(True)
    many = counted(cast, depth=12, crowd=1000, screens={})
    assert many == {action: COSTS[action] for action in many}


def test_no_write_costs_more_than_twenty() -> None:
    assert {name: cost for name, cost in COSTS.items() if cost > MOST} == {}


def test_the_table_names_every_write() -> None:
    screens = {name for documents in of_screens().values() for name in documents}
    assert COSTS.keys() == (ACTIONS.keys() - WITHOUT_MUTATION.keys()) | screens
