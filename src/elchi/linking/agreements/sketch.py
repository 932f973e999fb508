"""A title's sketch: what it is about, in no language, so that titles in four of them can be compared.

Words that the table of subjects knows become subjects, wider ones included; cities, numbers, years and names in
quotation marks are kept beside them. Words that no table knows can be compared within one language alone.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from elchi.language import CHANGE, DateMatch, Hit, Language, Span, Subject, Token, load, shared
from elchi.linking.people.spelling import sound
from elchi.records.vocabulary import LanguageCode

REMEMBERED = 50_000
SHORTEST_WORD = 4
LONGEST_NAME = 3
SHORTEST_NAME = 3
LONGEST_TITLE = 400
QUOTED = re.compile(r"[«“\"„]([^«»“”\"„]{2,60})[»”\"“]")
FIGURE = re.compile(r"(?<!\w)\d{1,4}(?!\w)")
FIRST_YEAR, LAST_YEAR = 1850, 2150


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """What a title says. `about` holds the narrowest subjects, `within` these and all wider ones.

    `rest` are the stems of words that no table knows, in the title's language. `changes` tell what the document does
    to another one: an amendment is another document than what it amends.
    """

    about: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    numbers: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    dates: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    language: LanguageCode | None = None

    @property
    def bare(self) -> bool:
        """Whether the title is hardly more than the word for such a document."""
        return not (self.about or self.rest or self.names or self.numbers or self.changes)


@lru_cache(REMEMBERED)
def sketched(title: str, code: LanguageCode) -> Sketch:
    """The sketch of a title in a language.

    >>> sorted(sketched("Соглашение об избежании двойного налогообложения", "ru").about)
    ['double-taxation']
    >>> sorted(sketched("Agreement on the avoidance of double taxation", "en").within)
    ['double-taxation', 'finance']
    """
    language, text = load(code), title[:LONGEST_TITLE]
    tokens = language.tokens(text, Span(0, len(text)))
    named = _longest(language.gazetteer.find(tokens))
    hits = _of_subjects(language.subjects.find(tokens), _covered(named))
    subjects = frozenset(subject for hit in hits for subject in _subjects(hit))
    within = _widened(subjects)
    about = _narrowest(subjects)
    changes = frozenset(subject for subject in about if CHANGE in _widened({subject}))
    dated = language.dates(text) if any(character.isdigit() for character in text) else []
    numbers, years = _figures(text, dated)
    known = _covered([*named, *hits])
    quoted = [match.span(1) for match in _quoted(text)]
    unknown = [t for i, t in enumerate(tokens) if i not in known and not any(a <= t.start < b for a, b in quoted)]
    rest = frozenset(_stems(language, unknown))
    return Sketch(
        about=about - changes,
        within=within - changes - {CHANGE},
        changes=changes,
        names=_names(language, text),
        places=frozenset(hit.entry.row.id for hit in named if hit.entry.table == "city"),
        numbers=numbers,
        years=years,
        dates=frozenset(match.when.edtf for match in dated if match.when.edtf),
        rest=rest,
        language=code if rest else None,
    )


def _of_subjects(hits: Iterable[Hit], taken: frozenset[int]) -> list[Hit]:
    """Subjects first; a sector where its words say more than they do."""
    found = list(hits)
    subjects = _longest((hit for hit in found if hit.entry.table == "subject"), taken)
    sectors = _longest((hit for hit in found if hit.entry.table == "sector"), taken | _covered(subjects))
    return [*subjects, *sectors]


def _longest(hits: Iterable[Hit], taken: frozenset[int] = frozenset()) -> list[Hit]:
    """The hits that say more than what is taken and what longer ones say; those of the same words together."""
    kept: list[Hit] = []
    filled = set(taken)
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
        words = set(range(hit.first, hit.last))
        if not words <= filled or any(hit[:2] == other[:2] for other in kept):
            kept.append(hit)
            filled |= words
    return kept


def _covered(hits: Iterable[Hit]) -> frozenset[int]:
    return frozenset(index for hit in hits for index in range(hit.first, hit.last))


def _subjects(hit: Hit) -> Sequence[str]:
    if hit.entry.table == "sector":
        sectors: list[str] = hit.entry.row.sectors
        return sectors
    subject: Subject = hit.entry.row
    return () if subject.plain else (subject.id,)


@lru_cache(REMEMBERED)
def _wider(subject: str) -> frozenset[str]:
    """The subjects and sectors that a subject belongs to, itself left out."""
    rows = {row.id: row for row in shared().subjects}
    direct = rows[subject].within if subject in rows else []
    return frozenset(direct).union(*(_wider(one) for one in direct))


def _widened(subjects: Iterable[str]) -> frozenset[str]:
    return frozenset(subjects).union(*(_wider(subject) for subject in subjects))


def _narrowest(subjects: frozenset[str]) -> frozenset[str]:
    return subjects - frozenset[str]().union(*(_wider(subject) for subject in subjects))


def _figures(text: str, dated: Sequence[DateMatch]) -> tuple[frozenset[int], frozenset[int]]:
    """Numbers and years of a title, days of dates left out."""
    numbers, years = set[int](), set[int]()
    for match in FIGURE.finditer(text):
        value = int(match[0])
        if FIRST_YEAR <= value <= LAST_YEAR:
            years.add(value)
        elif not any(date.start <= match.start() < date.end for date in dated):
            numbers.add(value)
    return frozenset(numbers), frozenset(years)


def _names(language: Language, text: str) -> frozenset[str]:
    """Short names in quotation marks, by the consonants of their English spelling: «Достлуг» is "Dostlug"."""
    romanised = (language.names.romanised(match[1]).split() for match in _quoted(text))
    frames = ("".join(sound(word).frame for word in words) for words in romanised)
    return frozenset(frame for frame in frames if len(frame) >= SHORTEST_NAME)


def _quoted(text: str) -> list[re.Match[str]]:
    """Names in quotation marks, not titles of several words."""
    found = QUOTED.finditer(text)
    return [match for match in found if match[1][0].isupper() and len(match[1].split()) <= LONGEST_NAME]


def _stems(language: Language, tokens: Iterable[Token]) -> Iterable[str]:
    """The stems of the longer words."""
    return (language.stem(t.text) for t in tokens if len(t.text) >= SHORTEST_WORD and t.text[0].isalpha())
