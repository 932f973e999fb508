"""Headlines' letters change no length, so spans stay on their words."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.tagger.markup import parse
from training.tagger.samples import Sample
from training.tagger.typesetting import in_capitals, in_title_case, typeset

CAPITALS = {
    "[Gazagystanyň|place] [ilçisi|office] geldi": "[GAZAGYSTANYŇ|place] [ILÇISI|office] GELDI",
    "[Қазақстан Президенті|office] келді": "[ҚАЗАҚСТАН ПРЕЗИДЕНТІ|office] КЕЛДІ",
    "[Йорг Вайß|person] прибыл": "[ЙОРГ ВАЙß|person] ПРИБЫЛ",
}
TITLES = {
    "[minister|office] of [Oman|place] visits the port of [Aktau|place]": (
        "[Minister|office] of [Oman|place] Visits the Port of [Aktau|place]"
    ),
    "[Iran|place]'s envoy didn't stay": "[Iran|place]'s Envoy Didn't Stay",
}


def sample(line: str, language: str = "en") -> Sample:
    text, spans = parse(line)
    return Sample(text=text, spans=spans, language=language)


@pytest.mark.parametrize(("given_line", "expected"), CAPITALS.items())
def test_capitals(given_line: str, expected: str) -> None:
    assert in_capitals(sample(given_line)) == sample(expected)


@pytest.mark.parametrize(("given_line", "expected"), TITLES.items())
def test_title_case(given_line: str, expected: str) -> None:
    assert in_title_case(sample(given_line)) == sample(expected)


@given(st.text())
def test_no_letter_is_added_or_lost(text: str) -> None:
    plain = Sample(text=text, spans=(), language="en")
    assert len(in_capitals(plain).text) == len(in_title_case(plain).text) == len(text)


def test_most_samples_stay_and_only_english_gets_title_case() -> None:
    chance = random.Random(1)
    for language, shapes in {"en": 3, "ru": 2}.items():
        one = sample("envoys of [Oman|place] came", language)
        seen = Counter(typeset(one, chance).text for _ in range(2000))
        assert seen[one.text] > 1700
        assert len(seen) == shapes
