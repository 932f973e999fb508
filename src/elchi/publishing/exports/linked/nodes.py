"""The nodes of a graph in the words of schema.org."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from elchi.language import shared
from elchi.publishing.addresses import NOWHERE, Addresses, tag
from elchi.publishing.captions import Caption, Captions
from elchi.publishing.exports.cells import clean
from elchi.publishing.exports.linked.values import Node, country, day, filled, moved, node, span, worded
from elchi.publishing.exports.quoting import line, pages, quotes
from elchi.publishing.links import web_address
from elchi.records import Agreement, Article, Commitment, Event, Person, Tenure
from elchi.storage.streaming import Head, Told

CONTEXT = "https://schema.org"
LEGAL = ("treaty", "agreement", "convention", "protocol")
CALLED_OFF = ("cancelled", "denied")
MOST = 20


class Nodes:
    """Makes the nodes of a graph; quotes lead to the articles that they are part of."""

    def __init__(self, addresses: Addresses = NOWHERE) -> None:
        self._captions = Captions("en")
        self._addresses = addresses

    def event(self, one: Event, told: Sequence[Told], attendees: Iterable[str] = ()) -> Node:
        """An Event: dates as exact as known, whether it was called off or put off, place, countries, people."""
        before = moved(one)
        state = "EventCancelled" if one.status in CALLED_OFF else "EventRescheduled" if before else "EventScheduled"
        place = one.place
        where = {"@type": "Place", "name": place.city, "address": country(place.country)} if place else None
        first, last = span(one.when.edtf)
        return node(
            "Event",
            self._addresses.named("event", one.id),
            identifier=one.id,
            name=self._captions.event(one).text,
            startDate=first,
            endDate=last,
            previousStartDate=before,
            eventStatus=f"{CONTEXT}/{state}",
            location=filled(where) if where else None,
            attendee=[{"@id": key} for key in dict.fromkeys(attendees)],
            about=[self._state(code) for code in one.countries],
            keywords=[word for word in (one.type, one.mode, one.status, one.confidence) if word],
            subjectOf=self._subject_of(told),
        )

    def person(self, one: Person, told: Sequence[Told]) -> Node:
        """A Person: every spelling, and each office as a Role with the days on which pages have them in it."""
        return node(
            "Person",
            self._addresses.named("person", one.id),
            identifier=one.id,
            name=line(one.name),
            alternateName=[line(name) for name in one.spellings if name != one.name],
            hasOccupation=[self._role(tenure) for tenure in one.tenures],
            subjectOf=self._subject_of(told),
        )

    def agreement(self, one: Agreement, told: Sequence[Told]) -> Node:
        """A treaty, agreement, convention or protocol as Legislation, any other document as CreativeWork."""
        legal = one.type in LEGAL
        title = self._captions.agreement(one)
        others = [Caption(words, code) for code, found in sorted(one.titles.items()) for words in found]
        others = [each for each in others if each.text.casefold() != title.text.casefold()]
        first, last = (one.valid_from or "").split("/")[0], (one.valid_to or "").split("/")[-1]
        return node(
            "Legislation" if legal else "CreativeWork",
            self._addresses.named("agreement", one.id),
            identifier=one.id,
            name=worded(title),
            alternateName=[worded(each) for each in others],
            legislationType=one.type if legal else None,
            genre=None if legal else one.type,
            legislationDate=day(one.signed_on) if legal else None,
            dateCreated=None if legal else day(one.signed_on),
            temporalCoverage=f"{first or '..'}/{last or '..'}" if first or last else None,
            spatialCoverage=[self._state(code) for code in one.parties],
            creativeWorkStatus=one.status,
            legislationAmends=self._documents(one.amends) if legal else None,
            legislationRepeals=self._documents(one.replaces) if legal else None,
            citation=self._subject_of(told),
        )

    def commitment(self, one: Commitment, told: Sequence[Told]) -> Node:
        """A PlanAction by the states that promised; whether it was kept is not told."""
        actions = [Caption(words, code) for code, words in sorted(one.actions.items())]
        return node(
            "PlanAction",
            self._addresses.named("commitment", one.id),
            identifier=one.id,
            name=worded(self._captions.commitment(one)),
            description=[worded(each) for each in actions],
            agent=[self._state(code) for code in one.by],
            scheduledTime=day(one.due),
            subjectOf=self._subject_of(told),
        )

    def article(self, page: Head | Article) -> Node:
        """A NewsArticle: its title, outlet, day, language and address; not its text."""
        return node(
            "NewsArticle",
            self._addresses.named("article", page.id),
            identifier=page.id,
            headline=line(page.title),
            inLanguage=page.language,
            datePublished=day(page.published),
            publisher={"@type": "Organization", "name": line(page.outlet)} if page.outlet else None,
            url=web_address(page.url),
        )

    def organisation(self, code: str) -> Node:
        """An Organization by its id in the record, with its names in four languages."""
        row = next((one for one in shared().organisations if one.id == code), None)
        names = {tongue: found[0] for tongue, found in (row.named if row else {}).items() if found}
        return node(
            "Organization",
            tag("organisation", quote(clean(code), safe="+")),
            identifier=code,
            name=line(self._captions.wording.organisation(code)),
            alternateName=[worded(Caption(name, tongue)) for tongue, name in sorted(names.items())],
        )

    def _subject_of(self, told: Sequence[Told]) -> list[Node]:
        """The quotes, each part of its article; at most twenty pages."""
        among = {page.id for page in pages(told)[:MOST]}
        return [
            {
                "@type": "Quotation",
                "text": one.words,
                "inLanguage": one.page.language,
                "isPartOf": {"@id": self._addresses.named("article", one.page.id)},
            }
            for one in quotes(told)
            if one.page.id in among
        ]

    def _documents(self, keys: Iterable[str]) -> list[Node]:
        return [{"@id": self._addresses.named("agreement", key)} for key in keys]

    def _state(self, code: str) -> Node:
        return {"@type": "Country", "identifier": code, "name": self._captions.wording.country(code)}

    def _role(self, tenure: Tenure) -> Node:
        occupation: Node = {"@type": "Occupation", "name": line(tenure.office)}
        if tenure.country:
            occupation |= {"occupationLocation": self._state(tenure.country)}
        return filled(
            {
                "@type": "Role",
                "hasOccupation": occupation,
                "startDate": day(tenure.taken),
                "description": f"Told in office from {tenure.first} to {tenure.last}" if tenure.first else None,
            }
        )
