goal-form-new = New goal
goal-form-edit = Edit goal
goal-form-goals = Goals
goal-form-errors = { $count ->
    [one] One thing to correct before saving
   *[other] { $count } things to correct before saving
  }
goal-form-may-not = This goal is not yours to edit.
goal-form-may-not-advice = Ask its owner, or the line above the owner.
goal-form-see-goal = See the goal
goal-form-gone = There is no such goal, or it is not for you to see.
goal-form-all-goals = All goals
goal-form-no-period = No period takes new goals now.
goal-form-no-period-advice = HR opens the next one. Look at the goals there are meanwhile.

goal-form-title = Title
goal-form-title-hint = The outcome in one sentence, such as “New customers send their first invoice within 20 days”.
goal-form-description = Why it matters

goal-form-when = Whose and when
goal-form-whose = Whose goal
goal-form-whose-me = Mine
goal-form-whose-person = Somebody else’s
goal-form-whose-team = A team’s
goal-form-person = Person
goal-form-person-hint = It becomes a proposal that they accept, change or decline.
goal-form-team = Team
goal-form-type-team = Type a part of the team’s name.
goal-form-no-team = No team fits that you may set goals for. Try another part of the name.
goal-form-level = Level
goal-form-period = Period
goal-form-starts = Starts on
goal-form-due = Due on

goal-form-alignment = Counts towards
goal-form-parent = Goal above
goal-form-parent-hint = Its progress takes this goal in. Leave it empty if nothing above depends on it.
goal-form-no-parent = none
goal-form-due-after-parent = The goal above is due earlier, on { $day }. Choose an earlier day, or leave it if that is meant.
goal-form-weight = Weight there
goal-form-weight-hint = Its share beside the other goals; 0 informs and does not count.

goal-form-key-results = Key results
goal-form-key-results-advice = What tells whether the goal is reached. Two to four are usual; without any it is measured by the goals below.
goal-form-key-result = Key result { $number }
goal-form-add-key-result = Add a key result
goal-form-edit-key-result = Edit
goal-form-remove = Remove
goal-form-keep = Keep it
goal-form-will-remove = “{ $title }” goes when you save.
goal-form-measured = What is measured
goal-form-measure = How it is measured
goal-form-measure-increase = Going up
goal-form-measure-decrease = Going down
goal-form-measure-maintain = Staying in a band
goal-form-measure-milestones = Milestones
goal-form-measure-binary = Done or not
goal-form-measure-increase-hint = From a start up to a target, such as 58 to 85 %.
goal-form-measure-decrease-hint = From a start down to a target, such as 34 to 20 days.
goal-form-measure-maintain-hint = Between a lower and an upper bound; one of them is enough.
goal-form-measure-milestones-hint = Steps that are done one by one, each with its share.
goal-form-measure-binary-hint = One thing that is either there or not.
goal-form-start = Start
goal-form-target = Target
goal-form-lower = Lower bound
goal-form-upper = Upper bound
goal-form-tolerance = Tolerance
goal-form-unit = Unit
goal-form-band-hint = Tolerance is how far outside the band still counts for something; left empty, the width of the band serves.
goal-form-counts = Judged by
goal-form-counts-latest = Latest value
goal-form-counts-share = Share of check‑ins
goal-form-steps = Milestones
goal-form-steps-stay = Milestones stay as they are, because check‑ins mean them. To change them, add a new key result.
goal-form-step = Milestone { $number }
goal-form-step-weight = Weight
goal-form-step-add = Add a milestone
goal-form-step-remove = Remove milestone { $number }
goal-form-key-result-weight = Weight
goal-form-key-result-weight-hint = Its share in the goal; 0 informs and does not count.
goal-form-summary-weight = weight { $weight }
goal-form-summary-band = { $lower } to { $upper } { $unit }
goal-form-summary-steps = { $count ->
    [one] One milestone
   *[other] { $count } milestones
  }
goal-form-unknown = –
goal-form-removed = removed

goal-form-who-sees = Who sees it
goal-form-visibility = Visibility
goal-form-visibility-hint = What somebody may not see still counts in the goals above, together with all other such goals. A number can be inferred from that.
goal-form-visibility-everyone = Everybody at work.
goal-form-visibility-team = The team and the teams below it, its leads and those above, the line above, HR for the owner.
goal-form-visibility-line = The line above the owner, and HR for the owner.
goal-form-visibility-private = Only you and those you share it with, HR not included. It counts nowhere.

goal-form-more = Progress, rhythm, kind and tags
goal-form-mode = Progress is made of
goal-form-mode-both = Both
goal-form-mode-key-results = Key results
goal-form-mode-children = Goals below
goal-form-mode-manual = By hand
goal-form-mode-both-hint = Key results and goals below count side by side, each by its weight.
goal-form-mode-key-results-hint = Only key results count; goals below are shown.
goal-form-mode-children-hint = Only goals below count; key results are shown.
goal-form-mode-manual-hint = The number that is given at each check‑in.
goal-form-cadence = Check‑in
goal-form-kind = Kind
goal-form-kind-objective = An outcome to reach.
goal-form-kind-development = Something to learn.
goal-form-kind-operational = Something to keep running.
goal-form-ambition = Ambition
goal-form-ambition-committed = To be reached in full.
goal-form-ambition-aspirational = Reaching 70 % of it is a success.
goal-form-tags = Tags
goal-form-tags-hint = Words to find it by, with commas between.

goal-form-save = Save
goal-form-save-draft = Save as draft
goal-form-publish = Publish
goal-form-cancel = Cancel
goal-form-draft-note = A draft is seen by you alone and does not count.
goal-form-proposal-note = Publishing proposes it to { $name }, who accepts, changes or declines it.
goal-form-restored = What you had typed here is back. It is not saved yet.
goal-form-start-over = Start over
goal-form-kept = Saved as a draft. What is named above is still to correct.
goal-form-saved = Goal saved.
goal-form-published = Goal published.

goal-form-enter-title = Enter the outcome in one sentence.
goal-form-choose-person = Choose the person whose goal it is.
goal-form-choose-team = Choose the team whose goal it is.
goal-form-choose-period = Choose a period.
goal-form-due-before-start = Choose a due day after the start.
goal-form-enter-weight = Enter a weight of 0 or more, such as 1.
goal-form-in-key-result = { $name }: { $message }
goal-form-enter-measured = Enter what is measured, such as “Median days to first invoice”.
goal-form-enter-number = Enter a number for “{ $what }”, such as 20.
goal-form-target-below = Enter a target at or above the start, or choose “Going down”.
goal-form-target-above = Enter a target at or below the start, or choose “Going up”.
goal-form-enter-bound = Enter a lower or an upper bound.
goal-form-bounds-crossed = Enter an upper bound at or above the lower one.
goal-form-tolerance-negative = Enter a tolerance of 0 or more.
goal-form-enter-step = Enter what milestone { $number } is.
goal-form-enter-step-weight = Enter a weight of 0 or more for milestone { $number }.

goal-form-versions = Somebody else saved this goal meanwhile
goal-form-versions-advice = Choose for each thing which version stays. Nothing is written until you save again.
goal-form-versions-same = Nothing that you changed was touched. Go on, then save again.
goal-form-versions-choose = Go on with this
goal-form-version-what = What
goal-form-version-mine = Mine
goal-form-version-theirs = Theirs
goal-form-version-empty = (empty)
