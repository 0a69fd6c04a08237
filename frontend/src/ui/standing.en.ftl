standing-who = Who
standing-role = Role
standing-last = Last check‑in
standing-in-time = Check‑ins in time
standing-of = { $inTime } of { $due }
