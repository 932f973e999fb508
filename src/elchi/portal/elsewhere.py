"""Who else tells what an article tells, and where the accounts of it differ."""

from collections.abc import Iterable, Mapping

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.versions import label, said
from elchi.records import Agreement, Dispute, Event
from elchi.storage.calling import Told

MOST = 6
ALIKE = 8


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """Another page that tells of the same thing; `otherwise` says where it differs: "When: 31 October 2023"."""

    page: Told
    otherwise: list[str] = []


class Elsewhere(msgspec.Struct, frozen=True, kw_only=True):
    """A conclusion as other pages tell it: the oldest of them, whether there are more, and what accounts differ in.

    `differs` gives, for each field of which accounts differ, what this article says: "When: 30 October 2023".
    """

    conclusion: str
    tellings: list[Telling] = []
    more: bool = False
    differs: list[str] = []


class Retold(msgspec.Struct, frozen=True, kw_only=True):
    """A page that tells of the same events or documents: in how many it shares, and where it differs."""

    page: Told
    common: int
    otherwise: list[str] = []


def elsewhere(ask: Ask, article: str, conclusions: Iterable[str]) -> dict[str, Elsewhere]:
    """By conclusion id, what other pages tell of it; look-ups for all at once."""
    wanted = sorted(set(conclusions))
    pages = ask.record.pages(wanted, MOST + 2)
    disputed = _disputed(ask, article)
    places = _places(ask, disputed)
    return {key: _elsewhere(ask, article, key, pages.get(key, []), disputed, places) for key in wanted}


def retold(found: Iterable[Elsewhere]) -> list[Retold]:
    """The pages that share most with an article first, then the oldest."""
    pages: dict[str, Told] = {}
    common: dict[str, int] = {}
    otherwise: dict[str, list[str]] = {}
    for telling in (telling for each in found for telling in each.tellings):
        key = telling.page.article
        pages.setdefault(key, telling.page)
        common[key] = common.get(key, 0) + 1
        otherwise.setdefault(key, []).extend(telling.otherwise)
    ordered = sorted(pages, key=lambda key: (-common[key], pages[key].published or "9999", key))
    return [
        Retold(page=pages[key], common=common[key], otherwise=list(dict.fromkeys(otherwise[key])))
        for key in ordered[:ALIKE]
    ]


def _disputed(ask: Ask, article: str) -> dict[str, tuple[str, list[Dispute]]]:
    """By id, the kind and the disputes of the events and documents of an article on which accounts differ."""
    events, papers = ask.record.in_reports(Event, [article]), ask.record.in_reports(Agreement, [article])
    found = {one.id: ("event", one.disputes) for one in events} | {
        one.id: ("agreement", one.disputes) for one in papers
    }
    return {key: (kind, disputes) for key, (kind, disputes) in found.items() if disputes}


def _places(ask: Ask, disputed: Mapping[str, tuple[str, list[Dispute]]]) -> dict[str, str]:
    """By finding, the article of each account that differs."""
    found = (
        key for _, held in disputed.values() for one in held for version in one.versions for key in version.findings
    )
    return {key: told.quote.article for key, told in ask.record.testimony(found).items()}


def _elsewhere(
    ask: Ask,
    article: str,
    conclusion: str,
    pages: list[Told],
    disputed: Mapping[str, tuple[str, list[Dispute]]],
    places: Mapping[str, str],
) -> Elsewhere:
    kind, disputes = disputed.get(conclusion, ("event", []))
    told = _by_page(ask, kind, disputes, places)
    mine = told.get(article, {})
    others = [page for page in pages if page.article != article]
    tellings = [Telling(page=page, otherwise=_unlike(mine, told.get(page.article, {}))) for page in others]
    return Elsewhere(
        conclusion=conclusion, tellings=tellings[:MOST], more=len(tellings) > MOST, differs=list(mine.values())
    )


def _by_page(
    ask: Ask, kind: str, disputes: Iterable[Dispute], places: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """By article and field, what it says where accounts differ."""
    told: dict[str, dict[str, str]] = {}
    for dispute in disputes:
        for version in dispute.versions:
            words = f"{label(ask.tongue, dispute.field)}: {said(ask.tongue, dispute.field, version.value, kind)}"
            for page in {places[key] for key in version.findings if key in places}:
                told.setdefault(page, {})[dispute.field] = words
    return told


def _unlike(mine: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    return [words for field, words in theirs.items() if mine.get(field) != words]
