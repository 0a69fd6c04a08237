team-kind-group = Group
team-kind-business = Business
team-kind-department = Department
team-kind-team = Team
