"""Deadlines in words: every row's example, and what officers write."""

import pytest

from elchi.following.deadlines import deadline_of
from elchi.language import languages
from elchi.language.programmes import column_of, deadline_finder, is_note, is_section, layout, repeat_in


@pytest.mark.parametrize("code", languages())
def test_each_row_fits_its_example(code):
    rows = layout(code)
    assert [row.id for row in rows.heading if column_of(row.example) != row.column] == []
    assert [row.id for row in rows.repeat if repeat_in(row.example) != row.repeats] == []
    assert all(is_note(row.example) for row in rows.note)
    assert all(is_section(row.example) for row in rows.section)
    finder = deadline_finder(code)
    found = {row.id: [match.when.edtf for match in finder.find(row.example)] for row in rows.deadline}
    assert {row.id: found[row.id] for row in rows.deadline} == {row.id: [row.edtf] for row in rows.deadline}


@pytest.mark.parametrize(
    ("words", "language", "due", "repeats"),
    [
        ("IV квартал 2024 года", "ru", "2024-10/2024-12", None),
        ("4-й кв. 2024 г.", "ru", "2024-10/2024-12", None),
        ("ІV квартал\n2024 года", "ru", "2024-10/2024-12", None),
        ("ежегодно", "ru", None, "yearly"),
        ("ежегодно, в течение 2024–2026 гг.", "ru", "2024/2026", "yearly"),
        ("до конца 2025 года", "ru", "2025", None),
        ("до 1 июля 2025 г.", "ru", "2025-07-01", None),
        ("31.12.2025", "ru", "2025-12-31", None),
        ("декабрь 2024 г., июнь 2025 г.", "ru", "2024-12/2025-06", None),
        ("постоянно", "ru", None, "ongoing"),
        ("по согласованию Сторон", "ru", None, "as-agreed"),
        ("раз в полугодие", "ru", None, "half-yearly"),
        ("2024-2026", "ru", "2024/2026", None),
        ("Q4 2024", "en", "2024-10/2024-12", None),
        ("annually", "en", None, "yearly"),
        ("2025 жылғы 3-тоқсан", "kk", "2025-07/2025-09", None),
        ("2025 жылдың соңына дейін", "kk", "2025", None),
        ("жыл сайын", "kk", None, "yearly"),
        ("2025-nji ýylyň ahyryna çenli", "tk", "2025", None),
        ("her ýyl", "tk", None, "yearly"),
        ("2025 жылғы 3-тоқсан", "ru", "2025-07/2025-09", None),
        ("после ввода моста", "ru", None, None),
        ("", "ru", None, None),
    ],
)
def test_what_officers_write(words, language, due, repeats):
    found = deadline_of(words, language)
    assert (found.due, found.repeats) == (due, repeats)


@pytest.mark.parametrize(("words", "language"), [("IV квартал", "ru"), ("4-тоқсан", "kk"), ("Q4", "en")])
def test_a_quarter_without_a_year_is_of_the_only_year(words, language):
    assert deadline_of(words, language, "2025").due == "2025-10/2025-12"
