"""What a program that adds pages remembers of the record between transactions, so that it is not loaded anew."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from elchi.linking import Account, Kind
from elchi.records import Finding
from elchi.storage import rows, tables

WRITES = "writes"
ITEMS = 60_000
MEMBERS = 200_000
Members = dict[str, rows.Row]


def count(connection: Connection) -> int:
    """Count a transaction that changes what the record holds, and tell how many there were with it."""
    about = tables.about
    writes = int(connection.scalar(select(about.c.value).where(about.c.name == WRITES)) or "0") + 1
    connection.execute(delete(about).where(about.c.name == WRITES))
    connection.execute(insert(about), {"name": WRITES, "value": str(writes)})
    return writes


class Memory:
    """Items by kind and finding, and members by kind and component; forgotten when another program wrote.

    Every transaction that links counts itself in the record; a count that is not the one remembered means that
    somebody else was there.
    """

    def __init__(self) -> None:
        self.items: OrderedDict[tuple[str, str], dict[str, Any]] = OrderedDict()
        self.members: OrderedDict[tuple[str, str], Members] = OrderedDict()
        self._writes = ""
        self._held = 0
        self._lock = Lock()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One transaction at a time; what a failed one left here is forgotten."""
        with self._lock:
            try:
                yield
            except BaseException:
                self.clear()
                raise

    def begin(self, connection: Connection) -> None:
        """Forget everything when the record is not as this program left it; count this transaction."""
        writes = count(connection)
        if str(writes - 1) != self._writes:
            self.clear()
        self._writes = str(writes)

    def clear(self) -> None:
        """Forget everything."""
        self.items.clear()
        self.members.clear()
        self._writes, self._held = "", 0

    def keep_items(self, kind: Kind[Any, Any, Any], account: Account[Finding]) -> dict[str, Any]:
        """The items of an account, remembered; those that came first go first."""
        found = {item.id: item for item in kind.items(account)}
        self.items[kind.name, account.id] = found
        self.items.move_to_end((kind.name, account.id))
        while len(self.items) > ITEMS:
            self.items.popitem(last=False)
        return found

    def keep_members(self, kind: str, component: str, members: Members) -> None:
        """Remember the members of a component."""
        self.forget_members(kind, component)
        self.members[kind, component] = members
        self._held += len(members)
        while self._held > MEMBERS and len(self.members) > 1:
            self._held -= len(self.members.popitem(last=False)[1])

    def forget_members(self, kind: str, component: str) -> None:
        """Remember a component no longer."""
        self._held -= len(self.members.pop((kind, component), ()))
