my-team-filter = Warum Sie gebraucht werden
my-team-all = Alle
my-team-none = Nichts braucht Sie: Kein Ziel Ihrer Leute ist blockiert, nicht auf Kurs, überfällig oder wartet auf Sie.
my-team-none-advice = Sehen Sie nach, wie die Ziele aller stehen.
my-team-none-such = Aus diesem Grund braucht Sie keines mehr.
my-team-acknowledge = Bestätigen
my-team-acknowledge-this = Bestätigen: { $title }
my-team-open = Ziel öffnen
my-team-said = „{ $said }“
my-team-days = { $days ->
    [0] seit heute
    [one] 1 Tag
   *[other] { $days } Tage
  }
my-team-working-days = { $days ->
    [one] 1 Arbeitstag
   *[other] { $days } Arbeitstage
  }
my-team-everyone = Alle
my-team-everyone-weeks = die an Sie berichten; Check‑ins der letzten { $weeks } Wochen
my-team-everyone-of = Wer an { $name } berichtet
my-team-everyone-of-weeks = in Vertretung; Check‑ins der letzten { $weeks } Wochen
my-team-for = für { $name }
my-team-nobody-of = An { $name } berichtet niemand direkt.
my-team-nobody = An Sie berichtet niemand direkt.
my-team-nobody-advice = Die Personen eines Teams, das Sie leiten, stehen auf dessen Seite.
