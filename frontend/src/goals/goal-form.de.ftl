goal-form-new = Neues Ziel
goal-form-edit = Ziel bearbeiten
goal-form-goals = Ziele
goal-form-errors = { $count ->
    [one] Vor dem Speichern ist eine Angabe zu berichtigen
   *[other] Vor dem Speichern sind { $count } Angaben zu berichtigen
  }
goal-form-may-not = Dieses Ziel bearbeiten Sie nicht.
goal-form-may-not-advice = Fragen Sie, wem es gehört, oder die Linie darüber.
goal-form-see-goal = Ziel ansehen
goal-form-gone = Dieses Ziel gibt es nicht, oder es ist nicht für Sie bestimmt.
goal-form-all-goals = Alle Ziele
goal-form-no-period = Zurzeit nimmt kein Zeitraum neue Ziele an.
goal-form-no-period-advice = HR eröffnet den nächsten. Sehen Sie solange die Ziele an, die es gibt.

goal-form-title = Titel
goal-form-title-hint = Das Ergebnis in einem Satz, zum Beispiel „Neue Kundinnen und Kunden senden ihre erste Rechnung binnen 20 Tagen“.
goal-form-description = Warum es wichtig ist

goal-form-when = Wessen und wann
goal-form-whose = Wessen Ziel
goal-form-whose-me = Meines
goal-form-whose-person = Einer Person
goal-form-whose-team = Eines Teams
goal-form-person = Person
goal-form-person-hint = Es wird ein Vorschlag, der angenommen, geändert oder abgelehnt werden kann.
goal-form-team = Team
goal-form-type-team = Geben Sie einen Teil des Teamnamens ein.
goal-form-no-team = Kein Team passt, für das Sie Ziele setzen dürfen. Versuchen Sie einen anderen Teil des Namens.
goal-form-level = Ebene
goal-form-period = Zeitraum
goal-form-starts = Beginnt am
goal-form-due = Fällig am

goal-form-alignment = Zählt zu
goal-form-parent = Ziel darüber
goal-form-parent-hint = Dessen Fortschritt nimmt dieses Ziel auf. Lassen Sie es leer, wenn nichts darüber davon abhängt.
goal-form-no-parent = keines
goal-form-due-after-parent = Das Ziel darüber ist früher fällig, am { $day }. Wählen Sie einen früheren Tag, oder lassen Sie es, wenn es so gemeint ist.
goal-form-weight = Gewicht dort
goal-form-weight-hint = Sein Anteil neben den anderen Zielen; 0 informiert und zählt nicht.

goal-form-key-results = Schlüsselergebnisse
goal-form-key-results-advice = Woran zu sehen ist, ob das Ziel erreicht ist. Zwei bis vier sind üblich; ohne eines wird es an den Zielen darunter gemessen.
goal-form-key-result = Schlüsselergebnis { $number }
goal-form-add-key-result = Schlüsselergebnis hinzufügen
goal-form-edit-key-result = Bearbeiten
goal-form-remove = Entfernen
goal-form-keep = Behalten
goal-form-will-remove = „{ $title }“ fällt beim Speichern weg.
goal-form-measured = Was gemessen wird
goal-form-measure = Wie es gemessen wird
goal-form-measure-increase = Steigend
goal-form-measure-decrease = Fallend
goal-form-measure-maintain = In einem Band bleibend
goal-form-measure-milestones = Meilensteine
goal-form-measure-binary = Erledigt oder nicht
goal-form-measure-increase-hint = Von einem Start hinauf zum Zielwert, zum Beispiel 58 auf 85 %.
goal-form-measure-decrease-hint = Von einem Start hinab zum Zielwert, zum Beispiel 34 auf 20 Tage.
goal-form-measure-maintain-hint = Zwischen einer unteren und einer oberen Grenze; eine von beiden genügt.
goal-form-measure-milestones-hint = Schritte, die einer nach dem anderen erledigt werden, jeder mit seinem Anteil.
goal-form-measure-binary-hint = Etwas, das da ist oder nicht.
goal-form-start = Start
goal-form-target = Zielwert
goal-form-lower = Untere Grenze
goal-form-upper = Obere Grenze
goal-form-tolerance = Toleranz
goal-form-unit = Einheit
goal-form-band-hint = Die Toleranz sagt, wie weit außerhalb des Bandes noch etwas zählt; leer gelassen gilt die Breite des Bandes.
goal-form-counts = Beurteilt nach
goal-form-counts-latest = Letztem Wert
goal-form-counts-share = Anteil der Check‑ins
goal-form-steps = Meilensteine
goal-form-steps-stay = Meilensteine bleiben, wie sie sind, weil Check‑ins sie meinen. Um sie zu ändern, fügen Sie ein neues Schlüsselergebnis hinzu.
goal-form-step = Meilenstein { $number }
goal-form-step-weight = Gewicht
goal-form-step-add = Meilenstein hinzufügen
goal-form-step-remove = Meilenstein { $number } entfernen
goal-form-key-result-weight = Gewicht
goal-form-key-result-weight-hint = Sein Anteil im Ziel; 0 informiert und zählt nicht.
goal-form-summary-weight = Gewicht { $weight }
goal-form-summary-band = { $lower } bis { $upper } { $unit }
goal-form-summary-steps = { $count ->
    [one] Ein Meilenstein
   *[other] { $count } Meilensteine
  }
