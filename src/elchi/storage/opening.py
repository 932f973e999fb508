"""Opening a record, in a file or on a server: what it must be, and how an older one is brought up to date."""

from pathlib import Path

from sqlalchemy import Engine

from elchi.errors import InputError, StoreError
from elchi.storage import file, server, shapes
from elchi.storage.failing import failing, is_server, named
from elchi.storage.file import WAIT_SECONDS

DROPPED = {
    "statistic": "statistics",
    "programme": "programmes",
    "judgement": "judgements",
    "user": "users",
    "trail": "lines of the trail",
    "search": "saved searches",
}


def engine(address: str | Path) -> Engine:
    """An engine for the record at `address`, created or brought up to date when needed.

    `address` is a path, or "postgresql://user:password@host/database". Raises one of the errors under
    `elchi.errors.StoreError`, whose message says what to do.
    """
    made = _engine(address)
    try:
        with failing(address):
            _bring_up_to_date(made, named(address))
    except StoreError:
        made.dispose()
        raise
    return made


def writing(made: Engine, wait: float = WAIT_SECONDS) -> Engine:
    """The engine for transactions that write; each waits so many seconds for another program's to end."""
    if made.dialect.name == "sqlite":
        return made.execution_options(writing=True, wait=wait)
    return made.execution_options(writing=True, wait=wait, isolation_level="READ COMMITTED")


def shape(address: str | Path) -> str | None:
    """The shape of the record at `address`, which is left as it is; None when nothing is there."""
    made = _engine(address)
    try:
        with failing(address), made.begin() as connection:
            return shapes.shape(connection, named(address))
    finally:
        made.dispose()


def lower(address: str | Path, to: str, *, drop: bool = False) -> None:
    """Give a record the shape that an earlier Elchi opens, "0001" to "0008", in one transaction.

    Raises InputError when it is of that shape or an earlier one, and, unless `drop` is given, when it holds what the
    earlier shape has no place for. Articles, findings and search words stay; what is concluded of them is worked out
    anew when the record comes up again.
    """
    made, shown = _engine(address), named(address)
    try:
        with failing(address), writing(made).begin() as connection:
            now = shapes.shape(connection, shown)
            if now is None or not shapes.FIRST <= to < now:
                has = "is empty" if now is None else f"has shape {now}"
                raise InputError(f"{shown} {has}; give an earlier shape, from {shapes.FIRST} on")
            gone = shapes.homeless(connection, to)
            if gone and not drop:
                told = ", ".join(f"{count:,} {DROPPED[name]}" for name, count in gone.items())
                raise InputError(
                    f"shape {to} has no place for what {shown} holds: {told}; "
                    "keep a copy with `elchi store copy`, then give --drop"
                )
            shapes.downgrade(connection, to)
    finally:
        made.dispose()


def _engine(address: str | Path) -> Engine:
    return server.engine(str(address)) if is_server(address) else file.engine(file.usable(address))


def _bring_up_to_date(made: Engine, address: str) -> None:
    with made.begin() as connection:
        if shapes.shape(connection, address) == shapes.NEWEST:
            return
    with writing(made).begin() as connection:
        version = shapes.shape(connection, address)
        if version != shapes.NEWEST:
            shapes.upgrade(connection, version)
