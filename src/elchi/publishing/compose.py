"""From the record to a brief: the order of the sections, and what the brief says of itself."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypedDict, TypeVar, Unpack

import msgspec

from elchi.errors import InputError
from elchi.language import languages
from elchi.linking import Account, Conclusion, Kind, accounts
from elchi.linking.agreements import AGREEMENT
from elchi.linking.commitments import COMMITMENT
from elchi.linking.events import EVENT
from elchi.publishing.brief import Brief, Section
from elchi.publishing.changes import compare
from elchi.publishing.contents import Contents
from elchi.publishing.draft import Draft
from elchi.publishing.entries import entries
from elchi.publishing.finish import finished
from elchi.publishing.parts import annexes, changes, cooperation, dialogue, outlook
from elchi.publishing.wording import Wording
from elchi.records import Article, Finding
from elchi.records.days import last_day
from elchi.records.vocabulary import LanguageCode
from elchi.storage import PairFile, Record, checking

F = TypeVar("F", bound=Finding)
C = TypeVar("C", bound=Conclusion)
CONCLUDED: tuple[tuple[str, Kind[Any, Any, Any], str], ...] = (
    ("events", EVENT, "reports"),
    ("agreements", AGREEMENT, "papers"),
    ("commitments", COMMITMENT, "promises"),
)
PARTS: Mapping[str, Callable[[Draft], Section | None]] = {
    "basics": dialogue.basics,
    "dialogue": dialogue.dialogue,
    "parliaments": dialogue.parliaments,
    "economy": cooperation.economy,
    "sectors": cooperation.sectors,
    "security": cooperation.security,
    "people": cooperation.people,
    "formats": cooperation.formats,
    "implementation": outlook.implementation,
    "questions": outlook.questions,
    "calendar": outlook.calendar,
    "chronology": annexes.chronology,
    "agreements": annexes.agreements,
    "statistics": annexes.statistics,
    "commitments": annexes.commitments,
}


class Asked(TypedDict, total=False):
    """What a brief is asked for beside the pair; see `compose`."""

    since: str | None
    until: str | None
    language: LanguageCode
    as_of: str | None
    sections: Iterable[str] | None
    earlier: Brief | str | None


def compose(record: Record, first: str, second: str, **asked: Unpack[Asked]) -> Brief:
    """The state of relations of two countries as the record knows it.

    Countries are ISO 3166-1 alpha-2 codes in either case; `since` and `until` are EDTF dates ("2021", "2021-10")
    between which events are given; `as_of` is the day of the brief (ISO, today when not given), and pages published
    after it are left out. `sections` are ids of `contents`, all when not given; the others keep their order and are
    numbered anew. With `earlier`, a brief of the pair or a day (ISO) as of which to make one, it opens with what
    changed since, and lines about it are marked. Raises InputError for an unknown country, language, date or section,
    for a period that ends before it begins, and for an earlier brief that is not earlier or of another pair.

    >>> compose(Record("elchi.db"), "KZ", "TM", since="2021", language="en")  # doctest: +SKIP
    """
    pair = checking.country(first), checking.country(second)
    if pair[0] == pair[1]:
        raise InputError(f"a brief is about two countries; {pair[0]} was given twice")
    return brief_of(record.pair(*pair), **asked)


def brief_of(file: PairFile, **asked: Unpack[Asked]) -> Brief:
    """The brief of a pair's file; pure when `as_of` is given."""
    draft, day = _draft(file, asked)
    sections = [made for name in draft.contents.chosen if (made := PARTS[name](draft))]
    known = entries(draft)
    if earlier := _earlier(file, asked, day):
        found = compare(earlier, known, draft.since, draft.until)
        sections = [changes.what_changed(draft, found, earlier.day), *changes.marked(draft, sections, found)]
    first, second = (draft.wording.country(code) for code in file.countries)
    return finished(
        Brief(
            title=draft.wording.title("brief"),
            subtitle=draft.words("pair", first=first, second=second),
            basis=_basis(draft),
            language=draft.wording.language,
            countries=file.countries,
            as_of=draft.words("as_of", date=draft.date(day)),
            sections=sections,
            labels=draft.wording.phrases.label,
            day=day,
            since=draft.since,
            until=draft.until,
            entries=known,
        )
    )