goal-form-unknown = –
goal-form-removed = entfernt

goal-form-who-sees = Wer es sieht
goal-form-visibility = Sichtbarkeit
goal-form-visibility-hint = Was jemand nicht sehen darf, zählt in den Zielen darüber trotzdem mit, zusammen mit allen anderen solchen Zielen. Daraus lässt sich eine Zahl erschließen.
goal-form-visibility-everyone = Alle bei der Arbeit.
goal-form-visibility-team = Das Team und die Teams darunter, ihre Leitungen und die darüber, die Linie darüber, HR für die Person.
goal-form-visibility-line = Die Linie über der Person und HR für sie.
goal-form-visibility-private = Nur Sie und alle, für die Sie es freigeben; auch HR nicht. Es zählt nirgends.

goal-form-more = Fortschritt, Rhythmus, Art und Schlagwörter
goal-form-mode = Der Fortschritt entsteht aus
goal-form-mode-both = Beidem
goal-form-mode-key-results = Schlüsselergebnissen
goal-form-mode-children = Zielen darunter
goal-form-mode-manual = Eingabe
goal-form-mode-both-hint = Schlüsselergebnisse und Ziele darunter zählen nebeneinander, jedes mit seinem Gewicht.
goal-form-mode-key-results-hint = Nur Schlüsselergebnisse zählen; Ziele darunter werden gezeigt.
goal-form-mode-children-hint = Nur Ziele darunter zählen; Schlüsselergebnisse werden gezeigt.
goal-form-mode-manual-hint = Die Zahl, die bei jedem Check‑in angegeben wird.
goal-form-cadence = Check‑in
goal-form-kind = Art
goal-form-kind-objective = Ein Ergebnis, das erreicht werden soll.
goal-form-kind-development = Etwas, das gelernt werden soll.
goal-form-kind-operational = Etwas, das laufen soll.
goal-form-ambition = Anspruch
goal-form-ambition-committed = Soll ganz erreicht werden.
goal-form-ambition-aspirational = 70 % davon sind ein Erfolg.
goal-form-tags = Schlagwörter
goal-form-tags-hint = Wörter, unter denen es zu finden ist, durch Kommas getrennt.

goal-form-save = Speichern
goal-form-save-draft = Als Entwurf speichern
goal-form-publish = Veröffentlichen
goal-form-cancel = Abbrechen
goal-form-draft-note = Einen Entwurf sehen nur Sie, und er zählt nicht.
goal-form-proposal-note = Veröffentlichen schlägt es { $name } vor; es kann angenommen, geändert oder abgelehnt werden.
goal-form-restored = Was Sie hier geschrieben hatten, ist wieder da. Es ist noch nicht gespeichert.
goal-form-start-over = Von vorn beginnen
goal-form-kept = Als Entwurf gespeichert. Was oben genannt ist, bleibt zu berichtigen.
goal-form-saved = Ziel gespeichert.
goal-form-published = Ziel veröffentlicht.

goal-form-enter-title = Geben Sie das Ergebnis in einem Satz ein.
goal-form-choose-person = Wählen Sie die Person, deren Ziel es ist.
goal-form-choose-team = Wählen Sie das Team, dessen Ziel es ist.
goal-form-choose-period = Wählen Sie einen Zeitraum.
goal-form-due-before-start = Wählen Sie einen Tag der Fälligkeit nach dem Beginn.
goal-form-enter-weight = Geben Sie ein Gewicht von 0 oder mehr ein, zum Beispiel 1.
goal-form-in-key-result = { $name }: { $message }
goal-form-enter-measured = Geben Sie ein, was gemessen wird, zum Beispiel „Mittlere Tage bis zur ersten Rechnung“.
goal-form-enter-number = Geben Sie für „{ $what }“ eine Zahl ein, zum Beispiel 20.
goal-form-target-below = Geben Sie einen Zielwert ab dem Start ein, oder wählen Sie „Fallend“.
goal-form-target-above = Geben Sie einen Zielwert bis zum Start ein, oder wählen Sie „Steigend“.
goal-form-enter-bound = Geben Sie eine untere oder eine obere Grenze ein.
goal-form-bounds-crossed = Geben Sie eine obere Grenze ein, die nicht unter der unteren liegt.
goal-form-tolerance-negative = Geben Sie eine Toleranz von 0 oder mehr ein.
goal-form-enter-step = Geben Sie ein, was Meilenstein { $number } ist.
goal-form-enter-step-weight = Geben Sie für Meilenstein { $number } ein Gewicht von 0 oder mehr ein.

goal-form-versions = Jemand anderes hat dieses Ziel inzwischen gespeichert
goal-form-versions-advice = Wählen Sie für jede Angabe, welche Fassung bleibt. Geschrieben wird erst, wenn Sie wieder speichern.
goal-form-versions-same = Nichts davon, was Sie geändert haben, ist berührt. Fahren Sie fort und speichern Sie wieder.
goal-form-versions-choose = Damit fortfahren
goal-form-version-what = Angabe
goal-form-version-mine = Meine
goal-form-version-theirs = Die andere
goal-form-version-empty = (leer)
