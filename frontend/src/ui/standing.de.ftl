standing-who = Wer
standing-role = Rolle
standing-last = Letzter Check‑in
standing-in-time = Rechtzeitig
standing-of = { $inTime } von { $due }
