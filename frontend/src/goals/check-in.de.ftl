check-in-title = Einchecken
check-in-kicker = Check‑in { $number } von { $count } dieser Woche
check-in-posted = Check‑in abgesendet
check-in-withdrawn = Check‑in zurückgenommen
check-in-posted-before = Dieser Check‑in war schon abgesendet, bevor die Verbindung abbrach. Schließen Sie das Formular und sehen Sie ihn an, bevor Sie einen weiteren schreiben.
check-in-gone = Dieses Ziel ist für Sie nicht zu sehen. Schließen Sie das Formular.
check-in-not-allowed = Bei diesem Ziel dürfen Sie nicht einchecken. Bitten Sie darum, dass es zum Einchecken für Sie freigegeben wird.

check-in-word-on-track = auf Kurs
check-in-word-at-risk = gefährdet
check-in-word-off-track = nicht auf Kurs
check-in-word-pending = noch offen
check-in-word-stale = überfällig
check-in-word-closed = beendet
check-in-letter-on-track = k
check-in-letter-at-risk = g
check-in-letter-off-track = n

check-in-key-result = Schlüsselergebnis
check-in-last-time = Letztes Mal
check-in-now = Jetzt
check-in-target = Zielwert
check-in-progress = Fortschritt, %
check-in-done = Erledigt
check-in-not-done = Nicht erledigt
check-in-steps-done = { $done } von { $count } erledigt
check-in-steps = { $count ->
    [one] 1 Schritt
   *[other] { $count } Schritte
  }
check-in-between = { $low } bis { $high }
check-in-at-least = mindestens { $low }
check-in-at-most = höchstens { $high }
check-in-was = zuvor { $value }
check-in-aims = Zielwert { $value }

check-in-health = Zustand
check-in-confidence = Zuversicht, 0 bis 10
check-in-previous-confidence-head = Zuversicht
check-in-what = Was sich geändert hat
check-in-what-needed = Diesmal nötig: Der Zustand ging von „{ $before }“ auf „{ $after }“.
check-in-what-needed-first = Diesmal nötig: Das Ziel beginnt mit „{ $after }“.
check-in-blockers = Was im Weg steht, eines je Zeile
check-in-next = Nächste Schritte
check-in-day = Tag, von dem er erzählt

check-in-enter-number = Geben Sie für „{ $title }“ eine Zahl ein, zum Beispiel 25
check-in-enter-percent = Geben Sie den Fortschritt in Prozent ein, von 0 bis 100
check-in-enter-confidence = Geben Sie eine Zuversicht von 0 bis 10 ein
check-in-choose-health = Wählen Sie auf Kurs, gefährdet oder nicht auf Kurs
check-in-say-what = Schreiben Sie, was sich geändert hat, denn der Zustand ging auf „{ $health }“
check-in-not-posted = Dieser Check‑in ist noch nicht abgesendet
check-in-errors = { $count ->
    [one] Vor dem Absenden ist eine Angabe zu berichtigen
   *[other] Vor dem Absenden sind { $count } Angaben zu berichtigen
  }

check-in-post = Check‑in absenden
check-in-post-next = Absenden und weiter
check-in-close = Schließen
check-in-full-form = Ganzes Formular

check-in-draft-saved = Entwurf gespeichert { $time }
check-in-draft-not-saved = Der Entwurf ist nicht gespeichert. Lassen Sie diese Seite offen.
check-in-draft-restored = Sie setzen Ihren Entwurf fort.
check-in-draft-restored-of = Sie setzen Ihren Entwurf fort. Er erzählt vom { $day }.
check-in-draft-discard = Entwurf verwerfen

check-in-previous = Letztes Mal, { $day }
check-in-previous-none = Das ist der erste Check‑in.
check-in-previous-none-advice = Beim nächsten Mal steht er hier.
check-in-previous-confidence = { $value } von 10
check-in-previous-acknowledged = { $name } hat bestätigt, { $day }
check-in-previous-not-acknowledged = Noch nicht bestätigt
check-in-previous-quote = „{ $words }“
check-in-earlier = Frühere Check‑ins
