"""What some words say in no language: objects, acts, amounts and places, with the stems that are left."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from elchi.language import Hit, Language, Token, load, shared
from elchi.language.common import Nature
from elchi.language.lexicon import fold
from elchi.language.numbers import Quantity
from elchi.language.stems import StemHit, folded_words
from elchi.language.words import Span
from elchi.records.vocabulary import LanguageCode

Amount = tuple[float, str | None]
REMEMBERED = 50_000
SHORTEST_STEM = 3
YEARS = range(1900, 2101)
LARGE = 1_000_000
MULTIPLES = {"bcm": (1e9, "m3"), "mcm": (1e6, "m3")}
CONSONANTS = str.maketrans("", "", "aeiouyäöüýhw'`")
SOUNDS = str.maketrans("zgcvbdžşçň", "skkfptsscn")
SKELETON = 4


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """The facets by which promises and reports in different languages are compared.

    `objects` and `acts` are ids of shared/promises.toml; `amounts` numbers with their units (ISO 4217, "t", "m3" or
    None); `places` English city names and codes of countries and organisations; `names` consonants of other
    capitalised words; `words` the stems of all content words.
    """

    objects: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    amounts: frozenset[Amount] = frozenset()
    places: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@lru_cache(maxsize=REMEMBERED)
def sketched(text: str, code: LanguageCode) -> Sketch:
    """The sketch of some words in one language.

    >>> made = sketched("bring mutual trade to $1 billion", "en")
    >>> sorted(made.objects), sorted(made.acts), sorted(made.amounts)
    (['trade'], ['raise'], [(1000000000.0, 'USD')])
    """
    language = load(code)
    tokens = [token for token in language.tokens(text, Span(0, len(text))) if token.is_word]
    folded = folded_words(text)
    objects = widest(language.promises.objects.find(folded))
    acts = widest(language.promises.acts.find(folded))
    quantities = language.numbers.find(text)
    named = [hit for hit in language.gazetteer.find(tokens) if not _counts(tokens[hit.first], quantities)]
    covered = {index for hit in named for index in range(hit.first, hit.last)}
    spoken = {word for hit in objects for word in folded[hit.first : hit.last]}
    return Sketch(
        objects=frozenset(hit.id for hit in objects),
        acts=frozenset(hit.id for hit in acts),
        amounts=frozenset(_amounts(quantities, text, language)),
        places=frozenset(_places(tokens, named)),
        names=frozenset(_names(tokens, covered, spoken, language)),
        words=frozenset(_words(folded, language)),
    )


def _counts(token: Token, quantities: Iterable[Quantity]) -> bool:
    """Whether a word belongs to a number: "3 billion US dollars" names no country."""
    return any(quantity.start <= token.start < quantity.end for quantity in quantities)


def _places(tokens: Sequence[Token], named: Iterable[Hit]) -> Iterable[str]:
    """Capitals tell Gaza from gas, and Oral from a word; adjectives of countries are written small in Russian."""
    for hit in named:
        if hit.entry.table == "nationality" or tokens[hit.first].is_capitalised:
            yield hit.entry.row.id


def widest(hits: Iterable[StemHit]) -> list[StemHit]:
    """The hits that stand in no longer one: "days of culture" are not culture besides."""
    found = list(hits)
    return [hit for hit in found if not any(_inside(hit, other) for other in found)]


def _inside(hit: StemHit, other: StemHit) -> bool:
    longer = other.last - other.first > hit.last - hit.first
    return longer and other.first <= hit.first and hit.last <= other.last


def amounts(text: str, language: Language) -> list[Amount]:
    """Numbers that are no dates: (value, unit)."""
    return _amounts(language.numbers.find(text), text, language)


def _amounts(quantities: list[Quantity], text: str, language: Language) -> list[Amount]:
    if not quantities:
        return []
    dates = [(match.start, match.end) for match in language.dates(text)]
    return [
        _whole(quantity.value, quantity.unit)
        for quantity in quantities
        if not any(start < quantity.end and quantity.start < end for start, end in dates)
        and (quantity.unit or quantity.value not in YEARS)
    ]


def _whole(value: float, unit: str | None) -> Amount:
    size, whole = MULTIPLES.get(unit or "", (1, unit))
    return value * size, whole


def _names(tokens: Sequence[Token], covered: set[int], spoken: set[str], language: Language) -> Iterable[str]:
    """Capitalised words that are no place, no part of an object's name and not the first."""
    for index, token in enumerate(tokens):
        if index and index not in covered and token.is_capitalised and len(token.text) > SHORTEST_STEM:
            words = folded_words(token.text)
            if not spoken.issuperset(words) and not language.promises.ordinary.find(words):
                yield skeleton(token.text, language)


def skeleton(name: str, language: Language) -> str:
    """The first consonants of a name, which spellings share: Магтымгулы and Makhtumkuli give "mktm"."""
    latin = fold(language.names.romanised(name)).replace("kh", "k").replace("gh", "k")
    return latin.translate(CONSONANTS).translate(SOUNDS)[:SKELETON]


def _words(folded: Sequence[str], language: Language) -> Iterable[str]:
    ordinary = language.promises.ordinary
    for word in folded:
        if len(word) >= SHORTEST_STEM and not word.isdigit() and not ordinary.find([word]):
            yield _stem(word, language.code)


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str, code: LanguageCode) -> str:
    return load(code).stem(word)


@lru_cache(maxsize=REMEMBERED)
def nature(objects: frozenset[str]) -> frozenset[Nature]:
    """The natures of some objects: thing, sort, field, document, recurring."""
    known = shared().promise_objects
    return frozenset(known[key].nature for key in objects)