def _earlier(file: PairFile, asked: Asked, day: str) -> Brief | None:
    """The brief to compare with: that given, or one made of the same file as of the day given."""
    earlier = asked.get("earlier")
    if isinstance(earlier, str):
        first = checking.since(earlier) or earlier
        earlier = brief_of(file, **asked | {"as_of": first, "earlier": None})
    if earlier is None:
        return None
    if set(earlier.countries) != set(file.countries):
        raise InputError(f"the earlier brief is about {'–'.join(earlier.countries)}, not {'–'.join(file.countries)}")
    if earlier.day >= day:
        raise InputError(f"the earlier brief is of {earlier.day}, which is not before {day}")
    return earlier


def _draft(file: PairFile, asked: Asked) -> tuple[Draft, str]:
    """The draft that was asked for and its day."""
    language, since, until = asked.get("language", "ru"), asked.get("since"), asked.get("until")
    if language not in languages():
        raise InputError(f"no brief in {language!r}; languages are {', '.join(languages())}")
    _check_period(since, until)
    contents = Contents(asked.get("sections"))
    day = checking.since(asked.get("as_of")) or date.today().isoformat()
    return Draft(_known(file, day), Wording(language), since, day, until=until, contents=contents), day


def _basis(draft: Draft) -> str:
    days = sorted(a.published for a in draft.file.articles.values() if a.published)
    if not days:
        return draft.words("basis_none")
    count, first, last = str(len(draft.file.articles)), draft.date(days[0]), draft.date(days[-1])
    basis = draft.words("basis", count=count, first=first, last=last)
    if draft.since:
        basis += draft.words("basis_since", date=draft.wording.dating.since(draft.since))
    if draft.until:
        basis += draft.words("basis_until", date=draft.date(last_day(draft.until) or draft.until))
    return basis


def _check_period(since: str | None, until: str | None) -> None:
    first, last = checking.since(since), checking.until(until)
    if first and last and first > last:
        raise InputError(f"a period from {since} to {until} ends before it begins")


def _known(file: PairFile, day: str) -> PairFile:
    """The file without pages published after the day of the brief, and conclusions as they were known on it."""
    articles = {key: article for key, article in file.articles.items() if (article.published or "") <= day}
    listed = ("figures", "offices", "sectors", "formats", "mechanisms")
    kept = {kind: [f for f in getattr(file, kind) if f.article in articles] for kind in listed}
    held = {kind: _within(getattr(file, kind), articles) for kind in ("reports", "papers", "promises")}
    concluded = {name: _as_known(getattr(file, name), kind, held[under], articles) for name, kind, under in CONCLUDED}
    return msgspec.structs.replace(file, articles=articles, **kept, **held, **concluded)


def _within(found: dict[str, F], articles: dict[str, Article]) -> dict[str, F]:
    return {key: finding for key, finding in found.items() if finding.article in articles}


def _as_known(
    concluded: list[C], kind: Kind[Any, Any, C], found: dict[str, Finding], articles: dict[str, Article]
) -> list[C]:
    """Each conclusion drawn from those of its findings that are known; none where none is."""
    known = ((one, [found[key] for key in one.findings if key in found]) for one in concluded)
    return [
        one if len(findings) == len(one.findings) else kind.of(_told(findings, articles))
        for one, findings in known
        if findings
    ]


def _told(findings: list[Finding], articles: dict[str, Article]) -> list[Account[Finding]]:
    return [account for finding in findings for account in accounts(articles[finding.article], [finding])]
