"""The record on disk: articles, their findings and what linking concludes from them, searchable."""

from elchi.storage.pairfile import PairFile
from elchi.storage.record import Added, Record
from elchi.storage.search import FoundArticle

__all__ = ["Added", "FoundArticle", "PairFile", "Record"]
