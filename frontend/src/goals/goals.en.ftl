goals-title = Goals
goals-new = New goal
goals-views = Views of goals
goals-view-mine = My goals
goals-view-list = List
goals-view-cascade = Cascade

goals-period = Period
goals-period-all = All
goals-team = Team
goals-team-refused = all; the teams could not be loaded
goals-team-all = All
goals-owner = Owner
goals-owner-anyone = Anyone
goals-owner-me = Me
goals-owner-below = My line below
goals-owner-somebody = One person
goals-state = State
goals-state-open = Open
goals-state-any = Any
goals-text = Filter by text
goals-order = Order
goals-order-due = Due
goals-order-next-check-in = Next check‑in
goals-order-least-progress = Least progress
goals-order-most-progress = Most progress
goals-order-title = Title
goals-order-newest = Newest

goals-goal = Goal
goals-progress = Progress
goals-health = Health
goals-due = Due
goals-last-check-in = Check‑in
goals-next-check-in = Next
goals-today = Today
goals-no-day = –
goals-no-owner = Nobody
goals-day-of-year = { $day } ’{ $year }
goals-caption-mine = My goals
goals-caption-list = Goals that you may see
goals-more = Show more goals
goals-shown = { $count ->
    [one] One goal shown
   *[other] { $count } goals shown
  }
goals-shown-first = The first { $count } goals shown

goals-empty-mine = You have no open goals.
goals-empty-mine-advice = Write one, or look in the cascade for a goal that yours could count towards.
goals-empty-list = There are no open goals to see yet.
goals-empty-list-advice = Write the first one. Others appear here once they are published and open to you.
goals-empty-filtered = No goal fits what is chosen.
goals-empty-filtered-advice = Choose less, or look at all goals again.
goals-see-cascade = See the cascade
goals-clear = Show all
