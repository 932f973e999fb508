import pytest

from elchi.records.days import first_day, last_day


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-10-31", "2023-10-31", "2023-10-31"),
        ("2023-10", "2023-10-01", "2023-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024/2026", "2024-01-01", "2026-12-31"),
        ("2024-08-15/2024-08-17", "2024-08-15", "2024-08-17"),
        ("2024/..", "2024-01-01", None),
        ("../2028", None, "2028-12-31"),
        ("2023-02-30", None, None),
        ("2023-13", None, None),
        ("0000", None, None),
        ("2023-21?", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_the_days_that_bound_a_date(edtf, first, last):
    assert (first_day(edtf), last_day(edtf)) == (first, last)
