"""The kinds that each head of the tagger decides on, and the labels B, I and O that it gives.

Kinds of one head never overlap; those of different heads may: a date inside the title of a document, a body inside
an office.
"""

from typing import Final, Literal, get_args

from elchi.records.vocabulary import MentionKind

Head = Literal["names", "titles", "measures", "papers"]
HEADS: Final[tuple[Head, ...]] = get_args(Head)
KINDS: Final[dict[Head, tuple[MentionKind, ...]]] = {
    "names": ("person", "organisation", "place"),
    "titles": ("office", "nationality", "facility", "work"),
    "measures": ("date", "money", "number"),
    "papers": ("event", "document"),
}


def head_of(kind: MentionKind) -> Head:
    """The head that decides on a kind.

    >>> head_of("office")
    'titles'
    """
    return next(head for head in HEADS if kind in KINDS[head])


def label_count(head: Head) -> int:
    """How many labels a head gives: O, then B and I of each kind, in the order of KINDS."""
    return 1 + 2 * len(KINDS[head])
