profile-title = Mein Profil
profile-who = Sie sind { $name }, { $email }. Name, Stelle und Team pflegt HR.
profile-time-zone = Zeitzone
profile-time-zone-hint = Arbeitstage, Fälligkeiten und Uhrzeiten richten sich danach.
profile-language = Sprache
profile-save = Speichern
profile-saved = Gespeichert.
