cascade-label = Kaskade der Ziele. Pfeiltasten bewegen, öffnen und schließen; Eingabe öffnet ein Ziel; C checkt ein.
cascade-matches-label = Passende Ziele, jeweils mit den Zielen darüber. Pfeiltasten bewegen; Eingabe öffnet ein Ziel; C checkt ein.
cascade-open = { $title } öffnen
cascade-close = { $title } schließen
cascade-count = { $count ->
    [one] Ziel darunter
   *[other] Ziele darunter
  }
cascade-below = darunter
cascade-blocked = { $days ->
    [0] Blockiert seit heute
    [one] Blockiert seit 1 Tag
   *[other] Blockiert seit { $days } Tagen
  }
cascade-other = Andere Ziele, zusammen gezählt
cascade-points = { $points } Punkte
cascade-more = Weitere Ziele zeigen
cascade-not-opened = Das ließ sich nicht öffnen. Versuchen Sie es noch einmal.
cascade-may-not-check-in = Bei diesem Ziel checken Sie nicht ein.
cascade-key-move = bewegen
cascade-key-open = eine Ebene öffnen
cascade-key-open-all = alles darunter öffnen
cascade-key-close = schließen
cascade-key-goal = Ziel öffnen
cascade-key-check-in = einchecken
cascade-key-all = alle Tasten
