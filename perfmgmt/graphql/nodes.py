"""Types that clients read: nodes protected by a policy, and plain values that belong to one."""

from collections.abc import Sequence
from typing import Any, ClassVar

import graphene
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, QuerySet
from graphene import relay
from graphene.utils.str_converters import to_camel_case
from graphene_django import DjangoObjectType
from graphql import GraphQLResolveInfo

from perfmgmt.access.policy import POLICIES, policy_of
from perfmgmt.access.rows import visible
from perfmgmt.core.actor import Actor
from perfmgmt.core.scope import READ, SCOPES, area_of, in_scope
from perfmgmt.graphql.edges import NODES, Edge, declared_edges
from perfmgmt.graphql.pages import Order


def allowed(actor: Actor, rows: Sequence[Any]) -> dict[int, list[str]]:
    """What an actor may do to each row of a page, by the policy of its model; the answer of every `can`."""
    policy = policy_of(type(rows[0]))
    return {row.pk: policy.can(actor, row) for row in rows}


class ProtectedNode(DjangoObjectType):  # type: ignore[misc]
    """A row of one model, as far as its policy lets it be seen.

    Meta names `model`, `name`, `description` and every column in `fields`; `enums` gives columns their enum.
    Attributes that are edges become fields filled by the loader. `orders` are the sorts of its lists, the first
    one the default. `area` is what a token must cover to read it, the name of the package unless said. Raises
    ImproperlyConfigured without named fields, without a policy or without an area.
    """

    area: ClassVar[str]

    orders: ClassVar[dict[str, Order]] = {"OLDEST": Order("id", "The oldest first.")}
    edges: ClassVar[dict[str, Edge]]

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(
        cls,
        model: type[Model] | None = None,
        name: str | None = None,
        fields: tuple[str, ...] | None = None,
        enums: dict[str, Any] | None = None,
        area: str = "",
        **options: Any,
    ) -> None:
        if model is None or not isinstance(fields, tuple) or not name:
            raise ImproperlyConfigured(f"{cls.__name__}: name the model, the type and every field that it shows.")
        if model not in POLICIES:
            raise ImproperlyConfigured(f"{cls.__name__}: {model.__name__} has no policy, so nobody may see it.")
        cls.area = area or area_of(cls.__module__)
        if not cls.area:
            raise ImproperlyConfigured(f"{cls.__name__}: a type lies in a package's schema, or names its area.")
        SCOPES.add(f"{cls.area}:{READ}")
        cls.edges = {}
        for attribute, edge in declared_edges(list(vars(cls).items())).items():
            setattr(cls, attribute, edge.field(attribute))
            cls.edges[to_camel_case(attribute)] = edge
        for column, enum in (enums or {}).items():
            declared = model._meta.get_field(column)
            required = not declared.null and not declared.blank  # type: ignore[union-attr]
            description = declared.help_text or f"Its {column}."  # type: ignore[union-attr]
            setattr(
                cls, column, graphene.Field(enum, required=required, description=description, resolver=_enum(column))
            )
        super().__init_subclass_with_meta__(
            model=model,
            name=name,
            fields=tuple(field for field in fields if field not in (enums or {})),
            interfaces=(relay.Node,),
            convert_choices_to_enum=False,
            use_connection=False,
            **options,
        )
        NODES[name] = cls

    @classmethod
    def rows(cls, actor: Actor) -> QuerySet[Any]:
        """What an actor may see of this type; nothing where her token does not cover it."""
        if not in_scope(actor, cls.area, READ):
            return visible(actor, cls._meta.model).none()
        return cls.prepare(visible(actor, cls._meta.model), actor)

    @classmethod
    def prepare(cls, rows: QuerySet[Any], actor: Actor) -> QuerySet[Any]:
        """Add to the rows what the type's own fields need; a subclass annotates here."""
        return rows

    def resolve_id(self: Any, info: GraphQLResolveInfo) -> int:
        return int(self.pk)


def _enum(column: str) -> Any:
    def resolve(row: Any, info: GraphQLResolveInfo) -> Any:
        return getattr(row, column) or None

    return resolve


class Plain(graphene.ObjectType):  # type: ignore[misc]
    """A value without an id of its own; it may have edges to nodes, which go through their policies."""

    edges: ClassVar[dict[str, Edge]]

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        cls.edges = {}
        for attribute, edge in declared_edges(list(vars(cls).items())).items():
            setattr(cls, attribute, edge.field(attribute))
            cls.edges[to_camel_case(attribute)] = edge
        super().__init_subclass_with_meta__(**options)
