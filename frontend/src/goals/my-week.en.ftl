my-week-title = My week
my-week-to = to
my-week-goals = My goals
my-week-goals-count = { $more ->
    [yes] the next { $count }
   *[no] { $count } open
  }
my-week-goals-all = All my goals
my-week-goals-none = You have no open goals.
my-week-goals-none-advice = Goals that you write or accept appear here.
my-week-goals-new = New goal
my-week-goals-see = See all goals
my-week-goal = Goal
my-week-progress = Progress
my-week-health = Health
my-week-trend = 10 weeks
my-week-check-in = Check‑in
my-week-today = Today
my-week-late = { $day }, late
my-week-due-today = Check‑in today
my-week-due = Check‑in { $day }
my-week-was-due = Check‑in was due { $day }
my-week-news = New for me
my-week-acknowledged = Acknowledged, { $day }
my-week-mine = Mine
my-week-team = My team
my-week-tabs = Whose week
