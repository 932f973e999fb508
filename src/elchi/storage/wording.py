"""Full text in SQL, in each database's own way, with one answer: which articles hold the words, and how well.

SQLite searches the table `words` by FTS5 and ranks by its `bm25`. PostgreSQL looks the stems up in an inverted index
over `words.forms` and works out the same formula (Robertson and Zaragoza 2009; k1 = 1.2, b = 0.75) itself.
"""

import math
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Text, bindparam, cast, func, literal, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NULLTYPE

from elchi.storage import search, tables

K1, B = 1.2, 0.75
LEAST = 1e-6
Sought = list[set[str]]


class Holds(FunctionElement[bool]):
    """Whether the row of `words` holds every word sought, each in any of its forms."""

    # As a Boolean it would be written "words MATCH ? = 1" for SQLite, which FTS5 does not take.
    type = NULLTYPE  # type: ignore[assignment]
    inherit_cache = True


def holds(sought: Sought) -> ColumnElement[bool]:
    """The condition on `words` that every word is there."""
    groups = [bindparam(None, sorted(forms), type_=ARRAY(Text)) for forms in sought]
    return Holds(bindparam(None, search.match(sought), type_=Text), *groups)


@compiles(Holds, "sqlite")
def _match(element: Holds, compiler: Any, **options: Any) -> str:
    return f"words MATCH {compiler.process(next(iter(element.clauses)), **options)}"


@compiles(Holds, "postgresql")
def _overlap(element: Holds, compiler: Any, **options: Any) -> str:
    return " AND ".join(f"words.forms && {compiler.process(each, **options)}" for each in list(element.clauses)[1:])


def worst_last(connection: Connection, sought: Sought) -> ColumnElement[Any]:
    """What to order hits by, lowest first, so that the best come first."""
    if connection.dialect.name == "sqlite":
        return func.bm25(literal_column("words"))
    forms: ColumnElement[Any] = literal_column("words.forms")
    pages, length = connection.execute(
        select(func.count(), func.avg(func.cardinality(forms))).select_from(tables.words)
    ).one()
    average = float(length or 1)
    return -1.0 * reduce(
        add, [_weight(connection, form, pages, average) for group in sought for form in sorted(group)]
    )


def _weight(connection: Connection, form: str, pages: int, average: float) -> ColumnElement[Any]:
    forms: ColumnElement[Any] = literal_column("words.forms")
    inside = forms.op("@>")(bindparam(None, [form], type_=ARRAY(Text)))
    hits = connection.scalar(select(func.count()).select_from(tables.words).where(inside)) or 0
    rare = max(math.log((pages - hits + 0.5) / (hits + 0.5)), LEAST)
    times = cast(func.cardinality(func.array_positions(forms, literal(form, Text))), Float)
    length = cast(func.cardinality(forms), Float)
    return literal(rare, Float) * times * (K1 + 1) / (times + K1 * (1 - B + B * length / average))
