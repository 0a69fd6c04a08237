lines-title = Berichtslinien
lines-what = Was umgehängt wird
lines-person = Eine Person
lines-team = Ein ganzes Team
lines-who = Wer umgehängt wird
lines-which = Welches Team umgehängt wird
lines-reports-to = { $name } berichtet an { $manager }.
lines-reports-to-nobody = { $name } berichtet an niemanden.
lines-new-manager = Berichtet an
lines-new-manager-hint = Alle darunter kommen mit. Leer lassen für niemanden.
lines-team-manager-hint = Alle unter der Leitung kommen mit. Mitglieder, die anderswohin berichten, bleiben, wo sie sind.
lines-new-parent = Liegt unter
lines-new-parent-hint = Alle Teams darunter kommen mit. Leer lassen für keines.
lines-with-lead = Auch die Berichtslinie der Leitung, { $name }, umhängen
lines-from = Ab
lines-move = Umhängen
lines-preview = Zeigen, was sich ändert
lines-moved = { $name } ist umgehängt.
lines-effect = Was sich ändert
lines-moving = { $count ->
    [0] Keine Berichtslinie ändert sich.
    [one] Eine Person wird umgehängt.
   *[other] { $count } Personen werden umgehängt.
  }
lines-nobody-affected = Niemand sieht mehr oder weniger als zuvor.
lines-loses = Verliert den Einblick in { $count ->
    [one] ein Ziel
   *[other] { $count } Ziele
  } von { $people ->
    [one] einer Person
   *[other] { $people } Personen
  }.
lines-gains = Gewinnt Einblick in { $count ->
    [one] ein Ziel
   *[other] { $count } Ziele
  } von { $people ->
    [one] einer Person
   *[other] { $people } Personen
  }.
lines-not-compared = { $count ->
    [one] Eine weitere Person sieht womöglich anderes und wurde nicht verglichen.
   *[other] { $count } weitere Personen sehen womöglich anderes und wurden nicht verglichen.
  }
lines-effect-hint = So, als geschähe es jetzt, nach denselben Regeln, die danach gelten. Private Ziele zählen nicht mit, und noch ist nichts umgehängt.
