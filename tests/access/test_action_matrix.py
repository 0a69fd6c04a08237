"""Every action × the cast: who may, who may not, and who does not even learn that there is something."""

import pytest
from django.db import transaction

from perfmgmt.core.action import ACTIONS
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.api import write
from tests.cast import Cast

ok, no, gone, out = None, "FORBIDDEN", "NOT_FOUND", "UNAUTHENTICATED"
COLUMNS = ("ada", "hana", "dag", "mira", "lea", "ola", "pia", "sol", "vera", "cleo", "edda", "tom")

# Ada is HR admin, Hana HR partner of Harbour, Dag director there, Mira Ola's manager, Lea the lead of their team,
# Pia Ola's peer, Sol elsewhere; goals are shared with Vera to view, Cleo to check in, Edda to edit; Tom left.
MATRIX = {
    #                                     ada   hana  dag   mira  lea   ola   pia   sol   vera  cleo  edda  tom
    "goal_create: for oneself":           (ok,   ok,   ok,   ok,   ok,   ok,   ok,   ok,   ok,   ok,   ok,   out),
    "goal_create: for Ola":               (ok,   ok,   ok,   ok,   ok,   ok,   no,   no,   no,   no,   no,   out),
    "goal_create: for a team":            (ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   no,   no,   out),
    "goal_create: for the company":       (ok,   no,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "goal_update: everyone":              (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "goal_update: line":                  (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "goal_update: private":               (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_update: the team's":            (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    "goal_update: a draft of Ola's":      (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_update: a draft of Mira's for Ola": (gone, gone, gone, ok, gone, gone, gone, gone, no, no,   no,   out),
    "goal_update: Mira's proposal to Ola": (gone, gone, no,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "goal_update: Ola's, for Mira's approval": (gone, gone, no, no, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_update: Dag's, under nobody":   (no,   gone, ok,   gone, gone, gone, gone, gone, no,   no,   no,   out),
    "goal_cancel: everyone":              (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "goal_cancel: line":                  (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "goal_cancel: private":               (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_cancel: the team's":            (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    "goal_align: everyone":               (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "goal_align: line":                   (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "goal_align: private":                (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_align: the team's":             (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    # The share of a goal in its parent is a matter of those who may change the parent, here Mira's.
    "goal_weigh: everyone":               (ok,   ok,   ok,   ok,   no,   no,   no,   no,   no,   no,   no,   out),
    "goal_weigh: line":                   (ok,   ok,   ok,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "goal_detach: everyone":              (ok,   ok,   ok,   ok,   no,   no,   no,   no,   no,   no,   no,   out),
    "goal_detach: line":                  (ok,   ok,   ok,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "goal_weigh_for_review: everyone":    (no,   no,   no,   ok,   no,   no,   no,   no,   no,   no,   no,   out),
    "goal_weigh_for_review: line":        (no,   no,   no,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "goal_weigh_for_review: private":     (gone, gone, gone, gone, gone, no,   gone, gone, no,   no,   no,   out),
    "goal_support_add: everyone":         (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "goal_support_add: line":             (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "goal_support_add: private":          (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_support_add: the team's":       (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    "goal_support_remove: everyone":      (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "goal_support_remove: line":          (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "goal_support_remove: private":       (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_support_remove: the team's":    (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    "key_result_create: everyone":        (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "key_result_create: line":            (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "key_result_create: private":         (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "key_result_create: the team's":      (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    "key_result_update: everyone":        (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "key_result_update: line":            (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "key_result_update: private":         (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "key_result_update: the team's":      (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    "key_result_remove: everyone":        (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   no,   ok,   out),
    "key_result_remove: line":            (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   no,   ok,   out),
    "key_result_remove: private":         (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "key_result_remove: the team's":      (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   no,   ok,   out),
    # Opening a goal to one more person is for those who answer for it, not for HR and not for those it was opened to.
    "goal_share: everyone":               (no,   no,   ok,   ok,   no,   ok,   no,   no,   no,   no,   no,   out),
    "goal_share: line":                   (no,   no,   ok,   ok,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_share: private":                (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_share: the team's":             (no,   no,   ok,   no,   ok,   no,   no,   gone, no,   no,   no,   out),
    "goal_share: a draft of Ola's":       (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_share: Mira's proposal to Ola": (gone, gone, ok,   ok,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_unshare: everyone":             (no,   no,   ok,   ok,   no,   ok,   no,   no,   no,   no,   no,   out),
    "goal_unshare: line":                 (no,   no,   ok,   ok,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_unshare: private":              (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_unshare: the team's":           (no,   no,   ok,   no,   ok,   no,   no,   gone, no,   no,   no,   out),
    "goal_publish: a draft of Ola's":     (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_publish: a draft of Mira's for Ola": (gone, gone, gone, ok, gone, gone, gone, gone, no, no,  no,   out),
    "goal_accept: Mira's proposal to Ola": (gone, gone, no,   no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_accept: Ola's, for Mira's approval": (gone, gone, no, ok, gone, no,   gone, gone, no,   no,   no,   out),
    "goal_accept: Dag's, under nobody":   (ok,   gone, no,   gone, gone, gone, gone, gone, no,   no,   no,   out),
    "goal_amend: Mira's proposal to Ola": (gone, gone, no,   no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_return: Mira's proposal to Ola": (gone, gone, no,   no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_return: Ola's, for Mira's approval": (gone, gone, no, ok, gone, no,   gone, gone, no,   no,   no,   out),
    "goal_return: Dag's, under nobody":   (ok,   gone, no,   gone, gone, gone, gone, gone, no,   no,   no,   out),
    "goal_decline: Mira's proposal to Ola": (gone, gone, no,  no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_decline: Ola's, for Mira's approval": (gone, gone, no, ok, gone, no,  gone, gone, no,   no,   no,   out),
    "goal_decline: Dag's, under nobody":  (ok,   gone, no,   gone, gone, gone, gone, gone, no,   no,   no,   out),
    "goal_take_back: Mira's proposal to Ola": (gone, gone, no, ok,  gone, no,   gone, gone, no,   no,   no,   out),
    "goal_take_back: Ola's, for Mira's approval": (gone, gone, no, no, gone, ok, gone, gone, no,  no,   no,   out),
    "goal_check_in: everyone":            (no,   no,   no,   no,   no,   ok,   no,   no,   no,   ok,   ok,   out),
    "goal_check_in: line":                (no,   no,   no,   no,   gone, ok,   gone, gone, no,   ok,   ok,   out),
    "goal_check_in: private":             (gone, gone, gone, gone, gone, ok,   gone, gone, no,   ok,   ok,   out),
    "goal_check_in: the team's":          (no,   no,   no,   no,   ok,   no,   no,   gone, no,   ok,   ok,   out),
    "goal_check_in: while the owner is on leave": (no, no, no, ok,  gone, ok,   gone, gone, no,   ok,   ok,   out),
    "goal_check_in: while the team's lead is on leave": (no, no, ok, no, ok, no, no,  gone, no,   ok,   ok,   out),
    "check_in_save_draft: everyone":      (no,   no,   no,   no,   no,   ok,   no,   no,   no,   ok,   ok,   out),
    "check_in_save_draft: line":          (no,   no,   no,   no,   gone, ok,   gone, gone, no,   ok,   ok,   out),
    "check_in_save_draft: private":       (gone, gone, gone, gone, gone, ok,   gone, gone, no,   ok,   ok,   out),
    "check_in_save_draft: the team's":    (no,   no,   no,   no,   ok,   no,   no,   gone, no,   ok,   ok,   out),
    "check_in_discard_draft":             (gone, gone, gone, gone, gone, ok,   gone, gone, gone, gone, gone, out),
    "check_in_edit: everyone":            (no,   no,   no,   no,   no,   ok,   no,   no,   no,   no,   no,   out),
    "check_in_edit: line":                (no,   no,   no,   no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "check_in_edit: private":             (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "check_in_edit: the team's":          (no,   no,   no,   no,   ok,   no,   no,   gone, no,   no,   no,   out),
    "check_in_withdraw: everyone":        (no,   no,   no,   no,   no,   ok,   no,   no,   no,   no,   no,   out),
    "check_in_withdraw: line":            (no,   no,   no,   no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "check_in_withdraw: private":         (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "check_in_withdraw: the team's":      (no,   no,   no,   no,   ok,   no,   no,   gone, no,   no,   no,   out),
    "check_in_acknowledge: everyone":     (no,   no,   no,   ok,   no,   no,   no,   no,   no,   no,   no,   out),
    "check_in_acknowledge: line":         (no,   no,   no,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "check_in_acknowledge: private":      (gone, gone, gone, gone, gone, no,   gone, gone, no,   no,   no,   out),
    "check_in_acknowledge: the team's":   (no,   no,   ok,   no,   no,   no,   no,   gone, no,   no,   no,   out),
    "blocker_resolve: everyone":          (ok,   ok,   ok,   ok,   no,   ok,   no,   no,   no,   ok,   ok,   out),
    "blocker_resolve: line":              (ok,   ok,   ok,   ok,   gone, ok,   gone, gone, no,   ok,   ok,   out),
    "blocker_resolve: private":           (gone, gone, gone, gone, gone, ok,   gone, gone, no,   ok,   ok,   out),
    "blocker_resolve: the team's":        (ok,   ok,   ok,   no,   ok,   no,   no,   gone, no,   ok,   ok,   out),
    "goal_propose_end: everyone":         (no,   no,   no,   no,   no,   ok,   no,   no,   no,   no,   no,   out),
    "goal_propose_end: line":             (no,   no,   no,   no,   gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_propose_end: private":          (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_propose_end: the team's":       (no,   no,   no,   no,   ok,   no,   no,   gone, no,   no,   no,   out),
    "goal_decide_end: everyone":          (no,   no,   no,   ok,   no,   no,   no,   no,   no,   no,   no,   out),
    "goal_decide_end: line":              (no,   no,   no,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "goal_decide_end: the team's":        (no,   no,   ok,   no,   no,   no,   no,   gone, no,   no,   no,   out),
    "goal_decide_end: of one under nobody": (ok, gone, no,   gone, gone, gone, gone, gone, no,   no,   no,   out),
    "goal_reopen: everyone":              (ok,   ok,   ok,   ok,   no,   no,   no,   no,   no,   no,   no,   out),
    "goal_reopen: line":                  (ok,   ok,   ok,   ok,   gone, no,   gone, gone, no,   no,   no,   out),
    "goal_reopen: private":               (gone, gone, gone, gone, gone, ok,   gone, gone, no,   no,   no,   out),
    "goal_reopen: the team's":            (ok,   ok,   ok,   no,   no,   no,   no,   gone, no,   no,   no,   out),
    "period_create":                      (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "period_update":                      (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "period_set_phase":                   (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_create: into Sales":        (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_create: into Inland":       (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_create: without a team":    (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_update: ola":               (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_update: sol":               (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_update: dag":               (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_update: ada":               (no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_update: hana":              (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_set_preferences":           (no,   no,   no,   no,   no,   ok,   no,   no,   no,   no,   no,   out),
    "employee_go_on_leave":               (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_return":                    (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_depart: pia":               (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_depart: sol":               (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "employee_rehire":                    (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "team_membership_set: office":        (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "team_membership_set: mill":          (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "team_membership_end":                (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "reporting_line_set: pia":            (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "reporting_line_set: sol":            (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "reporting_line_set: hana":           (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "role_grant: pia":                    (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "role_grant: ada":                    (no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "role_revoke: hana":                  (ok,   no,   gone, gone, gone, gone, gone, gone, gone, gone, gone, out),
    "role_revoke: ada":                   (no,   gone, gone, gone, gone, gone, gone, gone, gone, gone, gone, out),
    "team_create: under Harbour":         (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "team_create: a root":                (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "team_update: sales":                 (ok,   ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
    "team_update: mill":                  (ok,   no,   no,   no,   no,   no,   no,   no,   no,   no,   no,   out),
}  # fmt: skip

WITHOUT_MUTATION = {
    "day_apply": "The system applies what was entered for a day; nobody calls it, and it takes no person's word.",
    "file_import": "A command on the server imports, as the system or an HR admin; tests/integrations asks the cast.",
}


@pytest.mark.parametrize("deed", MATRIX)
def test_each_deed_is_done_by_those_who_may_and_leaves_no_trace_of_others(cast: Cast, deed: str) -> None:
    action = deed.partition(":")[0]
    given = SCENES[deed](cast)
    before = fingerprint()
    came: dict[str, str | None] = {}
    for name in COLUMNS:
        with transaction.atomic():
            written = write(cast.person(name), action, **given)
            came[name] = written.code
            assert (fingerprint() == before) == (written.code is not None), f"{name}: {written}"
            transaction.set_rollback(True)
    assert came == dict(zip(COLUMNS, MATRIX[deed], strict=True))


def test_the_matrix_names_every_action() -> None:
    named = {deed.partition(":")[0] for deed in MATRIX}
    assert named | WITHOUT_MUTATION.keys() == ACTIONS.keys()
    assert not named & WITHOUT_MUTATION.keys()
    assert MATRIX.keys() == SCENES.keys()
