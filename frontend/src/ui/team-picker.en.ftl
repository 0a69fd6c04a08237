team-picker-nothing = No team fits. Try another part of the name.
