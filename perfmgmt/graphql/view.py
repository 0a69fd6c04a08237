"""GraphQL over HTTP: one POST, one operation, one answer."""

import json
import logging
import secrets
from typing import Any

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.module_loading import import_string
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    execute,
    get_operation_ast,
    parse,
    validate,
)

from perfmgmt.core.errors import Invalid, Refusal
from perfmgmt.graphql.context import TooSlow
from perfmgmt.graphql.cost import HIGHEST, cost_of
from perfmgmt.graphql.deadline import statements_end_after
from perfmgmt.graphql.limits import TOKENS, rules_for

log = logging.getLogger("perfmgmt.graphql")
MEDIA_TYPE = "application/graphql-response+json"


def graphql_view(request: HttpRequest) -> HttpResponse:
    """Answer one operation. The session's CSRF token is checked by the middleware before this runs."""
    if request.method != "POST":
        return _refuse(request, 405, "Send the operation by POST.", Allow="POST")
    if request.content_type != "application/json":
        return _refuse(request, 415, "Send JSON, with the content type application/json.")
    if int(request.headers.get("Content-Length") or 0) > settings.GRAPHQL_BODY_BYTES:
        return _too_large(request)
    body = request.read(settings.GRAPHQL_BODY_BYTES + 1)
    if len(body) > settings.GRAPHQL_BODY_BYTES:
        return _too_large(request)
    try:
        asked = json.loads(body)
    except ValueError:
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


def _answer(request: HttpRequest, query: str, variables: dict[str, Any], name: str | None) -> HttpResponse:
    schema: GraphQLSchema = import_string(settings.GRAPHENE["SCHEMA"]).graphql_schema
    request.actor = request.find_actor()  # type: ignore[attr-defined]
    checked = _checked(schema, query, signed_in=request.actor is not None)  # type: ignore[attr-defined]
    if isinstance(checked, list):
        return _respond(request, {"errors": [error.formatted for error in checked]}, 400)
    operation = get_operation_ast(checked, name)
    if operation is None:
        return _refuse(request, 400, "Name the operation to run: the document holds several, or not this one.")
    cost = cost_of(checked, operation, variables)
    if cost > HIGHEST:
        return _refuse(
            request, 400, f"This may answer with {cost} rows; {HIGHEST} are possible. Ask for smaller pages."
        )
    answer = _executed(request, schema, checked, operation, variables, name)
    answer["extensions"] = {"cost": {"rows": cost, "limit": HIGHEST}}
    return _respond(request, answer, 200)


def _checked(schema: GraphQLSchema, query: str, *, signed_in: bool) -> DocumentNode | list[GraphQLError]:
    try:
        document = parse(query, max_tokens=TOKENS)
    except GraphQLSyntaxError as error:
        return [error]
    return validate(schema, document, list(rules_for(signed_in)), max_errors=20) or document


def _executed(
    request: HttpRequest,
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
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
        formatted["message"] = cause.message
        formatted["extensions"] = {"code": cause.code, "field": cause.field}
        return formatted
    number = secrets.token_hex(8)
    log.error("%s at %s", number, error.path, exc_info=cause)
    formatted["message"] = f"Something went wrong on our side. Tell your administrator this number: {number}."
    formatted["extensions"] = {"code": "INTERNAL", "correlationId": number}
    return formatted


def _was_stopped(error: OperationalError) -> bool:
    return "interrupted" in str(error) or getattr(error.__cause__, "sqlstate", None) == "57014"


def _too_large(request: HttpRequest) -> HttpResponse:
    return _refuse(
        request, 413, f"The body is larger than {settings.GRAPHQL_BODY_BYTES // 1000} kB. Send less at a time."
    )


def _refuse(request: HttpRequest, status: int, message: str, **headers: str) -> HttpResponse:
    response = _respond(request, {"errors": [{"message": message, "extensions": {"code": "INVALID"}}]}, status)
    for name, value in headers.items():
        response[name] = value
    return response


def _respond(request: HttpRequest, answer: dict[str, Any], status: int) -> HttpResponse:
    """By the media type that the client accepts; the older one tells of errors with status 200."""
    speaks_new = MEDIA_TYPE in request.headers.get("Accept", "")
    kind = MEDIA_TYPE if speaks_new else "application/json"
    return JsonResponse(
        answer, status=status, content_type=f"{kind}; charset=utf-8", headers={"Cache-Control": "no-store"}
    )
