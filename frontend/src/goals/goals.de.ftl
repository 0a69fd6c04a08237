goals-title = Ziele
goals-new = Neues Ziel
goals-views = Ansichten der Ziele
goals-view-mine = Meine Ziele
goals-view-list = Liste
goals-view-cascade = Kaskade

goals-period = Zeitraum
goals-period-all = Alle
goals-team = Team
goals-team-refused = alle; die Teams konnten nicht geladen werden
goals-team-all = Alle
goals-owner = Wessen
goals-owner-anyone = Aller
goals-owner-me = Meine
goals-owner-below = Meine Linie abwärts
goals-owner-somebody = Einer Person
goals-state = Stand
goals-state-open = Laufend
goals-state-any = Jeder
goals-text = Nach Text filtern
goals-order = Reihenfolge
goals-order-due = Fällig
goals-order-next-check-in = Nächster Check‑in
goals-order-least-progress = Geringster Fortschritt
goals-order-most-progress = Größter Fortschritt
goals-order-title = Titel
goals-order-newest = Neueste

goals-goal = Ziel
goals-progress = Fortschritt
goals-health = Zustand
goals-due = Fällig
goals-last-check-in = Check‑in
goals-next-check-in = Nächster
goals-today = Heute
goals-no-day = –
goals-no-owner = Niemand
goals-day-of-year = { $day } ’{ $year }
goals-caption-mine = Meine Ziele
goals-caption-list = Ziele, die Sie sehen dürfen
goals-more = Weitere Ziele zeigen
goals-shown = { $count ->
    [one] Ein Ziel wird gezeigt
   *[other] { $count } Ziele werden gezeigt
  }
goals-shown-first = Die ersten { $count } Ziele werden gezeigt

goals-empty-mine = Sie haben keine offenen Ziele.
goals-empty-mine-advice = Schreiben Sie eines, oder suchen Sie in der Kaskade ein Ziel, zu dem Ihres beitragen könnte.
goals-empty-list = Noch sind keine offenen Ziele zu sehen.
goals-empty-list-advice = Schreiben Sie das erste. Andere stehen hier, sobald sie veröffentlicht und für Sie offen sind.
goals-empty-filtered = Kein Ziel passt zur Auswahl.
goals-empty-filtered-advice = Wählen Sie weniger aus, oder sehen Sie wieder alle Ziele an.
goals-see-cascade = Zur Kaskade
goals-clear = Alle zeigen
