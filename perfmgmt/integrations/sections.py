"""The sections of the settings that are about integrations."""

from perfmgmt.access.roles import is_hr_admin
from perfmgmt.access.sections import everybody, settings_section

settings_section("import", "People, teams, goals and check-ins from files.", open_to=is_hr_admin)
settings_section("tokens", "What scripts sign in with as oneself.", open_to=everybody)
