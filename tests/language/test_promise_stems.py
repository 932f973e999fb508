"""The words of promises: each row is found in its example, and every concept is known in every language."""

import pytest

from elchi.language import languages, load, shared
from elchi.language.rows import StemRow
from elchi.language.stems import StemFinder, folded_words
from elchi.language.tables import Promises

FIELDS = ("object", "act", "done")


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("field", FIELDS)
def test_each_row_is_found_in_its_example(code, field):
    rows = getattr(load(code).table("promises", Promises), field)
    finder = StemFinder(rows)
    missed = [
        f"{row.id}: {row.stems!r} not in {row.example!r}"
        for row in rows
        if row.id not in {hit.id for hit in finder.find(folded_words(row.example))}
    ]
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("code", languages())
def test_every_concept_has_words_and_no_row_lacks_its_concept(code):
    table = load(code).table("promises", Promises)
    known = {"object": shared().promise_objects, "act": shared().promise_acts, "done": shared().promise_done}
    for field in FIELDS:
        assert [row.id for row in getattr(table, field)] == list(known[field])


def test_a_stem_begins_a_word_and_an_exact_word_is_whole():
    finder = StemFinder([StemRow(id="port", stems="=port|=ports|seaport", example="")])
    assert [hit.id for hit in finder.find(folded_words("portals, seaports, a port"))] == ["port", "port"]


def test_a_gap_lets_three_words_stand_between_and_no_more():
    finder = StemFinder([StemRow(id="raise", stems="=bring .. to", example="")])
    assert finder.find(folded_words("bring mutual trade to a billion"))
    assert not finder.find(folded_words("bring the two countries' mutual trade to a billion"))
