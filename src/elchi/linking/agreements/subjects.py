"""What an agreement is about, by the fullest of its titles in each language, whatever years and numbers they have."""

from collections.abc import Iterator

import msgspec

from elchi.linking.agreements.kinship import Kinship, kinship
from elchi.linking.agreements.report import FAMILIES
from elchi.linking.agreements.sketch import Sketch, sketched
from elchi.records import Agreement

NEAREST: tuple[Kinship, ...] = ("equal", "part", "akin", "bare", "apart")


def sketches(agreement: Agreement) -> list[Sketch]:
    """The sketch of the fullest title in each language."""
    return [sketched(titles[0], language) for language, titles in agreement.titles.items() if titles]


def about(agreement: Agreement) -> frozenset[str]:
    """The subjects of the title that names most."""
    named = [sketch.about for sketch in sketches(agreement)]
    return max(named, key=lambda found: (len(found), sorted(found)), default=frozenset())


def dates(agreement: Agreement) -> frozenset[str]:
    """The dates (EDTF) inside its titles: of what it changes, or its own."""
    return frozenset[str]().union(*(sketch.dates for sketch in sketches(agreement)))


def changes(agreement: Agreement) -> frozenset[str]:
    """What it does to another document, by any of its titles."""
    return frozenset[str]().union(*(sketch.changes for sketch in sketches(agreement)))


def kin(one: Agreement, other: Agreement) -> Kinship:
    """How near the subjects of two agreements are, by the titles of theirs that are nearest."""
    found = {kinship(a, b) for a in _undated(one) for b in _undated(other)}
    return next((near for near in NEAREST if near in found), "bare")


def family(agreement: Agreement) -> str:
    """The kind of document, types that reports confuse together."""
    return FAMILIES.get(agreement.type, agreement.type)


def _undated(agreement: Agreement) -> Iterator[Sketch]:
    nothing = frozenset[int]()
    unnamed = frozenset[str]()
    for sketch in sketches(agreement):
        yield msgspec.structs.replace(sketch, years=nothing, numbers=nothing, changes=unnamed)
