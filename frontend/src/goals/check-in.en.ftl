check-in-title = Check in
check-in-kicker = Check‑in { $number } of { $count } this week
check-in-posted = Check‑in posted
check-in-withdrawn = Check‑in taken back
check-in-posted-before = This check‑in was posted already, before the connection was lost. Close this form and look at it before you write another.
check-in-gone = This goal is not there for you to see. Close this form.
check-in-not-allowed = You may not check in on this goal. Ask its owner to share it with you for checking in.

check-in-word-on-track = on track
check-in-word-at-risk = at risk
check-in-word-off-track = off track
check-in-word-pending = no word yet
check-in-word-stale = stale
check-in-word-closed = closed
check-in-letter-on-track = t
check-in-letter-at-risk = r
check-in-letter-off-track = f

check-in-key-result = Key result
check-in-last-time = Last time
check-in-now = Now
check-in-target = Target
check-in-progress = Progress, %
check-in-done = Done
check-in-not-done = Not done
check-in-steps-done = { $done } of { $count } done
check-in-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
  }
check-in-between = { $low } to { $high }
check-in-at-least = at least { $low }
check-in-at-most = at most { $high }
check-in-was = was { $value }
check-in-aims = target { $value }

check-in-health = Health
check-in-confidence = Confidence, 0 to 10
check-in-previous-confidence-head = Confidence
check-in-what = What changed
check-in-what-needed = Needed this time: health went from { $before } to { $after }.
check-in-what-needed-first = Needed this time: the goal begins { $after }.
check-in-blockers = Blockers, one a line
check-in-next = Next steps
check-in-day = Day it tells of

check-in-enter-number = Enter a number for “{ $title }”, such as 25
check-in-enter-percent = Enter the progress in percent, from 0 to 100
check-in-enter-confidence = Enter a confidence from 0 to 10
check-in-choose-health = Choose on track, at risk or off track
check-in-say-what = Say what changed, because health went to { $health }
check-in-not-posted = This check‑in is not posted yet
check-in-errors = { $count ->
    [one] One thing to correct before posting
   *[other] { $count } things to correct before posting
  }

check-in-post = Post check‑in
check-in-post-next = Post and next
check-in-close = Close
check-in-full-form = Open full form

check-in-draft-saved = Draft saved { $time }
check-in-draft-not-saved = The draft is not saved. Keep this page open.
check-in-draft-restored = You go on with your draft.
check-in-draft-restored-of = You go on with your draft. It tells of { $day }.
check-in-draft-discard = Discard the draft

check-in-previous = Last time, { $day }
check-in-previous-none = This is the first check‑in.
check-in-previous-none-advice = Next time it stands here.
check-in-previous-confidence = { $value } of 10
check-in-previous-acknowledged = { $name } acknowledged, { $day }
check-in-previous-not-acknowledged = Not acknowledged yet
check-in-previous-quote = “{ $words }”
check-in-earlier = Earlier check‑ins
