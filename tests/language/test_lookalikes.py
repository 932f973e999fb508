"""Words whose letters come from two alphabets, as older Kazakh pages write them."""

import pytest

from elchi.language.lookalikes import legible

WORDS = [
    ("Президентi", "Президенті"),
    ("Cыртқы iстер", "Сыртқы істер"),
    ("кəсіпорын", "кәсіпорын"),
    ("Таliban", "Taliban"),
    ("Wikileaksтен", "Wikileaksтен"),
    ("Астана Hub", "Астана Hub"),
    ("COVID-пен", "COVID-пен"),
]


@pytest.mark.parametrize(("written", "read"), WORDS)
def test_a_word_is_read_in_one_alphabet(written: str, read: str) -> None:
    assert legible(written) == read
    assert len(legible(written)) == len(written)
