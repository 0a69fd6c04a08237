mention-area-list = Personen
