"""GraphQL over HTTP: one POST, one operation, one answer."""

import json
import logging
import secrets
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    execute,
    get_operation_ast,
    parse,
    validate,
)
from graphql.execution.values import get_variable_values

from perfmgmt.core.errors import Invalid, Refusal, TooMany, Unauthenticated
from perfmgmt.core.sentence import sentence, translated
from perfmgmt.graphql.context import TooSlow
from perfmgmt.graphql.cost import HIGHEST, cost_of
from perfmgmt.graphql.deadline import statements_end_after
from perfmgmt.graphql.limits import TOKENS, rules_for
from perfmgmt.graphql.reading import hand_over
from perfmgmt.graphql.scopes import uncovered

log = logging.getLogger("perfmgmt.graphql")
MEDIA_TYPE = "application/graphql-response+json"
OLDER_TYPE = "application/json"
CHARACTERS = "; charset=utf-8"
KEPT_DOCUMENTS, KEPT_CHARACTERS = 200, 10_000


@csrf_exempt
def graphql_view(request: HttpRequest) -> HttpResponse:
    """Answer one operation. Kind and size are checked before anything is read, the session's CSRF token next.

    A token is sent on purpose, which no other site can make a browser do, so beside one there is no CSRF token.
    """
    if request.method != "POST":
        return _refuse(request, 405, "Send the operation by POST.", Allow="POST")
    if request.content_type != "application/json":
        return _refuse(request, 415, "Send JSON, with the content type application/json.")
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length.isascii() or not length.isdigit():
        return _refuse(request, 411, "Send the length of the body, as Content-Length.")
    if int(length[:9]) > settings.GRAPHQL_BODY_BYTES:
        return _refuse(
            request, 413, f"The body is larger than {settings.GRAPHQL_BODY_BYTES // 1000} kB. Send less at a time."
        )
    try:
        answered: HttpResponse = _read(request) if hasattr(request, "bears_token") else _protected(request)
    except Exception as error:
        # Before or beside the operation itself: the database is away, or a session cannot be read.
        return broken(request, error)
    return answered


@csrf_protect
def _protected(request: HttpRequest) -> HttpResponse:
    return _read(request)


