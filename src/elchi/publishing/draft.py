"""What every part of a brief is written from: the file of the pair, the language, the day, and the sentences."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypedDict, TypeVar, Unpack

from elchi.language import shared
from elchi.language.common import Office
from elchi.linking import accounts
from elchi.linking.commitments.fulfilment import fulfilments
from elchi.publishing.brief import BriefLine, Mark, Note, Run, Section, Table
from elchi.publishing.contents import ANNEXES, Contents, section_titles
from elchi.publishing.naming import Naming
from elchi.publishing.occasions import Occasion, fulfilled, occasions
from elchi.publishing.people import recognised
from elchi.publishing.sourcing import Sourcing
from elchi.publishing.wording import Value, Wording, capital
from elchi.records import (
    Agreement,
    AgreementFound,
    Article,
    Commitment,
    CommitmentFound,
    EventFound,
    Finding,
    Fulfilment,
)
from elchi.records.days import first_day, last_day
from elchi.storage import PairFile

F = TypeVar("F", bound=Finding)
NO_RANK = 9
PARLIAMENT = frozenset({"parliament", "lower-house", "upper-house"})
YEAR = 1
VAGUE = frozenset({"ceremony", "message", "statement", "ratification", "signing", "other", "summit"})
LONGEST_TOLD = 140
UNDATED: Mapping[str, str] = {"planned": "undated_planned", "background": "undated_recalled"}


class Parts(TypedDict, total=False):
    """What a section holds, as `Section` has it."""

    lines: list[BriefLine]
    table: Table | None
    below: list[BriefLine]
    sections: list[Section]


class Draft:
    """One brief in the making; parts ask it for occasions and sentences and add nothing to it."""

    def __init__(
        self,
        file: PairFile,
        wording: Wording,
        since: str | None,
        as_of: str,
        *,
        until: str | None = None,
        contents: Contents | None = None,
    ) -> None:
        self.file = recognised(file)
        self.wording = wording
        self.since = since
        self.until = until
        self.as_of = as_of
        self.contents = contents or Contents()
        self.sources = Sourcing(file.articles, wording)
        self.naming = Naming(file, wording)

    @cached_property
    def occasions(self) -> list[Occasion]:
        """What happened from `since` to `until`, and what is still ahead; newest first."""
        return [occasion for occasion in occasions(self.file) if self._asked(occasion)]

    def _asked(self, occasion: Occasion) -> bool:
        in_time = self.until is None or occasion.day <= (last_day(self.until) or "")
        ahead = occasion.status == "planned" and self.ahead(occasion)
        return occasion.end >= (first_day(self.since) or "") and (in_time or ahead)

    @cached_property
    def done(self) -> list[Occasion]:
        """Everything that is not merely planned."""
        return [occasion for occasion in self.occasions if occasion.status != "planned"]

    @cached_property
    def planned(self) -> list[Occasion]:
        """What was announced and is not known to have happened, whether or not its time has passed."""
        announced = [occasion for occasion in self.occasions if occasion.status == "planned"]
        return [occasion for occasion in announced if not fulfilled(occasion, self.done)]

    @cached_property
    def evidence(self) -> list[Fulfilment]:
        """What became of the pair's commitments, by what its pages tell later."""
        file = self.file
        findings: list[Finding] = [
            *file.reports.values(),
            *file.papers.values(),
            *file.promises.values(),
            *file.figures,
        ]
        told = (account for found in findings for account in accounts(self.article(found), [found]))
        return fulfilments(file.commitments, told)

    def shown(self, evidence: Iterable[Fulfilment]) -> list[Finding]:
        """The findings that evidence rests on."""
        told: list[Finding] = [*self.file.reports.values(), *self.file.papers.values(), *self.file.figures]
        known = {finding.id: finding for finding in told}
        return [known[one.finding] for one in evidence if one.finding in known]

    def papers(self, agreement: Agreement) -> list[AgreementFound]:
        """The reports of an agreement, earliest first."""
        return self._reports(self.file.papers, agreement.findings)

    def promises(self, commitment: Commitment) -> list[CommitmentFound]:
        """The reports of a commitment, earliest first."""
        return self._reports(self.file.promises, commitment.findings)

    def _reports(self, found: dict[str, F], ids: Iterable[str]) -> list[F]:
        reports = [found[key] for key in ids if key in found]
        return sorted(reports, key=lambda finding: (self.published(finding), finding.id))

    def article(self, finding: Finding) -> Article:
        """The article a finding comes from."""
        return self.file.articles[finding.article]

    def published(self, finding: Finding) -> str:
        """The day the finding was published; empty when its page has no date."""
        return self.article(finding).published or ""

    def recent(self, finding: Finding) -> bool:
        """True when the finding's page is of the period: not older than `since`, not newer than `until`."""
        day, until = self.published(finding), last_day(self.until)
        return day >= (first_day(self.since) or "") and (until is None or day <= until)

    def rank(self, occasion: Occasion) -> int:
        """The rank of the highest office present: 1 head of state … 5 other; 9 when no office is known."""
        ranks = (office.rank for office in self._held(occasion) if office.state)
        return min(ranks, default=NO_RANK)

    def parliamentary(self, occasion: Occasion) -> bool:
        """True when a participant holds an office of a parliament."""
        return any(office.body in PARLIAMENT for office in self._held(occasion))

    def _held(self, occasion: Occasion) -> list[Office]:
        titles = [title for person in occasion.participants for title in person.offices]
        return [office for title in titles if (office := shared().office_titled.get(title))]

    def say(self, key: str, *, note: Note | None = None, mark: Mark = "none", **values: Value) -> BriefLine:
        """A line of one sentence of brief.toml."""
        return BriefLine(runs=self.wording.say(key, **values), note=note, mark=mark)

    def date(self, edtf: str) -> str:
        """A date in print."""
        return self.wording.dating.date(edtf)

    def when(self, occasion: Occasion) -> str:
        """The date of an occasion in print, or that it has none and when it was reported."""
        edtf = occasion.when.edtf
        if edtf is None:
            if occasion.reported is None:
                return self.words("undated_unreported")
            key = UNDATED.get(occasion.status, "undated")
            return self.words(key, date=self.date(occasion.reported))
        return self.date(edtf) if occasion.when.stated else self.words("inferred", date=self.date(edtf))

    def kind(self, occasion: Occasion, mode: str | None = None) -> str:
        """What it was, as a phrase: «официальный визит в Туркменистан»."""
        named = mode or occasion.body or (occasion.modes[0] if occasion.modes else None)
        nth = self.wording.dating.nth(occasion.number) if occasion.number is not None else ""
        return self.wording.event(occasion.type, named, to=self._destination(occasion), nth=nth)

    def occasion(self, occasion: Occasion) -> BriefLine:
        """An occasion as a line: date and place, what it was, who took part by side, whether accounts differ."""
        runs = self.lead(occasion) + self.what(occasion)
        runs += self.people(occasion) + self._told(occasion)
        if not occasion.bilateral:
            runs += self.wording.say("parties", countries=self.wording.countries(occasion.countries))
        if occasion.status == "background" and not occasion.timeless:
            runs += self.wording.say("later")
        if occasion.disputed:
            runs += self.wording.say("disputed", see=self.see("questions"))
        note = self.sources.note(occasion.reports)
        return BriefLine(runs=runs, note=note, mark=_mark(occasion), about=occasion.id)

    def what(self, occasion: Occasion) -> list[Run]:
        """What it was, as a sentence: that it took place, is planned, was cancelled."""
        key = "occurred" if occasion.status == "background" else occasion.status
        what = self.kind(occasion)
        return self.wording.say(key, what=capital(what) if key == "occurred" else what)

    def versions(self, occasion: Occasion) -> BriefLine:
        """How the accounts of an occasion differ, side by side."""
        modes: list[str | None] = [*occasion.modes] or [None]
        kinds = "; ".join(self.kind(occasion, mode) for mode in modes)
        lead = [Run(text=run.text.rstrip(), style=run.style) for run in self.lead(occasion)]
        runs = lead + self.wording.say("versions", versions=kinds)
        return BriefLine(runs=runs, note=self.sources.note(occasion.reports), mark="disputed")

    def people(self, occasion: Occasion) -> list[Run]:
        """The participants by side, in the order of the pair; where many met, only those who are named."""
        runs: list[Run] = []
        order = [*self.file.countries, *(c for c in occasion.countries if c not in self.file.countries), None]
        for country in dict.fromkeys([*order, *(p.country for p in occasion.participants)]):
            found = (p for p in occasion.participants if p.country == country and (p.name or occasion.bilateral))
            listed = "; ".join(self.naming.person(person) for person in found)
            if listed and country:
                names = {case: self.wording.country(country, case) for case in ("name", "gen")}
                runs += self.wording.say("side", people=listed, **names)
            elif listed:
                runs += self.wording.say("people", people=listed)
        return runs

    def place(self, occasion: Occasion) -> str:
        """Where it was; a visit's country is told by its destination already."""
        if occasion.type == "visit" and occasion.place and not occasion.place.city:
            return ""
        return self.wording.place(occasion.place)

    def quoted(self, text: str, language: str) -> list[Run]:
        """A page's own words in quotation marks."""
        return self.wording.say("quoted", text=Run(text=text.strip(" .;,"), style="quote", language=language))

    def gap(self, latest: str | None = None) -> list[BriefLine]:
        """That nothing was found, or nothing later than `latest` for more than a year before the day of the brief."""
        if latest is None:
            if self.since:
                return [self.say("no_report_since", date=self.wording.dating.since(self.since), mark="gap")]
            return [self.say("no_report", mark="gap")]
        return [self.say("no_later", mark="gap")] if self._stale(latest) else []

    def missing(self, *topics: str) -> BriefLine:
        """That the record knows nothing about some topics."""
        words = [self.words(f"topic_{topic}") for topic in topics]
        joined = ", ".join([words[0], *(word[:1].lower() + word[1:] for word in words[1:])])
        return self.say("no_information", topic=joined, mark="gap")

    def lines(self, found: list[Occasion], most: int) -> list[BriefLine]:
        """The newest occasions as lines; how many more there are; the gap when there are none or none for a year."""
        latest = max((occasion.end for occasion in found if not occasion.timeless), default=None)
        return self.latest(found, most) + self.gap(latest)

    def latest(self, found: list[Occasion], most: int) -> list[BriefLine]:
        """The newest occasions as lines, at most `most`, and how many earlier ones the chronology has."""
        rest = self.rest("earlier", len(found) - most, "chronology")
        return [self.occasion(occasion) for occasion in found[:most]] + rest

    def rest(self, key: str, count: int, annex: str) -> list[BriefLine]:
        """That there are so many more, and in which annex; nothing when there are none."""
        return [self.say(key, count=str(count), see=self.see(annex), mark="more")] if count > 0 else []

    def see(self, section: str, inner: str = "") -> str:
        """Where to look, as words that close a sentence: ", see section 9"; empty where there is no such section."""
        place = self.contents.number(section)
        if not place:
            return ""
        number = place + inner
        key = "see_annex" if section in ANNEXES else "see_section"
        return self.words(key, number=number, nth=self.wording.dating.nth(number))

    def section(self, name: str, **parts: Unpack[Parts]) -> Section:
        """A section under its number and title; an annex has its number in its title."""
        number, title = self.contents.number(name), section_titles(self.wording.language)[name]
        if name in ANNEXES:
            number, title = "", self.words("annex", number=number, title=title)
        return Section(id=name, number=number, title=title, **parts)

    def ahead(self, occasion: Occasion) -> bool:
        """True when a planned occasion's time has not passed; one without a date is awaited for a year."""
        return occasion.end >= self.as_of if occasion.when.edtf else not self._stale(occasion.end)

    def overdue(self, due: str | None) -> bool:
        """True when a date has wholly passed."""
        day = last_day(due)
        return day is not None and day < self.as_of

    def _stale(self, latest: str) -> bool:
        day = min(self.as_of, last_day(self.until) or self.as_of)
        return bool(latest) and latest < f"{int(day[:4]) - YEAR:04}{day[4:]}"

    def lead(self, occasion: Occasion) -> list[Run]:
        """Date and place, as a line opens with them; where the day is not known the place stands apart."""
        place, when = self.place(occasion), self.when(occasion)
        if place and occasion.when.edtf:
            words = self.words("lead_place", date=when, place=place)
        else:
            words = "".join(self.words("lead", date=each) for each in (when, place) if each)
        return [Run(text=capital(words), style="lead")]

    def _destination(self, occasion: Occasion) -> str:
        first, second = self.file.countries
        if (
            occasion.place
            and occasion.place.country in occasion.countries
            and occasion.visitor != occasion.place.country
        ):
            return self.wording.into(occasion.place.country or "")
        if occasion.bilateral and occasion.visitor in (first, second):
            return self.wording.into(second if occasion.visitor == first else first)
        return ""

    def _told(self, occasion: Occasion) -> list[Run]:
        """What a vague kind of event was about, in the words of the first page that tells."""
        if occasion.type not in VAGUE:
            return []
        own = sorted(occasion.reports, key=lambda report: self._told_worse(report, occasion))
        report = next((r for r in own if r.quotes and len(r.quotes[0].text) <= LONGEST_TOLD), None)
        if report is None:
            return []
        return self.wording.say("told", words=self.quoted(report.quotes[0].text, self.article(report).language))

    def _told_worse(self, report: EventFound, occasion: Occasion) -> tuple[bool, bool]:
        """Words that only announce what was held stand after those that tell of it, other languages after the own."""
        announces = report.status == "planned" and occasion.status != "planned"
        return announces, self.article(report).language != self.wording.language

    def words(self, key: str, **values: str) -> str:
        """A sentence of brief.toml as plain text."""
        return self.wording.words(key, **values)


def _mark(occasion: Occasion) -> Mark:
    if occasion.status == "planned":
        return "planned"
    return "disputed" if occasion.disputed else "none"
