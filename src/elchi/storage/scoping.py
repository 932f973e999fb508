"""What checks and series look at, loaded without more quotes than they read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, select, true

from elchi.checking import Page, Scope
from elchi.checking.scope import about
from elchi.linking import Account
from elchi.linking.agreements.completing import completed
from elchi.records import Agreement, Commitment, Event, Finding, Person, Quote
from elchi.storage import asking, counting, judging, queries, rows, tables

QUOTED = ("event", "agreement", "commitment", "figure", "mechanism")
SESSIONS = ("commission", "consultations")


def scope(connection: Connection, on: str, pair: queries.Pair | None, months: int, *, outdated: bool) -> Scope:
    """Everything that is checked, of the whole record or of two countries."""
    whole = Scope(
        on=on,
        months=months,
        pages=_pages(connection),
        accounts=accounts(connection, pair, ()),
        events=asking.conclusions(connection, Event, pair),
        agreements=_replacing(asking.conclusions(connection, Agreement, pair)),
        commitments=asking.conclusions(connection, Commitment, pair),
        people=asking.conclusions(connection, Person),
        judgements=judging.kept(connection),
        unheeded=judging.come_to(connection).reports,
        statistics=counting.statistics(connection, pair),
        unquoted=_unquoted(connection),
        outdated=outdated,
    )
    return whole if pair is None else about(whole, pair)


def sessions(connection: Connection, pair: queries.Pair) -> list[Event]:
    """The sessions and consultations that both countries took part in."""
    return [one for kind in SESSIONS for one in asking.conclusions(connection, Event, pair, kind)]


def accounts(connection: Connection, pair: queries.Pair | None, kinds: Sequence[str]) -> list[Account[Finding]]:
    """Accounts of findings of these kinds, all when none is named; with `pair`, of pages that name both countries.

    Sectors, formats and offices come without their quotes.
    """
    found = tables.finding.c
    wanted: ColumnElement[bool] = found.kind.in_(kinds) if kinds else true()
    if pair is not None:
        wanted = wanted & found.article.in_(queries.naming_both(pair))
    quotes = _quotes(connection, wanted & found.kind.in_(QUOTED))
    return list(_accounts(connection, wanted, quotes))


def _accounts(
    connection: Connection, wanted: ColumnElement[bool], quotes: dict[str, list[Quote]]
) -> Iterator[Account[Finding]]:
    for key, payload, language, published, outlet in connection.execute(queries.accounts(wanted)):
        finding = rows.to_finding(payload, quotes.get(key, []))
        yield Account(finding=finding, language=language, published=published, outlet=outlet)


def _quotes(connection: Connection, wanted: ColumnElement[bool]) -> dict[str, list[Quote]]:
    found: dict[str, list[Quote]] = defaultdict(list)
    for told, article, start, end, text, field in connection.execute(queries.quotes(wanted)):
        found[told].append(Quote(article=article, start=start, end=end, text=text, field=field))
    return found


def _replacing(agreements: Iterable[Agreement]) -> list[Agreement]:
    """The agreements with what they replace and amend, which are of the same parties."""
    found: dict[tuple[str, ...], list[Agreement]] = defaultdict(list)
    for one in agreements:
        found[tuple(sorted(one.parties))].append(one)
    return [one for held in found.values() for one in completed(held)]


def _pages(connection: Connection) -> list[Page]:
    table = tables.article.c
    found = connection.execute(select(table.id, table.outlet, table.published).order_by(table.number))
    return [Page(id=key, outlet=outlet, published=published) for key, outlet, published in found]


def _unquoted(connection: Connection) -> list[str]:
    """Findings that no quote stands under."""
    table = tables.finding.c
    quoted = select(tables.quote.c.finding).where(tables.quote.c.finding == table.id).exists()
    return list(connection.scalars(select(table.id).where(~quoted).order_by(table.id)))
