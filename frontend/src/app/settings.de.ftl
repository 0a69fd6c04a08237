settings-title = Einstellungen
settings-all = Alle Einstellungen

settings-profile = Mein Profil
settings-profile-about = Ihre Zeitzone, Ihre Sprache und Ihr Passwort.

settings-delegates = Vertretungen
settings-delegates-about = Wer Sie vertritt, und wen Sie vertreten.

settings-import = Import
settings-import-about = Mitarbeitende, Teams und Ziele aus Tabellen.

settings-failed-work = Fehlgeschlagene Arbeit
settings-failed-work-about = Hintergrundarbeit, die fehlgeschlagen ist: erneut versuchen oder verwerfen.

settings-tokens = Tokens
settings-tokens-about = Womit Skripte sich als Sie anmelden.
settings-people = Mitarbeitende
settings-people-about = Wer hier arbeitet: hinzufügen, einladen, Abwesenheit, Austritt und Rückkehr.
settings-teams = Teams
settings-teams-about = Teams, wer sie leitet, wer dazugehört und worunter sie liegen.
settings-lines = Berichtslinien
settings-lines-about = Eine Person oder ein ganzes Team umhängen und vorher sehen, wessen Einblick sich ändert.
settings-roles = Rollen
settings-roles-about = Wer welche Rolle hat und wofür.
settings-periods = Zeiträume
settings-periods-about = Zeiträume, für die Ziele gesetzt werden, und ihre Phasen.
settings-hr-deputies = HR-Vertretungen
settings-hr-deputies-about = Wer HR für diejenigen ist, für die sonst niemand HR ist.
settings-audit = Protokoll
settings-audit-about = Wer was wann getan hat.
settings-demo = Demo
settings-demo-about = Die Anmeldungen der Demo-Firma beenden.
settings-cancel = Abbrechen
settings-save = Speichern
settings-saved = Gespeichert.
