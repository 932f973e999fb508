"""From the record to a brief: the order of the sections, and what the brief says of itself."""

from datetime import date

import msgspec

from elchi.errors import InputError
from elchi.language import languages
from elchi.linking import accounts
from elchi.linking.events import EVENT
from elchi.publishing.brief import Brief
from elchi.publishing.draft import Draft
from elchi.publishing.finish import finished
from elchi.publishing.parts import annexes, cooperation, dialogue, outlook
from elchi.publishing.wording import Wording
from elchi.records import Article, Event, EventFound
from elchi.records.vocabulary import LanguageCode
from elchi.storage import PairFile, Record, checking

PARTS = (
    dialogue.basics,
    dialogue.dialogue,
    dialogue.parliaments,
    cooperation.economy,
    cooperation.sectors,
    cooperation.security,
    cooperation.people,
    cooperation.formats,
    outlook.implementation,
    outlook.questions,
    outlook.calendar,
    annexes.chronology,
    annexes.agreements,
    annexes.statistics,
    annexes.commitments,
)


def compose(
    record: Record,
    first: str,
    second: str,
    *,
    since: str | None = None,
    language: LanguageCode = "ru",
    as_of: str | None = None,
) -> Brief:
    """The state of relations of two countries as the record knows it.

    Countries are ISO 3166-1 alpha-2 codes in either case; `since` is an EDTF date ("2021", "2021-10") from which
    events are given; `as_of` is the day of the brief (ISO, today when not given), and pages published after it are
    left out. Raises InputError for an unknown country, language or date.

    >>> compose(Record("elchi.db"), "KZ", "TM", since="2021", language="en")  # doctest: +SKIP
    """
    pair = checking.country(first), checking.country(second)
    if pair[0] == pair[1]:
        raise InputError(f"a brief is about two countries; {pair[0]} was given twice")
    return brief_of(record.pair(*pair), since=since, language=language, as_of=as_of)


def brief_of(
    file: PairFile, *, since: str | None = None, language: LanguageCode = "ru", as_of: str | None = None
) -> Brief:
    """The brief of a pair's file; pure when `as_of` is given."""
    if language not in languages():
        raise InputError(f"no brief in {language!r}; languages are {', '.join(languages())}")
    checking.since(since)
    day = checking.since(as_of) or date.today().isoformat()
    draft = Draft(_known(file, day), Wording(language), since, day)
    first, second = (draft.wording.country(code) for code in file.countries)
    return finished(
        Brief(
            title=draft.wording.title("brief"),
            subtitle=draft.words("pair", first=first, second=second),
            basis=_basis(draft),
            language=language,
            countries=file.countries,
            as_of=draft.words("as_of", date=draft.date(day)),
            sections=[section for part in PARTS if (section := part(draft))],
            labels=draft.wording.phrases.label,
        )
    )


def _basis(draft: Draft) -> str:
    days = sorted(a.published for a in draft.file.articles.values() if a.published)
    if not days:
        return draft.words("basis_none")
    count, first, last = str(len(draft.file.articles)), draft.date(days[0]), draft.date(days[-1])
    basis = draft.words("basis", count=count, first=first, last=last)
    if draft.since:
        basis += draft.words("basis_since", date=draft.wording.dating.since(draft.since))
    return basis


def _known(file: PairFile, day: str) -> PairFile:
    """The file without pages published after the day of the brief, and events as they were known on it."""
    articles = {key: article for key, article in file.articles.items() if (article.published or "") <= day}
    kinds = ("agreements", "commitments", "figures", "offices", "sectors", "formats", "mechanisms")
    kept = {kind: [f for f in getattr(file, kind) if f.article in articles] for kind in kinds}
    reports = {key: report for key, report in file.reports.items() if report.article in articles}
    events = [known for event in file.events if (known := _as_known(event, reports, articles))]
    return msgspec.structs.replace(file, articles=articles, reports=reports, events=events, **kept)


def _as_known(event: Event, reports: dict[str, EventFound], articles: dict[str, Article]) -> Event | None:
    """The event concluded from those of its findings that are known; None when none is."""
    known = [reports[key] for key in event.findings if key in reports]
    if len(known) == len(event.findings):
        return event
    told = [account for report in known for account in accounts(articles[report.article], [report])]
    return EVENT.of(told) if told else None
