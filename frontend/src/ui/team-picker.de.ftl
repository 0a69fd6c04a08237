team-picker-nothing = Kein Team passt. Versuchen Sie einen anderen Teil des Namens.
