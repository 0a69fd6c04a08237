profile-title = My profile
profile-who = You are { $name }, { $email }. HR keeps your name, job and team.
profile-time-zone = Time zone
profile-time-zone-hint = Working days, due days and times follow it.
profile-language = Language
profile-save = Save
profile-saved = Saved.
