app-name = Performance
app-skip = Skip to the content

nav-label = Main
nav-my-week = My week
nav-goals = Goals
nav-team = Team
nav-settings = Settings

state-on-track = On track
state-at-risk = At risk
state-off-track = Off track
state-stale = Stale
state-pending = Pending
state-blocked = Blocked
state-to-acknowledge = To acknowledge
state-review-late = Review late
state-closed = Closed

meter-not-measured = not measured
field-optional = optional
button-busy = Sending…
panel-close = Close
combobox-clear = Clear { $word }
combobox-searching = Searching…
combobox-found = { $count ->
    [one] One to choose from
   *[other] { $count } to choose from
  }
undo-bar-undo = Undo
breadcrumbs-label = You are here
skeleton-loading = Loading
error-summary-title = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
  }

failure-network = The server cannot be reached. Check your connection, then try again.
failure-http = Something went wrong on our side. Try again in a moment.
failure-throttled = Too many attempts. Wait a minute, then try again.
failure-retry = Try again

account-menu = Account and theme
account-stands-in-head = On whose behalf
account-stands-in = You stand in for { $name } until { $day }
account-stands-in-short = for { $names } too
account-theme = Theme
account-theme-system = System
account-theme-light = Light
account-theme-dark = Dark
account-guide = Guide
account-graphiql = Ask the API (GraphiQL)
account-keys = Keyboard shortcuts
account-sign-out = Sign out
account-personas = Look as somebody else

keys-title = Keys
keys-close = Close
keys-go-my-week = Go to My week
keys-go-goals = Go to Goals
keys-go-team = Go to Team
keys-go-settings = Go to Settings
keys-search = Go to the search field
keys-check-in = Check in
keys-health = Choose on track, at risk or off track
keys-many = In a check‑in, begin the next number
keys-save = Save or post
keys-escape = Close
keys-help = Show these keys

sign-in-title = Sign in
sign-in-email = Work e‑mail
sign-in-password = Password
sign-in-submit = Sign in
sign-in-error-title = You are not signed in yet
sign-in-enter-email = Enter your work e‑mail, such as ola@example.com
sign-in-enter-password = Enter your password
sign-in-personas = Try it as
sign-in-personas-advice = This is a demonstration with made-up people. Choose one; no password is needed.

not-found-title = There is no page here
not-found-fact = The address may be mistyped, or the page is not for you to see.
not-found-home = Go to My week
broken-title = This page stopped working
broken-advice = What was saved is safe. Load the page again.
broken-reload = Load again

guide-link = Guide to this page
guide-about = Guide to “{ $title }”
