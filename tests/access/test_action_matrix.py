"""Every action × the cast: who may, who may not, and who does not even learn that there is something."""

import pytest
from django.db import transaction

from perfmgmt.core.action import ACTIONS
from tests.access.ledger import fingerprint
from tests.access.scenes import SCENES
from tests.api import write
from tests.cast import NAMES, VISITOR, Cast

CAME = {"+": None, "-": "FORBIDDEN", ".": "NOT_FOUND", "x": "UNAUTHENTICATED"}
COLUMNS = (*NAMES, VISITOR)

# Who does a deed (+), sees what it is about and may not do it (-), does not learn that it is there (.), or is not
# signed in (x). Who they are, and what they are here for, stands in tests/cast.py.
TABLE = {
    #                                                a d h l m o p s v c e t i o s d k f a
    #                                                d a a e i l i o e l d o n t a o i a n
    #                                                a g n a r a a l r e d m e t m r m y o
    #                                                    a   a       a o a   s o i a     n
    "goal_create: for oneself":                     "+ + + + + + + + + + + x + + + + + + x",
    "goal_create: for Ola":                         "+ + + + + + - - - - - x - - - + - - x",
    "goal_create: for a team":                      "+ + + + - - - - - - - x - - - - - - x",
    "goal_create: for the company":                 "+ + - - - - - - - - - x - - - - - - x",
    "goal_update: everyone":                        "+ + + - + + - - - - + x - - - + - - x",
    "goal_update: line":                            "+ + + . + + . . - - + x - . . + - . x",
    "goal_update: private":                         ". . . . . + . . - - - x . . . . . . x",
    "goal_update: the team's":                      "+ + + + - - - . - - + x - . . . . . x",
    "goal_update: a draft of Ola's":                ". . . . . + . . - - - x . . . . . . x",
    "goal_update: a draft of Mira's for Ola":       ". . . . + . . . - - - x . . . . . . x",
    "goal_update: Mira's proposal to Ola":          ". - . . + - . . - - - x . . . - . . x",
    "goal_update: Ola's, for Mira's approval":      ". - . . - + . . - - - x . . . - . . x",
    "goal_update: Dag's, under nobody":             "- + . . . . . . - - - x . . . . . . x",
    "goal_cancel: everyone":                        "+ + + - + + - - - - + x - - - + - - x",
    "goal_cancel: line":                            "+ + + . + + . . - - + x - . . + - . x",
    "goal_cancel: private":                         ". . . . . + . . - - - x . . . . . . x",
    "goal_cancel: the team's":                      "+ + + + - - - . - - + x - . . . . . x",
    "goal_align: everyone":                         "+ + + - + + - - - - + x - - - + - - x",
    "goal_align: line":                             "+ + + . + + . . - - + x - . . + - . x",
    "goal_align: private":                          ". . . . . + . . - - - x . . . . . . x",
    "goal_align: the team's":                       "+ + + + - - - . - - + x - . . . . . x",
    # The share of a goal in its parent is a matter of those who may change the parent, here Mira's.
    "goal_weigh: everyone":                         "+ + + - + - - - - - - x - - - - - - x",
    "goal_weigh: line":                             "+ + + . + - . . - - - x - . . - - . x",
    "goal_detach: everyone":                        "+ + + - + - - - - - - x - - - - - - x",
    "goal_detach: line":                            "+ + + . + - . . - - - x - . . - - . x",
    "goal_weigh_for_review: everyone":              "- - - - + - - - - - - x - - - - - - x",
    "goal_weigh_for_review: line":                  "- - - . + - . . - - - x - . . - - . x",
    "goal_weigh_for_review: private":               ". . . . . - . . - - - x . . . . . . x",
    "goal_support_add: everyone":                   "+ + + - + + - - - - + x - - - + - - x",
    "goal_support_add: line":                       "+ + + . + + . . - - + x - . . + - . x",
    "goal_support_add: private":                    ". . . . . + . . - - - x . . . . . . x",
    "goal_support_add: the team's":                 "+ + + + - - - . - - + x - . . . . . x",
    "goal_support_remove: everyone":                "+ + + - + + - - - - + x - - - + - - x",
    "goal_support_remove: line":                    "+ + + . + + . . - - + x - . . + - . x",
    "goal_support_remove: private":                 ". . . . . + . . - - - x . . . . . . x",
    "goal_support_remove: the team's":              "+ + + + - - - . - - + x - . . . . . x",
    "key_result_create: everyone":                  "+ + + - + + - - - - + x - - - + - - x",
    "key_result_create: line":                      "+ + + . + + . . - - + x - . . + - . x",
    "key_result_create: private":                   ". . . . . + . . - - - x . . . . . . x",
    "key_result_create: the team's":                "+ + + + - - - . - - + x - . . . . . x",
    "key_result_update: everyone":                  "+ + + - + + - - - - + x - - - + - - x",
    "key_result_update: line":                      "+ + + . + + . . - - + x - . . + - . x",
    "key_result_update: private":                   ". . . . . + . . - - - x . . . . . . x",
    "key_result_update: the team's":                "+ + + + - - - . - - + x - . . . . . x",
    "key_result_remove: everyone":                  "+ + + - + + - - - - + x - - - + - - x",
    "key_result_remove: line":                      "+ + + . + + . . - - + x - . . + - . x",
    "key_result_remove: private":                   ". . . . . + . . - - - x . . . . . . x",
    "key_result_remove: the team's":                "+ + + + - - - . - - + x - . . . . . x",
    # Opening a goal to one more person is for those who answer for it, not for HR and not for those it was opened to.
    "goal_share: everyone":                         "- + - - + + - - - - - x - - - + - - x",
    "goal_share: line":                             "- + - . + + . . - - - x - . . + - . x",
    "goal_share: private":                          ". . . . . + . . - - - x . . . . . . x",
    "goal_share: the team's":                       "- + - + - - - . - - - x - . . . . . x",
    "goal_share: a draft of Ola's":                 ". . . . . + . . - - - x . . . . . . x",
    "goal_share: Mira's proposal to Ola":           ". + . . + + . . - - - x . . . + . . x",
    "goal_unshare: everyone":                       "- + - - + + - - - - - x - - - + - - x",
    "goal_unshare: line":                           "- + - . + + . . - - - x - . . + - . x",
    "goal_unshare: private":                        ". . . . . + . . - - - x . . . . . . x",
    "goal_unshare: the team's":                     "- + - + - - - . - - - x - . . . . . x",
    "goal_publish: a draft of Ola's":               ". . . . . + . . - - - x . . . . . . x",
    "goal_publish: a draft of Mira's for Ola":      ". . . . + . . . - - - x . . . . . . x",
    "goal_accept: Mira's proposal to Ola":          ". - . . - + . . - - - x . . . - . . x",
    "goal_accept: Ola's, for Mira's approval":      ". - . . + - . . - - - x . . . + . . x",
    "goal_accept: Dag's, under nobody":             "+ - . . . . . . - - - x . . . . . . x",
    "goal_amend: Mira's proposal to Ola":           ". - . . - + . . - - - x . . . - . . x",
    "goal_return: Mira's proposal to Ola":          ". - . . - + . . - - - x . . . - . . x",
    "goal_return: Ola's, for Mira's approval":      ". - . . + - . . - - - x . . . + . . x",
    "goal_return: Dag's, under nobody":             "+ - . . . . . . - - - x . . . . . . x",
    "goal_decline: Mira's proposal to Ola":         ". - . . - + . . - - - x . . . - . . x",
    "goal_decline: Ola's, for Mira's approval":     ". - . . + - . . - - - x . . . + . . x",
    "goal_decline: Dag's, under nobody":            "+ - . . . . . . - - - x . . . . . . x",
    "goal_take_back: Mira's proposal to Ola":       ". - . . + - . . - - - x . . . - . . x",
    "goal_take_back: Ola's, for Mira's approval":   ". - . . - + . . - - - x . . . - . . x",
    "goal_check_in: everyone":                      "- - - - - + - - - + + x - - - - - - x",
    "goal_check_in: line":                          "- - - . - + . . - + + x - . . - - . x",
    "goal_check_in: private":                       ". . . . . + . . - + + x . . . . . . x",
    "goal_check_in: the team's":                    "- - - + - - - . - + + x - . . . . . x",
    "goal_check_in: while the owner is on leave":   "- - - . + + . . - + + x - . . + - . x",
    "goal_check_in: while the team's lead is on leave":"- + - + - - - . - + + x - . . . . . x",
    "check_in_save_draft: everyone":                "- - - - - + - - - + + x - - - - - - x",
    "check_in_save_draft: line":                    "- - - . - + . . - + + x - . . - - . x",
    "check_in_save_draft: private":                 ". . . . . + . . - + + x . . . . . . x",
    "check_in_save_draft: the team's":              "- - - + - - - . - + + x - . . . . . x",
    "check_in_discard_draft":                       ". . . . . + . . . . . x . . . . . . x",
    "check_in_edit: everyone":                      "- - - - - + - - - - - x - - - - - - x",
    "check_in_edit: line":                          "- - - . - + . . - - - x - . . - - . x",
    "check_in_edit: private":                       ". . . . . + . . - - - x . . . . . . x",
    "check_in_edit: the team's":                    "- - - + - - - . - - - x - . . . . . x",
    "check_in_withdraw: everyone":                  "- - - - - + - - - - - x - - - - - - x",
    "check_in_withdraw: line":                      "- - - . - + . . - - - x - . . - - . x",
    "check_in_withdraw: private":                   ". . . . . + . . - - - x . . . . . . x",
    "check_in_withdraw: the team's":                "- - - + - - - . - - - x - . . . . . x",
    "check_in_acknowledge: everyone":               "- - - - + - - - - - - x - - - + - - x",
    "check_in_acknowledge: line":                   "- - - . + - . . - - - x - . . + - . x",
    "check_in_acknowledge: private":                ". . . . . - . . - - - x . . . . . . x",
    "check_in_acknowledge: the team's":             "- + - - - - - . - - - x - . . . . . x",
    "blocker_resolve: everyone":                    "+ + + - + + - - - + + x - - - + - - x",
    "blocker_resolve: line":                        "+ + + . + + . . - + + x - . . + - . x",
    "blocker_resolve: private":                     ". . . . . + . . - + + x . . . . . . x",
    "blocker_resolve: the team's":                  "+ + + + - - - . - + + x - . . . . . x",
    # Whoever sees a goal comments on it and reacts; what somebody said, that person alone puts right.
    "comment_post: everyone":                       "+ + + + + + + + + + + x + + + + + + x",
    "comment_post: line":                           "+ + + . + + . . + + + x + . . + + . x",
    "comment_post: private":                        ". . . . . + . . + + + x . . . . . . x",
    "comment_post: the team's":                     "+ + + + + + + . + + + x + . . . . . x",
    "comment_post: the check-in of a line goal":    "+ + + . + + . . + + + x + . . + + . x",
    "comment_save_draft: everyone":                 "+ + + + + + + + + + + x + + + + + + x",
    "comment_save_draft: line":                     "+ + + . + + . . + + + x + . . + + . x",
    "comment_save_draft: private":                  ". . . . . + . . + + + x . . . . . . x",
    "comment_save_draft: the team's":               "+ + + + + + + . + + + x + . . . . . x",
    "comment_edit: everyone":                       "- - - - - + - - - - - x - - - - - - x",
    "comment_edit: line":                           "- - - . - + . . - - - x - . . - - . x",
    "comment_edit: private":                        ". . . . . + . . - - - x . . . . . . x",
    "comment_edit: the team's":                     "- - - + - - - . - - - x - . . . . . x",
    "comment_withdraw: everyone":                   "- - - - - + - - - - - x - - - - - - x",
    "comment_withdraw: line":                       "- - - . - + . . - - - x - . . - - . x",
    "comment_withdraw: private":                    ". . . . . + . . - - - x . . . . . . x",
    "comment_withdraw: the team's":                 "- - - + - - - . - - - x - . . . . . x",
    "comment_react: everyone":                      "+ + + + + + + + + + + x + + + + + + x",
    "comment_react: line":                          "+ + + . + + . . + + + x + . . + + . x",
    "comment_react: private":                       ". . . . . + . . + + + x . . . . . . x",
    "comment_react: the team's":                    "+ + + + + + + . + + + x + . . . . . x",
    "check_in_react: everyone":                     "+ + + + + + + + + + + x + + + + + + x",
    "check_in_react: line":                         "+ + + . + + . . + + + x + . . + + . x",
    "check_in_react: private":                      ". . . . . + . . + + + x . . . . . . x",
    "check_in_react: the team's":                   "+ + + + + + + . + + + x + . . . . . x",
    # What somebody who left answered for, the line above and HR give to somebody in their reach.
    "goal_hand_over: everyone":                     "+ + + - + x - - - - - x - - - + - - x",
    "goal_hand_over: line":                         "+ + + . + x . . - - - x - . . + - . x",
    "goal_hand_over: of a vacancy":                 "+ + + . + x . . - - - x - . . + - . x",
    "goal_hand_over: to Sol":                       "+ - - . - x . . - - - x - . . - - . x",
    "goal_hand_over: a proposal":                   ". + . . + x . . - - - x . . . + . . x",
    "goal_hand_over: of one at work":               "- - - . - - . . - - - x - . . - - . x",
    "goal_propose_end: everyone":                   "- - - - - + - - - - - x - - - - - - x",
    "goal_propose_end: line":                       "- - - . - + . . - - - x - . . - - . x",
    "goal_propose_end: private":                    ". . . . . + . . - - - x . . . . . . x",
    "goal_propose_end: the team's":                 "- - - + - - - . - - - x - . . . . . x",
    "goal_decide_end: everyone":                    "- - - - + - - - - - - x - - - + - - x",
    "goal_decide_end: line":                        "- - - . + - . . - - - x - . . + - . x",
    "goal_decide_end: the team's":                  "- + - - - - - . - - - x - . . . . . x",
    "goal_decide_end: of one under nobody":         "+ - . . . . . . - - - x - . . . . . x",
    "goal_reopen: everyone":                        "+ + + - + - - - - - - x - - - + - - x",
    "goal_reopen: line":                            "+ + + . + - . . - - - x - . . + - . x",
    "goal_reopen: private":                         ". . . . . + . . - - - x . . . . . . x",
    "goal_reopen: the team's":                      "+ + + - - - - . - - - x - . . . . . x",
    "period_create":                                "+ - - - - - - - - - - x - - - - - - x",
    "period_update":                                "+ - - - - - - - - - - x - - - - - - x",
    "period_set_phase":                             "+ - - - - - - - - - - x - - - - - - x",
    "employee_create: into Sales":                  "+ - + - - - - - - - - x - - - - - - x",
    "employee_create: into Inland":                 "+ - - - - - - - - - - x - - - - - - x",
    "employee_create: without a team":              "+ - - - - - - - - - - x - - - - - - x",
    "employee_update: ola":                         "+ - + - - - - - - - - x - - - - - - x",
    "employee_update: sol":                         "+ - - - - - - - - - - x - - - - - - x",
    "employee_update: dag":                         "+ - - - - - - - - - - x - - - - - - x",
    "employee_update: ada":                         "- - - - - - - - - - - x - - - - - + x",
    "employee_update: hana":                        "+ - - - - - - - - - - x - - - - - - x",
    "employee_set_preferences":                     "- - - - - + - - - - - x - - - - - - x",
    "employee_invite":                              "+ - + - - - - - - - - x - - - - - - x",
    "employee_go_on_leave":                         "+ - + - - - - - - - - x - - - - - - x",
    "employee_return":                              "+ - + - - - - - - - - x - - - - - - x",
    "employee_depart: pia":                         "+ - + - - - - - - - - x - - - - - - x",
    "employee_depart: sol":                         "+ - - - - - - - - - - x - - - - - - x",
    "employee_rehire":                              "+ - + - - - - - - - - x - - - - - - x",
    "team_membership_set: office":                  "+ - + - - - - - - - - x - - - - - - x",
    "team_membership_set: mill":                    "+ - - - - - - - - - - x - - - - - - x",
    "team_membership_end":                          "+ - + - - - - - - - - x - - - - - - x",
    "reporting_line_set: pia":                      "+ - + - - - - - - - - x - - - - - - x",
    "reporting_line_set: sol":                      "+ - - - - - - - - - - x - - - - - - x",
    "reporting_line_set: hana":                     "+ - - - - - - - - - - x - - - - - - x",
    "dotted_line_add: pia":                         "+ - + - - - - - - - - x - - - - - - x",
    "dotted_line_add: sol":                         "+ - - - - - - - - - - x - - - - - - x",
    "dotted_line_add: ada":                         "- - - - - - - - - - - x - - - - - + x",
    "dotted_line_end":                              "+ - + - - - - - - - - x - - - - - - x",
    "role_grant: pia":                              "+ - - - - - - - - - - x - - - - - - x",
    "role_grant: ada":                              "- - - - - - - - - - - x - - - - - - x",
    "role_grant: an executive":                     "+ - - - - - - - - - - x - - - - - - x",
    "role_grant: an auditor":                       "+ - - - - - - - - - - x - - - - - - x",
    "role_grant: a system admin":                   "+ - - - - - - - - - - x - - - - - - x",
    "role_grant: an HR admin":                      "+ - - - - - - - - - - x - - - - - - x",
    "role_revoke: hana":                            "+ . - . . . . . . . . x . - . . . . x",
    "role_revoke: ada":                             "- . . . . . . . . . . x . - . . . . x",
    "team_create: under Harbour":                   "+ - + - - - - - - - - x - - - - - - x",
    "team_create: a root":                          "+ - - - - - - - - - - x - - - - - - x",
    "team_update: sales":                           "+ - + - - - - - - - - x - - - - - - x",
    "team_update: mill":                            "+ - - - - - - - - - - x - - - - - - x",
    "team_move: sales with its lead":               "+ - + - - - - - - - - x - - - - - - x",
    "team_move: sales":                             "+ - + - - - - - - - - x - - - - - - x",
    "team_move: mill":                              "+ - - - - - - - - - - x - - - - - - x",
    "team_retire: harbour":                         "+ - + - - - - - - - - x - - - - - - x",
    "team_retire: inland":                          "+ - - - - - - - - - - x - - - - - - x",
    "team_reinstate: harbour":                      "+ - + - - - - - - - - x - - - - - - x",
    "team_reinstate: inland":                       "+ - - - - - - - - - - x - - - - - - x",
    "organisation_end_demo":                        "+ - - - - - - - - - - x - - - - - - x",
    "access_token_create":                          "+ + + + + + + + + + + x + + + + + + x",
    "access_token_revoke":                          ". . . . . + . . . . . x . . . . . . x",
    # A file that was only tried is its uploader's; to everybody else it is not there.
    "file_import_dry_run":                           "+ . . . . . . . . . . x . . . . . . x",
    "file_import_run":                               "+ . . . . . . . . . . x . . . . . . x",
    "file_import_discard":                           "+ . . . . . . . . . . x . . . . . . x",
    "file_import_dry_run: of another HR admin":      "- . . . . . . . . . . x . . . . . . x",
    "import_mapping_create":                         "+ - - - - - - - - - - x - - - - - - x",
    "import_mapping_update":                         "+ . . . . . . . . . . x . . . . . . x",
    "import_mapping_remove":                         "+ . . . . . . . . . . x . . . . . . x",
    "delegation_create: mira":                      "+ - + - + - - - - - - x - - - - - - x",
    "delegation_create: dag":                       "+ + - - - - - - - - - x - - - - - - x",
    "delegation_end":                               "+ - + - + - - - - - - x - - - + - - x",
    "hr_deputy_propose":                            "+ - + - - - - - - - - x - - - - - - x",
    "hr_deputy_confirm":                            "- - + . . . . . - . . x . - . . . . x",
    "hr_deputy_end":                                "+ - + . . . . . - . . x . - . . . . x",
    "notification_mark":                             ". . . . . + . . . . . x . . . . . . x",
    "notification_mark_all":                         "+ + + + + + + + + + + x + + + + + + x",
    "failed_work_retry: given up":                   "+ . . . . . . . . . . x . . + . . . x",
    "failed_work_discard: given up":                 "+ . . . . . . . . . . x . . + . . . x",
}  # fmt: skip
MATRIX = {deed: tuple(CAME[cell] for cell in row.split()) for deed, row in TABLE.items()}

WITHOUT_MUTATION = {
    "day_apply": "The system applies what was entered for a day; nobody calls it, and it takes no person's word.",
    "file_import_upload": "A file is the body of a request; tests/integrations/test_upload.py asks the cast.",
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
            written = write(cast.speaker(name), action, **given)
            came[name] = written.code
            assert (fingerprint() == before) == (written.code is not None), f"{name}: {written}"
            transaction.set_rollback(True)
    assert came == dict(zip(COLUMNS, MATRIX[deed], strict=True))


def test_the_matrix_names_every_action() -> None:
    named = {deed.partition(":")[0] for deed in MATRIX}
    assert named | WITHOUT_MUTATION.keys() == ACTIONS.keys()
    assert not named & WITHOUT_MUTATION.keys()
    assert MATRIX.keys() == SCENES.keys()
