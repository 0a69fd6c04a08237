invite-title = Personen einladen
invite-not-invited = Noch nicht eingeladen
invite-not-signed-in = Eingeladen, noch nicht angemeldet
invite-says = Diese Personen können sich noch nicht anmelden. Wählen Sie, wen Sie einladen: Jede Person erhält ein Einmalpasswort, das Sie weitergeben. Es geht keine E‑Mail hinaus.
invite-again-says = Diese Personen wurden eingeladen und haben sich seitdem nicht angemeldet. Ist ein Passwort verloren gegangen, laden Sie erneut ein: Es gibt ein neues, und das bisherige gilt nicht mehr.
invite-search = Name oder Team
invite-choose-all = { $count ->
    [one] Diese Person auswählen
   *[other] Alle { $figure } auswählen
  }
invite-choose-found = { $count ->
    [one] Die gefundene Person auswählen
   *[other] Alle { $figure } gefundenen auswählen
  }
invite-choose = Noch ist niemand ausgewählt.
invite-more = { $count } weitere zeigen
invite-people = { $count ->
    [one] 1 Person einladen
   *[other] { $figure } Personen einladen
  }
invite-again-people = { $count ->
    [one] 1 Person erneut einladen
   *[other] { $figure } Personen erneut einladen
  }
invite-ask = { $count ->
    [one] { $name } einladen?
   *[other] { $figure } Personen einladen?
  }
invite-again-ask = { $count ->
    [one] { $name } erneut einladen?
   *[other] { $figure } Personen erneut einladen?
  }
invite-effect = Die Anmeldung wird freigegeben, und für jede Person wird ein Passwort erzeugt.
invite-again-effect = Jede Person erhält ein neues Passwort. Das bisherige gilt nicht mehr.
invite-once = Die Passwörter werden einmal gezeigt, auf dieser Seite. Lassen Sie sie offen, bis Sie sie heruntergeladen oder kopiert haben.
invite-takes = { $minutes ->
    [one] Das dauert ein bis zwei Minuten.
   *[other] Das dauert etwa { $minutes } Minuten.
  }
invite-nobody = Alle, die Sie einladen dürfen, sind eingeladen.
invite-nobody-advice = Fügen Sie Personen hinzu oder importieren Sie eine Liste, dann erscheinen sie hier.
invite-nobody-again = Alle Eingeladenen haben sich angemeldet.
invite-nobody-again-advice = Niemand braucht ein anderes Passwort.
invite-nobody-found = Zu dieser Suche passt niemand.
invite-nobody-found-advice = Versuchen Sie einen anderen Teil des Namens oder des Teams.
invite-to-people = Mitarbeitende öffnen

invite-running = { $done } von { $total } eingeladen
invite-running-says = Sie können währenddessen andere Seiten ansehen. Schließen Sie dieses Fenster nicht und laden Sie es nicht neu.
invite-stop = Hier anhalten
invite-stops = Hört nach diesen auf
invite-stopped = { $done } von { $total } sind fertig.
invite-go-on = { $count ->
    [one] Mit 1 Person fortfahren
   *[other] Mit { $figure } Personen fortfahren
  }
invite-back = Zurück zur Liste
invite-passwords = { $count ->
    [one] 1 Person kann sich anmelden
   *[other] { $figure } Personen können sich anmelden
  }
invite-passwords-caption = Personen, die sich anmelden können, mit ihren Einmalpasswörtern
invite-shown-once = Diese Passwörter werden einmal gezeigt und nirgends aufbewahrt.
invite-hand-over = Laden Sie sie jetzt herunter oder kopieren Sie sie, und geben Sie jeder Person ihr eigenes. Die Anmeldung ist unter { $address }; in den Einstellungen wählt jede Person ein eigenes Passwort.
invite-password = Einmalpasswort
invite-address = Anmelden unter
invite-file = einmalpasswoerter.csv
invite-download = Als CSV herunterladen
invite-copy = Als Tabelle kopieren
invite-have = Ich habe sie
invite-downloaded = Heruntergeladen. Löschen Sie die Datei, wenn sich alle angemeldet haben.
invite-copied = Kopiert. Fügen Sie es in eine Tabelle ein.
invite-not-copied = Der Browser hat das Kopieren nicht erlaubt. Laden Sie stattdessen die Datei herunter.
invite-forget-ask = Diese Passwörter vergessen?
invite-forget-effect = Sie sind weder heruntergeladen noch kopiert, und niemand kann sie wieder sehen.
invite-forget-undo = Wer sich noch nicht angemeldet hat, kann erneut eingeladen werden, mit einem anderen Passwort.
invite-forget = Vergessen
invite-forget-not = Hier behalten
invite-passed = { $count ->
    [one] 1 Person wurde übergangen
   *[other] { $figure } Personen wurden übergangen
  }
invite-passed-caption = Personen, die übergangen wurden, und warum
invite-why = Warum
invite-waits = Die Passwörter warten unter „Personen einladen“, bis Sie dieses Fenster schließen.
