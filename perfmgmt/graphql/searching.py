"""What a search leads to: the rows of one type that it finds."""

from typing import Any

import graphene

from perfmgmt.graphql.edges import Edge, connection_field, filled, node_type, put
from perfmgmt.graphql.pages import Order, Paging, page_of
from perfmgmt.search.finding import ranked


class Found(Edge):
    """The rows of a type that a search finds, through the type's policy, as a connection in pages.

    It hangs on a row with the `text` to look for.
    """

    def __init__(self, target: str, *, description: str, newest_first: bool = False) -> None:
        self.target, self.description = target, description
        self.order = Order("rank", "The closest first.", tie="place", newest_first=newest_first)

    def field(self, name: str) -> graphene.Field:
        return connection_field(self.target, self.description, None, filled, has_orders=False)

    def fill(self, loader, rows, key, args, nodes):  # type: ignore[no-untyped-def]
        target = node_type(self.target)
        paging = Paging.of(self.order, f"Search.{self.target}", args)
        for row in rows:
            chosen: Any = paging.ordered(ranked(target.rows(loader.actor), row.text, "text"))
            page = page_of(list(chosen[: paging.first + 1]), paging)
            loader.load_page(target, [edge.node for edge in page.edges], nodes)
            put(row, key, page)
