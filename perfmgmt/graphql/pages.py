"""Connections in pages. A cursor names the last row's place in the order, so a page costs the same anywhere."""

import base64
import datetime as dt
import hmac
import json
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

import graphene
from django.conf import settings
from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, Value
from django.db.models.expressions import OrderBy

from perfmgmt.core.errors import Invalid
from perfmgmt.core.sentence import sentence

PAGE = 100
USUAL = 20
SEAL = 12


@dataclass(frozen=True)
class Order:
    """One way to sort a list: an expression that is never null, ties broken by key."""

    by: Any
    description: str
    descending: bool = False
    tie: str = "pk"
    newest_first: bool | None = None
    """Whether the tie is broken by the newest; by the order's own direction unless said."""

    @property
    def ties_fall(self) -> bool:
        """Whether keys fall where the order alone does not decide."""
        return self.descending if self.newest_first is None else self.newest_first


class Beyond(Func):
    """Whether (key, tie) lies beyond another place: one range of an index that holds both, wherever that is."""

    output_field = BooleanField()

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> Any:  # type: ignore[override]
        compiled = [compiler.compile(one) for one in self.get_source_expressions()]
        key, tie, value, at = (sql for sql, _ in compiled)
        return f"({key}, {tie}) {self.extra['sign']} ({value}, {at})", [one for _, some in compiled for one in some]


@dataclass
class Edge:
    """One place in a page."""

    node: Any
    cursor: str


@dataclass
class Page:
    """What a connection answers with."""

    edges: list[Edge]
    page_info: dict[str, Any]

    @classmethod
    def empty(cls) -> "Page":
        return cls([], {"has_next_page": False, "end_cursor": None})


@dataclass
class Paging:
    """The page that was asked for."""

    first: int
    list_name: str
    order: Order
    after: tuple[Any, int] | None

    @classmethod
    def read(cls, target: Any, args: dict[str, Any], default: str = "") -> "Paging":
        """From a field's arguments. Raises Invalid for a size out of range or a cursor of another list."""
        chosen = args.get("order_by")
        name = (chosen.name if isinstance(chosen, Enum) else chosen) or default or next(iter(target.orders))
        return cls.of(target.orders[name], f"{target._meta.name}.{name}", args)

    @classmethod
    def of(cls, order: Order, list_name: str, args: dict[str, Any]) -> "Paging":
        """The same for a list that has one order only."""
        first = USUAL if args.get("first") is None else args["first"]
        if not 1 <= first <= PAGE:
            raise Invalid(sentence("Ask for 1 to {most} at a time and go on with `after`.", most=PAGE), field="first")
        after = args.get("after")
        return cls(first, list_name, order, _place(after, list_name) if after else None)

    def order_by(self) -> list[OrderBy]:
        """Key, then primary key."""
        key, tie = F("_key"), F(self.order.tie)
        return [
            key.desc() if self.order.descending else key.asc(),
            tie.desc() if self.order.ties_fall else tie.asc(),
        ]

    def ordered(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows after the cursor, in order."""
        by = self.order.by
        rows = rows.annotate(_key=F(by) if isinstance(by, str) else by)
        if self.after:
            rows = rows.filter(self._beyond(*self.after))
        return rows.order_by(*self.order_by())

    def _beyond(self, value: Any, pk: int) -> "Q | Beyond":
        falls, tie = self.order.descending, self.order.tie
        if falls == self.order.ties_fall:
            return Beyond(F("_key"), F(tie), Value(value), Value(pk), sign="<" if falls else ">")
        beyond, tied = ("lt", f"{tie}__gt") if falls else ("gt", f"{tie}__lt")
        return Q(**{f"_key__{beyond}": value}) | Q(**{"_key": value, tied: pk})


def page_of(rows: list[Any], paging: Paging) -> Page:
    """A page from one row more than was asked for."""
    more = len(rows) > paging.first
    edges = [Edge(row, _cursor(row, paging.list_name)) for row in rows[: paging.first]]
    return Page(edges, {"has_next_page": more, "end_cursor": edges[-1].cursor if edges else None})


def _cursor(row: Model, list_name: str) -> str:
    value: Any = row._key  # type: ignore[attr-defined]
    kind = "v"
    match value:
        case dt.datetime():
            kind, value = "t", value.isoformat()
        case dt.date():
            kind, value = "d", value.isoformat()
        case Decimal():
            kind, value = "n", str(value)
    text = json.dumps([kind, value, row.pk]).encode()
    return base64.urlsafe_b64encode(_seal(list_name, text) + text).decode()


def _seal(list_name: str, text: bytes) -> bytes:
    """Ties a cursor to its list, so that what comes back is of the right kind and nothing else reaches the database."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"cursor {list_name} ".encode() + text, "sha256")[:SEAL]


def _place(cursor: str, list_name: str) -> tuple[Any, int]:
    try:
        sealed = base64.urlsafe_b64decode(cursor.encode())
        seal, text = sealed[:SEAL], sealed[SEAL:]
        if not hmac.compare_digest(seal, _seal(list_name, text)):
            raise ValueError
    except ValueError:
        raise Invalid("This cursor is not of this list in this order. Start again without it.", field="after") from None
    kind, value, pk = json.loads(text)
    match kind:
        case "t":
            value = dt.datetime.fromisoformat(value)
        case "d":
            value = dt.date.fromisoformat(value)
        case "n":
            value = Decimal(value)
    return value, pk


class PageInfo(graphene.ObjectType):  # type: ignore[misc]
    """Where a page ends."""

    has_next_page = graphene.Boolean(required=True, description="Whether more follow.")
    end_cursor = graphene.String(description="Hand it back as `after` to go on; null where the page is empty.")


_connections: dict[str, Any] = {}
_orders: dict[str, Any] = {}


def connection_of(target: Any) -> Any:
    """The connection type of a node type."""
    name = target._meta.name
    if name not in _connections:
        edge = type(
            f"{name}Edge",
            (graphene.ObjectType,),
            {
                "Meta": type("Meta", (), {"description": f"One {name} in a page."}),
                "node": graphene.Field(target, required=True, description=f"The {name}."),
                "cursor": graphene.String(required=True, description="Its place in the list."),
            },
        )
        _connections[name] = type(
            f"{name}Connection",
            (graphene.ObjectType,),
            {
                "Meta": type("Meta", (), {"description": f"A page of {name} rows that you may see."}),
                "edges": graphene.List(graphene.NonNull(edge), required=True, description="The rows of the page."),
                "page_info": graphene.Field(PageInfo, required=True, description="Whether more follow."),
            },
        )
    return _connections[name]


def order_enum(target: Any) -> Any:
    """The enum of a node type's orders."""
    name = target._meta.name
    if name not in _orders:
        members = Enum(f"{name}Order", {key: key for key in target.orders})  # type: ignore[misc]
        _orders[name] = graphene.Enum.from_enum(
            members,
            name=f"{name}Order",
            description=lambda one: (
                f"How a list of {name} rows is sorted." if one is None else target.orders[one.name].description
            ),
        )
    return _orders[name]
