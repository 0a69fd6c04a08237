search-label = Search people, teams, goals
search-open = Search
search-found = Found
search-people = People
search-teams = Teams
search-goals = Goals
search-all = Everything that fits “{ $text }”
search-nothing = Nothing fits what you typed.
search-nothing-advice = Try fewer words, or only their beginnings. Goals that you may not see are never found.
search-count = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
  }
search-title = Search
search-empty = Nothing is looked for yet.
search-empty-advice = Type the beginnings of one or several words: “ol be” finds Ola Berg.
search-more = Show more
search-too-many = There are more. Another word narrows them.
search-text = “{ $text }”
