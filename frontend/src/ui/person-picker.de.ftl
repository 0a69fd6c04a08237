person-picker-type = Geben Sie einen Teil des Namens ein.
person-picker-nobody = Niemand passt. Versuchen Sie einen anderen Teil des Namens.
