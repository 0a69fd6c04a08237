periods-title = Zeiträume
periods-new = Neuer Zeitraum
periods-name = Name
periods-name-hint = Etwa Q1 GJ27.
periods-days = Tage
periods-to = bis
periods-phase = Phase
periods-to-do = Zu tun
periods-move = Phase ändern
periods-move-of = Phase ändern: { $name }
periods-edit = Bearbeiten
periods-edit-of = { $name } bearbeiten
periods-none = Es gibt noch keinen Zeitraum.
periods-none-advice = Legen Sie einen an: Ziele gehören zu einem Zeitraum.
periods-edit-title = { $name } bearbeiten
periods-edit-effect = Vorhandene Ziele behalten ihre eigenen Tage.
periods-new-effect = Er beginnt in der Planung: Ziele werden entworfen und vorgeschlagen.
periods-first = Erster Tag
periods-last = Letzter Tag
periods-enter-first = Geben Sie den ersten Tag ein.
periods-enter-last = Geben Sie den letzten Tag ein.
periods-cadence = Check‑ins
periods-cadence-weekly = Jede Woche
periods-cadence-biweekly = Alle zwei Wochen
periods-cadence-monthly = Jeden Monat
periods-cadence-quarterly = Jedes Quartal
periods-cadence-none = Keine
periods-needs-approval = Die Führungskraft genehmigt ein Ziel zuerst
periods-move-title = Phase von { $name } ändern
periods-now = Jetzt: { $phase }.
periods-move-submit = Auf „{ $phase }“ setzen
periods-moved = { $name } ist jetzt: { $phase }.
periods-reason = Grund
periods-reason-hint = Ein Schritt zurück braucht einen. Er steht im Protokoll.
periods-open = { $more ->
    [yes] Die ersten { $count } Ziele, die zuerst enden müssen
   *[no] { $count ->
        [one] Ein Ziel muss zuerst enden
       *[other] { $count } Ziele müssen zuerst enden
    }
  }
periods-open-label = Ziele, die noch offen sind
periods-none-open = Sie sehen kein offenes Ziel. Private Ziele enden mit dem Zeitraum nach ihrem eigenen Fortschritt.
phase-planning = In Planung
phase-planning-about = Ziele werden entworfen und vorgeschlagen.
phase-active = Aktiv
phase-active-about = Alles ist möglich.
phase-locked = Gesperrt
phase-locked-about = Check‑ins, Kommentare und das Beenden von Zielen; sonst ändert sich nichts.
phase-closed = Geschlossen
phase-closed-about = Nur zum Lesen. Jedes Ziel muss beendet sein.
periods-parent = Liegt in
periods-parent-hint = Ein Quartal etwa in seinem Jahr. Sobald andere in diesem liegen, bleibt es dabei.
periods-no-parent = In keinem anderen
periods-yes = Ja
periods-no = Nein
