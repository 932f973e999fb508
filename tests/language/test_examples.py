"""Every phrase row of every language is found, under its own id, in the example that it carries."""

import pytest

from elchi.language import Span, languages, load
from elchi.language.loading import PHRASE_TABLES
from elchi.language.rows import Row
from elchi.language.tables import Calendar, Grammar, Numbers, Romanisation, Suffixes


def phrase_rows(code):
    language = load(code)
    for name, shape in PHRASE_TABLES.items():
        table = language.table(name, shape)
        for field in table.__struct_fields__:
            rows = getattr(table, field)
            if isinstance(rows, list) and rows and isinstance(rows[0], Row):
                yield from ((field, row) for row in rows)


def found_in(language, text):
    return {
        (hit.entry.table, hit.entry.rule)
        for span in language.sentences(text)
        for hit in language.hits(language.tokens(text, span))
    }


@pytest.mark.parametrize("code", languages())
def test_each_phrase_is_found_in_its_example(code):
    language = load(code)
    missed = [
        f"{field} {row.id}: {row.phrase!r} not in {row.example!r}"
        for field, row in phrase_rows(code)
        if (field, f"{code}/{row.id}") not in found_in(language, row.example)
    ]
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("code", languages())
def test_ids_are_unique_in_their_table(code):
    seen = [(field, row.id) for field, row in phrase_rows(code)]
    assert len(seen) == len(set(seen)), sorted({pair for pair in seen if seen.count(pair) > 1})


@pytest.mark.parametrize("code", languages())
def test_each_date_pattern_reads_its_example(code):
    language = load(code)
    wrong = []
    for row in language.table("calendar", Calendar).pattern:
        expected = row.edtf
        found = [match for match in language.dates(row.example) if match.rule == f"{code}/{row.id}"]
        answers = {match.partial or match.when.edtf for match in found} | {
            "{" + ",".join(match.years) + "}" for match in found if match.years
        }
        if expected not in answers:
            wrong.append(f"{row.id}: {row.example!r} gave {answers or 'nothing'}, expected {expected}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", languages())
def test_each_magnitude_and_unit_reads_its_example(code):
    language = load(code)
    numbers = language.table("numbers", Numbers)
    no_magnitude = [
        r.example for r in numbers.magnitude if not any(q.value >= r.value for q in language.numbers.find(r.example))
    ]
    no_unit = [r.example for r in numbers.unit if r.unit not in {q.unit for q in language.numbers.find(r.example)}]
    assert (no_magnitude, no_unit) == ([], [])


@pytest.mark.parametrize("code", ["kk", "tk"])
def test_each_suffix_is_taken_off_its_example(code):
    language = load(code)
    wrong = []
    for row in language.table("suffixes", Suffixes).suffix:
        word, stem = (part.strip() for part in row.example.split("="))
        if stem not in language.morphology.forms(word):
            wrong.append(row.example)
    assert not wrong, wrong


def test_each_ending_of_a_name_is_taken_back_to_the_nominative():
    language = load("ru")
    table = language.table("suffixes", Suffixes)
    wrong = []
    for row in [*table.surname, *table.name]:
        inflected, base = (part.strip() for part in row.example.split("="))
        read = {language.names.base(in_words(language, inflected), frozenset({case})) for case in row.cases}
        if read != {base}:
            wrong.append((row.example, read))
    assert not wrong, wrong


def in_words(language, text):
    return language.tokens(text, Span(0, len(text)))


@pytest.mark.parametrize("code", languages())
def test_each_romanisation_reads_its_example(code):
    language = load(code)
    for example in language.table("romanise", Romanisation).example:
        written, romanised = (part.strip() for part in example.split("="))
        assert language.names.romanised(written) == romanised


@pytest.mark.parametrize("code", languages())
def test_functions_and_closed_lists_are_filled(code):
    grammar = load(code).grammar
    assert len(grammar.function) >= 8
    assert grammar.conjunctions and grammar.stops and grammar.abbreviations
    assert isinstance(grammar, Grammar)
