two-versions-title = Somebody else saved this while you were writing.
two-versions-both = Saved now: { $theirs }. You wrote: { $mine }.
two-versions-empty = nothing
two-versions-mine = Go on with mine
two-versions-theirs = Take theirs
