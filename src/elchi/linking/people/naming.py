"""Whether two names in English letters may be one person's."""

import re
from functools import lru_cache
from typing import NamedTuple

from elchi.linking.people.spelling import REMEMBERED, hearings, same_part, spellings

INITIAL_LENGTH = 3
STEM = 4
SON = frozenset({"bin", "ibn", "ben", "bint"})


class Name(NamedTuple):
    """A name in its words, without particles, titles and father's name; the last is usually the surname.

    `son` when it has a word for "son of": all that follows is then not the bearer's own.
    """

    words: tuple[str, ...]
    son: bool = False

    @property
    def alone(self) -> bool:
        """A surname without given name or initial."""
        return len(self.words) == 1


@lru_cache(REMEMBERED)
def parsed(name: str) -> Name:
    """The words of a name that tell who it is.

    >>> parsed("Tuleutai Skakovich Suleimenov").words, parsed("Abdullah bin Zayed Al Nahyan").words
    (('tuleutai', 'suleimenov'), ('abdullah', 'zayed', 'nahyan'))
    """
    tables = spellings()
    apart = re.sub(r"\b([Aa]l)(?=[A-Z])", r"\1 ", name).lower()
    found = [word for word in re.split(r"[\s\-‑–,]+|(?<=\.)(?=\w)", apart) if re.search(r"\w", word)]
    words = [word for word in found if word.rstrip(".") not in tables.particles] or found
    if len(words) > 2:
        named = [word for word in words if not word.endswith(tuple(tables.patronymics))]
        words = named if len(named) > 1 else words
    return Name(tuple(words), not SON.isdisjoint(found))


def is_initial(word: str) -> bool:
    """True for "m.", "zh." and a single letter."""
    bare = word.rstrip(".")
    return len(bare) == 1 or (word.endswith(".") and len(bare) <= INITIAL_LENGTH)


@lru_cache(REMEMBERED)
def same_name(one: str, other: str) -> bool:
    """Whether two English spellings may be one person's name, whatever their order.

    A surname alone agrees with every full name that has it, an initial with every given name that begins so; a given
    name alone agrees with none. Two full names agree when their words do, in either order of given name and surname.

    >>> same_name("Murat Nurtleu", "M. Nurtileu"), same_name("Serdar Berdimuhamedov", "Gurbanguly Berdimuhamedov")
    (True, False)
    """
    first, second = sorted((parsed(one), parsed(other)), key=lambda name: (len(name.words), name.words))
    if not first.words:
        return False
    if first.alone:
        return _same_surname(first.words[0], second)
    return _paired(first.words, second.words) or _part_of(first, second) or _run_together(first.words, second.words)


def _same_surname(surname: str, name: Name) -> bool:
    return any(_same(surname, word) for word in name.words[-1:]) and not is_initial(surname)


def _paired(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Every word of the shorter name has its own in the longer, the given name and the surname among them."""
    free = list(longer)
    for word in sorted(shorter, key=is_initial):
        match = next((other for other in free if _same(word, other)), None)
        if match is None:
            return False
        free.remove(match)
    straight = _same(shorter[0], longer[0]) and _same(shorter[-1], longer[-1])
    turned = _same(shorter[0], longer[-1]) and _same(shorter[-1], longer[0])
    return straight or turned


def _part_of(shorter: Name, longer: Name) -> bool:
    """Two words or more of a longer name, in order: its first, or its last when it is no "son of"."""
    size = len(shorter.words)
    if size == len(longer.words) or is_initial(shorter.words[-1]):
        return False
    ends = [longer.words[:size]] + ([] if longer.son else [longer.words[-size:]])
    return any(all(map(_same, shorter.words, end)) for end in ends)


def _run_together(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Names whose words are parted differently: "Jin Ping Xi", "Xi Jinping"."""
    if len(shorter) == len(longer) or any(map(is_initial, (*shorter, *longer))):
        return False
    joined = "".join(longer)
    return same_part("".join(shorter), joined) or same_part("".join((*shorter[1:], shorter[0])), joined)


def _same(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        return _same_initial(one, other)
    return same_part(one, other) or _declined(one, other) or _declined(other, one)


def _same_initial(one: str, other: str) -> bool:
    return not _beginnings(one).isdisjoint(_beginnings(other))


@lru_cache(REMEMBERED)
def _beginnings(word: str) -> frozenset[str]:
    """The letter and the sounds with which a word may begin, and what stands for them as an initial."""
    heard = {found.full[0] for found in hearings(word) if found.full}
    return frozenset(
        heard | {word[:1]} | {spellings().initials[sound] for sound in heard & spellings().initials.keys()}
    )


def _declined(one: str, other: str) -> bool:
    """Whether one word is the other with a case ending left on it: "Meredova", "Rashida"."""
    tables = spellings()
    stems = [
        one[: -len(ending)] for ending in tables.endings if one.endswith(ending) and len(one) - len(ending) >= STEM
    ]
    return any(same_part(stem, other) for stem in stems)
