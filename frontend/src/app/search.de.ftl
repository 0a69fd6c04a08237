search-label = Personen, Teams, Ziele suchen
search-open = Suchen
search-found = Gefunden
search-people = Personen
search-teams = Teams
search-goals = Ziele
search-all = Alles, was zu „{ $text }“ passt
search-nothing = Dazu passt nichts.
search-nothing-advice = Versuchen Sie es mit weniger Wörtern oder nur mit Wortanfängen. Ziele, die Sie nicht sehen dürfen, werden nie gefunden.
search-count = { $count ->
    [0] Nichts gefunden
    [one] Ein Treffer
   *[other] { $count } Treffer
  }
search-title = Suche
search-empty = Noch wird nichts gesucht.
search-empty-advice = Geben Sie die Anfänge eines oder mehrerer Wörter ein: „ol be“ findet Ola Berg.
search-more = Mehr zeigen
search-too-many = Es gibt noch mehr. Ein weiteres Wort grenzt sie ein.
search-text = „{ $text }“
