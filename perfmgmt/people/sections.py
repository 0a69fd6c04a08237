"""The sections of the settings that are about people."""

from perfmgmt.access.roles import is_hr_admin, sees_roles
from perfmgmt.access.sections import everybody, settings_section
from perfmgmt.core.actor import Actor
from perfmgmt.people.selectors.organisation import is_demo


def shapes_the_organisation(actor: Actor) -> bool:
    """HR admins, and HR partners inside their scope."""
    return is_hr_admin(actor) or bool(actor.hr_scope)


def ends_the_demo(actor: Actor) -> bool:
    """HR admins, for as long as the demo company is loaded."""
    return is_hr_admin(actor) and is_demo()


settings_section("profile", "One's own time zone, language and password.", open_to=everybody)
settings_section("delegates", "Who stands in for one, and for whom one stands in.", open_to=everybody)
settings_section("people", "Who works here: adding, leaving, coming back.", open_to=shapes_the_organisation)
settings_section("teams", "Teams, who leads them and what they lie under.", open_to=shapes_the_organisation)
settings_section("lines", "Who reports to whom, and what a move would change.", open_to=shapes_the_organisation)
settings_section("roles", "Who holds which role, and for what.", open_to=sees_roles)
settings_section("hr_deputies", "Who is HR for those for whom nobody else is.", open_to=is_hr_admin)
settings_section("demo", "The end of the demo company's logins.", open_to=ends_the_demo)
