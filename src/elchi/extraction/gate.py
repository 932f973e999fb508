"""The gate: whether an article may tell of states that deal with each other, by letters and tables alone."""

from collections.abc import Iterator, Sequence

import msgspec

from elchi.extraction.office_table import serves_state
from elchi.language import Hit, Language, Token, load
from elchi.language.lookalikes import legible
from elchi.records import Article

TELLING = frozenset({"trigger", "attendance", "type", "verb"})
PLACES = frozenset({"country", "nationality", "city"})
SIDES = 2
OPENING = 2
BESIDE = 1


class Seen(msgspec.Struct, frozen=True):
    """What one sentence shows: whether it tells of something, which sides it names, whether someone acts for one."""

    tells: bool
    sides: frozenset[str]
    acts: bool


def may_tell(article: Article) -> bool:
    """Whether the full reading could find anything here; the words are those of the tables that it reads by itself.

    A sentence must tell of an event, a document or a promise, and that sentence, those right beside it and the two
    that open the article must name two sides, one of them by somebody or something that acts for a state.

    >>> may_tell(read("recipe.html"))  # doctest: +SKIP
    False
    """
    seen = list(_seen(article, load(article.language)))
    return any(one.tells and _shows_states(_around(seen, index)) for index, one in enumerate(seen))


def _around(seen: Sequence[Seen], index: int) -> list[Seen]:
    return [*seen[:OPENING], *seen[max(0, index - BESIDE) : index + BESIDE + 1]]


def _shows_states(sentences: Sequence[Seen]) -> bool:
    named = frozenset[str]().union(*(one.sides for one in sentences))
    return len(named) >= SIDES and any(one.acts for one in sentences)


def _seen(article: Article, language: Language) -> Iterator[Seen]:
    text = legible(article.text)
    for span in language.sentences(text):
        tokens = language.tokens(text, span)
        if tokens:
            yield _of_sentence(language, tokens)


def _of_sentence(language: Language, tokens: Sequence[Token]) -> Seen:
    hits = language.hits(tokens)
    known = _notables(language, tokens)
    official = any(map(_is_official, hits))
    sides = {side for hit in hits for side in _sides(hit)} | known
    if official:
        sides.add(language.grammar.home or "home")
    acts = official or bool(known) or any(hit.entry.table in ("organisation", "mechanism") for hit in hits)
    return Seen(any(map(_tells, hits)), frozenset(sides), acts)


def _tells(hit: Hit) -> bool:
    """Whether the words begin an event, a document or a promise, and do not only point back or set the scene."""
    if hit.entry.table == "trigger":
        return not (hit.entry.row.frame or hit.entry.row.anaphor)
    return hit.entry.table in TELLING


def _is_official(hit: Hit) -> bool:
    """Whether the words are a state's body or office."""
    return hit.entry.table == "body" or (hit.entry.table == "office" and serves_state(hit.entry.row.office))


def _sides(hit: Hit) -> Iterator[str]:
    if hit.entry.table == "organisation":
        yield hit.entry.row.id
    elif (hit.entry.table in PLACES or hit.entry.table == "office") and hit.entry.row.country:
        yield hit.entry.row.country


def _notables(language: Language, tokens: Sequence[Token]) -> set[str]:
    """The surnames of people of public office, whom pages name without office or country."""
    surnames = language.notables.surnames
    names = (language.names.surnames_of(token) for token in tokens if token.is_capitalised)
    return {min(found) for one in names if (found := surnames.intersection(one))}
