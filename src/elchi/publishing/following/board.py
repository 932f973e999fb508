"""The report on a programme as rows of words, in one language: what every form of it is written from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

import msgspec

from elchi.language.tables import read_table
from elchi.publishing.phrases import Phrase
from elchi.publishing.sourcing import Sourcing
from elchi.publishing.typography import shortened
from elchi.publishing.wording import Wording, capital
from elchi.records import Article, Evidence, Finding, Followed, Following
from elchi.records.days import last_day
from elchi.records.vocabulary import Bearing, ItemState, LanguageCode

ROOM = 320
STRENGTH: dict[Bearing, int] = {"done": 0, "setback": 1, "progress": 2, "mentioned": 3}
STATES: tuple[ItemState, ...] = ("done", "progress", "mentioned", "none")
MOST = 5


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """following.toml: titles, the words for states and bearings, and the sentences of the report."""

    title: dict[str, str]
    state: dict[ItemState, str]
    bearing: dict[Bearing, str]
    say: dict[str, Phrase]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the board: an item's own cells, its state, evidence and doubts in words; or a section's heading."""

    section: str = ""
    cells: list[str] = []
    state: str = ""
    evidence: list[str] = []
    review: list[str] = []
    mark: ItemState = "none"
    overdue: bool = False


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """The report: its titles, what stands above the table, the columns, and the lines."""

    title: str
    subtitle: str
    facts: list[str]
    columns: list[str]
    added: list[str]
    lines: list[Line]
    section: str
    locale: str


@cache
def words(language: LanguageCode) -> Words:
    """following.toml of one language, checked against its shape."""
    return msgspec.convert(read_table(language, "following"), Words)


def board(
    following: Following,
    articles: Mapping[str, Article],
    findings: Mapping[str, Finding],
    language: LanguageCode | None = None,
) -> Board:
    """The report in the programme's language, or another; `articles` and `findings` by id hold the evidence."""
    code = language or following.programme.language
    return Composer(following, articles, findings, code).board()


