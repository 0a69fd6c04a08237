failed-work-title = Fehlgeschlagene Arbeit
failed-work-about = Was das System im Hintergrund tut, versucht es achtmal, mit immer längeren Pausen. Danach wartet es hier auf Sie. Unter der Nummer steht mehr im Protokoll des Servers.
failed-work-nothing = Keine Hintergrundarbeit ist fehlgeschlagen.
failed-work-nothing-advice = Was fehlschlägt, steht hier, bis es erledigt oder verworfen ist.
failed-work-more = Mehr zeigen
failed-work-outlook-given-up = Aufgegeben
failed-work-outlook-tried-again = Wird von selbst erneut versucht
failed-work-outlook-unknown = Wartet auf eine neuere Version
failed-work-failed = Fehlgeschlagen { $at } mit { $error }, { $count ->
    [one] ein Versuch
   *[other] { $count } Versuche
  }.
failed-work-waits = Wartet seit { $at }.
failed-work-number = Nummer
failed-work-retry = Erneut versuchen
failed-work-retried = Es wird jetzt erneut versucht.
failed-work-discard = Verwerfen
failed-work-discard-title = „{ $kind }“ verwerfen?
failed-work-discard-effect = Die Arbeit wird nie getan, und das lässt sich nicht rückgängig machen. Niemand wird benachrichtigt.
failed-work-keep = Behalten
failed-work-discarded = Verworfen.

failed-schedules-title = Fehlschlagende Zeitpläne
failed-schedules-about = Was sich wiederholt, wird jede Minute versucht, bis es gelingt; dann verschwindet es hier von selbst.
failed-schedule-failed = Fehlgeschlagen { $at } mit { $error }.
failed-schedule-ran = Zuletzt gelungen { $at }.
failed-schedule-never = Es ist noch nie gelungen.
failed-schedule-is-forget-idempotency-keys = Schlüssel wiederholter Anfragen vergessen
failed-schedule-is-forget-finished-work = Erledigte Hintergrundarbeit vergessen
failed-schedule-is-forget-notifications = Benachrichtigungen vergessen, die älter als ein Jahr sind
failed-schedule-is-apply-the-day = Linien und Zugehörigkeiten anwenden, die heute beginnen oder enden
failed-schedule-is-forget-sessions = Abgelaufene Sitzungen vergessen
failed-schedule-is-tell-hr-what-waits-where-nobody-is-above = HR von Zielen berichten, die warten, weil niemand darüber steht
failed-schedule-is-take-up-imports = Abgebrochene Importe wieder aufnehmen
failed-schedule-is-forget-uploads = Hochgeladene Dateien vergessen
