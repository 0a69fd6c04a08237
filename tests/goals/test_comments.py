"""People talk below goals and check-ins, name one another, and say thanks without words."""

import datetime as dt
from typing import Any

import pytest

from goals.models import CheckIn, Comment, Goal
from perfmgmt.core.clock import as_of
from perfmgmt.notifications.models import OutboxMessage
from perfmgmt.people.models import Employee
from tests.access.ledger import fingerprint
from tests.access.scenes.check_ins import a_check_in
from tests.api import ask, id_of, look, write
from tests.cast import NOW, Cast, a_goal

SAID = "comments { edges { node { author { name } parts { text person { name } } isDraft isWithdrawn can } } }"


def said(who: Employee, row: Goal | CheckIn) -> list[str]:
    """What somebody reads below a goal or a check-in, names in brackets."""
    texts = []
    for edge in look(who, row, SAID)["comments"]["edges"]:
        parts = edge["node"]["parts"]
        texts.append("".join(f"[{one['person']['name']}]" if one["person"] else one["text"] for one in parts))
    return texts


def posted(who: Employee, goal: Goal, *parts: Any, **given: Any) -> Comment:
    told = [{"text": one} if isinstance(one, str) else {"person_id": one} for one in parts]
    written = write(who, "comment_post", goal_id=goal, parts=told, **given)
    assert written.code is None, written
    return Comment.objects.latest("pk")


def told_of(kind: str) -> list[list[int]]:
    messages = OutboxMessage.objects.order_by("pk")
    return [one.payload["recipients"] for one in messages if one.payload.get("kind") == kind]


def test_whoever_sees_a_goal_comments_on_it_and_others_read_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    posted(cast.sol, goal, "Which customers?\n<b>Ours</b>?")
    posted(cast.ola, goal, "Those in the north, ", cast.sol, ".")
    assert said(cast.pia, goal) == ["Which customers?\n<b>Ours</b>?", "Those in the north, [Sol]."]


