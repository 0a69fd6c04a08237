"""Mutations: each translates its input, calls one action and reads the answer through the policy."""

import inspect
import random
import time
from collections.abc import Callable
from types import NoneType
from typing import Any, ClassVar, get_args, get_type_hints

import graphene
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, OperationalError
from graphene.utils.str_converters import to_camel_case, to_snake_case
from graphql import FieldNode, GraphQLObjectType, GraphQLResolveInfo

from perfmgmt.core.action import ACTIONS
from perfmgmt.core.errors import Invalid, Refusal
from perfmgmt.core.scope import require_writing
from perfmgmt.core.sentence import translated
from perfmgmt.core.unset import Unset
from perfmgmt.graphql.context import actor_in, is_over
from perfmgmt.graphql.edges import NODES, node_type
from perfmgmt.graphql.idempotency import earlier, keep
from perfmgmt.graphql.inputs import KitInput
from perfmgmt.graphql.loading import Loader
from perfmgmt.graphql.turns import writing

MUTATIONS: dict[str, type["Mutation"]] = {}
TRIES = 8
PASSING = ("40001", "40P01", "55P03")

Told = tuple[int, dict[str, Any]]


class RefusalType(graphene.ObjectType):  # type: ignore[misc]
    """Why a write was refused."""

    class Meta:
        name = "Refusal"

    code = graphene.String(
        required=True, description="For programs: INVALID, NOT_FOUND, FORBIDDEN, CONFLICT or a telling one."
    )
    field = graphene.String(description="The input it is about, where it is about one.")
    message = graphene.String(required=True, description="What to do next.")