def _read(request: HttpRequest) -> HttpResponse:
    try:
        asked = json.loads(request.read(settings.GRAPHQL_BODY_BYTES + 1))
    except (ValueError, RecursionError, UnreadablePostError):
        return _refuse(request, 400, "The body is not valid JSON.")
    if isinstance(asked, list):
        return _refuse(request, 400, "Send one operation at a time; batches are not answered.")
    if not isinstance(asked, dict) or not isinstance(asked.get("query"), str):
        return _refuse(request, 400, "Send an object with a `query`.")
    variables = asked.get("variables") or {}
    name = asked.get("operationName")
    if not isinstance(variables, dict) or not isinstance(name, str | None):
        return _refuse(request, 400, "`variables` is an object and `operationName` a text.")
    return _answer(request, asked["query"], variables, name)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The answer to a write from elsewhere, or from a page that was opened before the sign-in."""
    return _refuse(request, 403, "This page is out of date. Load it again and send the same.", code="CSRF")


def _answer(request: HttpRequest, query: str, variables: dict[str, Any], name: str | None) -> HttpResponse:
    schema: GraphQLSchema = import_string(settings.GRAPHENE["SCHEMA"]).graphql_schema
    try:
        actor = request.actor = request.find_actor()  # type: ignore[attr-defined]
    except Unauthenticated as refused:
        return _refuse(request, 401, refused.message, code=refused.code, **{"WWW-Authenticate": "Bearer"})
    except TooMany as refused:
        return _refuse(request, 429, refused.message, code=refused.code, **{"Retry-After": str(refused.seconds)})
    document = _checked(schema, query, signed_in=actor is not None)
    if isinstance(document, list):
        return _not_run(request, document)
    operation = get_operation_ast(document, name)
    if operation is None:
        return _not_run(
            request, [GraphQLError("Name the operation to run: the document holds several, or not this one.")]
        )
    coerced = get_variable_values(schema, operation.variable_definitions or (), variables, max_errors=20)
    if isinstance(coerced, list):
        return _not_run(request, coerced if actor is not None else _without_hints(coerced))
    if actor is not None and (errors := uncovered(schema, document, actor)):
        return _not_run(request, errors)
    cost = cost_of(schema, document, operation, coerced)
    told = {"cost": {"rows": cost, "limit": HIGHEST}}
    if cost > HIGHEST:
        message = f"This may answer with {cost} rows; {HIGHEST} are possible. Ask for smaller pages."
        return _not_run(request, [GraphQLError(message)], extensions=told)
    answer = _executed(request, schema, document, variables, name)
    # A read that nobody would learn of does not take place: what is raised here keeps the answer back.
    hand_over(request)
    return _respond(request, {**answer, "extensions": told}, 200)


def _checked(schema: GraphQLSchema, query: str, *, signed_in: bool) -> DocumentNode | list[GraphQLError]:
    """The document, or what is wrong with it. The screens send the same few again and again, so these are kept."""
    check = _kept_check if len(query) <= KEPT_CHARACTERS else _kept_check.__wrapped__
    return check(schema, query, signed_in=signed_in)


@lru_cache(maxsize=KEPT_DOCUMENTS)
def _kept_check(schema: GraphQLSchema, query: str, *, signed_in: bool) -> DocumentNode | list[GraphQLError]:
    try:
        document = parse(query, max_tokens=TOKENS)
        errors = validate(schema, document, list(rules_for(signed_in)), max_errors=20)
    except GraphQLSyntaxError as error:
        return [error]
    except RecursionError:
        return [GraphQLError("The document is nested too deeply. Ask in two steps.")]
    if errors and not signed_in:
        return _without_hints(errors)
    return errors or document


def _without_hints(errors: list[GraphQLError]) -> list[GraphQLError]:
    """A hint at what was meant would tell a stranger the schema, name by name."""
    return [GraphQLError(error.message.split(" Did you mean ")[0], error.nodes) for error in errors]


def _executed(
    request: HttpRequest,
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: dict[str, Any],
    name: str | None,
) -> dict[str, Any]:
    with statements_end_after(settings.GRAPHQL_SECONDS) as deadline:
        request.deadline = deadline  # type: ignore[attr-defined]
        result = execute(schema, document, context_value=request, variable_values=variables, operation_name=name)
    assert isinstance(result, ExecutionResult)
    answer: dict[str, Any] = {"data": result.data}
    if result.errors:
        answer["errors"] = [_told(error) for error in result.errors]
    return answer


def _told(error: GraphQLError) -> dict[str, Any]:
    """What a client learns of an error: a refusal in full, anything unforeseen only by a number in the log."""
    cause = error.original_error
    if isinstance(cause, OperationalError) and _was_stopped(cause):
        cause = TooSlow()
    formatted: dict[str, Any] = dict(error.formatted)
    if cause is None:
        formatted["extensions"] = {"code": Invalid.code}
        return formatted
    if isinstance(cause, Refusal):
        formatted["message"] = translated(cause.message)
        formatted["extensions"] = {"code": cause.code, "field": cause.field}
        return formatted
    return {**formatted, **_masked(cause, error.path)}


def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """The answer where something unforeseen happened before the operation: the database is away, say."""
    return _respond(request, {"errors": [_masked(error)]}, 500)


def _masked(cause: Exception, path: Any = None) -> dict[str, Any]:
    """What is told of anything unforeseen; the rest is in the log under the same number."""
    number = secrets.token_hex(8)
    log.error("%s at %s", number, path, exc_info=cause)
    return {
        "message": sentence(
            "Something went wrong on our side. Tell your administrator this number: {number}.", number=number
        ),
        "extensions": {"code": "INTERNAL", "correlationId": number},
    }


def _was_stopped(error: OperationalError) -> bool:
    return "interrupted" in str(error) or getattr(error.__cause__, "sqlstate", None) == "57014"


def _not_run(request: HttpRequest, errors: list[GraphQLError], **rest: Any) -> HttpResponse:
    """Why a well-formed request was not run; in the older media type that, too, has the status 200."""
    told = [{**error.formatted, "extensions": {"code": Invalid.code, **(error.extensions or {})}} for error in errors]
    return _respond(request, {"errors": told, **rest}, 400 if _kind(request) == MEDIA_TYPE else 200)


def _refuse(request: HttpRequest, status: int, message: str, code: str = Invalid.code, **headers: str) -> HttpResponse:
    response = _respond(request, {"errors": [{"message": message, "extensions": {"code": code}}]}, status)
    for name, value in headers.items():
        response[name] = value
    return response


def _kind(request: HttpRequest) -> str:
    offered = [f"{kind}{rest}" for kind in (OLDER_TYPE, MEDIA_TYPE) for rest in ("", CHARACTERS)]
    return (request.get_preferred_type(offered) or OLDER_TYPE).removesuffix(CHARACTERS)


def _respond(request: HttpRequest, answer: dict[str, Any], status: int) -> HttpResponse:
    return JsonResponse(
        answer,
        status=status,
        content_type=_kind(request) + CHARACTERS,
        headers={"Cache-Control": "no-store", "Vary": "Accept"},
    )
