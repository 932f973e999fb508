"""The record: what was read, what it says, what follows, and the questions it answers."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import select

from elchi.records import Article, Finding, Rejected
from elchi.storage import anew, judging, rows, tables, writing
from elchi.storage.ahead import Ahead
from elchi.storage.beside import Beside
from elchi.storage.calling import Calling
from elchi.storage.captured import Captured
from elchi.storage.doubting import Doubting
from elchi.storage.judged import Judged
from elchi.storage.loading import portions
from elchi.storage.measured import Measured
from elchi.storage.meeting import Meeting
from elchi.storage.news import Newly
from elchi.storage.overview import Overview
from elchi.storage.pages import Pages
from elchi.storage.pairwork import Pairwork
from elchi.storage.programmes import Programmes
from elchi.storage.related import Related
from elchi.storage.said import Said
from elchi.storage.spreading import spreading
from elchi.storage.streaming import Streamed
from elchi.storage.testifying import Testifying

TOGETHER = 200
Reading = tuple[Article, Sequence[Finding]]


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What adding an article did: it was new, its findings were replaced, or nothing changed."""

    article: str
    outcome: writing.Outcome

    @property
    def new(self) -> bool:
        """True when the record did not have the article before."""
        return self.outcome == "new"


class Record(
    Pages,
    Captured,
    Related,
    Judged,
    Said,
    Doubting,
    Measured,
    Programmes,
    Pairwork,
    Streamed,
    Overview,
    Ahead,
    Testifying,
    Calling,
    Beside,
    Newly,
    Meeting,
):
    """A record in a file: made when it is not there, brought up to date when an older Elchi wrote it.

    `address` is a path such as "elchi.db". Many programs may read while one writes. Raises an error under
    `elchi.errors.StoreError` that says what to do when the file cannot be opened or written.

    >>> with Record("elchi.db") as record:  # doctest: +SKIP
    ...     record.add(article, findings)
    ...     record.events(pair=("KZ", "TM"), type="visit", since="2023")
    """

    def add(self, article: Article, findings: Sequence[Finding]) -> Added:
        """Add one article with its findings and link it with the rest, in one transaction.

        The same article with the same findings changes nothing; with other findings (a newer program read it
        again) the old findings are replaced and the article stays.
        """
        return self.add_all([(article, findings)])[0]

    def add_all(self, readings: Iterable[Reading]) -> list[Added]:
        """Add many articles, two hundred to a transaction, and tell of each what it did."""
        return [added for group in portions(readings, TOGETHER) for added in self._add_group(group)]

    def reject(self, rejected: Rejected) -> None:
        """Keep a page that could not be read, with the reason."""
        self.reject_all([rejected])

    def reject_all(self, rejected: Sequence[Rejected]) -> None:
        """Keep pages that could not be read, in one transaction; the same page and reason once."""
        if rejected:
            with self._changing() as connection:
                writing.write_rejected(connection, rejected)

    @property
    def outdated(self) -> bool:
        """True when the conclusions were made by the rules of another Elchi; adding, or `relink`, makes them anew."""
        with self._reading() as connection:
            return anew.outdated(connection, self._rules)

    def relink(self, workers: int = 1) -> None:
        """Conclude everything anew from the findings, in one transaction; several `workers` compare findings.

        A program that asks for several must guard its start by `if __name__ == "__main__"`.
        """
        with spreading(workers) as spread, self._linking() as connection:
            anew.relink_all(connection, self._rules, judging.come_to(connection).constraints, spread)
            self._memory.clear()

    def _add_group(self, group: list[Reading]) -> list[Added]:
        """Stem what is new before anything is locked; what is known already locks nothing."""
        known = self._digests(article.id for article, _ in group)
        same = [known.get(article.id) == rows.digest(article, found) for article, found in group]
        changed = [reading for reading, is_same in zip(group, same, strict=True) if not is_same]
        outcomes = iter(self._write([writing.prepared(a, found, new=a.id not in known) for a, found in changed]))
        return [
            Added(article=article.id, outcome="same" if is_same else next(outcomes))
            for (article, _), is_same in zip(group, same, strict=True)
        ]

    def _write(self, readings: list[writing.Prepared]) -> list[writing.Outcome]:
        if not readings:
            return []
        with self._linking() as connection:
            return writing.write_all(connection, readings, self._rules, self._memory)

    def _digests(self, ids: Iterable[str]) -> dict[str, str]:
        table = tables.article.c
        with self._reading() as connection:
            found = connection.execute(select(table.id, table.digest).where(table.id.in_(list(ids))))
            return {row.id: row.digest for row in found}
