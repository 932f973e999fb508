"""Marks names, offices, dates and document titles in Russian, Kazakh, Turkmen and English, by one small model of
our own.

The weights are in the package: nothing is downloaded. A network of the transformer kind runs on onnxruntime;
without that library `tag` raises TaggerMissing, and extraction goes on by rules alone.
"""

import os
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from elchi.errors import InputError, TaggerMissing
from elchi.language import identify, languages
from elchi.records.mention import Mention
from elchi.tagger.refining import refined

if TYPE_CHECKING:
    from elchi.tagger.model import Model

__all__ = ["loaded", "tag", "tag_all"]

THREADS = "ELCHI_THREADS"


def tag(text: str, language: str | None = None) -> list[Mention]:
    """The mentions in a text, in the order of their starts; `text[m.start:m.end]` are a mention's words.

    Kinds are those of `records.vocabulary.MentionKind`. Mentions of one kind do not overlap; one may lie inside
    another, as a body inside an office or a year inside a document's title. `language` is a code that
    `elchi.language` knows; without it the text's own letters tell. A text without words gives an empty list.

    Raises InputError for what is no text or no known language, TaggerMissing without onnxruntime, and TaggerDamaged
    when the shipped files are not whole. Method: multilingual-e5-small, fine-tuned (docs/tagger.md).

    >>> tag("Murat Seitov arrived in Ashgabat.")  # doctest: +SKIP
    [Mention(start=0, end=12, kind='person'), Mention(start=24, end=32, kind='place')]
    """
    return tag_all([text], language)[0]


def tag_all(texts: Sequence[str], language: str | None = None) -> list[list[Mention]]:
    """The mentions of each text, as `tag` gives them; many texts at once are marked faster than one by one."""
    for text in texts:
        if not isinstance(text, str):
            raise InputError(f"tag takes text, not {type(text).__name__}")
    if language is not None and language not in languages():
        raise InputError(f"{language!r} is no language that is read; known are {', '.join(languages())}")
    marked = loaded().mark(texts)
    return [
        refined(text, mentions, code) if (code := language or identify(text).language) else mentions
        for text, mentions in zip(texts, marked, strict=True)
    ]


@cache
def loaded() -> "Model":
    """The model, loaded once for a process."""
    try:
        from elchi.tagger.model import Model
        from elchi.tagger.weights import installed_folder, read_weights
    except ImportError as error:
        raise TaggerMissing(
            f"the tagger runs on {error.name}, which is not installed: pip install onnxruntime"
        ) from error
    return Model(read_weights(installed_folder()), threads())


def threads() -> int:
    """How many threads a model may use: ELCHI_THREADS, else one for each processor core, at most four."""
    given = os.environ.get(THREADS)
    if given is None:
        return min(os.cpu_count() or 1, 4)
    if not given.isdecimal() or int(given) < 1:
        raise InputError(f"{THREADS} is {given!r}; it must be a whole number of at least 1")
    return int(given)
