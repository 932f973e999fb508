"""Re-DocRED (English Wikipedia, MIT; text CC BY-SA): mentions of documents; its entity lists mark names, times and
numbers.

Adjectives of countries are marked LOC there ("Barbadian"); we read them as nationality. Halls and airports are LOC
too.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from elchi.records.vocabulary import MentionKind
from elchi.tagger.labels import HEADS, Head
from training.tagger.conventions import conventions
from training.tagger.samples import Sample, Span, printed

ADJECTIVE = re.compile(r"(?:[A-Z]\w+ )?(?:[A-Z]\w+(?:ian|ean|ese|ish)|African|American)s?")
NO_ADJECTIVES = frozenset({"Caribbean", "Mediterranean", "Parish"})
COUNTRIES = Path(__file__).parents[3] / "src" / "elchi" / "language" / "data" / "shared" / "countries.toml"
MONEY = re.compile(r"[$€£¥]|dollar|euro|pound", re.IGNORECASE)


def load(path: Path) -> list[Sample]:
    """One sample a document, titles left out: its sentences in a row."""
    documents = msgspec.json.decode(path.read_bytes(), type=list[dict[str, Any]])
    return [_sample(document) for document in documents]


def _sample(document: dict[str, Any]) -> Sample:
    words = [word for sentence in document["sents"] for word in sentence]
    built = printed(words)
    offsets = [0]
    for sentence in document["sents"]:
        offsets.append(offsets[-1] + len(sentence))
    readings = conventions("redocred")
    spans: set[Span] = set()
    doubtful: set[tuple[int, int, Head]] = set()
    for entity in document["vertexSet"]:
        for mention in entity:
            first, last = (offsets[mention["sent_id"]] + place for place in mention["pos"])
            start, end = built.starts[first], built.ends[last - 1]
            reading = readings[mention["type"]]
            kind = kind_of(built.text[start:end], reading.kind)
            doubtful.update((start, end, head) for head in reading.doubtful)
            if not reading.doubtful or kind == "money":
                spans.add(Span(start, end, kind))
    doubtful.update((m.start(), m.end(), "measures") for m in re.finditer(r"\w*\d[\w.,]*", built.text))
    marked = _outermost(spans)
    covered = [(span.start, span.end) for span in marked if span.kind == "date"]
    return Sample(
        text=built.text,
        spans=marked,
        heads=frozenset(HEADS) - {"titles", "papers"},
        doubtful=tuple(d for d in sorted(doubtful) if d[2] != "measures" or not _inside(d, covered)),
        source="redocred",
        language="en",
    )


def _inside(stretch: tuple[int, int, Head], covered: list[tuple[int, int]]) -> bool:
    return any(start <= stretch[0] and stretch[1] <= end for start, end in covered)


def kind_of(words: str, kind: MentionKind) -> MentionKind:
    """Our kind for a mention: "Barbadian" is no place, "US$90 million" is money."""
    if kind == "place" and is_adjective(words):
        return "nationality"
    if kind == "number" and MONEY.search(words):
        return "money"
    return kind


def is_adjective(words: str) -> bool:
    """Whether a place mention is an adjective or a people's name.

    >>> is_adjective("Barbadian"), is_adjective("French"), is_adjective("Mediterranean")
    (True, True, False)
    """
    return words in _adjectives() or bool(ADJECTIVE.fullmatch(words) and words not in NO_ADJECTIVES)


@cache
def _adjectives() -> frozenset[str]:
    countries = tomllib.loads(COUNTRIES.read_text("utf-8"))["country"]
    listed = {word for row in countries for column in ("adjectives", "demonyms") for word in row["en"][column]}
    return frozenset(listed | {word + "s" for word in listed})


def _outermost(spans: set[Span]) -> tuple[Span, ...]:
    """The spans that no other of the same head covers or crosses: the earlier, then the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
