"""The section of the settings that shows the log."""

from perfmgmt.access.roles import is_auditor
from perfmgmt.access.sections import settings_section

settings_section("audit", "Who did what, and when.", open_to=is_auditor)
