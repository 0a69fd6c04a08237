cascade-label = Cascade of goals. Arrow keys move, open and close; Enter opens a goal; C checks in.
cascade-matches-label = Goals that fit, with the goals above each. Arrow keys move; Enter opens a goal; C checks in.
cascade-open = Open { $title }
cascade-close = Close { $title }
cascade-count = { $count ->
    [one] goal below
   *[other] goals below
  }
cascade-below = below
cascade-blocked = { $days ->
    [0] Blocked today
    [one] Blocked 1 day
   *[other] Blocked { $days } days
  }
cascade-other = Other goals, counted together
cascade-points = { $points } points
cascade-more = Show more goals
cascade-not-opened = This could not be opened. Try again.
cascade-may-not-check-in = This goal is not yours to check in on.
cascade-key-move = move
cascade-key-open = open a level
cascade-key-open-all = open all below
cascade-key-close = close it
cascade-key-goal = open goal
cascade-key-check-in = check in
cascade-key-all = all keys
