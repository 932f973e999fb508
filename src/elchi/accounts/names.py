"""Names of users: one spelling for one name, and none that looks like another.

Names are brought to NFKC and folded to small letters (Unicode Technical Report 36 and Standard 39: one script to a
name, and no two names with one skeleton).
"""

import re
import unicodedata

from elchi.errors import InputError
from elchi.language.lookalikes import MIXED, TO_LATIN

LONGEST = 40
SHAPE = re.compile(r"[^\W_][\w.@+-]*[^\W_]")
MARKS = ("Cf", "Cc", "Co", "Cn", "Cs", "Zs", "Zl", "Zp")
DIGITS = str.maketrans(
    {"0": "o", "1": "l", "i": "l", "ı": "l", "ӏ": "l", "ɑ": "a", "ɡ": "g", "ο": "o", "α": "a", "ν": "v"}
)
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def spelled(text: str) -> str:
    """The text in the spelling that names are kept and compared in.

    >>> spelled(" Ａigul ")
    'aigul'
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).strip()


def name_of(text: str) -> str:
    """The name as it is kept; InputError when it is no name, or its letters are of two alphabets."""
    name = spelled(text)
    if not 2 <= len(name) <= LONGEST or not SHAPE.fullmatch(name) or _marked(name):
        raise InputError(f"a name has 2 to {LONGEST} letters and digits, with . - _ + @ between them, and no spaces")
    if len(_scripts(name)) > 1 or MIXED.search(name):
        raise InputError(f"the letters of {name!r} are of two alphabets; keep to one, so that names are not mistaken")
    return name


def looks(name: str) -> str:
    """What the name looks like: two names with one look are never both taken.

    >>> looks("асе") == looks("ace"), looks("al1sher") == looks("alisher")
    (True, True)
    """
    plain = name.translate(TO_LATIN).translate(DIGITS)
    plain = re.sub(r"[._-]", "", plain)
    for pair, letter in PAIRS:
        plain = plain.replace(pair, letter)
    return plain


def _marked(name: str) -> bool:
    return any(unicodedata.category(each) in MARKS for each in name)


def _scripts(name: str) -> set[str]:
    """The first words of the letters' Unicode names: LATIN, CYRILLIC, ARABIC."""
    return {unicodedata.name(each, "?").split()[0] for each in name if each.isalpha()}
