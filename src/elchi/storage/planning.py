"""What keeps SQLite to the right index: it does not know how often a value occurs, and may take the wrong one."""

from typing import Any

from sqlalchemy import ColumnElement, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class Aside(FunctionElement[str]):
    """A column of which SQLite uses no index."""

    type = Text()
    inherit_cache = True


def aside(column: ColumnElement[str]) -> ColumnElement[str]:
    """A column as a value of which no index is used, for what half of a table has.

    Of `kind = 'event' AND alias = 'x'` SQLite takes whichever index it finds; with `aside(kind)` it can only take
    that of `alias`. PostgreSQL keeps count of values and is left to choose.
    """
    return Aside(column)


@compiles(Aside, "sqlite")
def _joined(element: Aside, compiler: Any, **options: Any) -> str:
    return f"({compiler.process(element.clauses, **options)} || '')"


@compiles(Aside)
def _plain(element: Aside, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))
