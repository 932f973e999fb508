"""Captures to articles: a page's bytes or text become an `Article`, or a `Rejected` that says why not."""

from elchi.reading.captures import captures, size_of
from elchi.reading.intake import Intake, columns_of
from elchi.reading.read import read

__all__ = ["Intake", "captures", "columns_of", "read", "size_of"]
