"""The file of two countries: everything the record holds that concerns them."""

from collections.abc import Iterable

import msgspec

from elchi.linking import Conclusion
from elchi.linking.account import finding_countries
from elchi.records import (
    Agreement,
    AgreementFound,
    Article,
    Commitment,
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

PAIR = 2


class PairFile(msgspec.Struct, frozen=True, kw_only=True):
    """Two countries' events, agreements and commitments, the findings under them, and the articles of all of it.

    `reports`, `papers` and `promises` hold the findings of events, agreements and commitments by id, so that a
    conclusion's `findings` can be followed to their quotes, and `articles` the articles by id. Events and agreements
    are newest first. Third parties may take part: an event of five countries concerns each pair of them.
    """

    countries: tuple[str, str]
    articles: dict[str, Article] = {}
    events: list[Event] = []
    agreements: list[Agreement] = []
    commitments: list[Commitment] = []
    reports: dict[str, EventFound] = {}
    papers: dict[str, AgreementFound] = {}
    promises: dict[str, CommitmentFound] = {}
    figures: list[FigureFound] = []
    offices: list[OfficeFound] = []
    sectors: list[SectorFound] = []
    formats: list[FormatFound] = []
    mechanisms: list[MechanismFound] = []

    @property
    def findings(self) -> list[Finding]:
        """Everything found, kind by kind."""
        joined: list[Finding] = [*self.reports.values(), *self.papers.values(), *self.promises.values()]
        return [*joined, *self.figures, *self.offices, *self.sectors, *self.formats, *self.mechanisms]

    @property
    def belongs(self) -> dict[str, str]:
        """The id of the event, agreement or commitment by the ids of the findings under it."""
        held: list[Event | Agreement | Commitment] = [*self.events, *self.agreements, *self.commitments]
        return {finding: one.id for one in held for finding in one.findings}


def file_of(
    pair: tuple[str, str], articles: list[Article], findings: list[Finding], concluded: Iterable[Conclusion]
) -> PairFile:
    """Sort what was found in `articles`, each of which names both countries in some finding, into one file.

    A finding concerns the pair when it names both countries. A finding that names fewer (a sector, a format, an
    office, a promise of one side) concerns it when its article is about this pair and no other: an article is about
    the pairs that its two-country findings name. A conclusion concerns the pair when one of its findings does.
    """
    concerned = _concerned(pair, findings)
    here, used = {f.id for f in concerned}, {f.article for f in concerned}
    held = [conclusion for conclusion in concluded if not here.isdisjoint(conclusion.findings)]
    return PairFile(
        countries=pair,
        articles={article.id: article for article in articles if article.id in used},
        events=[one for one in held if isinstance(one, Event)],
        agreements=[one for one in held if isinstance(one, Agreement)],
        commitments=[one for one in held if isinstance(one, Commitment)],
        reports={f.id: f for f in concerned if isinstance(f, EventFound)},
        papers={f.id: f for f in concerned if isinstance(f, AgreementFound)},
        promises={f.id: f for f in concerned if isinstance(f, CommitmentFound)},
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
