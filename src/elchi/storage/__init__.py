"""The record on disk: articles, their findings and what linking concludes from them, searchable."""

from elchi.storage.calling import Called, Told
from elchi.storage.lists import Listed, Tally
from elchi.storage.pairfile import PairFile
from elchi.storage.record import Added, Record
from elchi.storage.search import FoundArticle
from elchi.storage.selection import Selection
from elchi.storage.testifying import Testimony

__all__ = [
    "Added",
    "Called",
    "FoundArticle",
    "Listed",
    "PairFile",
    "Record",
    "Selection",
    "Tally",
    "Testimony",
    "Told",
]
