"""What the API answers in a browser test: itself, nothing yet, nothing at all, or a refusal."""

import re
from enum import StrEnum
from typing import Any

from playwright.sync_api import Page, Route

# All but what the shell asks: without that there is no page to look at.
WHOLE_PAGE = frozenset({"*"})
SHELL = frozenset({"Me", "Bell"})
LISTS = frozenset({"edges", "obligations", "trend", "readings", "parts", "history", "ancestors", "cascade", "concerns"})
NAME = re.compile(r"^\s*(?:query|mutation)\s+(\w+)")


class State(StrEnum):
    """The four states of a screen."""

    LOADING = "loading"
    EMPTY = "empty"
    REFUSED = "refused"
    FILLED = "filled"


class Answers:
    """Stands between a page and the API. `of` names the operations concerned."""

    def __init__(self, page: Page) -> None:
        self.state = State.FILLED
        self.of = WHOLE_PAGE
        self.asked: list[str] = []
        page.route("**/graphql", self._answer)

    def are(self, state: State, of: frozenset[str] = WHOLE_PAGE) -> None:
        """From here on answer so."""
        self.state, self.of = state, of

    def _answer(self, route: Route) -> None:
        found = NAME.match(route.request.post_data_json["query"])
        name = found[1] if found else ""
        self.asked.append(name)
        if name not in self.of and (self.of != WHOLE_PAGE or name in SHELL):
            route.continue_()
            return
        match self.state:
            case State.FILLED:
                route.continue_()
            case State.LOADING:
                pass
            case State.REFUSED:
                route.fulfill(status=500, json={"detail": "Something went wrong."})
            case State.EMPTY:
                answer = route.fetch()
                route.fulfill(response=answer, json=emptied(answer.json()))


def emptied(value: Any) -> Any:
    """The same shape with nothing in its lists.

    >>> emptied({"me": {"id": "1", "goals": {"edges": [{"node": 1}], "pageInfo": {"hasNextPage": True}}}})
    {'me': {'id': '1', 'goals': {'edges': [], 'pageInfo': {'hasNextPage': False}}}}
    """
    if isinstance(value, list):
        return [emptied(one) for one in value]
    if not isinstance(value, dict):
        return value
    filled = {key: [] if key in LISTS and isinstance(inner, list) else emptied(inner) for key, inner in value.items()}
    return {key: False if key == "hasNextPage" else inner for key, inner in filled.items()}
