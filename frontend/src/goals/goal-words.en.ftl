goal-status-draft = Draft
goal-status-proposed = Proposed
goal-status-active = Active
goal-status-achieved = Achieved
goal-status-partly-achieved = Partly achieved
goal-status-missed = Missed
goal-status-cancelled = Cancelled
goal-status-carried-over = Carried over

goal-level-company = Company goal
goal-level-team = Team goal
goal-level-individual = Individual goal

goal-kind-objective = Objective
goal-kind-development = Development
goal-kind-operational = Operational

goal-ambition-committed = committed
goal-ambition-aspirational = aspirational

goal-visibility-everyone = Everyone
goal-visibility-team = Team
goal-visibility-line = Line
goal-visibility-private = Private

goal-cadence-weekly = weekly
goal-cadence-biweekly = every two weeks
goal-cadence-monthly = monthly
goal-cadence-quarterly = quarterly
goal-cadence-none = whenever there is news

goal-stale-days = { $days ->
    [one] Stale, 1 day
   *[other] Stale, { $days } days
  }
