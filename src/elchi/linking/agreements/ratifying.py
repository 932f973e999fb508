"""Which side ratified a document: from reports of the document and from events of ratification that name it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from elchi.language import Span, load
from elchi.linking.account import Account
from elchi.linking.agreements.report import Report
from elchi.linking.agreements.sketch import Sketch, sketched
from elchi.linking.agreements.values import finest
from elchi.records import Agreement, AgreementFound, EventFound, Finding, Ratification
from elchi.records.vocabulary import LanguageCode

BILATERAL = 2


def ratified(reports: Sequence[Report]) -> list[Ratification]:
    """The sides that reports with the status "ratified" tell of; the day is known from events alone."""
    sides: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        side = _side(report.found, report.account.language) if report.found.status == "ratified" else None
        if side:
            sides[side].append(report.id)
    return [Ratification(country=country, findings=sorted(sides[country])) for country in sorted(sides)]


def _side(found: AgreementFound, language: LanguageCode) -> str | None:
    """The party whose act it is: the only one named outside the title, else the other one than the title's."""
    if not found.quotes:
        return None
    words = found.quotes[0].text
    outside = _countries(words.replace(found.title, " ", 1), language) & set(found.parties)
    if len(outside) == 1:
        return next(iter(outside))
    others = set(found.parties) - _countries(words, language)
    return next(iter(others)) if not outside and len(others) == 1 and len(found.parties) == BILATERAL else None


def _countries(text: str, language: LanguageCode) -> set[str]:
    known = load(language)
    hits = known.gazetteer.find(known.tokens(text, Span(0, len(text))))
    return {hit.entry.row.country for hit in hits if hit.entry.table in ("country", "nationality")}


def ratifications(
    agreements: Iterable[Agreement], accounts: Iterable[Account[Finding]]
) -> dict[str, list[Ratification]]:
    """The sides' ratifications by agreement id: those of its reports, and events of ratification that name it.

    An event names the agreement whose title its page has in the same words, else the only one of its country whose
    subjects its words hold. `accounts` are those of the scope.
    """
    known, told = list(agreements), list(accounts)
    by_finding = {finding: agreement for agreement in known for finding in agreement.findings}
    documents: dict[str, list[AgreementFound]] = defaultdict(list)
    for account in told:
        if isinstance(account.finding, AgreementFound) and account.finding.id in by_finding:
            documents[account.finding.article].append(account.finding)
    found = {agreement.id: {side.country: [side] for side in agreement.ratified} for agreement in known}
    for account in told:
        event = account.finding
        if (
            isinstance(event, EventFound)
            and event.type == "ratification"
            and event.status in ("occurred", "background")
        ):
            same_words = {
                by_finding[d.id].id: by_finding[d.id] for d in documents[event.article] if _overlap(d, event)
            }
            named = list(same_words.values()) or _by_subject(known, event, account.language)
            if len(named) == 1 and (country := _issuer(event, named[0])):
                side = Ratification(country=country, when=event.when.edtf, findings=[event.id])
                found[named[0].id].setdefault(country, []).append(side)
    return {key: [_merged(sides[country]) for country in sorted(sides)] for key, sides in found.items() if sides}


def _overlap(document: AgreementFound, event: EventFound) -> bool:
    return any(d.start < e.end and e.start < d.end for d in document.quotes[:1] for e in event.quotes)


def _by_subject(agreements: Sequence[Agreement], event: EventFound, language: LanguageCode) -> list[Agreement]:
    """The agreements of the event's country whose subjects the event's words hold; those with most subjects."""
    said = sketched(event.quotes[0].text, language) if event.quotes else Sketch()
    held = {a.id: about(a) for a in agreements if set(a.parties) & set(event.countries)}
    fitting = {key: subjects for key, subjects in held.items() if subjects and subjects <= said.within}
    most = max(map(len, fitting.values()), default=0)
    return [a for a in agreements if len(fitting.get(a.id, ())) == most > 0]


def about(agreement: Agreement) -> frozenset[str]:
    """The narrowest subjects of the fullest titles."""
    sketches = [sketched(titles[0], language) for language, titles in agreement.titles.items() if titles]
    return max(
        (sketch.about for sketch in sketches), key=lambda found: (len(found), sorted(found)), default=frozenset()
    )


def _issuer(event: EventFound, agreement: Agreement) -> str | None:
    """The country that ratified: the event's only one among the parties."""
    sides = set(event.countries) & set(agreement.parties)
    return next(iter(sides)) if len(sides) == 1 else None


def _merged(sides: Sequence[Ratification]) -> Ratification:
    days = [(side.when, side.country) for side in sides if side.when]
    findings = sorted({finding for side in sides for finding in side.findings})
    return msgspec.structs.replace(sides[0], when=finest(days), findings=findings)
