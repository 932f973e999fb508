"""Units: words, numbers and signs, each at its own place."""

import pytest

from elchi.tagger.segmentation import Segmenter
from elchi.tagger.units import units_of
from elchi.tagger.weights import installed_folder, read_weights


@pytest.fixture(scope="module")
def segment():
    return Segmenter(read_weights(installed_folder()).vocabulary)


@pytest.mark.parametrize(
    "text",
    [
        "Мурат|Нуртлеу|прибыл|в|Ашхабад|.",
        "«|Türkmengaz|»|döwlet|konserniniň",
        "Қазақстан|мен|Түрікменстан",
        "Talks|(|Astana|)|went|on",
    ],
)
def test_units_are_words_and_signs(segment, text):
    words = text.split("|")
    text = " ".join(words)
    for spaced, printed in (("« ", "«"), (" »", "»"), ("( ", "("), (" )", ")"), (" .", ".")):
        text = text.replace(spaced, printed)
    units = units_of(text, segment(text))
    assert [text[start:end] for start, end in zip(units.starts, units.ends, strict=True)] == words


def test_no_unit_overlaps_another(segment):
    text = "Kazakhstan's U.S.-backed 2023-2024 'programme', 40%."
    units = units_of(text, segment(text))
    assert all(end <= start for end, start in zip(units.ends, units.starts[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "last"), [("in 2024.", "2024"), ("the U.S.", "U.S."), ("by 5%", "%"), ("Astana.", "Astana")]
)
def test_a_closing_mark_is_no_part_of_a_unit_unless_of_an_abbreviation(segment, text, last):
    units = units_of(text, segment(text))
    assert text[units.starts[-1] : units.ends[-1]].endswith(last) or text[units.starts[-1] : units.ends[-1]] == "."
    assert not any(text[s:e].endswith("2024.") for s, e in zip(units.starts, units.ends, strict=True))
