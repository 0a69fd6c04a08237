"""Where files are uploaded, and where the templates for them lie."""

import csv
import io

from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.views.decorators.http import require_POST, require_safe

from perfmgmt.core.errors import Forbidden, Invalid, Refusal
from perfmgmt.core.sentence import sentence
from perfmgmt.graphql.ids import global_id
from perfmgmt.graphql.turns import writing
from perfmgmt.integrations.actions.upload import file_import_upload, looked_at, require_importer
from perfmgmt.integrations.rules.sniffing import LARGEST
from perfmgmt.integrations.rules.templates import LANGUAGES, TEMPLATES, header_of
from perfmgmt.people.sign_in import actor_of

PORTION = 1_000_000
KINDS = ("text/csv", "application/octet-stream")


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Keep the file that is the body of the request; `name` in the address says what it is called.

    Who asks, kind and size are checked before anything is read.
    """
    actor = actor_of(request)
    if actor is None:
        return _refused(401, "UNAUTHENTICATED", sentence("Sign in first."))
    if request.content_type not in KINDS:
        return _refused(415, Invalid.code, sentence("Send the file as the body, with the content type text/csv."))
    try:
        require_importer(actor)
        looked = looked_at(_body(request))
        with writing():
            actor.hold()
            row = file_import_upload(actor, file_name=request.GET.get("name", ""), upload=looked)
    except TooLarge:
        told = sentence("The file is larger than 20 MB. Divide it and import the parts one after the other.")
        return _refused(413, Invalid.code, told)
    except UnreadablePostError:
        return _refused(400, Invalid.code, sentence("The file did not arrive as a whole. Upload it again."))
    except Refusal as refusal:
        status = 403 if isinstance(refusal, Forbidden) else 400
        return _refused(status, refusal.code, refusal.message)
    return JsonResponse({"id": global_id("FileImport", row.pk)}, status=201)


class TooLarge(Exception):
    """More than anybody may upload."""


def _body(request: HttpRequest) -> bytes:
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length[:12]) > LARGEST:
        raise TooLarge
    data = bytearray()
    while portion := request.read(PORTION):
        data += portion
        if len(data) > LARGEST:
            raise TooLarge
    return bytes(data)


def _refused(status: int, code: str, message: str) -> HttpResponse:
    return JsonResponse({"errors": [{"code": code, "message": message}]}, status=status)


@require_safe
def template(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """A spreadsheet with its header, for somebody to fill in; with the mark by which spreadsheets know UTF-8."""
    if key not in TEMPLATES or language not in LANGUAGES:
        return HttpResponse(sentence("There is no such template."), status=404, content_type="text/plain")
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";" if language == "de" else ",").writerow(header_of(key, language))
    response = HttpResponse(text.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{key}-{language}.csv"'
    return response
