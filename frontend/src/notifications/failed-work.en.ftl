failed-work-title = Failed work
failed-work-about = What the system does in the background is tried eight times, with longer pauses each time. Then it waits here for you. The log tells more under the number.
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
