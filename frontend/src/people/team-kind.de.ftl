team-kind-group = Gruppe
team-kind-business = Unternehmen
team-kind-department = Abteilung
team-kind-team = Team
