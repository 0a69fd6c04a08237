goal-status-draft = Entwurf
goal-status-proposed = Vorgeschlagen
goal-status-active = Aktiv
goal-status-achieved = Erreicht
goal-status-partly-achieved = Teilweise erreicht
goal-status-missed = Verfehlt
goal-status-cancelled = Abgebrochen
goal-status-carried-over = Übertragen

goal-level-company = Unternehmensziel
goal-level-team = Teamziel
goal-level-individual = Persönliches Ziel

goal-kind-objective = Ergebnis
goal-kind-development = Entwicklung
goal-kind-operational = Betrieb

goal-ambition-committed = verbindlich
goal-ambition-aspirational = ehrgeizig

goal-visibility-everyone = Alle
goal-visibility-team = Team
goal-visibility-line = Linie
goal-visibility-private = Privat

goal-cadence-weekly = wöchentlich
goal-cadence-biweekly = alle zwei Wochen
goal-cadence-monthly = monatlich
goal-cadence-quarterly = vierteljährlich
goal-cadence-none = wenn es Neues gibt

goal-stale-days = { $days ->
    [one] Überfällig, 1 Tag
   *[other] Überfällig, { $days } Tage
  }
