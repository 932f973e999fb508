"""How often a sign-in may fail: by the name that is tried, and by the network it comes from.

The attempts are rows of the record's file, so that all processes that serve it count together. An attempt counts from
when it begins: many at once do not slip through. One that succeeds clears its name.
"""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from elchi.accounts import tables
from elchi.accounts.times import before, moment

WINDOW = timedelta(minutes=15)
BY_NAME, BY_NETWORK = 10, 50


def allowed(connection: Connection, name: str, network: str, at: datetime) -> bool:
    """True when another attempt may be made, which then counts; False when there were too many of late."""
    table = tables.attempt
    connection.execute(delete(table).where(table.c.at <= before(at, WINDOW)))
    if not _few(connection, name, network):
        return False
    connection.execute(insert(table), {"name": _hidden(name), "network": network, "at": moment(at)})
    return True


def full(connection: Connection, name: str, network: str) -> bool:
    """True when the attempt that counted last was the last that is allowed for now."""
    return not _few(connection, name, network)


def clear(connection: Connection, name: str) -> None:
    """Forget the attempts on a name whose user has signed in."""
    connection.execute(delete(tables.attempt).where(tables.attempt.c.name == _hidden(name)))


def _few(connection: Connection, name: str, network: str) -> bool:
    table = tables.attempt.c
    tried = _count(connection, table.name == _hidden(name)) < BY_NAME
    return tried and _count(connection, table.network == network) < BY_NETWORK


def _count(connection: Connection, condition: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(tables.attempt).where(condition)) or 0


def _hidden(name: str) -> str:
    """What is kept of a name that was tried: people type passwords there."""
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
