"""What the tagger sees in an article's sentences; extraction goes on by rules alone where it cannot work or is off.

Only sentences with an office, an event or a document, and a capital that the tables do not know, are asked about: in
the others nobody acts, or nobody is named whom the tables would miss.
"""

import logging
import os
from collections.abc import Sequence
from functools import cache

import msgspec

from elchi.errors import InputError, TaggerMissing
from elchi.extraction.sentence import Sentence
from elchi.records.mention import Mention
from elchi.tagger import loaded, tag_all

SWITCH = "ELCHI_TAGGER"
TELLING = ("office", "trigger", "type")
KNOWN = ("office", "country", "city", "organisation", "body", "nationality")


def mark(sentences: Sequence[Sentence]) -> None:
    """Give the sentences of one article their mentions, with offsets of the article's text."""
    asked = [sentence for sentence in sentences if sentence.table(*TELLING) and _may_name(sentence)]
    if not asked or not _wanted() or not _works():
        return
    for sentence, mentions in zip(
        asked, tag_all([sentence.text for sentence in asked], asked[0].language.code), strict=True
    ):
        sentence.mentions = [_moved(mention, sentence.span.start) for mention in mentions]


def _may_name(sentence: Sentence) -> bool:
    """Whether a capital behind the first word is none of the tables' countries, cities, bodies and offices."""
    known = {index for hit in sentence.table(*KNOWN) for index in range(hit.first, hit.last)}
    return any(token.is_capitalised and index not in known for index, token in enumerate(sentence.tokens) if index)


def _wanted() -> bool:
    """Whether ELCHI_TAGGER leaves the tagger on."""
    given = os.environ.get(SWITCH, "on")
    if given not in ("on", "off"):
        raise InputError(f"{SWITCH} is {given!r}; it must be on or off")
    return given == "on"


@cache
def _works() -> bool:
    """Whether the tagger can be used; said once when it cannot."""
    try:
        loaded()
    except TaggerMissing as error:
        logging.getLogger("elchi").warning("names are found by rules alone: %s", error)
        return False
    return True


def _moved(mention: Mention, by: int) -> Mention:
    return msgspec.structs.replace(mention, start=mention.start + by, end=mention.end + by)
