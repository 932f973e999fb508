"""What the tagger learns from: which samples, cut how long, how often, in which pass."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from training.tagger.corpora import bsnlp, factrueval, kaznerd, redocred
from training.tagger.multiplying import multiplier
from training.tagger.samples import Sample, Span
from training.tagger.typesetting import typeset

SENTENCE_END = re.compile(r"(?<=[.!?…»”])\s+(?=[«“\"A-ZА-ЯЁÄÇŇÖŞÜÝŽӘҒҚҢӨҰҮҺІ])|\n+")
LETTERS = 420
KEPT_OUT_OF_REDOCRED = 250
SILVER_STEP = 3
VARIED = 0.5


def public(shared: Path, silver: list[Sample]) -> list[Sample]:
    """The Kazakh and English sets and two sources of Russian names: lists (BSNLP) and natasha's model (`silver`)."""
    english = [*redocred.load(shared / "re-docred/dev_revised.json"), *kept_in(shared)]
    russian = [*bsnlp.load(shared / "bsnlp-2021-ru")[::SILVER_STEP], *silver[::SILVER_STEP]]
    cut = [part for sample in (*english, *russian) for part in windows(sample)]
    return [*cut, *kazakh(shared)]


def kazakh(shared: Path) -> list[Sample]:
    """KazNERD's sentences, every other one set as a page would print it, the rest with spaces between all tokens."""
    path = shared / "kaznerd/valid.conll"
    plain, printed = kaznerd.load(path, plain=True), kaznerd.load(path, plain=False)
    return [one if number % 2 else other for number, (one, other) in enumerate(zip(plain, printed, strict=True))]


def kept_in(shared: Path) -> list[Sample]:
    """The half of Re-DocRED's test documents that may be learnt from; the other half measures."""
    return redocred.load(shared / "re-docred/test_revised.json")[KEPT_OUT_OF_REDOCRED:]


def wikinews(shared: Path) -> list[str]:
    """The texts of Russian Wikinews, which carry no annotation."""
    return [path.read_text("utf-8") for path in sorted((shared / "wikinews-ru").glob("*.txt"))]


def russian_names(shared: Path) -> list[Sample]:
    """FactRuEval's documents, cut to windows; `family` is the document."""
    return [part for sample in factrueval.load(shared / "factrueval-2016/devset") for part in windows(sample)]


def windows(sample: Sample, letters: int = LETTERS) -> Iterator[Sample]:
    """The sample in runs of whole sentences of about this many letters at most."""
    cuts = [match.end() for match in SENTENCE_END.finditer(sample.text)]
    start = end = 0
    for cut in [*cuts, len(sample.text)]:
        if cut - start > letters and end > start:
            yield part(sample, start, end)
            start = end
        end = cut
    if end > start:
        yield part(sample, start, end)


def part(sample: Sample, start: int, end: int) -> Sample:
    """The stretch of a sample between two offsets, with the spans that lie inside."""
    spans = (Span(s.start - start, s.end - start, s.kind) for s in sample.spans if start <= s.start and s.end <= end)
    doubtful = tuple((a - start, b - start, head) for a, b, head in sample.doubtful if start <= a and b <= end)
    return replace(sample, text=sample.text[start:end], spans=tuple(spans), doubtful=doubtful)


def our_pass(own: list[Sample], seed: int) -> list[Sample]:
    """Our own sentences for one pass: half with other names, in paragraphs of one to three, some as headlines."""
    chance = random.Random(seed)
    varied = [multiplier(s.language).vary(s, chance) if chance.random() < VARIED else s for s in own]
    return [typeset(sample, chance) for sample in paragraphs(varied, chance)]


def paragraphs(samples: list[Sample], chance: random.Random) -> Iterator[Sample]:
    """The samples, some joined by a space into paragraphs of one language; each stands in exactly one."""
    for language in sorted({sample.language for sample in samples}):
        left = [sample for sample in samples if sample.language == language]
        chance.shuffle(left)
        while left:
            size = chance.choice((1, 1, 1, 2, 3))
            yield joined(left[:size])
            left = left[size:]


def joined(samples: list[Sample]) -> Sample:
    """Samples one after another, with a space between."""
    text = ""
    spans: list[Span] = []
    for sample in samples:
        text += " " if text else ""
        spans.extend(Span(len(text) + s.start, len(text) + s.end, s.kind) for s in sample.spans)
        text += sample.text
    return replace(samples[0], text=text, spans=tuple(spans))


def drawn(samples: list[Sample], share: float, seed: int) -> list[Sample]:
    """A share of the samples, others for another seed."""
    return random.Random(seed).sample(samples, int(share * len(samples)))
