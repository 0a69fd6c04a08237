goal-picker-type = Type a part of the title.
goal-picker-nothing = No running goal fits. Try another word of its title.
