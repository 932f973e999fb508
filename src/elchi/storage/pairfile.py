"""The file of two countries: everything the record holds that concerns them."""

from collections.abc import Iterable

import msgspec

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    Event,
    EventFound,
    FigureFound,
    Finding,
    FormatFound,
    MechanismFound,
    OfficeFound,
    SectorFound,
)
from elchi.storage.rows import finding_countries

PAIR = 2


class PairFile(msgspec.Struct, frozen=True, kw_only=True):
    """Two countries' events, newest first, the findings under them, and the articles that all of it is quoted from.

    `reports` holds the event findings by id, so that `event.findings` can be followed to their quotes, and
    `articles` the articles by id. Third parties may take part: an event of five countries concerns each pair of them.
    """

    countries: tuple[str, str]
    articles: dict[str, Article] = {}
    events: list[Event] = []
    reports: dict[str, EventFound] = {}
    agreements: list[AgreementFound] = []
    commitments: list[CommitmentFound] = []
    figures: list[FigureFound] = []
    offices: list[OfficeFound] = []
    sectors: list[SectorFound] = []
    formats: list[FormatFound] = []
    mechanisms: list[MechanismFound] = []


def file_of(pair: tuple[str, str], articles: list[Article], findings: list[Finding], events: list[Event]) -> PairFile:
    """Sort what was found in `articles`, each of which names both countries in some finding, into one file.

    A finding concerns the pair when it names both countries. A finding that names fewer (a sector, a format, an
    office, a promise of one side) concerns it when its article is about this pair and no other: an article is about
    the pairs that its two-country findings name.
    """
    concerned = _concerned(pair, findings)
    reports = {f.id: f for f in concerned if isinstance(f, EventFound)}
    used = {f.article for f in concerned}
    return PairFile(
        countries=pair,
        articles={article.id: article for article in articles if article.id in used},
        events=[event for event in events if set(event.findings) & reports.keys()],
        reports=reports,
        agreements=[f for f in concerned if isinstance(f, AgreementFound)],
        commitments=[f for f in concerned if isinstance(f, CommitmentFound)],
        figures=[f for f in concerned if isinstance(f, FigureFound)],
        offices=[f for f in concerned if isinstance(f, OfficeFound)],
        sectors=[f for f in concerned if isinstance(f, SectorFound)],
        formats=[f for f in concerned if isinstance(f, FormatFound)],
        mechanisms=[f for f in concerned if isinstance(f, MechanismFound)],
    )


def _concerned(pair: tuple[str, str], findings: list[Finding]) -> list[Finding]:
    both = set(pair)
    about = _about(both, findings)
    return [f for f in findings if both <= set(finding_countries(f)) or (f.article in about and _within(both, f))]


def _about(both: set[str], findings: Iterable[Finding]) -> set[str]:
    pairs: dict[str, set[frozenset[str]]] = {}
    for finding in findings:
        named = frozenset(finding_countries(finding))
        if len(named) == PAIR:
            pairs.setdefault(finding.article, set()).add(named)
    return {article for article, named in pairs.items() if named == {frozenset(both)}}


def _within(both: set[str], finding: Finding) -> bool:
    """An event or figure of one country alone is not the pair's, however the article reads."""
    named = set(finding_countries(finding))
    return named <= both and not isinstance(finding, EventFound | FigureFound)
