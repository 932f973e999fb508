"""Every endpoint of the API, read top to bottom: its address, words, parameters and what it answers.

The routes and the OpenAPI document are both made from this table.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from elchi.portal.api import answers as look
from elchi.portal.api.answers import AllOf, PageOf, PairSummary
from elchi.portal.api.calls import Call
from elchi.portal.api.parameters import (
    AFTER,
    FINDING,
    LANGUAGE,
    SIDES,
    SOUGHT,
    TALLIED,
    TYPE,
    Parameter,
    inside,
    limit,
    selecting,
)
from elchi.portal.choosing import PairCount
from elchi.records import Agreement, Article, Commitment, Event, Finding, Mechanism, Person, Programme, Series
from elchi.storage import FoundArticle, Tally, Testimony

ID = inside("id", "its id, an earlier id, or the id of a finding that belongs to it")


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """One address below /api/v1: `answer` is the type that it gives, `look` finds it."""

    path: str
    summary: str
    look: Callable[[Call], Any]
    answer: Any
    parameters: tuple[Parameter, ...] = ()


def endpoint(path: str, summary: str, find: Callable[[Call], Any], answer: Any, *parameters: Parameter) -> Endpoint:
    """A line of the table."""
    return Endpoint(path=path, summary=summary, look=find, answer=answer, parameters=parameters)


def of_kind(folder: str, kind: str, of: type[Any]) -> list[Endpoint]:
    """A list, its spread over a facet, and one of it by id."""
    asked = selecting(kind)
    return [
        endpoint(f"/{folder}", f"{folder}, in pages", look.listing(of), PageOf[of], *asked, AFTER, limit()),  # type: ignore[valid-type]
        endpoint(
            f"/{folder}/tally", f"how {folder} spread over a facet", look.tally(of), AllOf[Tally], TALLIED, *asked
        ),
        endpoint(f"/{folder}/{{id}}", f"one {kind}", look.one(of), of, ID),
    ]


def endpoints() -> list[Endpoint]:
    """The table."""
    return [
        *of_kind("events", "event", Event),
        *of_kind("agreements", "agreement", Agreement),
        *of_kind("commitments", "commitment", Commitment),
        *of_kind("people", "person", Person),
        *of_kind("articles", "article", Article),
        endpoint("/articles/{id}/findings", "what one article says, with quotes", look.findings, AllOf[Finding], ID),
        endpoint("/testimony", "the sentences that findings rest on", look.testimony, AllOf[Testimony], FINDING),
        endpoint("/pairs", "pairs with most events", look.pairs, AllOf[PairCount], *selecting("event"), limit()),
        endpoint("/pair/{first}/{second}", "how much there is of two countries", look.pair, PairSummary, *SIDES),
        endpoint("/pair/{first}/{second}/mechanisms", "standing bodies", look.mechanisms, AllOf[Mechanism], *SIDES),
        endpoint("/pair/{first}/{second}/series", "series of figures", look.series, AllOf[Series], *SIDES),
        endpoint(
            "/search",
            "articles by words, best first",
            look.search,
            AllOf[FoundArticle],
            SOUGHT,
            TYPE,
            LANGUAGE,
            limit(),
        ),
        endpoint("/programmes", "the programmes that are followed", look.programmes, AllOf[Programme]),
    ]
