"""Which side ratified a document: from reports of the document and from events of ratification that name it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from elchi.language import Hit, Language, Span, Token, fold, load
from elchi.linking.account import Account
from elchi.linking.agreements.report import Report
from elchi.linking.agreements.signing import Beside
from elchi.linking.agreements.sketch import Sketch, sketched
from elchi.linking.agreements.subjects import about
from elchi.records import Agreement, EventFound, Finding, Quote, Ratification
from elchi.records.vocabulary import LanguageCode

NATIONS = ("country", "nationality")
Sides = dict[str, dict[str, list[str]]]


def ratified(reports: Sequence[Report]) -> list[Ratification]:
    """The sides that reports with the status "ratified" tell of; the day is known from events alone."""
    sides: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        if report.found.status == "ratified":
            side = issuer(report.found.quotes, [report.found.title], report.found.parties, report.account.language)
            if side:
                sides[side].append(report.id)
    return [Ratification(country=country, findings=sorted(sides[country])) for country in sorted(sides)]


def issuer(
    quotes: Iterable[Quote], titles: Iterable[str], parties: Iterable[str], language: LanguageCode
) -> str | None:
    """The party whose act a sentence tells of: the only one named outside the title and not as the one agreed with.

    >>> words = "Парламент Казахстана ратифицировал договор с Туркменистаном о границе."
    >>> quote = Quote(article="a", start=0, end=len(words), text=words)
    >>> issuer([quote], ["договор с Туркменистаном о границе"], ["KZ", "TM"], "ru")
    'KZ'
    """
    shadows, known = sorted(titles, key=len, reverse=True), load(language)
    for quote in quotes:
        words = quote.text
        for title in shadows:
            words = words.replace(title, " ")
        sides = _acting(words, known) & set(parties)
        if len(sides) == 1:
            return next(iter(sides))
    return None


def _acting(text: str, language: Language) -> set[str]:
    """The countries that a text names other than as the one with whom."""
    tokens = language.tokens(text, Span(0, len(text)))
    hits = [hit for hit in language.gazetteer.find(tokens) if hit.entry.table in NATIONS]
    return {hit.entry.row.country for hit in hits if not _is_with(language, tokens, hit)}


def _is_with(language: Language, tokens: Sequence[Token], hit: Hit) -> bool:
    rules = language.functions
    marked = rules.before(tokens, hit.first) | rules.after(tokens, hit.last)
    cases = language.morphology.cases(fold(tokens[hit.last - 1].text))
    by_case = {i for i, r in enumerate(rules.rules) if not r.is_marked and r.case and cases == {r.case}}
    return any(rules.rules[index].function == "with" for index in marked | by_case)


def ratifications(
    agreements: Iterable[Agreement], accounts: Iterable[Account[Finding]]
) -> dict[str, list[Ratification]]:
    """The sides' ratifications by agreement id: those of its reports, and events of ratification that name it.

    An event is of the agreement that its own sentence names, else of the only one of its country all of whose
    subjects its words hold. The day is the latest that is told: a law is signed after it is passed.
    """
    known, told = list(agreements), list(accounts)
    languages = {account.id: account.language for account in told}
    days: Sides = {one.id: {side.country: [] for side in one.ratified} for one in known}
    findings: Sides = {one.id: {side.country: list(side.findings) for side in one.ratified} for one in known}
    for event, one, titles in _named(known, told):
        country = _issuer(event, one, titles, languages[event.id])
        if country:
            findings[one.id].setdefault(country, []).append(event.id)
            days[one.id].setdefault(country, []).extend([event.when.edtf] if event.when.edtf else [])
    return {one.id: _sides(findings[one.id], days[one.id]) for one in known if findings[one.id]}


def _named(
    agreements: Sequence[Agreement], accounts: Sequence[Account[Finding]]
) -> list[tuple[EventFound, Agreement, list[str]]]:
    """Events of ratification with the one agreement that each is of, and the titles that its sentence gives it."""
    beside = Beside(accounts, "ratification")
    named: dict[str, list[Agreement]] = defaultdict(list)
    for one in agreements:
        for event in beside.of(one):
            named[event.id].append(one)
    languages = {account.id: account.language for account in accounts}
    found = []
    for event in beside.events:
        candidates = _surest(named[event.id], event, beside) or _by_subject(agreements, event, languages[event.id])
        titles = [document.title for one in candidates for document in beside.reports(one)]
        found += [(event, candidates[0], titles)] if len(candidates) == 1 else []
    return found


def _surest(candidates: list[Agreement], event: EventFound, beside: Beside) -> list[Agreement]:
    """Of several in one sentence those that this page calls ratified."""
    called = [
        one
        for one in candidates
        if any(d.status == "ratified" and d.article == event.article for d in beside.reports(one))
    ]
    return called or candidates


def _by_subject(agreements: Sequence[Agreement], event: EventFound, language: LanguageCode) -> list[Agreement]:
    """The agreements of the event's countries all of whose subjects its words hold; those with most subjects."""
    said = sketched(event.quotes[0].text, language) if event.quotes else Sketch()
    held = {one.id: about(one) for one in agreements if set(event.countries) <= set(one.parties)}
    fitting = {key: subjects for key, subjects in held.items() if subjects and subjects <= said.within}
    most = max(map(len, fitting.values()), default=0)
    return [one for one in agreements if len(fitting.get(one.id, ())) == most > 0]


def _issuer(event: EventFound, agreement: Agreement, titles: Sequence[str], language: LanguageCode) -> str | None:
    """The country that ratified: its officials', else the event's only one, else the one that the sentence tells."""
    for sides in ({person.country for person in event.participants}, set(event.countries)):
        parties = sides & set(agreement.parties)
        if len(parties) == 1:
            return next(iter(parties))
    return issuer(event.quotes, titles, agreement.parties, language)


def _sides(findings: Mapping[str, list[str]], days: Mapping[str, list[str]]) -> list[Ratification]:
    return [
        Ratification(
            country=country,
            when=max(days.get(country) or [""], key=lambda day: (len(day), day)) or None,
            findings=sorted(set(findings[country])),
        )
        for country in sorted(findings)
    ]
