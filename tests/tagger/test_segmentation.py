"""Pieces: the same as the `tokenizers` library gives, and always at their place in the text."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, pre_tokenizers

from elchi.tagger.segmentation import Segmenter
from elchi.tagger.vocabulary import BOUNDARY, Vocabulary
from elchi.tagger.weights import installed_folder, read_weights

LETTERS = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіАБВГДЕЖЗИКЛМНОПРСТУҚӘҒ"
    "abcdefghijklmnopqrstuvwxyzäçňöşüýžABCDEFGHIJKLMNOPQRSTUVWXYZÄÇŇÖŞÜÝŽ0123456789"
)
WORDS = (
    *("Türkmenistanyň", "Премьер-Министрінің", "вручил", "30-njy", "oktýabrynda"),
    *("Қасым-Жомарт", "C5+1", "№5…", "ﬁnal"),
)
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.text(LETTERS, min_size=1, max_size=14),
        st.sampled_from(["«", "»", ",", ".", "–", "(", ")", "%", "'s", "☃", "漢", "\u200b", "½"]),
    ),
    max_size=14,
)


@cache
def vocabulary() -> Vocabulary:
    return read_weights(installed_folder()).vocabulary


@cache
def reference() -> Tokenizer:
    pieces = list(zip(vocabulary().pieces, vocabulary().scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=vocabulary().unknown, byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=BOUNDARY, prepend_scheme="always")
    return tokenizer


def expected(text: str) -> list[int]:
    """The reference's pieces after the original's own steps: letters rewritten, runs of spaces made one."""
    rewritten = "".join(vocabulary().letters.get(letter, letter) for letter in text)
    return reference().encode(" ".join(word for word in rewritten.split(" ") if word), add_special_tokens=False).ids


@given(TEXTS, st.sampled_from([" ", "", "  "]))
@settings(deadline=None, max_examples=300)
def test_pieces_are_those_of_the_reference(words, between):
    text = between.join(words)
    assert Segmenter(vocabulary())(text).ids == expected(text)


@given(TEXTS, st.sampled_from([" ", "", "\n", "\xa0"]))
@settings(deadline=None)
def test_pieces_stand_in_order_inside_the_text(words, between):
    text = between.join(words)
    pieces = Segmenter(vocabulary())(text)
    places = list(zip(pieces.starts, pieces.ends, strict=True))
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)


def test_a_piece_is_found_where_it_stands():
    text = "2023-nji ýylyň  «Türkmenistan» №5"
    pieces = Segmenter(vocabulary())(text)
    covered = "".join(text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True))
    assert covered == "2023-njiýylyň«Türkmenistan»№5"


def test_words_are_cut_alike_the_second_time():
    segment = Segmenter(vocabulary())
    assert segment("Meredow Meredow").ids[: len(segment("Meredow"))] == segment("Meredow").ids


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u200b"])
def test_nothing_gives_no_pieces(text):
    assert Segmenter(vocabulary())(text).ids == []
