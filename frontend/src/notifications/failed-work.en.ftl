failed-work-title = Failed work
failed-work-about = What the system does in the background is tried eight times, with longer pauses each time. Then it waits here for you. The server’s log tells more under the number.
failed-work-nothing = No background work has failed.
failed-work-nothing-advice = What fails will stand here until it is done or discarded.
failed-work-more = Show more
failed-work-outlook-given-up = Given up
failed-work-outlook-tried-again = Tried again by itself
failed-work-outlook-unknown = Waits for a newer version
failed-work-failed = Failed { $at } with { $error }, { $count ->
    [one] one attempt
   *[other] { $count } attempts
  }.
failed-work-waits = Waits since { $at }.
failed-work-number = Number
failed-work-retry = Try again
failed-work-retried = It is tried again now.
failed-work-discard = Discard
failed-work-discard-title = Discard “{ $kind }”?
failed-work-discard-effect = The work is never done, and this cannot be undone. Nobody is told.
failed-work-keep = Keep it
failed-work-discarded = Discarded.

failed-schedules-title = Schedules that fail
failed-schedules-about = What happens again and again is tried every minute until it succeeds; then it goes from here by itself.
failed-schedule-failed = Failed { $at } with { $error }.
failed-schedule-ran = Last succeeded { $at }.
failed-schedule-never = It has never succeeded.
failed-schedule-is-forget-idempotency-keys = Forget the keys of repeated requests
failed-schedule-is-forget-finished-work = Forget background work that is done
failed-schedule-is-forget-notifications = Forget notifications older than a year
failed-schedule-is-apply-the-day = Apply lines and memberships that begin or end today
failed-schedule-is-forget-sessions = Forget sessions that have expired
failed-schedule-is-tell-hr-what-waits-where-nobody-is-above = Tell HR of goals that wait where nobody is above
failed-schedule-is-take-up-imports = Take up imports that were broken off
failed-schedule-is-forget-uploads = Forget uploaded files
