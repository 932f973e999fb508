"""What keeps SQLite to the right index: it does not know how often a value occurs, and may take the wrong one."""

from sqlalchemy import ColumnElement


def aside(column: ColumnElement[str]) -> ColumnElement[str]:
    """A column as a value of which no index is used, for what half of a table has.

    Of `kind = 'event' AND alias = 'x'` SQLite takes whichever index it finds; with `aside(kind)` it can only take
    that of `alias`.
    """
    return column.concat("")
