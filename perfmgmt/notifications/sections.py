"""The section of the settings that is about background work."""

from perfmgmt.access.sections import settings_section
from perfmgmt.notifications.policies import looks_after_the_system

settings_section("failed_work", "Background work that failed.", open_to=looks_after_the_system)
