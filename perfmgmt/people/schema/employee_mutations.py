"""Writing employees through the API."""

import graphene

from perfmgmt.graphql.inputs import id_of
from perfmgmt.graphql.mutations import Mutation
from perfmgmt.people.actions import address
from perfmgmt.people.actions import employee as actions


class EmployeeCreate(Mutation):
    """Add a colleague or a vacant post; the login waits until the person is invited."""

    action = actions.employee_create
    answer = "Employee"
    moves_access = True

    class Input:
        name = graphene.String(required=True, description="The name that colleagues know.")
        email = graphene.String(description="The work address; not for a vacant post.")
        is_vacancy = graphene.Boolean(description="A post without a person.")
        job_title = graphene.String(description="What the person is employed as.")
        job_level = graphene.String(description="The grade of the job.")
        location = graphene.String(description="Where the person works from.")
        time_zone = graphene.String(description="IANA name, such as Europe/Oslo.")
        hired_on = graphene.Date(description="The first day.")
        manager_id = id_of("Employee", description="Who she reports to.")
        team_id = id_of("Team", description="Her main team.")


class EmployeeUpdate(Mutation):
    """Correct what the organisation knows of a person."""

    action = actions.employee_update
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")
        version = graphene.Int(required=True, description="The version you last saw.")
        name = graphene.String(description="The name that colleagues know.")
        job_title = graphene.String(description="What the person is employed as.")
        job_level = graphene.String(description="The grade of the job.")
        location = graphene.String(description="Where the person works from.")
        hired_on = graphene.Date(description="The first day.")


class EmployeeSetEmail(Mutation):
    """Correct somebody's work address; she signs in with it from then on, and her password and sessions stay."""

    action = address.employee_set_email
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")
        version = graphene.Int(required=True, description="The version you last saw.")
        email = graphene.String(required=True, description="The right address; nobody else has it.")


class EmployeeSetPreferences(Mutation):
    """Set one's own time zone and language."""

    action = actions.employee_set_preferences
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Oneself.")
        time_zone = graphene.String(description="IANA name, such as Europe/Oslo.")
        language = graphene.String(description="One of: en, de.")


class EmployeeGoOnLeave(Mutation):
    """From now on nothing is asked of her; she keeps her access."""

    action = actions.employee_go_on_leave
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")


class EmployeeReturn(Mutation):
    """Back from leave."""

    action = actions.employee_return
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")


class EmployeeDepart(Mutation):
    """Somebody leaves: login and sessions end at once, roles end, those below get the next manager above."""

    action = actions.employee_depart
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")
        left_on = graphene.Date(required=True, description="The last day, today at the latest.")


class EmployeeRehire(Mutation):
    """Somebody comes back; no old role, lead, report or grant returns."""

    action = actions.employee_rehire
    answer = "Employee"

    class Input:
        employee_id = id_of("Employee", required=True, description="Whom.")
        hired_on = graphene.Date(required=True, description="The first day.")
