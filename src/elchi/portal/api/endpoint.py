"""A line of the API's table: the route, its description, the tool and the page about the API are made from it."""

from collections.abc import Callable
from typing import Any

import msgspec

from elchi.portal.api import answers as look
from elchi.portal.api.answers import AllOf, PageOf
from elchi.portal.api.calls import Call
from elchi.portal.api.parameters import AFTER, ID, TALLIED, Parameter, limit, selecting
from elchi.storage import Tally


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """One address below /api/v1: `answer` is the type that it gives, `look` finds it.

    `summary` is what it gives, in a few words that are translated; `use` tells a program or an assistant when to ask
    it; `tool` is its name among an assistant's tools. `example` is an address with {slots} for what a record has.
    """

    path: str
    tool: str
    summary: str
    use: str
    example: str
    group: str
    look: Callable[[Call], Any]
    answer: Any
    parameters: tuple[Parameter, ...] = ()


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind that has a list: the folder of its addresses, its words, and examples of list and tally."""

    folder: str
    name: str
    of: Any
    group: str
    found: tuple[str, str]
    counted: tuple[str, str]
    got: tuple[str, str]
    filters: str
    by: str


def of_kind(kind: Kind) -> list[Endpoint]:
    """A list, its spread over a facet, and one of it by id."""
    root, asked, group = f"/{kind.folder}", selecting(kind.name), kind.group
    return [
        Endpoint(
            path=root,
            tool=f"find_{kind.folder}",
            summary=kind.found[0],
            use=kind.found[1],
            example=f"{root}?{kind.filters}",
            group=group,
            look=look.listing(kind.of),
            answer=PageOf[kind.of],  # type: ignore[name-defined]
            parameters=(*asked, AFTER, limit()),
        ),
        Endpoint(
            path=f"{root}/tally",
            tool=f"count_{kind.folder}",
            summary=kind.counted[0],
            use=kind.counted[1],
            example=f"{root}/tally?by={kind.by}",
            group=group,
            look=look.tally(kind.of),
            answer=AllOf[Tally],
            parameters=(TALLIED, *asked),
        ),
        Endpoint(
            path=f"{root}/{{id}}",
            tool=f"get_{kind.name}",
            summary=kind.got[0],
            use=kind.got[1],
            example=f"{root}/{{{kind.name}}}",
            group=group,
            look=look.one(kind.of),
            answer=kind.of,
            parameters=(ID,),
        ),
    ]
