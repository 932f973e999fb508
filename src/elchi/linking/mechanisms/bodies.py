"""Which body words name: its type, and what tells it from the others of its type, in no language."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from elchi.language import Hit, Span, load
from elchi.records.vocabulary import LanguageCode

REMEMBERED = 20_000
LONGEST_NAME = 400
CONSULTATIONS = "consultations"
POLITICAL = frozenset({"political"})
SINGLE = frozenset({"intergovernmental-commission", "business-council", "friendship-group", CONSULTATIONS})
SECTORAL = frozenset({"working-group", "commission", "committee", "intergovernmental-commission", "council"})


class Body(msgspec.Struct, frozen=True):
    """A type of body, the ranks that its name tells (supreme, consular), and the sectors."""

    type: str
    ranks: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether the name is no more than the word for such a body."""
        return not self.ranks and not self.sectors


def body(type: str, name: str, language: LanguageCode) -> Body:
    """The body of this type whose name is given.

    >>> sorted(body("working-group", "Рабочая группа по увеличению товарооборота", "ru").sectors)
    ['trade']
    """
    return _told(type, _hits(name[:LONGEST_NAME], language))


def bodies_in(words: str, language: LanguageCode) -> list[Body]:
    """The bodies that a sentence names, by the words of each type that it holds."""
    hits = _hits(words[:LONGEST_NAME], language)
    types = dict.fromkeys(hit.entry.row.type for hit in hits if hit.entry.table == "mechanism")
    return [_told(type, hits) for type in types]


@lru_cache(REMEMBERED)
def _hits(words: str, code: LanguageCode) -> tuple[Hit, ...]:
    language = load(code)
    return tuple(language.bodies.find(language.tokens(words, Span(0, len(words)))))


def _told(type: str, hits: Iterable[Hit]) -> Body:
    ranks = frozenset(hit.entry.row.of for hit in hits if hit.entry.table == "distinction")
    sectors = frozenset(s for hit in hits if hit.entry.table == "sector" for s in hit.entry.row.sectors)
    if type == CONSULTATIONS:
        return Body(type, ranks or POLITICAL)
    if type in ("friendship-group", "business-council"):
        return Body(type)
    return Body(type, ranks, sectors if type in SECTORAL else frozenset())


def alike(one: Body, other: Body) -> bool:
    """Whether two names can be of one body of two countries.

    What both tell must have something in common. A name that tells nothing is the one body of its type where two
    countries have one; a bare "working group" is any, so it is no other one's name.
    """
    if one.type != other.type:
        return False
    if one.bare or other.bare:
        return (one.bare and other.bare) or one.type in SINGLE
    told = [pair for pair in ((one.ranks, other.ranks), (one.sectors, other.sectors)) if all(pair)]
    return bool(told) and all(first & second for first, second in told)
