"""What an article or a conclusion can be asked by: its facets, worked out from it alone."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from elchi.linking import Conclusion
from elchi.linking.account import finding_countries
from elchi.records import Agreement, Article, Commitment, Event, EventFound, Finding, FormatFound, Person, SectorFound
from elchi.records.days import last_day
from elchi.storage.conclusions import bounds, conclusion_countries
from elchi.storage.rows import Row

WHOLE = ""
YES = "yes"
PAIR = 2
JOINT = "-"
Facet = tuple[str, str]


def article_rows(article: Article, findings: Sequence[Finding]) -> list[Row]:
    """The facets of an article: what it says of itself, and what its findings name."""
    day = article.published or ""
    found = {(WHOLE, WHOLE), ("language", article.language), ("outlet", article.outlet or ""), ("year", day[:4])}
    found |= {("section", part) for part in article.section} | {("tag", tag.casefold()) for tag in article.tags}
    for finding in findings:
        found.update(_told(finding))
    return _rows("article", article.id, found, day, day)


def conclusion_rows(kind: str, conclusion: Conclusion) -> list[Row]:
    """The facets that a conclusion has of itself; those of its pages are filed beside them."""
    first, last = bounds(conclusion)
    found: set[Facet] = {(WHOLE, WHOLE), *_placed(conclusion_countries(conclusion)), *_own(conclusion)}
    found |= {("year", year) for year in years(first, last)}
    at = conclusion.name.casefold() if isinstance(conclusion, Person) else first or ""
    return _rows(kind, conclusion.id, found, at, last or "")


def years(first: str | None, last: str | None) -> list[str]:
    """Every year from one day to another.

    >>> years("2022-12-30", "2023-01-02"), years(None, None)
    (['2022', '2023'], [])
    """
    if first is None or last is None:
        return []
    return [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]


def pair_value(one: str, other: str) -> str:
    """How two countries are filed: in the order of their codes."""
    return JOINT.join(sorted((one, other)))


def _told(finding: Finding) -> Iterator[Facet]:
    yield from _placed(finding_countries(finding))
    match finding:
        case EventFound():
            yield "type", finding.type
        case SectorFound():
            yield "sector", finding.sector
        case FormatFound():
            yield "format", finding.organisation
            yield "role", f"{finding.organisation} {finding.role}"


def _own(conclusion: Conclusion) -> Iterator[Facet]:
    match conclusion:
        case Event():
            yield from (("type", conclusion.type), ("status", conclusion.status))
        case Agreement():
            yield from (("type", conclusion.type), ("status", conclusion.status))
            yield from (("level", conclusion.level or ""), ("ends", last_day(conclusion.valid_to) or ""))
        case Commitment():
            yield from (("sector", conclusion.sector or ""), ("status", conclusion.force))
            yield "ends", last_day(conclusion.due) or ""
        case Person():
            spellings = (conclusion.name, *conclusion.spellings)
            yield from (("name", word) for one in spellings for word in one.casefold().split())
            return
    if conclusion.disputes:
        yield "disputed", YES


def _placed(countries: Iterable[str]) -> Iterator[Facet]:
    named = sorted(set(countries))
    yield from (("country", country) for country in named)
    yield from (("pair", pair_value(*pair)) for pair in combinations(named, PAIR))


def _rows(kind: str, owner: str, found: Iterable[Facet], at: str, last: str) -> list[Row]:
    return [
        {"kind": kind, "by": by, "value": value, "at": at, "owner": owner, "last": last}
        for by, value in sorted(found)
        if value or not by
    ]
