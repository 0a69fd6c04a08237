lines-title = Reporting lines
lines-what = What is moved
lines-person = One person
lines-team = A whole team
lines-who = Who moves
lines-which = Which team moves
lines-reports-to = { $name } reports to { $manager }.
lines-reports-to-nobody = { $name } reports to nobody.
lines-new-manager = Reports to
lines-new-manager-hint = Everybody below comes along. Leave it empty for nobody.
lines-team-manager-hint = Everybody below the lead comes along. Members who report elsewhere stay where they are.
lines-new-parent = Lies under
lines-new-parent-hint = All teams below come along. Leave it empty for none.
lines-with-lead = Move the line of its lead, { $name }, too
lines-from = From
lines-move = Move
lines-preview = Show what changes
lines-moved = { $name } has moved.
lines-effect = What changes
lines-moving = { $count ->
    [0] No reporting line moves.
    [one] One person moves.
   *[other] { $count } people move.
  }
lines-nobody-affected = Nobody sees more or less than before.
lines-loses = Loses sight of { $count ->
    [one] one goal
   *[other] { $count } goals
  } of { $people ->
    [one] one person
   *[other] { $people } people
  }.
lines-gains = Gains sight of { $count ->
    [one] one goal
   *[other] { $count } goals
  } of { $people ->
    [one] one person
   *[other] { $people } people
  }.
lines-not-compared = { $count ->
    [one] One more person may see something else and was not compared.
   *[other] { $count } more people may see something else and were not compared.
  }
lines-effect-hint = As if it happened now, by the same rules that hold afterwards. Private goals are not counted, and nothing has been moved yet.