class Composer:
    """Puts one report into words."""

    def __init__(
        self,
        following: Following,
        articles: Mapping[str, Article],
        findings: Mapping[str, Finding],
        language: LanguageCode,
    ) -> None:
        self.following, self.articles, self.findings = following, articles, findings
        self.wording, self.words = Wording(language), words(language)
        self.sourcing = Sourcing(dict(articles), self.wording)

    def board(self) -> Board:
        """The whole report."""
        programme, title = self.following.programme, self.words.title
        return Board(
            title=title["report"],
            subtitle=programme.title,
            facts=list(self._facts()),
            columns=programme.columns,
            added=[title["state"], title["evidence"], title["review"]],
            lines=list(self._lines()),
            section=title["section"],
            locale=self.wording.phrases.locale,
        )

    def say(self, key: str, **values: str) -> str:
        """A sentence of following.toml with its slots filled."""
        return self.words.say[key].text.format(**values)

    def _facts(self) -> Iterator[str]:
        following, programme = self.following, self.following.programme
        countries = " – ".join(self.wording.country(code) for code in programme.countries)
        yield f"{countries}. {self.say('as_of', date=self.wording.dating.date(following.on))}."
        if programme.valid_from and programme.valid_to:
            yield self._term(programme.valid_from, programme.valid_to)
        yield self._summary() + "."
        yield self.say("basis", count=str(following.reports))

    def _term(self, first: str, last: str) -> str:
        days, told = self.following.ends_in or 0, self.following.successor
        term = self.say("term", term=self.wording.dating.date(first if first == last else f"{first}/{last}"))
        ends = self.say("ends", days=str(days)) if days >= 0 else self.say("ended", days=str(-days))
        source = self.say("successor", source=self._source(self.findings[told].article)) if told else ""
        return f"{term}. {ends} {source or self.say('no_successor')}"

    def _summary(self) -> str:
        items = self.following.items
        counts = [(self.words.state[state], sum(one.state == state for one in items)) for state in STATES]
        parts = [self.say("items", count=str(len(items)))]
        parts += [self.say("count", state=state, count=str(count)) for state, count in counts]
        parts.append(self.say("overdue_count", count=str(sum(one.overdue for one in items))))
        parts.append(self.say("review_count", count=str(sum(one.review > 0 for one in items))))
        return capital("; ".join(parts))

    def _lines(self) -> Iterator[Line]:
        for section, items in groupby(self.following.items, key=lambda one: one.item.section):
            if section:
                yield Line(section=section)
            yield from map(self._line, items)

    def _line(self, one: Followed) -> Line:
        sure = [found for found in one.evidence if found.sure]
        doubtful = [found for found in one.evidence if not found.sure]
        return Line(
            cells=one.item.cells,
            state=self._state(one),
            evidence=self._quoted(sure),
            review=self._quoted(doubtful),
            mark=one.state,
            overdue=one.overdue,
        )

    def _state(self, one: Followed) -> str:
        """«Есть продвижение; срок истёк 31.12.2025, сведений о выполнении нет; последнее: 25.11.2025»."""
        parts = [self.words.state[one.state]] if one.state != "none" else [self._silence()]
        deadline = last_day(one.item.due)
        if one.periods and one.state != "none":
            passed = {span: held for span, held in one.periods.items() if held or self._is_over(span)}
            parts += [self._period(span, held) for span, held in passed.items()]
        if one.overdue:
            day = self.wording.dating.short(deadline) if deadline and not one.periods else ""
            parts.append(self.say("overdue", date=day) if day else self.say("overdue_periods"))
        newest = max((found.when or "" for found in one.evidence if found.sure), default="")
        if newest and one.state in ("progress", "mentioned"):
            parts.append(self.say("last", date=self.wording.dating.short(newest)))
        return capital("; ".join(parts))

    def _is_over(self, span: str) -> bool:
        return (last_day(span) or self.following.on) < self.following.on

    def _silence(self) -> str:
        since = self.following.since
        return self.say("silent", date=self.wording.dating.short(since)) if since else self.say("silent_ever")

    def _period(self, span: str, held: bool) -> str:
        return self.say("period_done" if held else "period_open", period=self.wording.dating.short(span))

    def _quoted(self, found: Sequence[Evidence]) -> list[str]:
        """One quote for each thing told of, the weightiest first, with the number of other reports of it."""
        groups: dict[str, list[Evidence]] = defaultdict(list)
        for one in found:
            groups[one.conclusion or self._passage(one)].append(one)
        ordered = sorted(groups.values(), key=lambda group: min(STRENGTH[one.bearing] for one in group))
        told = [self._told(group) for group in ordered[:MOST]]
        left = sum(len(group) for group in ordered[MOST:])
        return [*told, self.say("more", count=str(left))] if left else told

    def _told(self, group: Sequence[Evidence]) -> str:
        best = min(group, key=lambda one: (STRENGTH[one.bearing], self._rank(one)))
        told = self.say(
            "quote",
            bearing=self.words.bearing[best.bearing],
            quote=shortened(" ".join(self._passage(best).split()), ROOM),
            source=self._source(best.article),
        )
        others = len({one.article for one in group}) - 1
        return f"{told} {self.say('more', count=str(others))}" if others else told

    def _passage(self, one: Evidence) -> str:
        """The sentence that the finding rests on."""
        page, finding = self.articles[one.article], self.findings[one.finding]
        return self.sourcing.passage(page, finding.quotes[0]) if finding.quotes else page.title

    def _rank(self, one: Evidence) -> tuple[bool, bool, str, str]:
        """Quotes that are sentences in the report's own language come first, then the earliest page."""
        page, finding = self.articles[one.article], self.findings[one.finding]
        title = bool(finding.quotes) and finding.quotes[0].end <= len(page.title)
        return page.language != self.wording.language, title, page.published or "", one.finding

    def _source(self, article: str) -> str:
        page = self.articles[article]
        day = self.wording.dating.short(page.published) if page.published else ""
        return ", ".join(part for part in (self.sourcing.named(page), day, page.url) if part)
