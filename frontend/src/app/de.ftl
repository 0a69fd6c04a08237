app-name = Performance
app-skip = Zum Inhalt springen

nav-label = Hauptnavigation
nav-my-week = Meine Woche
nav-goals = Ziele
nav-team = Team
nav-settings = Einstellungen

state-on-track = Auf Kurs
state-at-risk = Gefährdet
state-off-track = Nicht auf Kurs
state-stale = Überfällig
state-pending = Offen
state-blocked = Blockiert
state-to-acknowledge = Zu bestätigen
state-review-late = Beurteilung verspätet
state-closed = Beendet

meter-not-measured = nicht gemessen
field-optional = freiwillig
button-busy = Wird gesendet …
panel-close = Schließen
combobox-clear = { $word } leeren
combobox-searching = Wird gesucht …
combobox-found = { $count ->
    [one] Eine Auswahl
   *[other] { $count } zur Auswahl
  }
undo-bar-undo = Rückgängig
breadcrumbs-label = Sie sind hier
skeleton-loading = Wird geladen
error-summary-title = { $count ->
    [one] Eine Angabe ist zu berichtigen
   *[other] { $count } Angaben sind zu berichtigen
  }

failure-network = Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.
failure-http = Auf unserer Seite ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.
failure-throttled = Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
failure-retry = Noch einmal versuchen

account-menu = Konto und Darstellung
account-stands-in-head = In wessen Namen
account-stands-in = Sie vertreten { $name } bis { $day }
account-stands-in-short = auch für { $names }
account-theme = Darstellung
account-theme-system = System
account-theme-light = Hell
account-theme-dark = Dunkel
account-guide = Handbuch
account-graphiql = Die API befragen (GraphiQL)
account-keys = Tastenkürzel
account-sign-out = Abmelden
account-personas = Als jemand anderes ansehen

keys-title = Tasten
keys-close = Schließen
keys-go-my-week = Zu Meine Woche
keys-go-goals = Zu den Zielen
keys-go-team = Zum Team
keys-go-settings = Zu den Einstellungen
keys-search = Zum Suchfeld
keys-check-in = Einchecken
keys-health = Auf Kurs, gefährdet oder nicht auf Kurs wählen
keys-many = Im Check‑in die nächste Zahl beginnen
keys-save = Speichern oder absenden
keys-escape = Schließen
keys-help = Diese Tasten zeigen

sign-in-title = Anmelden
sign-in-email = Dienstliche E‑Mail
sign-in-password = Passwort
sign-in-submit = Anmelden
sign-in-error-title = Sie sind noch nicht angemeldet
sign-in-enter-email = Geben Sie Ihre dienstliche E‑Mail ein, zum Beispiel ola@example.com
sign-in-enter-password = Geben Sie Ihr Passwort ein
sign-in-personas = Ausprobieren als
sign-in-personas-advice = Das ist eine Demo mit erfundenen Menschen. Wählen Sie jemanden; ein Passwort ist nicht nötig.

not-found-title = Hier ist keine Seite
not-found-fact = Die Adresse ist vielleicht vertippt, oder die Seite ist nicht für Sie bestimmt.
not-found-home = Zu Meine Woche
broken-title = Diese Seite funktioniert gerade nicht
broken-advice = Was gespeichert wurde, ist sicher. Laden Sie die Seite neu.
broken-reload = Neu laden

guide-link = Handbuch zu dieser Seite
guide-about = Handbuch zu „{ $title }“
