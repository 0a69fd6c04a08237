guide-title = Handbuch
guide-everybody = Für alle
guide-managers = Für Führungskräfte
guide-hr = Für HR und Administration
