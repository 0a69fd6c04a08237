"""Work that failed, looked after by those who look after the system."""

from perfmgmt.audit.models import AuditEntry
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.notifications.outbox.working import work_off
from tests.access.ledger import fingerprint
from tests.api import ask, write
from tests.cast import NOW, Cast
from tests.notifications.outbox import KIND, failed_work, handled_by, leave_a_mark, marks

LIST = "{ failedWork { edges { node { kind outlook attempts errorClass correlationId can } } } }"


def outlooks(answer: object) -> dict[str, tuple[str, list[str]]]:
    edges = answer.data["failedWork"]["edges"]  # type: ignore[attr-defined]
    return {edge["node"]["kind"]: (edge["node"]["outlook"], edge["node"]["can"]) for edge in edges}


def test_only_what_failed_or_nobody_knows_is_listed_and_never_what_is_in_it(cast: Cast) -> None:
    failed_work(kind="given.up", payload={"recipient": 4711})
    with handled_by(leave_a_mark):
        failed_work(kind=KIND, state="waiting", attempts=2, payload={"recipient": 4711})
        failed_work(kind="newer.kind", state="waiting", attempts=0, failed_at=None)
        failed_work(kind="done.since", state="done")
        failed_work(kind="notification.tell", state="waiting", attempts=0, failed_at=None)
        answer = ask(cast.ada, LIST)
        assert outlooks(answer) == {
            "given.up": ("GIVEN_UP", ["discard"]),
            KIND: ("TRIED_AGAIN", ["retry", "discard"]),
            "newer.kind": ("UNKNOWN", ["discard"]),
        }
        assert "4711" not in answer.text
        assert outlooks(ask(cast.sami, LIST)) == outlooks(answer)
        assert outlooks(ask(cast.hana, LIST)) == outlooks(ask(cast.mira, LIST)) == {}


def test_what_is_tried_again_is_done(cast: Cast) -> None:
    row = failed_work(kind=KIND, payload={"recipient": cast.ola.pk, "number": 7})
    with handled_by(leave_a_mark):
        assert work_off() == 0
        assert write(cast.ada, "failed_work_retry", failed_work_id=row).code is None
        assert work_off() == 1
    assert marks() == [7]
    assert AuditEntry.objects.get(verb="failed_work.retried").actor_id == cast.ada.pk


def test_what_is_discarded_is_never_done(cast: Cast) -> None:
    row = failed_work(kind=KIND, state="waiting", payload={"recipient": cast.ola.pk, "number": 7})
    assert write(cast.ada, "failed_work_discard", failed_work_id=row).code is None
    with handled_by(leave_a_mark):
        assert work_off() == 0
    assert (marks(), OutboxMessage.objects.get(pk=row.pk).state) == ([], "discarded")
    assert AuditEntry.objects.filter(verb="failed_work.discarded").count() == 1


def test_work_that_was_done_meanwhile_is_not_done_again(cast: Cast) -> None:
    row = failed_work(state="done", finished_at=NOW)
    before = fingerprint()
    assert write(cast.ada, "failed_work_retry", failed_work_id=row).code == "NOT_FOUND"
    assert write(cast.mira, "failed_work_retry", failed_work_id=row).code == "NOT_FOUND"
    assert fingerprint() == before