class Mutation:
    """One action as a GraphQL mutation. A subclass names the action, its Input and the node it answers with."""

    action: ClassVar[Callable[..., Any]]
    answer: ClassVar[str]
    Input: ClassVar[type[KitInput]]
    name: ClassVar[str]
    moves_access: ClassVar[bool] = False
    """Whether roles, teams, lines or shares change, so that the actor's own must be read again."""
    beforehand: ClassVar[Callable[..., dict[str, Any]] | None] = None
    """What takes long and is done before the write takes its turn: from the actor and the same arguments to further
    ones. It refuses what the action would refuse."""
    told_once: ClassVar[dict[str, graphene.Field]] = {}
    """What the first answer tells beside the node and no later one can: attributes of the row that are not stored."""

    def __init_subclass__(cls) -> None:
        action = cls.__dict__["action"]
        stem = to_snake_case(cls.__name__)
        if action.__name__ not in ACTIONS or action.__name__ != stem:
            raise ImproperlyConfigured(f"{cls.__name__}: a mutation calls the registered action of its own name.")
        if not cls.__doc__:
            raise ImproperlyConfigured(f"{cls.__name__}: describe the mutation.")
        cls.action = staticmethod(action)
        if "beforehand" in cls.__dict__:
            cls.beforehand = staticmethod(cls.__dict__["beforehand"])
        cls.name = to_camel_case(stem)
        given = {k: v for k, v in vars(cls.Input).items() if not k.startswith("__")}
        given["client_mutation_id"] = graphene.String(description="Echoed as it is.")
        meta = type("Meta", (), {"description": f"What {cls.name} needs."})
        cls.Input = type(f"{cls.__name__}Input", (KitInput,), {**given, "Meta": meta})
        MUTATIONS[cls.name] = cls

    @classmethod
    def field(cls) -> graphene.Field:
        """The field on the root of mutations."""
        payload_field = to_snake_case(cls.answer)
        payload = type(
            f"{cls.__name__}Payload",
            (graphene.ObjectType,),
            {
                "Meta": type("Meta", (), {"description": f"What {cls.name} answers with."}),
                payload_field: graphene.Field(
                    node_type(cls.answer), description=f"The {cls.answer} afterwards, if you may still see it."
                ),
                **cls.told_once,
                "errors": graphene.List(
                    graphene.NonNull(RefusalType),
                    required=True,
                    description="Why nothing was written; empty if it was.",
                ),
                "client_mutation_id": graphene.String(description="As it was sent."),
            },
        )
        return graphene.Field(
            payload,
            required=True,
            description=cls.__doc__,
            args={
                "input": graphene.Argument(cls.Input, required=True, description="What to write."),
                "idempotency_key": graphene.Argument(
                    graphene.UUID,
                    required=True,
                    description="A new random UUID for each write; the same one again answers without writing twice.",
                ),
            },
            resolver=cls._resolve,
        )

    @classmethod
    def _resolve(cls, _: Any, info: GraphQLResolveInfo, input: dict[str, Any], idempotency_key: Any) -> dict[str, Any]:
        actor = actor_in(info.context)
        given = dict(input)
        echo = given.pop("client_mutation_id", None)
        try:
            pk, told = cls._act(info, actor, given, idempotency_key)
        except Refusal as refused:
            return {"errors": [as_told(refused)], "client_mutation_id": echo}
        if cls.moves_access:
            actor.forget()
        target = node_type(cls.answer)
        row = target.rows(actor).filter(pk=pk).first()
        if row is not None:
            loader = Loader(info, actor)
            loader.load(target, [row], cls._selection(loader, info))
        return {to_snake_case(cls.answer): row, **told, "errors": [], "client_mutation_id": echo}

    @classmethod
    def _act(cls, info: GraphQLResolveInfo, actor: Any, given: dict[str, Any], key: Any) -> Told:
        for attempt in range(1, TRIES + 1):
            try:
                return cls._written(actor, given, key)
            except (Refusal, IntegrityError) as error:
                # A repeated write may be refused, or meet its own key: then the first answer counts.
                before = earlier(actor, cls.name, key, given)
                if before is not None:
                    return before, {}
                if not _may_pass(error, attempt):
                    raise
            except OperationalError as error:
                if not _may_pass(error, attempt):
                    raise
            if is_over(info.context):
                break
            actor.forget()
            time.sleep(random.uniform(0.01, 0.03) * attempt)
        raise Refusal("Too many people write here at this moment. Send the same again.", code="BUSY")

    @classmethod
    def _written(cls, actor: Any, given: dict[str, Any], key: Any) -> Told:
        arguments = cls._arguments(given)
        if cls.beforehand is not None:
            require_writing(actor, cls.action.area)  # type: ignore[attr-defined]
            arguments |= cls.beforehand(actor, **arguments)
        with writing():
            actor.hold()
            row = cls.action(actor, **arguments)
            keep(actor, cls.name, key, given, row.pk)
        return int(row.pk), {name: getattr(row, name) for name in cls.told_once}

    @classmethod
    def _arguments(cls, given: dict[str, Any]) -> dict[str, Any]:
        """What the action is called with. A null stands for its own default, or empties what may be empty.

        Raises Invalid for a null where the action keeps a value that cannot be empty, and where nothing is said of
        what the action does not do without.
        """
        hints = get_type_hints(inspect.unwrap(cls.action))
        declared = inspect.signature(cls.action).parameters
        arguments = cls.Input.translate(given)
        for name in [name for name, value in arguments.items() if value is None and name in declared]:
            if NoneType in get_args(hints[name]):
                continue
            if declared[name].default is Unset.UNSET:
                raise Invalid("This cannot be empty. Leave it out to keep what is there.", field=name)
            del arguments[name]
        for name, parameter in declared.items():
            # Left out, it might mean anything: that there is none, or that all stays as it is.
            is_needed = parameter.kind is parameter.KEYWORD_ONLY and parameter.default is parameter.empty
            if is_needed and name not in arguments:
                raise Invalid("Name one here, or write null for none.", field=name)
        return arguments

    @classmethod
    def _selection(cls, loader: Loader, info: GraphQLResolveInfo) -> list[FieldNode]:
        payload = info.schema.get_type(f"{cls.__name__}Payload")
        assert isinstance(payload, GraphQLObjectType)
        wanted = to_camel_case(to_snake_case(cls.answer))
        found = [
            nodes for nodes in loader.selected(payload, info.field_nodes).values() if nodes[0].name.value == wanted
        ]
        return found[0] if found else []


def as_told(refused: Refusal) -> dict[str, str | None]:
    """A refusal as clients read it."""
    field = to_camel_case(refused.field) if refused.field else None
    return {"code": refused.code, "field": field, "message": translated(refused.message)}


def _may_pass(error: Exception, attempt: int) -> bool:
    """Whether trying again may help: a deadlock, a lock not had in time, a tree that moved, a row that came between."""
    if isinstance(error, Refusal):
        return error.code == "BUSY"
    if isinstance(error, IntegrityError):
        return attempt == 1
    return getattr(error.__cause__, "sqlstate", None) in PASSING or "locked" in str(error)


def mutation_fields() -> dict[str, graphene.Field]:
    """All mutations by name. Raises ImproperlyConfigured where an action has no mutation's node."""
    for one in MUTATIONS.values():
        if one.answer not in NODES:
            raise ImproperlyConfigured(f"{one.name} answers with {one.answer}, which is no node.")
    return {to_snake_case(name): one.field() for name, one in sorted(MUTATIONS.items())}
