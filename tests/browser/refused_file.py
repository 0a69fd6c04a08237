"""Leaves a file behind that an HR admin tried to import, with a refused row and one to know about."""

import django
from django.db import transaction

DATA = b"""Staff number,Name,E-mail,Manager
1,Nora Dahl,nora@example.net,nobody
2,Odd Vik,nowhere,1
"""
MAPPING = """[[record]]
type = "person"
[record.fields]
external_id = "Staff number"
name = "Name"
email = "E-mail"
manager = "Manager"
"""


def leave() -> None:
    """As the page does it; that it was asked to be written keeps it among past imports."""
    from perfmgmt.core.clock import now
    from perfmgmt.integrations.actions.background import run_import
    from perfmgmt.integrations.actions.file_import import file_import_dry_run
    from perfmgmt.integrations.actions.upload import file_import_upload, looked_at
    from perfmgmt.integrations.models import FileImport
    from perfmgmt.people.actor import EmployeeActor
    from perfmgmt.people.models import Employee

    actor = EmployeeActor(Employee.objects.get(name="Solveig Aune"))
    with transaction.atomic():
        row = file_import_upload(actor, file_name="staff.csv", upload=looked_at(DATA))
        file_import_dry_run(actor, file_import_id=row.pk, version=row.version, mapping=MAPPING)
    run_import(row.pk)
    FileImport.objects.filter(pk=row.pk).update(ran_at=now())


if __name__ == "__main__":
    django.setup()
    leave()
