my-team-filter = Why they need you
my-team-all = All
my-team-none = Nothing needs you: no goal of your people is blocked, off track, stale, or waits for you.
my-team-none-advice = Have a look at how everybody’s goals stand.
my-team-none-such = None of them needs you for this reason any more.
my-team-acknowledge = Acknowledge
my-team-acknowledge-this = Acknowledge: { $title }
my-team-open = Open goal
my-team-said = “{ $said }”
my-team-days = { $days ->
    [0] since today
    [one] 1 day
   *[other] { $days } days
  }
my-team-working-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
  }
my-team-everyone = Everyone
my-team-everyone-weeks = who reports to you; check‑ins of the last { $weeks } weeks
my-team-everyone-of = Those who report to { $name }
my-team-everyone-of-weeks = for whom you stand in; check‑ins of the last { $weeks } weeks
my-team-for = for { $name }
my-team-nobody-of = Nobody reports to { $name } directly.
my-team-nobody = Nobody reports to you directly.
my-team-nobody-advice = The people of a team that you lead stand on its page.
