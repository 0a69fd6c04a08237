periods-title = Periods
periods-new = New period
periods-name = Name
periods-name-hint = Such as Q1 FY27.
periods-days = Days
periods-to = to
periods-phase = Phase
periods-to-do = To do
periods-move = Change phase
periods-move-of = Change phase of { $name }
periods-edit = Edit
periods-edit-of = Edit { $name }
periods-none = There is no period yet.
periods-none-advice = Make one: goals are set for a period.
periods-edit-title = Edit { $name }
periods-edit-effect = Goals that are there keep their own days.
periods-new-effect = It begins in planning: goals are drafted and proposed.
periods-first = First day
periods-last = Last day
periods-enter-first = Enter the first day.
periods-enter-last = Enter the last day.
periods-cadence = Check‑ins
periods-cadence-weekly = Every week
periods-cadence-biweekly = Every two weeks
periods-cadence-monthly = Every month
periods-cadence-quarterly = Every quarter
periods-cadence-none = None
periods-needs-approval = The line manager approves a goal first
periods-move-title = Change the phase of { $name }
periods-now = Phase now: { $phase }.
periods-move-submit = Set to “{ $phase }”
periods-moved = { $name } is now: { $phase }.
periods-reason = Reason
periods-reason-hint = Going back needs one. It stands in the log.
periods-open = { $more ->
    [yes] The first { $count } goals that must end first
   *[no] { $count ->
        [one] One goal must end first
       *[other] { $count } goals must end first
    }
  }
periods-open-label = Goals that are still open
periods-none-open = You see no goal that is still open. Private goals end with the period, by their own progress.
phase-planning = Planning
phase-planning-about = Goals are drafted and proposed.
phase-active = Active
phase-active-about = Everything may be done.
phase-locked = Locked
phase-locked-about = Check in, comment and close; nothing else changes.
phase-closed = Closed
phase-closed-about = Only to be read. Every goal must have ended.
periods-parent = Lies in
periods-parent-hint = A quarter lies in its year, say. It stays as it is once others lie in this one.
periods-no-parent = No other period
periods-yes = Yes
periods-no = No