def test_comments_on_a_check_in_stand_below_it_and_go_with_it(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    check_in = a_check_in(goal, cast.ola.pk)
    posted(cast.mira, goal, "Well done.", check_in_id=check_in)
    posted(cast.mira, goal, "On the whole.")
    assert said(cast.sol, check_in) == ["Well done."]
    asked = "comments(filter: {isAboutGoal: true}) { edges { node { id } } }"
    assert len(look(cast.sol, goal, asked)["comments"]["edges"]) == 1
    other = a_check_in(a_goal(cast, cast.ola), cast.ola.pk)
    refused = write(cast.mira, "comment_post", goal_id=goal, check_in_id=other, parts=[{"text": "No."}])
    assert (refused.code, refused.field) == ("NOT_FOUND", "checkInId")
    assert write(cast.ola, "check_in_withdraw", check_in_id=check_in, version=1).code is None
    assert said(cast.sol, goal) == ["On the whole."]


def test_who_sees_less_reads_no_comment_and_learns_of_none(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    comment = posted(cast.mira, goal, "Between us.")
    assert look(cast.sol, comment, "id") is None
    assert write(cast.sol, "comment_post", goal_id=goal, parts=[{"text": "Hm."}]).code == "NOT_FOUND"


def test_a_mention_outlives_a_change_of_name(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    posted(cast.mira, goal, cast.ola, " did it.")
    assert write(cast.ada, "employee_update", employee_id=cast.ola, version=1, name="Ola Nordmann").code is None
    assert said(cast.mira, goal) == ["[Ola Nordmann] did it."]


def test_whoever_is_named_is_told_once_and_the_owner_of_any_comment(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    comment = posted(cast.mira, goal, "Ask ", cast.pia, " or ", cast.pia, ".")
    assert told_of("comment.mentioned") == [[cast.pia.pk]]
    assert told_of("comment.posted") == [[cast.ola.pk]]
    parts = [{"person_id": cast.pia}, {"person_id": cast.sol}]
    assert write(cast.mira, "comment_edit", comment_id=comment, version=1, parts=parts).code is None
    assert told_of("comment.mentioned") == [[cast.pia.pk], [cast.sol.pk]]


def test_the_writer_learns_before_posting_who_would_not_be_told_and_nobody_gains_sight(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, visibility="line")
    asked = "query($id: ID!, $who: [ID!]!) { node(id: $id) { ... on Goal { hiddenFrom(personIds: $who) { name } } } }"
    whom = [id_of(one) for one in (cast.dag, cast.pia, cast.sol, cast.tom)]
    hidden = ask(cast.mira, asked, id=goal, who=whom).data["node"]["hiddenFrom"]
    assert {one["name"] for one in hidden} == {"Pia", "Sol", "Tom"}
    comment = posted(cast.mira, goal, cast.sol, " should know.")
    assert look(cast.sol, goal, "id") is None and look(cast.sol, comment, "id") is None
    assert said(cast.dag, goal) == ["[Sol] should know."]


def test_a_comment_names_at_most_ten_people_who_are_there(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    untouched = fingerprint()
    everybody = [{"person_id": one} for one in Employee.objects.order_by("pk")[:11]]
    assert write(cast.mira, "comment_post", goal_id=goal, parts=everybody).field == "parts"
    nobody = write(cast.mira, "comment_post", goal_id=goal, parts=[{"person_id": "RW1wbG95ZWU6OTk5"}])
    assert (nobody.code, nobody.field) == ("NOT_FOUND", "parts.0.personId")
    for text in (" ", "x" * 5001, "\x022\x03"):
        assert write(cast.mira, "comment_post", goal_id=goal, parts=[{"text": text}]).field == "parts"
    assert fingerprint() == untouched


def test_for_a_day_the_author_puts_it_right_and_the_earlier_wording_is_kept(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    comment = posted(cast.pia, goal, "Wel done.")
    assert write(cast.pia, "comment_edit", comment_id=comment, version=1, parts=[{"text": "Well done."}]).code is None
    assert said(cast.sol, goal) == ["Well done."]
    earlier = "revisions { edges { node { text } } }"
    for who, count in ((cast.pia, 1), (cast.mira, 1), (cast.sol, 0), (cast.ola, 0)):
        assert len(look(who, comment, earlier)["revisions"]["edges"]) == count
    stale = write(cast.pia, "comment_edit", comment_id=comment, version=1, parts=[{"text": "Hm."}])
    assert (stale.code, stale.field) == ("CONFLICT", "version")
    with as_of(NOW + dt.timedelta(hours=24)):
        assert look(cast.pia, comment, "can") == {"can": ["react to"]}
        untouched = fingerprint()
        for deed, words in (("comment_edit", {"parts": [{"text": "Hm."}]}), ("comment_withdraw", {})):
            assert write(cast.pia, deed, comment_id=comment, version=2, **words).code == "CONFLICT"
        assert fingerprint() == untouched


def test_what_was_withdrawn_its_author_alone_reads(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    comment = posted(cast.pia, goal, "Nonsense.")
    assert write(cast.pia, "comment_withdraw", comment_id=comment, version=1).code is None
    assert said(cast.ola, goal) == [] and said(cast.pia, goal) == ["Nonsense."]
    assert look(cast.pia, comment, "can isWithdrawn") == {"can": [], "isWithdrawn": True}


def test_a_draft_is_its_authors_alone_and_is_used_up_by_posting(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    for text in ("Half", "Half a sentence"):
        assert write(cast.mira, "comment_save_draft", goal_id=goal, parts=[{"text": text}]).code is None
    assert said(cast.mira, goal) == ["Half a sentence"] and said(cast.ola, goal) == []
    posted(cast.mira, goal, "A whole sentence.")
    assert said(cast.mira, goal) == said(cast.ola, goal) == ["A whole sentence."]
    assert write(cast.mira, "comment_save_draft", goal_id=goal, parts=[{"text": "More"}]).code is None
    assert write(cast.mira, "comment_save_draft", goal_id=goal, parts=[{"text": " "}]).code is None
    assert said(cast.mira, goal) == ["A whole sentence."]


@pytest.mark.parametrize(("period", "code"), [("coming", None), ("locked", None), ("past", "PHASE_CLOSED")])
def test_comments_are_taken_until_the_period_is_closed(cast: Cast, period: str, code: str | None) -> None:
    goal = a_goal(cast, cast.ola, period=getattr(cast, period))
    untouched = fingerprint()
    assert write(cast.mira, "comment_post", goal_id=goal, parts=[{"text": "Noted."}]).code == code
    assert ("comment on" in look(cast.mira, goal, "can")["can"]) == (code is None)
    assert (fingerprint() == untouched) == (code is not None)


def test_a_proposal_is_not_commented_on_because_others_would_read_it_later(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola, status="proposed", author_id=cast.mira.pk, awaits_id=cast.ola.pk)
    assert write(cast.ola, "comment_post", goal_id=goal, parts=[{"text": "Too much."}]).code == "FORBIDDEN"


def test_each_gives_each_reaction_once_however_often_it_is_sent(cast: Cast) -> None:
    goal = a_goal(cast, cast.ola)
    check_in = a_check_in(goal, cast.ola.pk)
    comment = posted(cast.mira, goal, "Well done.")
    asked = "reactions { kind count isMine }"
    for row, deed, field in ((check_in, "check_in_react", "check_in_id"), (comment, "comment_react", "comment_id")):
        for who, kind in ((cast.pia, "THANKS"), (cast.pia, "THANKS"), (cast.sol, "THANKS"), (cast.sol, "AGREE")):
            assert write(who, deed, **{field: row}, kind=kind, is_given=True).code is None
        assert look(cast.pia, row, asked)["reactions"] == [
            {"kind": "AGREE", "count": 1, "isMine": False},
            {"kind": "THANKS", "count": 2, "isMine": True},
        ]
        for _ in range(2):
            assert write(cast.pia, deed, **{field: row}, kind="THANKS", is_given=False).code is None
        assert look(cast.pia, row, asked)["reactions"][1] == {"kind": "THANKS", "count": 1, "isMine": False}
