"""The table that reads each public set's labels as ours."""

import tomllib
from pathlib import Path

import msgspec

from elchi.records.vocabulary import MentionKind
from elchi.tagger.labels import Head

TABLE = Path(__file__).with_name("conventions.toml")


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a label of a public set is read as, with an example of a span that carries it."""

    kind: MentionKind
    example: str
    doubtful: tuple[Head, ...] = ()


def conventions(source: str) -> dict[str, Reading]:
    """The readings of one set's labels.

    >>> conventions("kaznerd")["GPE"].kind
    'place'
    """
    table = tomllib.loads(TABLE.read_text("utf-8"))
    return msgspec.convert(table[source], dict[str, Reading])
