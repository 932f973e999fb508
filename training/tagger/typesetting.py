"""Sets samples as headlines are set: wholly in capitals, or in English with A Capital On Every Word."""

import random
import re
from dataclasses import replace

from training.tagger.samples import Sample

CAPITALS = 0.06
TITLE_CASE = 0.03
SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def typeset(sample: Sample, chance: random.Random) -> Sample:
    """The sample as it is, or now and then in a headline's letters; its spans stay where they are."""
    drawn = chance.random()
    if drawn < CAPITALS:
        return in_capitals(sample)
    return in_title_case(sample) if sample.language == "en" and drawn < CAPITALS + TITLE_CASE else sample


def in_capitals(sample: Sample) -> Sample:
    """The sample in capitals, letters that have no single capital left small.

    >>> in_capitals(Sample(text="Daşary işler ministri Aşgabada geldi", spans=())).text
    'DAŞARY IŞLER MINISTRI AŞGABADA GELDI'
    """
    return replace(sample, text="".join(map(capital, sample.text)))


def capital(letter: str) -> str:
    """A letter's capital, the letter itself where that would be longer.

    >>> capital("ә"), capital("ß")
    ('Ә', 'ß')
    """
    upper = letter.upper()
    return upper if len(upper) == 1 else letter


def in_title_case(sample: Sample) -> Sample:
    """The sample with a capital on every word but the small ones.

    >>> in_title_case(Sample(text="President of Kazakhstan receives new ambassadors", spans=())).text
    'President of Kazakhstan Receives New Ambassadors'
    """
    return replace(sample, text=re.sub(r"\b[a-z]+", _word, sample.text))


def _word(match: re.Match[str]) -> str:
    word = match.group()
    apostrophe = match.start() and match.string[match.start() - 1] in "'’"
    return word if word in SMALL_WORDS or apostrophe else capital(word[0]) + word[1:]
