"""How far apart things of one sentence stand, counted in tokens."""

from typing import Protocol

from elchi.extraction.sentence import Sentence
from elchi.language import Hit


class Stretch(Protocol):
    """Anything that covers the tokens from `first` to `last` (exclusive): a hit, an actor, a title."""

    @property
    def first(self) -> int:
        """The first token."""

    @property
    def last(self) -> int:
        """The token behind the last."""


def apart(one: Stretch, other: Stretch) -> int:
    """The number of tokens between two stretches, 0 when they touch or overlap."""
    return max(one.first - other.last, other.first - one.last, 0)


def is_nearest(sentence: Sentence, trigger: Hit, stretch: Stretch) -> bool:
    """Whether no other trigger stands nearer: a genitive, a cue or a place belongs to the trigger beside it."""
    own = apart(trigger, stretch)
    return all(own <= apart(other, stretch) for other in sentence.table("trigger"))
