goal-picker-type = Geben Sie einen Teil des Titels ein.
goal-picker-nothing = Kein laufendes Ziel passt. Versuchen Sie ein anderes Wort aus dem Titel.
