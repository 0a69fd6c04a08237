"""Speaking to the server as a person does: over HTTP, with a session and its CSRF token."""

import datetime as dt
import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db.models import Model
from django.test import Client
from graphene.utils.str_converters import to_camel_case, to_snake_case

from perfmgmt import schema as assembled
from perfmgmt.core.clock import now, today
from perfmgmt.core.scope import SCOPES
from perfmgmt.graphql.edges import NODES
from perfmgmt.graphql.ids import global_id
from perfmgmt.graphql.mutations import MUTATIONS
from perfmgmt.integrations.models import AccessToken
from perfmgmt.integrations.secret import digest_of, new_secret
from perfmgmt.people.models import Employee

assert assembled.schema
TYPE_NAMES = {node._meta.model: name for name, node in NODES.items()}
TOKEN = "k" * 32


class Wire(threading.local):
    """One client a thread, so that the middleware is loaded once; each request's cookies tell who speaks."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost", HTTP_X_CSRFTOKEN=TOKEN)


WIRE = Wire()
SESSIONS: dict[int, str] = {}
SECRETS: dict[int, str] = {}
READING = tuple(sorted(scope for scope in SCOPES if scope.endswith(":read")))
EVERYTHING = tuple(sorted(SCOPES))


@dataclass
class Answer:
    """What came back: `data` and `errors` of the operation, and the bytes of the body."""

    data: Any
    errors: list[dict[str, Any]]
    text: str

    @property
    def code(self) -> str | None:
        """The code of the first error."""
        return self.errors[0]["extensions"]["code"] if self.errors else None


@dataclass
class Written:
    """What a mutation came to: a code, a field and a sentence where it was refused, else the row's id."""

    code: str | None
    field: str | None
    message: str | None
    id: str | None
    text: str


def id_of(row: Model) -> str:
    """The id that clients see of a row."""
    return global_id(TYPE_NAMES[type(row)], row.pk)


def sign_in(person: Employee) -> str:
    """The key of a session of this person, made without a password."""
    if person.pk not in SESSIONS:
        assert person.user is not None
        session = import_module(settings.SESSION_ENGINE).SessionStore()
        session[SESSION_KEY] = str(person.user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = person.user.get_session_auth_hash()
        session.save()
        SESSIONS[person.pk] = session.session_key
    return SESSIONS[person.pk]


def a_token(person: Employee, scopes: Iterable[str] = EVERYTHING, **values: Any) -> str:
    """The secret of a token of this person, made past its action, so that even a leaver can have one."""
    secret = new_secret()
    given = {"name": "Script", "scopes": " ".join(scopes), "created_at": now(), "expires_on": today("UTC"), **values}
    AccessToken.objects.create(employee=person, digest=digest_of(secret), **given)
    return secret


@contextmanager
def by_token(people: Iterable[Employee], scopes: Iterable[str] = EVERYTHING, **values: Any) -> Iterator[None]:
    """Inside, these people speak with a token of these scopes instead of a session."""
    SECRETS.update({person.pk: a_token(person, scopes, **values) for person in people})
    try:
        yield
    finally:
        SECRETS.clear()


def ask(person: Employee | None, document: str, **variables: Any) -> Answer:
    """Send a document as this person; nobody is signed in as None."""
    WIRE.client.cookies.clear()
    WIRE.client.cookies[settings.CSRF_COOKIE_NAME] = TOKEN
    headers = {}
    if person is not None and person.pk in SECRETS:
        headers["Authorization"] = f"Bearer {SECRETS[person.pk]}"
    elif person is not None:
        WIRE.client.cookies[settings.SESSION_COOKIE_NAME] = sign_in(person)
    sent = {"query": document, "variables": {name: _plain(value) for name, value in variables.items()}}
    response = WIRE.client.post("/graphql", json.dumps(sent), content_type="application/json", headers=headers)
    text = response.content.decode()
    told = json.loads(text)
    return Answer(told.get("data"), told.get("errors", []), text)


def look(person: Employee | None, row: Model, fields: str) -> Any:
    """Some fields of one row as this person sees it; None where she may not."""
    name = TYPE_NAMES[type(row)]
    return ask(person, f"query($id: ID!) {{ node(id: $id) {{ ... on {name} {{ {fields} }} }} }}", id=row).data["node"]


def write(person: Employee | None, action: str, *, key: UUID | None = None, **given: Any) -> Written:
    """Call the mutation of an action, with rows for ids and the action's own names for fields."""
    name = to_camel_case(action)
    mutation = MUTATIONS[name]
    answer = to_camel_case(to_snake_case(mutation.answer))
    document = (
        f"mutation($input: {mutation.Input.__name__}!, $key: UUID!) {{ {name}(input: $input, idempotencyKey: $key) "
        f"{{ errors {{ code field message }} {answer} {{ id }} }} }}"
    )
    told = ask(person, document, input=given, key=key or uuid4())
    if told.errors:
        return Written(told.code, None, told.errors[0]["message"], None, told.text)
    payload = told.data[name]
    if payload["errors"]:
        refused = payload["errors"][0]
        return Written(refused["code"], refused["field"], refused["message"], None, told.text)
    return Written(None, None, None, (payload[answer] or {}).get("id"), told.text)


def _plain(value: Any) -> Any:
    match value:
        case Model():
            return id_of(value)
        case Decimal() | dt.date() | UUID():
            return str(value)
        case dict():
            return {to_camel_case(name): _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
    return value
