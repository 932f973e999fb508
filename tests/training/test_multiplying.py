"""Exchanged names keep their case, and spans stay on their words."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.training.test_text import TEXT
from training.tagger.markup import load, parse
from training.tagger.multiplying import multiplier
from training.tagger.samples import Sample

ENDINGS = {
    ("ru", "[Аскаром Бекеновым|person]"): ("овым", "евым", "иным", "ским"),
    ("ru", "[Гульнарой Ахметовой|person]"): ("овой",),
    ("kk", "[Асқар Ахметовтың|person]"): ("овтың", "евтің", "бектің"),
    ("kk", "[Асқар Ахметовпен|person]"): ("овпен", "евпен", "бекпен"),
    ("tk", "[Oraz Amanowyň|person]"): ("owyň", "ýewiň"),
    ("tk", "[Ogulgerek Amanowadan|person]"): ("owadan",),
    ("en", "[Oraz Akhmetov|person]"): ("ov", "ev"),
}


def varied(language: str, line: str, seed: int = 1) -> Sample:
    text, spans = parse(line)
    return multiplier(language).vary(Sample(text=text, spans=spans, language=language), random.Random(seed))


@pytest.mark.parametrize(("given", "endings"), ENDINGS.items())
def test_another_person_stands_in_the_same_case(given, endings):
    language, line = given
    surnames = {varied(language, line, seed).text.split()[-1] for seed in range(30)}
    assert len(surnames) > 5
    assert all(surname.endswith(endings) for surname in surnames)


def test_a_form_of_two_cases_is_left():
    assert varied("tk", "[Oraz Amanowa|person]").text.split()[0] == "Oraz"
    assert varied("ru", "[Казахстану|place]").text != "Казахстан"


@pytest.mark.parametrize(
    ("language", "line", "ending"),
    [("tk", "[Gazagystanyň|place]", "ň"), ("kk", "[Қазақстаннан|place]", "н"), ("ru", "[Казахстаном|place]", "")],
)
def test_another_country_stands_in_the_same_case(language, line, ending):
    others = {varied(language, line, seed).text for seed in range(20)}
    assert len(others) > 5
    assert all(other.endswith(ending) for other in others)


def test_a_ministers_portfolio_is_exchanged_and_the_rest_stays():
    sample = varied("ru", "[министра иностранных дел|office] [Казахстана|place]")
    assert sample.text.startswith("министра ")
    assert (
        sample.text[sample.spans[1].start : sample.spans[1].end]
        == sample.text.split(sample.text[: sample.spans[0].end])[1].strip()
    )


@given(st.integers(0, 1000))
@settings(deadline=None, max_examples=25)
def test_spans_of_a_varied_sentence_are_trimmed_and_as_many(seed):
    chance = random.Random(seed)
    sample = chance.choice(load(TEXT, "train"))
    other = multiplier(sample.language).vary(sample, chance)
    assert [span.kind for span in other.spans] == [span.kind for span in sample.spans]
    for span in other.spans:
        words = other.text[span.start : span.end]
        assert words and words == words.strip()
