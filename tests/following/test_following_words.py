"""The report's sentences: every language has the same, each with an example of its slots filled."""

import re
from string import Formatter

import pytest

from elchi.language import languages
from elchi.publishing.following.board import words

LANGUAGES = languages()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_says_the_same(code):
    ours, russian = words(code), words("ru")
    assert ours.say.keys() == russian.say.keys() and ours.title.keys() == russian.title.keys()
    assert ours.state.keys() == russian.state.keys() and ours.bearing.keys() == russian.bearing.keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_example_is_its_phrase_filled(code):
    for phrase in words(code).say.values():
        pattern = "".join(
            re.escape(literal) + (".+" if slot else "") for literal, slot, _, _ in Formatter().parse(phrase.text)
        )
        assert re.fullmatch(pattern, phrase.example), phrase


@pytest.mark.parametrize("code", LANGUAGES)
def test_slots_are_the_same_in_every_language(code):
    def slots(of):
        return {
            key: {slot for _, slot, _, _ in Formatter().parse(p.text) if slot} for key, p in words(of).say.items()
        }

    assert slots(code) == slots("ru")
