"""Letters of one alphabet inside a word of the other: "Президентi" with a Latin i, "Таliban" with a Cyrillic а."""

import re

LATIN = "ABCEHIKMOPTXYaceiopxyhəƏ"
CYRILLIC = "АВСЕНІКМОРТХУасеіорхуһәӘ"
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
TO_LATIN = str.maketrans(CYRILLIC, LATIN)
OF_CYRILLIC = "[Ѐ-ӿ]"
OF_LATIN = "[A-Za-zÀ-ɏə]"
MIXED = re.compile(f"{OF_CYRILLIC}{OF_LATIN}|{OF_LATIN}{OF_CYRILLIC}")
WORD = re.compile(r"[^\W\d_]+")


def legible(text: str) -> str:
    """The text with every word in one alphabet, as far as its strange letters look like others; of the same length.

    >>> legible("Президентi Wikileaksтен")
    'Президенті Wikileaksтен'
    """
    return WORD.sub(lambda match: _in_one_alphabet(match[0]), text) if MIXED.search(text) else text


def _in_one_alphabet(word: str) -> str:
    if not MIXED.search(word):
        return word
    latin = [letter for letter in word if re.match(OF_LATIN, letter)]
    cyrillic = [letter for letter in word if re.match(OF_CYRILLIC, letter)]
    if all(letter in LATIN for letter in latin):
        return word.translate(TO_CYRILLIC)
    return word.translate(TO_LATIN) if all(letter in CYRILLIC for letter in cyrillic) else word
