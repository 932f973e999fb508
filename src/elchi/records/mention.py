"""Words that name something."""

import msgspec

from elchi.records.vocabulary import MentionKind


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A span of text that names a person, office, place and so on.

    `start` and `end` count code points of the text that was read; nothing is concluded about who is meant.

    >>> Mention(start=0, end=12, kind="person")
    Mention(start=0, end=12, kind='person')
    """

    start: int
    end: int
    kind: MentionKind
