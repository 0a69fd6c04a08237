"""What opens something ends beside what is done by it: the two come to what one after the other would."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from goals.models import CheckIn, Goal
from perfmgmt.access.roles import Role
from perfmgmt.audit.models import AuditEntry
from perfmgmt.integrations.models import AccessToken
from perfmgmt.people.models import Delegation, Employee, HrDeputy, RoleGrant
from tests.api import Written, id_of, sign_in, write
from tests.cast import TODAY, Cast, a_goal
from tests.integrations.test_access_token import create
from tests.integrations.test_tokens_made_by_tokens import MAKING, made_with
from tests.races.threads import one_after_the_other, together

pytestmark = pytest.mark.django_db(transaction=True)
CHANGE = "/_allauth/browser/v1/account/password/change"
OLD, NEW = "a harbour in the morning", "two harbours in the evening"


def test_no_token_is_made_beside_another_password(cast: Cast, settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    assert cast.ola.user
    cast.ola.user.set_password(OLD)
    cast.ola.user.save()
    browser = Client(SERVER_NAME="localhost")
    browser.cookies["sessionid"] = sign_in(cast.ola)

    def change() -> int:
        body = json.dumps({"current_password": OLD, "new_password": NEW})
        answer: int = browser.post(CHANGE, body, content_type="application/json").status_code
        return answer

    def make() -> list[Written]:
        given = {"name": "Kept", "scopes": ["people:read"], "expires_on": TODAY}
        return [write(cast.ola, "access_token_create", **given) for _ in range(4)]

    changed, *made = together([change, *[make] * 6])
    assert changed == 200
    assert {one.code for some in made if isinstance(some, list) for one in some} <= {None, "UNAUTHENTICATED"}
    assert AccessToken.objects.filter(revoked_at=None).count() == 0


def test_a_token_that_ends_takes_along_what_is_just_being_made(cast: Cast) -> None:
    cache.clear()
    first = create(cast.ola, scopes=MAKING)
    second = made_with(first["secret"])
    sign_in(cast.ola)

    def revoke() -> str:
        ended = write(cast.ola, "access_token_revoke", access_token_id=first["accessToken"]["id"])
        return ended.code or ""

    _, refused = one_after_the_other(partial(made_with, second), revoke)
    assert refused == ""
    assert AccessToken.objects.count() == 3
    assert AccessToken.objects.filter(revoked_at=None).count() == 0


Deed = Callable[[], Written]


def of_share(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ola, parent=a_goal(cast, cast.dag), visibility="line")
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.cleo, right="CHECK_IN").code is None
    by_it = partial(write, cast.cleo, "goal_check_in", goal_id=id_of(goal), health="ON_TRACK")
    return partial(write, cast.ola, "goal_unshare", goal_id=id_of(goal), employee_id=id_of(cast.cleo)), by_it


def of_comment(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.ola, "goal_share", goal_id=goal, employee_id=cast.vera, right="VIEW").code is None
    by_it = partial(write, cast.vera, "comment_post", goal_id=id_of(goal), parts=[{"text": "Seen."}])
    return partial(write, cast.ola, "goal_unshare", goal_id=id_of(goal), employee_id=id_of(cast.vera)), by_it


def of_delegation(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ola, visibility="line")
    assert write(cast.ola, "goal_check_in", goal_id=goal, health="ON_TRACK").code is None
    by_it = partial(write, cast.dora, "check_in_acknowledge", check_in_id=id_of(CheckIn.objects.get()))
    made = Delegation.objects.get(delegate=cast.dora)
    return partial(write, cast.mira, "delegation_end", delegation_id=id_of(made)), by_it


def of_role(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ola, visibility="line")
    by_it = partial(write, cast.hana, "goal_update", goal_id=id_of(goal), version=1, title="Changed by HR")
    granted = RoleGrant.objects.get(employee=cast.hana)
    return partial(write, cast.ada, "role_revoke", role_grant_id=id_of(granted)), by_it


def of_deputy(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ada, visibility="line")
    by_it = partial(write, cast.fay, "goal_update", goal_id=id_of(goal), version=1, title="Changed by HR")
    RoleGrant.objects.create(employee=cast.sol, role=Role.HR_ADMIN)
    named = HrDeputy.objects.get(deputy=cast.fay)
    return partial(write, cast.sol, "hr_deputy_end", hr_deputy_id=id_of(named)), by_it


def of_dotted_line(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ola, visibility="line")
    by_it = partial(write, cast.kim, "comment_post", goal_id=id_of(goal), parts=[{"text": "Seen."}])
    ends = partial(write, cast.ada, "dotted_line_end", employee_id=id_of(cast.ola), manager_id=id_of(cast.kim))
    return ends, by_it


def of_employment(cast: Cast) -> tuple[Deed, Deed]:
    goal = a_goal(cast, cast.ola)
    by_it = partial(write, cast.ola, "goal_update", goal_id=id_of(goal), version=1, visibility="PRIVATE")
    return partial(write, cast.ada, "employee_depart", employee_id=id_of(cast.ola), left_on=TODAY), by_it


def everybody_signs_in(cast: Cast) -> None:
    for name in ("ada", "sol", "ola", "mira", "hana", "cleo", "vera", "dora", "kim", "fay"):
        sign_in(cast.person(name))


SCENES = [of_share, of_comment, of_delegation, of_role, of_deputy, of_dotted_line, of_employment]
Scene = Callable[[Cast], tuple[Deed, Deed]]


@pytest.mark.parametrize("scene", SCENES)
def test_what_follows_the_end_of_a_right_is_refused(cast: Cast, scene: Scene) -> None:
    ends, by_it = scene(cast)
    everybody_signs_in(cast)
    ended, done = one_after_the_other(ends, by_it)
    assert ended.code is None
    assert done.code in ("NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED")
    last = AuditEntry.objects.latest("pk")
    assert last.actor_id not in (cast.cleo.pk, cast.vera.pk, cast.dora.pk, cast.hana.pk, cast.kim.pk, cast.fay.pk)


@pytest.mark.parametrize("scene", SCENES)
def test_what_was_begun_by_a_right_is_done_before_it_ends(cast: Cast, scene: Scene) -> None:
    ends, by_it = scene(cast)
    everybody_signs_in(cast)
    done, ended = one_after_the_other(by_it, ends)
    assert (done.code, ended.code) == (None, None)
    assert not Goal.objects.filter(visibility="private", status="active").exists()


def two_admins(cast: Cast) -> tuple[Employee, Employee]:
    RoleGrant.objects.create(employee=cast.sol, role=Role.HR_ADMIN)
    for person in (cast.ada, cast.sol):
        sign_in(person)
    return cast.ada, cast.sol


@pytest.mark.parametrize("attempt", range(5))
def test_two_admins_do_not_take_the_role_from_each_other(cast: Cast, attempt: int) -> None:
    both = two_admins(cast)
    grants = {one.pk: id_of(RoleGrant.objects.get(employee=one, role=Role.HR_ADMIN)) for one in both}
    one, other = both
    answers = together(
        [
            partial(write, one, "role_revoke", role_grant_id=grants[other.pk]),
            partial(write, other, "role_revoke", role_grant_id=grants[one.pk]),
        ]
    )
    assert sorted(str(answer.code) for answer in answers) == ["NOT_FOUND", "None"]
    assert RoleGrant.objects.filter(role=Role.HR_ADMIN).count() == 1


@pytest.mark.parametrize("attempt", range(5))
def test_an_admin_takes_no_role_while_she_is_seen_off(cast: Cast, attempt: int) -> None:
    one, other = two_admins(cast)
    grant = id_of(RoleGrant.objects.get(employee=one, role=Role.HR_ADMIN))
    answers = together(
        [
            partial(write, one, "employee_depart", employee_id=id_of(other), left_on=TODAY),
            partial(write, other, "role_revoke", role_grant_id=grant),
        ]
    )
    assert [answer.code for answer in answers].count(None) == 1
    assert RoleGrant.objects.filter(role=Role.HR_ADMIN).count() == 1
