my-week-title = Meine Woche
my-week-to = bis
my-week-goals = Meine Ziele
my-week-goals-count = { $more ->
    [yes] die nächsten { $count }
   *[no] { $count } offen
  }
my-week-goals-all = Alle meine Ziele
my-week-goals-none = Sie haben keine offenen Ziele.
my-week-goals-none-advice = Ziele, die Sie schreiben oder annehmen, stehen hier.
my-week-goals-new = Neues Ziel
my-week-goals-see = Alle Ziele ansehen
my-week-goal = Ziel
my-week-progress = Fortschritt
my-week-health = Zustand
my-week-trend = 10 Wochen
my-week-check-in = Check‑in
my-week-today = Heute
my-week-late = { $day }, spät
my-week-due-today = Check‑in heute
my-week-due = Check‑in { $day }
my-week-was-due = Check‑in war fällig am { $day }
my-week-news = Neu für mich
my-week-acknowledged = Bestätigt, { $day }
my-week-mine = Meine
my-week-team = Mein Team
my-week-tabs = Wessen Woche
