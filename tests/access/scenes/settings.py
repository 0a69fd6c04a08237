"""Periods, tokens, imports, notifications and failed work."""

import datetime as dt
from typing import Any

from perfmgmt.integrations.models import AccessToken, ImportMapping
from perfmgmt.notifications.models import Notification
from tests.access.scenes.registry import for_kinds, scene
from tests.api import a_token
from tests.cast import NAMES, NOW, TODAY, Cast, a_goal
from tests.integrations.browser import MAPPING, a_file, tried
from tests.notifications.outbox import a_notification, failed_work


@scene("period_create")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "FY27", "starts_on": dt.date(2027, 1, 1), "ends_on": dt.date(2027, 12, 31)}


@scene("period_update")
def _(cast: Cast) -> dict[str, Any]:
    return {"period_id": cast.coming, "version": 1, "needs_approval": True}


@scene("period_set_phase")
def _(cast: Cast) -> dict[str, Any]:
    return {"period_id": cast.coming, "phase": "ACTIVE"}


@scene("access_token_create")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Monthly report", "scopes": ["goals:read"], "expires_on": TODAY}


@scene("access_token_revoke")
def _(cast: Cast) -> dict[str, Any]:
    a_token(cast.ola, name="Old script")
    return {"access_token_id": AccessToken.objects.get(name="Old script")}


@scene("file_import_dry_run")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": a_file(cast.ada), "version": 1, "mapping": MAPPING}


@scene("file_import_dry_run: of another HR admin")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": a_file(cast.sol, ran_at=NOW), "version": 1, "mapping": MAPPING}


@scene("file_import_run")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": tried(cast.ada), "version": 1}


@scene("file_import_discard")
def _(cast: Cast) -> dict[str, Any]:
    return {"file_import_id": a_file(cast.ada)}


def _mapping(cast: Cast) -> ImportMapping:
    return ImportMapping.objects.create(name="Staff", text=MAPPING, changed_by=cast.ada, changed_at=NOW)


@scene("import_mapping_create")
def _(cast: Cast) -> dict[str, Any]:
    return {"name": "Staff list", "text": MAPPING}


@scene("import_mapping_update")
def _(cast: Cast) -> dict[str, Any]:
    return {"import_mapping_id": _mapping(cast), "version": 1, "name": "Staff list"}


@scene("import_mapping_remove")
def _(cast: Cast) -> dict[str, Any]:
    return {"import_mapping_id": _mapping(cast)}


@scene("notification_mark")
def _(cast: Cast) -> dict[str, Any]:
    row = a_notification(cast.ola, "goal.shared", a_goal(cast, cast.ola))
    row.save()
    return {"notification_id": row}


@scene("notification_mark_all")
def _(cast: Cast) -> dict[str, Any]:
    goal = a_goal(cast, cast.ola)
    Notification.objects.bulk_create(a_notification(cast.person(name), "goal.shared", goal) for name in NAMES)
    return {"until": NOW}


@for_kinds("failed_work_retry", "given up")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"failed_work_id": failed_work()}


@for_kinds("failed_work_discard", "given up")
def _(cast: Cast, kind: str) -> dict[str, Any]:
    return {"failed_work_id": failed_work()}
