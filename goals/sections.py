"""The sections of the settings that are about goals."""

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.sections import settings_section

settings_section("periods", "Spans of time that goals are set for, and their phases.", open_to=is_hr_admin)
