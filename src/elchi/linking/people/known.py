"""People of the language tables by their names: what no rule of spelling could join is still one person's."""

from collections import defaultdict
from functools import cache, lru_cache

from elchi.language import languages, load, shared
from elchi.language.notables import Notable
from elchi.linking.people.naming import is_initial, parsed
from elchi.linking.people.spelling import REMEMBERED, sound

Sounds = tuple[str, ...]


@lru_cache(REMEMBERED)
def known(name: str, country: str | None) -> Notable | None:
    """The one person of the tables whose full name this is; None when there is none, several, or another country's.

    >>> known("Gurbanguly Berdimuhamedow", "TM").en
    'Gurbanguly Berdimuhamedov'
    """
    words = parsed(name).words
    if len(words) < 2 or any(map(is_initial, words)):
        return None
    found = [person for person in _by_sound().get(sounds(name), []) if country in (None, person.country)]
    return found[0] if len(found) == 1 else None


@lru_cache(REMEMBERED)
def sounds(name: str) -> Sounds:
    """The sounds of a name's words."""
    return tuple(sound(word).full for word in parsed(name).words)


@cache
def _by_sound() -> dict[Sounds, list[Notable]]:
    found: dict[Sounds, list[Notable]] = defaultdict(list)
    for person in shared().notables:
        for name in {sounds(spelling) for spelling in _spellings(person)}:
            found[name].append(person)
    return dict(found)


def _spellings(person: Notable) -> set[str]:
    """The person's name in English letters, as each language comes out when it is read."""
    written = {(code, name) for code in languages() for name in person.spellings(code)}
    read = {load(code).names.romanised(name) for code, name in written}
    return {person.en} | read | {load(code).names.lettered(name) for code, name in written}
