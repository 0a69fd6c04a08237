person-picker-type = Type a part of the name.
person-picker-nobody = Nobody fits. Try another part of the name.
