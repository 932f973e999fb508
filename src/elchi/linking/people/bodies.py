"""Bodies of states: "МИД РК", «Сыртқы істер министрлігі», "DIM" and "Foreign Ministry" are one kind of body."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from elchi.language import Entry, Hit, Language, Span, Token, load, shared
from elchi.language.lexicon import Lexicon
from elchi.language.tables import read_table
from elchi.records.vocabulary import LanguageCode

MINISTRY = "ministry"
ORGANISATION = "organisation"
STATES = ("country", "nationality")
OF_MINISTRY = re.compile(r"\bministry (?:of|for) [A-Z][\w,& ]+", re.IGNORECASE)
OF_MINISTER = re.compile(r"\bminister (of|for) ", re.IGNORECASE)
PORTFOLIO = "{}"


class BodyRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of body: the English name, what states call their own, and its phrases by language."""

    id: str
    en: str
    own: dict[str, str] = {}
    portfolio: dict[str, list[str]] = {}
    written: dict[str, list[str]] = {}
    examples: list[str]


class Bodies(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """bodies.toml: kinds of bodies, and how each language says whose ministry it is."""

    frames: dict[str, list[str]]
    body: list[BodyRow]


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A body: its kind ("foreign-ministry"), the country whose it is, and its English name.

    An organisation of states has the kind "organisation", no country, and its id as the name. A ministry that the
    table does not know has the kind "ministry" and the name that is written.
    """

    kind: str
    country: str | None
    name: str


@cache
def kinds() -> dict[str, BodyRow]:
    """The kinds of bodies by id."""
    return {row.id: row for row in _table().body}


def body(words: str, language: LanguageCode, country: str | None = None) -> Body | None:
    """The first body that the words name; None when they name none.

    `words` may also be a kind's id, as findings of offices have it; `country` is whose body it is when the words do
    not tell.

    >>> body("Türkmenistanyň Daşary işler ministrligi", "tk")
    Body(kind='foreign-ministry', country='TM', name='Ministry of Foreign Affairs')
    """
    found = bodies(words, language, country)
    return found[0] if found else None


def body_of_office(office: str, country: str | None = None) -> Body | None:
    """The body that an office belongs to, by its English title; the last of several offices held at once decides.

    >>> body_of_office("Minister of Trade and Integration", "KZ").name
    'Ministry of Trade and Integration'
    """
    title = office.rsplit(" – ", maxsplit=1)[-1]
    row = shared().office_titled.get(title)
    kind = kinds().get(row.body or "") if row else None
    return _named(kind, country) if kind else body(OF_MINISTER.sub(r"ministry \1 ", title), "en", country)


@lru_cache(4096)
def bodies(words: str, language: LanguageCode, country: str | None = None) -> list[Body]:
    """Every body that the words name, in their order: "МИД, МТИ, КНБ" are three.

    A country counts for the body that it stands next to; where it stands with none, `country` does.
    """
    if words in kinds():
        return [_named(kinds()[words], country)]
    spoken = load(language)
    tokens = spoken.tokens(words, Span(0, len(words)))
    named = spoken.gazetteer.find(tokens)
    states = [hit for hit in named if hit.entry.table in STATES]
    found = _heads(_longest(_phrases(language).find(tokens)), spoken.grammar.verb_last)
    made = [_named(kinds()[hit.entry.row], _whose(hit, found, states) or country) for hit in found]
    return list(dict.fromkeys(made)) or _others(words, tokens, named, country)


def _others(words: str, tokens: list[Token], named: list[Hit], country: str | None) -> list[Body]:
    """An organisation of states, or a ministry that no row has."""
    organisations = [hit.entry.row.id for hit in _longest(named) if hit.entry.table == ORGANISATION]
    if organisations:
        return [Body(kind=ORGANISATION, country=None, name=name) for name in dict.fromkeys(organisations)]
    written = OF_MINISTRY.search(words)
    states = [hit for hit in named if hit.entry.table in STATES]
    if written is None:
        return []
    end = min((tokens[hit.first].start for hit in states if tokens[hit.first].start > written.start()), default=None)
    name = re.sub(r"\s+(?:of|of the|in)\s*\Z", "", words[written.start() : end or written.end()].strip(" ,"))
    return [Body(kind=MINISTRY, country=states[0].entry.row.id if states else country, name=name)]


def _named(row: BodyRow, country: str | None) -> Body:
    return Body(kind=row.id, country=country, name=row.own.get(country or "", row.en))


def _whose(hit: Hit, found: list[Hit], states: list[Hit]) -> str | None:
    """The country right before or behind a body, rather than one that is another body's."""
    free = [state for state in states if not any(_between(hit, state, other) for other in found)]
    nearest = min(free, key=lambda state: max(state.first - hit.last, hit.first - state.last), default=None)
    code: str | None = nearest.entry.row.id if nearest else None
    return code


def _between(hit: Hit, state: Hit, other: Hit) -> bool:
    """Whether another body stands between a body and a country."""
    return hit.last <= other.first < state.first or state.last <= other.first < hit.first


def _heads(found: list[Hit], head_last: bool) -> list[Hit]:
    """Of two that stand together the one that is meant: «Сенат Парламента» is the Senate, as «Парламент Сенаты»."""
    ends = {hit.last for hit in found}
    beginnings = {hit.first for hit in found}
    return [hit for hit in found if (hit.last not in beginnings if head_last else hit.first not in ends)]


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of phrases that overlap the longest, in order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
        if all(hit.last <= other.first or other.last <= hit.first for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.first)


@cache
def _table() -> Bodies:
    return msgspec.convert(read_table("shared", "bodies"), Bodies)


@cache
def _phrases(language: LanguageCode) -> Lexicon:
    """Every phrase of every kind in one language."""
    spoken: Language = load(language)
    lexicon = Lexicon(spoken.morphology)
    for row in _table().body:
        for phrase in _written(row, language):
            lexicon.add(phrase, Entry("body", f"shared/{row.id}", row.id))
    return lexicon


def _written(row: BodyRow, language: LanguageCode) -> Iterator[str]:
    yield from row.written.get(language, [])
    for frame in _table().frames.get(language, []):
        for portfolio in row.portfolio.get(language, []):
            yield frame.replace(PORTFOLIO, portfolio)
