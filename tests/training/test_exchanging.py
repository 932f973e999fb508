"""Exchanged English names stand where the old ones stood, the same one each time, and everything else stays."""

import random

from hypothesis import given
from hypothesis import strategies as st

from training.tagger.exchanging import exchange_of
from training.tagger.markup import parse
from training.tagger.samples import Sample


def sample(line: str, language: str = "en") -> Sample:
    text, spans = parse(line)
    return Sample(text=text, spans=spans, language=language)


OTHERS = exchange_of(
    [sample("[Ann Lee|person] left [Oslo|place] for [Acme|organisation]."), sample("[Осло|place]", language="ru")]
)
LINE = "In [1999|date] [Bo Ek|person] joined [Volvo|organisation] in [Lund|place]; [Bo Ek|person] liked [Lund|place]."


@given(st.integers())
def test_names_change_alike_and_nothing_else_does(seed: int) -> None:
    varied = OTHERS.vary(sample(LINE), random.Random(seed))
    words = [varied.text[span.start : span.end] for span in varied.spans]
    date, person, organisation, place, again, there = words
    assert (date, again, there) == ("1999", person, place)
    assert person in ("Bo Ek", "Ann Lee")
    assert varied.text == f"In 1999 {person} joined {organisation} in {place}; {person} liked {place}."
    assert [span.kind for span in varied.spans] == [span.kind for span in sample(LINE).spans]


def test_some_samples_change_and_some_do_not() -> None:
    seen = {OTHERS.vary(sample(LINE), random.Random(seed)).text for seed in range(50)}
    assert sample(LINE).text in seen
    assert len(seen) > 3


def test_other_languages_and_nested_spans_stay() -> None:
    russian = sample("[Осло|place]", "ru")
    nested = sample("[Bank of [Lund|place]|organisation]")
    for seed in range(20):
        assert OTHERS.vary(russian, random.Random(seed)) == russian
        assert OTHERS.vary(nested, random.Random(seed)) == nested
