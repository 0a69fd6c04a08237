"""The tables of the organisation: people, teams, who reports to whom, and who may what."""

from perfmgmt.people.models.delegation import Delegation
from perfmgmt.people.models.employee import Employee
from perfmgmt.people.models.hr_deputy import HrDeputy, HrDeputyGrant
from perfmgmt.people.models.membership import TeamMembership
from perfmgmt.people.models.organisation import Organisation
from perfmgmt.people.models.reporting_line import ReportingLine
from perfmgmt.people.models.role_grant import RoleGrant
from perfmgmt.people.models.team import Team
from perfmgmt.people.models.user import User
from perfmgmt.people.models.word import EmployeeWord, TeamWord

__all__ = [
    "Delegation",
    "Employee",
    "EmployeeWord",
    "HrDeputy",
    "HrDeputyGrant",
    "Organisation",
    "ReportingLine",
    "RoleGrant",
    "Team",
    "TeamMembership",
    "TeamWord",
    "User",
]
