invite-title = Invite people
invite-not-invited = Not invited yet
invite-not-signed-in = Invited, not signed in yet
invite-says = They cannot sign in yet. Choose whom to invite: each gets a one‑time password, which you hand over. No mail is sent.
invite-again-says = They were invited and have not signed in since. If a password got lost, invite them again: they get a new one, and the one before stops working.
invite-search = Name or team
invite-choose-all = { $count ->
    [one] Choose this person
   *[other] Choose all { $figure }
  }
invite-choose-found = { $count ->
    [one] Choose the person found
   *[other] Choose all { $figure } found
  }
invite-choose = Nobody is chosen yet.
invite-more = Show { $count } more
invite-people = { $count ->
    [one] Invite 1 person
   *[other] Invite { $figure } people
  }
invite-again-people = { $count ->
    [one] Invite 1 person again
   *[other] Invite { $figure } people again
  }
invite-ask = { $count ->
    [one] Invite { $name }?
   *[other] Invite { $figure } people?
  }
invite-again-ask = { $count ->
    [one] Invite { $name } again?
   *[other] Invite { $figure } people again?
  }
invite-effect = Their logins open, and a password is made for each of them.
invite-again-effect = Each gets a new password. The one before stops working.
invite-once = The passwords are shown once, on this page. Keep it open until you have downloaded or copied them.
invite-takes = { $minutes ->
    [one] This takes about a minute or two.
   *[other] This takes about { $minutes } minutes.
  }
invite-nobody = Everybody whom you may invite is invited.
invite-nobody-advice = Add people or import a list, and they appear here.
invite-nobody-again = Everybody who was invited has signed in.
invite-nobody-again-advice = Nobody needs another password.
invite-nobody-found = Nobody fits this search.
invite-nobody-found-advice = Try another part of the name or the team.
invite-to-people = Open People

invite-running = Invited { $done } of { $total }
invite-running-says = You may look at other pages meanwhile. Do not close or reload this window.
invite-stop = Stop here
invite-stops = Stops after these
invite-stopped = { $done } of { $total } are done.
invite-go-on = { $count ->
    [one] Go on with 1 person
   *[other] Go on with { $figure } people
  }
invite-back = Back to the list
invite-passwords = { $count ->
    [one] 1 person can sign in
   *[other] { $figure } people can sign in
  }
invite-passwords-caption = People who can sign in, with their one‑time passwords
invite-shown-once = These passwords are shown once and kept nowhere.
invite-hand-over = Download or copy them now, and give each person her own. They sign in at { $address } and choose their own password in the settings.
invite-password = One‑time password
invite-address = Sign in at
invite-file = one-time-passwords.csv
invite-download = Download as CSV
invite-copy = Copy as table
invite-have = I have them
invite-downloaded = Downloaded. Delete the file when everybody has signed in.
invite-copied = Copied. Paste it into a spreadsheet.
invite-not-copied = The browser did not let it be copied. Download the file instead.
invite-forget-ask = Forget these passwords?
invite-forget-effect = They are neither downloaded nor copied, and nobody can see them again.
invite-forget-undo = Whoever has not signed in can be invited again, with another password.
invite-forget = Forget them
invite-forget-not = Keep them here
invite-passed = { $count ->
    [one] 1 person was passed over
   *[other] { $figure } people were passed over
  }
invite-passed-caption = People who were passed over, and why
invite-why = Why
invite-waits = The passwords wait under “Invite people” until you close this window.
