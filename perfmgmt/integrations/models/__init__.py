"""The tables of imports and tokens."""

from perfmgmt.integrations.models.access_token import AccessToken
from perfmgmt.integrations.models.file_import import FileImport, ImportContent
from perfmgmt.integrations.models.import_row import ImportRow
from perfmgmt.integrations.models.mapping import ImportMapping
from perfmgmt.integrations.models.pending import PendingReference

__all__ = ["AccessToken", "FileImport", "ImportContent", "ImportMapping", "ImportRow", "PendingReference"]
