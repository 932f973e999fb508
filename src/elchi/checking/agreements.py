"""Agreements about to expire, or expired, without one that follows them; and those that pages tell of in two ways."""

from collections import defaultdict
from collections.abc import Iterator

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.linking.agreements import terms
from elchi.records import Agreement
from elchi.records.days import months_later

TITLE = 80
YEAR = 12
SHOWN = 3


def expiring(scope: Scope) -> Iterator[Seen]:
    """Documents whose term ends within the scope's months, or ended within the last year, the first to end first."""
    replaced = {key for one in scope.agreements for key in one.replaces}
    since = months_later(scope.on, -YEAR)
    for end, one, due in sorted(_ending(scope.agreements, since, YEAR + scope.months), key=lambda e: (e[0], e[1].id)):
        if one.id not in replaced and one.status != "expired":
            verb = "expires" if end >= scope.on else "expired"
            next_one = f"; its series suggests one for {due[0]}–{due[1]}" if due else ""
            yield Seen(what=f"{words(one)} {verb} {end}{next_one}", where=where(one.id, one.findings))


def _ending(
    agreements: list[Agreement], since: str, months: int
) -> Iterator[tuple[str, Agreement, terms.Term | None]]:
    """What ends without a successor, with the term that its series suggests; parties by parties."""
    groups: dict[str, list[Agreement]] = defaultdict(list)
    for one in agreements:
        groups[named(one.parties)].append(one)
    for group in groups.values():
        soon = terms.expiring(group, since, months)
        due = {chain.agreements[-1]: chain.due for chain in terms.series(group)} if soon else {}
        yield from ((terms.ends(one) or "", one, due.get(one.id)) for one in soon)


def disputed(scope: Scope) -> Iterator[Seen]:
    """Documents whose day or term is told in two ways, those that most pages tell of first."""
    for one in sorted(scope.agreements, key=lambda one: (-len(one.findings), one.id)):
        if one.disputes:
            told = "; ".join(
                f"{dispute.field} {' or '.join(version.value for version in dispute.versions[:SHOWN])}"
                for dispute in one.disputes
            )
            findings = [key for d in one.disputes for version in d.versions for key in version.findings[:1]]
            yield Seen(what=f"{words(one)}: {told}", where=where(one.id, findings))


def words(one: Agreement) -> str:
    """A document in a few words: type, parties, title."""
    title = next((titles[0] for titles in one.titles.values() if titles), "")
    short = title if len(title) <= TITLE else title[: TITLE - 1].rstrip() + "…"
    return " ".join(part for part in (one.type, named(one.parties), f"«{short}»" if short else "") if part)


CHECKS = (
    Check(name="agreements about to expire", why="nothing is known that follows them", find=expiring),
    Check(name="disputed agreements", why="the day or term of a document is told in two ways", find=disputed),
)
