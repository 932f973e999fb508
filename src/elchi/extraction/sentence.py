"""A sentence as the extractors see it: tokens, table hits, dates, people and actors, all by offset."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from elchi.language import Hit, Language, Span, Token
from elchi.language.dates import DateMatch
from elchi.language.gazetteer import Named
from elchi.language.rows import Function
from elchi.records import Article, Quote
from elchi.records.mention import Mention
from elchi.records.vocabulary import MentionKind


@dataclass(slots=True)
class Person:
    """A name in one sentence: tokens `first` to `last`, the words as written, base form and English spelling.

    `forms` are the base forms that the surname's token allows: «Лаврова» may be Лаврова or Лавров. `seen_by` says
    whether the tagger saw the name or the tables did.
    """

    first: int
    last: int
    as_written: str
    base: str
    name: str
    forms: frozenset[str] = frozenset()
    seen_by: Literal["tables", "tagger"] = "tables"


@dataclass(slots=True)
class Actor:
    """Someone or something that can act: offices, a country, a person, a body, in any combination.

    `first` and `last` are tokens; `offices` are ids of shared/offices.toml; `countries` has more than one code only
    for plural offices ("президенты Казахстана и Туркменистана"). `accredited` is where an envoy is sent;
    `referred` is set where the words only point back ("he", "the guest"); a `counterpart` holds another's office.
    """

    first: int
    last: int
    offices: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    person: Person | None = None
    body: str | None = None
    organisation: str | None = None
    plural: bool = False
    adjective: bool = False
    office_span: tuple[int, int] | None = None
    joined: bool = False
    accredited: str | None = None
    referred: bool = False
    counterpart: bool = False

    @property
    def country(self) -> str | None:
        """The only country, or None."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def is_official(self) -> bool:
        """True for a person or an office; False for a bare country, body or organisation."""
        return bool(self.offices or self.person)

    @property
    def is_bare_name(self) -> bool:
        """True for a person named without office or country."""
        return self.person is not None and not self.offices and not self.countries

    @property
    def is_bare_country(self) -> bool:
        """True when nothing but countries was named."""
        return bool(self.countries) and not (self.offices or self.person or self.body or self.organisation)


@dataclass(slots=True)
class Sentence:
    """One sentence of an article.

    `functions`, `clauses` and `tables` remember what was worked out of its actors, triggers and hits.

    `mentions` are what the tagger marked, by offsets of the article's text; empty where it was not asked.
    """

    article: Article
    language: Language
    index: int
    span: Span
    tokens: list[Token]
    hits: list[Hit]
    dates: list[DateMatch]
    is_title: bool
    people: list[Person] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    functions: dict[tuple[int, int, str], list[Function]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    tables: dict[str, list[Hit]] = field(default_factory=dict)
    clauses: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.article.text[self.span.start : self.span.end]

    def table(self, *names: str) -> list[Hit]:
        """The hits of these tables."""
        if not self.tables:
            for hit in self.hits:
                self.tables.setdefault(hit.entry.table, []).append(hit)
        if len(names) == 1:
            return self.tables.get(names[0], [])
        return [hit for hit in self.hits if hit.entry.table in names]

    def named(self, *tables: str) -> Iterator[tuple[Hit, Named]]:
        """Hits of the shared gazetteer with what they stand for."""
        for hit in self.table(*tables):
            yield hit, hit.entry.row

    def words(self, first: int, last: int) -> str:
        """The text from token `first` to token `last` (exclusive)."""
        return self.article.text[self.tokens[first].start : self.tokens[last - 1].end]

    def quote(self, first: int | None = None, last: int | None = None, of: str | None = None) -> Quote:
        """A quote of the tokens, or of the whole sentence."""
        start = self.span.start if first is None else self.tokens[first].start
        end = self.span.end if last is None else self.tokens[last - 1].end
        return Quote(article=self.article.id, start=start, end=end, text=self.article.text[start:end], field=of)

    def countries(self, first: int = 0, last: int | None = None) -> list[str]:
        """The countries of the actors that begin between two tokens, or of all, each once, in order."""
        stop = len(self.tokens) if last is None else last
        return list(dict.fromkeys(code for a in self.actors if first <= a.first < stop for code in a.countries))

    def in_date(self, offset: int) -> bool:
        """True when a date stands over the offset, so that figures there are no numbers."""
        return any(date.start <= offset < date.end for date in self.dates)

    def marked(self, kinds: frozenset[MentionKind]) -> Iterator[tuple[int, int]]:
        """The tokens, from first to one after the last, that mentions of these kinds cover."""
        for mention in self.mentions:
            if mention.kind in kinds:
                covered = [i for i, t in enumerate(self.tokens) if t.start < mention.end and mention.start < t.end]
                if covered:
                    yield covered[0], covered[-1] + 1

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends after the offset; the token count when there is none."""
        return next((index for index, token in enumerate(self.tokens) if token.end > offset), len(self.tokens))

    def dates_outside(self, spans: Sequence[tuple[int, int]]) -> list[DateMatch]:
        """Dates that do not lie inside any of the offset spans."""
        return [d for d in self.dates if not any(start <= d.start and d.end <= end for start, end in spans)]
