"""The one door to everything that depends on a language.

`load("kk")` gives a `Language`: its tables, tokens, sentences, dates, numbers, stems and a lexicon of every phrase
that the tables know. A fifth language is a folder of `data/` with the same file names.
"""

from elchi.language.common import Shared, shared
from elchi.language.dates import DateMatch
from elchi.language.identify import Identified, identify, names_read, written_in
from elchi.language.lexicon import Entry, Hit, fold
from elchi.language.loading import Language, load
from elchi.language.subjects import CHANGE, Subject
from elchi.language.tables import languages, own_names
from elchi.language.words import Span, Token

__all__ = [
    "CHANGE",
    "DateMatch",
    "Entry",
    "Hit",
    "Identified",
    "Language",
    "Shared",
    "Span",
    "Subject",
    "Token",
    "fold",
    "identify",
    "languages",
    "load",
    "names_read",
    "own_names",
    "shared",
    "written_in",
]
