"""What people said of a conclusion: its judgements, and a word that changes when it or they change."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from elchi.linking import Conclusion
from elchi.linking.anchoring import Anchored, anchored
from elchi.linking.identity import conclusion_id
from elchi.records import Judgement
from elchi.storage import asking, judging, tables
from elchi.storage.conclusions import TYPE
from elchi.storage.loading import portions
from elchi.storage.opened import Opened

LENGTH = 16


class Said(Opened):
    """Questions for the judgements on conclusions."""

    def said(self) -> dict[str, list[Judgement]]:
        """By the id of a conclusion, the judgements on its findings and those that were given on it, oldest first.

        Those that were taken back are among them.
        """
        with self._reading() as connection:
            return said_of(connection)

    def seen(self, kind: str, name: str) -> str:
        """A word for how a conclusion stands, with what people said of it; another when either is another.

        "" when there is nothing under this name.
        """
        with self._reading() as connection:
            return seen(connection, kind, name)

    def concluded(self, kind: str, name: str) -> Conclusion | None:
        """The conclusion of a kind ("event", "person", …) that a name leads to, or None; as it is concluded."""
        with self._reading() as connection:
            return asking.conclusion(connection, TYPE[kind], name)


def seen(connection: Connection, kind: str, name: str) -> str:
    """As `Said.seen`, inside a transaction."""
    found = asking.conclusion(connection, TYPE[kind], name)
    if found is None:
        return ""
    return word(found, said_of(connection).get(found.id, []))


def word(conclusion: Conclusion, said: Iterable[Judgement]) -> str:
    """A word for a conclusion as it is concluded, and what people say of it now."""
    given = [each.id for each in said if each.withdrawn is None]
    told = msgspec.json.encode([conclusion, given], order="sorted")
    return hashlib.sha256(told).hexdigest()[:LENGTH]


def said_of(connection: Connection) -> dict[str, list[Judgement]]:
    """As `Said.said`, inside a transaction."""
    judgements = judging.kept(connection)
    named = {
        each.judgement.id: _names(each) for each in anchored(judgements, judging.anchors_of(connection, judgements))
    }
    home = _homes(connection, {name for names in named.values() for name in names})
    found: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        for conclusion in {home[name] for name in named[judgement.id] if name in home}:
            found[conclusion].append(judgement)
    return dict(found)


def _names(given: Anchored) -> set[str]:
    """Every id that leads to what a judgement is about."""
    names = {conclusion_id(kind, item) for kind in given.kinds for item in given.items}
    return names | {given.judgement.conclusion} if given.judgement.conclusion else names


def _homes(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    table, found = tables.membership.c, dict[str, str]()
    for portion in portions(sorted(names)):
        wanted = select(table.alias, table.conclusion).where(table.alias.in_(portion))
        found |= dict(connection.execute(wanted).all())
    return found
