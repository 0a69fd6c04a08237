"""The tables of the organisation: people, teams, who reports to whom, and who may what."""

from perfmgmt.people.models.employee import Employee
from perfmgmt.people.models.membership import TeamMembership
from perfmgmt.people.models.organisation import Organisation
from perfmgmt.people.models.reporting_line import ReportingLine
from perfmgmt.people.models.role_grant import RoleGrant
from perfmgmt.people.models.team import Team
from perfmgmt.people.models.user import User

__all__ = ["Employee", "Organisation", "ReportingLine", "RoleGrant", "Team", "TeamMembership", "User"]
