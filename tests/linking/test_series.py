"""Figures of many articles as series: what is one number, what stands side by side, what belongs to which year."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.linking import Account
from elchi.linking.series import series
from elchi.linking.series.clusters import same_change
from elchi.linking.series.periods import normal
from elchi.records import FigureFound, Quote, SectorFound, Series

NUMBERS = count()
MILLION = 1_000_000


def told(
    value=None, period=None, day="2024-05-01", words="", language="en", measure="trade turnover", unit="USD", **more
):
    """One article's figure; `words` are its sentence."""
    key = f"f{next(NUMBERS):04}"
    article = more.pop("article", key)
    quotes = [Quote(article=article, start=0, end=len(words), text=words)] * 2 if words else []
    more.setdefault("countries", ["KZ", "TM"])
    found = FigureFound(
        id=key,
        article=article,
        rule="test",
        measure=measure,
        value=value,
        unit=unit if value else None,
        period=period,
        quotes=quotes,
        **more,
    )
    return Account(finding=found, language=language, published=day, outlet=f"{article}.example")


def only(accounts) -> Series:
    (one,) = series(accounts)
    return one


def values(points):
    return [(point.period, point.value) for point in points]


@pytest.mark.parametrize(
    ("value", "words", "language"),
    [
        (488 * MILLION, "Trade came to $488 million.", "en"),
        (490 * MILLION, "Trade was almost 490 million dollars.", "en"),
        (490 * MILLION, "Товарооборот составил почти 490 млн долларов.", "ru"),
        (480 * MILLION, "Товарооборот превысил 480 млн долларов.", "ru"),
        (500 * MILLION, "Товарооборот приблизился к 500 млн долларов.", "ru"),
        (480 * MILLION, "Тауар айналымы 480 миллион доллардан асты.", "kk"),
        (500 * MILLION, "Тауар айналымы 500 миллион долларға жуықтады.", "kk"),
        (400 * MILLION, "Haryt dolanyşygy 400 million dollardan gowrak boldy.", "tk"),
        (500 * MILLION, "Haryt dolanyşygy 500 million dollara golaýlady.", "tk"),
    ],
)
def test_a_number_rounded_by_its_words_is_the_same_number(value, words, language):
    exact = told(487.6 * MILLION, "2023", words="Trade came to $487.6 million.")
    (point,) = only([told(value, "2023", words=words, language=language), exact]).points
    assert point.value == 487.6 * MILLION
    assert len(point.findings) == len(point.versions) == 2


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (500 * MILLION, "Trade came to $500 million."),
        (500 * MILLION, "Trade exceeded 500 million dollars."),
        (480 * MILLION, "Trade was almost 480 million dollars."),
        (487.8 * MILLION, "Trade came to $487.8 million."),
        (48.76 * MILLION, "Trade came to $48.76 million."),
    ],
)
def test_another_number_stands_beside_it(value, words):
    found = only([told(487.6 * MILLION, "2023"), told(value, "2023", words=words)])
    assert sorted(point.value for point in found.points) == sorted([487.6 * MILLION, value])
    assert found.conflicts == ["2023"]


def test_a_word_of_the_next_clause_rounds_nothing():
    sentence = "It reached $563 million, almost four times the level of five years ago."
    assert only([told(563 * MILLION, "2023", words=sentence)]).points[0].versions == []


def test_the_best_supported_value_comes_first():
    found = only([told(500e6, "2023"), told(560e6, "2023"), told(560e6, "2023")])
    assert values(found.points) == [("2023", 560e6), ("2023", 500e6)]


def test_parts_of_years_and_spans_stand_apart_from_whole_years():
    found = only(
        [told(1e8, "2024-01/2024-06"), told(2e8, "2024"), told(3e8, "2022/2024"), told(2e8, "2024-01/2024-12")]
    )
    assert values(found.points) == [("2024", 2e8)]
    assert len(found.points[0].findings) == 2
    assert values(found.parts) == [("2022/2024", 3e8), ("2024-01/2024-06", 1e8)]
    assert not found.conflicts


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2023-01/2023-12", "2023"),
        ("2023-01-01/2023-12-31", "2023"),
        ("2023/2023", "2023"),
        ("2024-33", "2024-01/2024-03"),
        ("2024-41", "2024-07/2024-12"),
        ("2024-01/2024-10", "2024-01/2024-10"),
        ("2022/..", "2022/.."),
        ("nonsense", "nonsense"),
        (None, None),
    ],
)
def test_periods_are_written_in_one_way(written, period):
    assert normal(written) == period


def test_a_sum_without_a_period_is_no_years():
    found = only([told(5e8, day="2025-02-04"), told(5e8, day="2025-11-26"), told(5e8, day="2026-01-05")])
    assert not found.points and not found.parts
    days = [(point.period, point.reported, point.repeated) for point in found.reported]
    assert days == [(None, "2025-02-04", "2025-11-26"), (None, "2026-01-05", "2026-01-05")]
    assert not found.conflicts


def test_the_treaty_base_grows_with_the_day_of_the_report():
    days = {"2013-05-10": 70, "2017-04-18": 80, "2021-10-25": 120, "2024-10-10": 180, "2025-11-24": 180}
    found = only([told(n, day=day, measure="treaty base", unit="document") for day, n in days.items()])
    stages = [(point.value, point.reported, point.repeated) for point in found.reported]
    assert stages[:3] == [(n, d, d) for d, n in list(days.items())[:3]]
    assert stages[3] == (180, "2024-10-10", "2025-11-24")


def test_a_stock_may_fall_and_rise_again():
    days = {"2019-05-10": 180, "2021-04-18": 120, "2025-10-25": 180}
    found = only([told(n, day=day, measure="treaty base", unit=None) for day, n in days.items()])
    assert [point.value for point in found.reported] == [180, 120, 180]
    assert found.unit == "document" and not found.conflicts


def test_two_stocks_in_one_month_are_told_as_a_conflict():
    base = {"measure": "treaty base", "unit": "document"}
    found = only([told(140, day="2025-11-22", **base), told(180, day="2025-11-24", **base)])
    assert found.conflicts == ["2025-11"]


def test_a_change_without_a_value_joins_the_value_that_has_it():
    found = only([told(563e6, "2023", change=28.0), told(None, "2023", change=28.3)])
    assert [(point.value, point.change, len(point.findings)) for point in found.points] == [(563e6, 28.0, 2)]


def test_a_change_without_any_value_is_kept():
    found = only([told(None, "2023", change=28.0)])
    assert [(point.value, point.change) for point in found.points] == [(None, 28.0)]


def test_changes_that_differ_stand_side_by_side():
    found = only(
        [told(563e6, "2023", change=28.0), told(563e6, "2023", change=28.0), told(None, "2023", change=-5.0)]
    )
    assert [(point.value, point.change) for point in found.points] == [(563e6, 28.0), (None, -5.0)]
    assert found.conflicts == ["2023"]


@pytest.mark.parametrize(
    ("one", "other", "same"), [(28, 28.3, True), (28, 30, False), (10, -10, False), (0.5, 0.5, True)]
)
def test_changes_are_compared_as_rounded(one, other, same):
    assert same_change(one, other) is same_change(other, one) is same


def test_what_one_page_tells_of_both_sides_is_no_conflict():
    both = {"measure": "export", "article": "a1"}
    found = only(
        [told(114.5e6, "2015", **both), told(63.7e6, "2015", **both), told(114.5e6, "2015", measure="export")]
    )
    assert values(found.points) == [("2015", 114.5e6), ("2015", 63.7e6)]
    assert not found.conflicts


def test_countries_measures_and_units_part_series():
    found = series(
        [
            told(1e8, "2023"),
            told(1e8, "2023", unit="EUR"),
            told(1e8, "2023", measure="export"),
            told(1e8, "2023", countries=["TM", "KZ", "IR"]),
        ]
    )
    assert [(one.measure, one.unit, one.countries) for one in found] == [
        ("trade turnover", "USD", ["IR", "KZ", "TM"]),
        ("export", "USD", ["KZ", "TM"]),
        ("trade turnover", "EUR", ["KZ", "TM"]),
        ("trade turnover", "USD", ["KZ", "TM"]),
    ]


def test_a_target_is_one_however_often_repeated_and_measured_against_its_series():
    aims = [told(1e9, day=day, measure="target") for day in ("2022-10-15", "2024-05-27", "2025-11-25")]
    found = only([*aims, told(563e6, "2023"), told(2e9, "2010")])
    (target,) = found.targets
    assert target.said == ["2022-10-15", "2024-05-27", "2025-11-25"]
    assert (target.reached, target.latest, target.share) == (None, "2023", 0.563)


def test_a_target_is_reached_in_the_first_year_whose_every_value_comes_up_to_it():
    accounts = [told(1e9, "2025", day="2022-01-01", measure="target"), told(9e8, "2023"), told(1.1e9, "2023")]
    assert only([*accounts, told(1.2e9, "2024")]).targets[0].reached == "2024"
    assert only(accounts).targets[0].reached is None


def test_targets_for_different_years_are_two():
    found = only([told(1e9, due, day="2022-01-01", measure="target") for due in ("2025", "2030", "2025")])
    assert [(target.due, len(target.findings)) for target in found.targets] == [("2025", 2), ("2030", 1)]


def test_a_target_is_not_set_for_a_time_that_is_over():
    assert only([told(1e9, "2023", day="2024-04-20", measure="target")]).targets[0].due is None


@pytest.mark.parametrize(
    ("unit", "words", "measure"),
    [
        ("USD", "They agreed to bring mutual trade to $1 billion.", "trade turnover"),
        ("USD", "They aim to raise direct investment to $1 billion.", "investment stock"),
        ("t", "They will take the volume of transit to 5 million tons.", "transit volume"),
        ("m3", "They will take it to 1.5 billion cubic meters.", "target"),
        ("USD", "", "trade turnover"),
    ],
)
def test_a_target_belongs_to_the_measure_that_its_words_or_unit_name(unit, words, measure):
    assert only([told(1e9, measure="target", unit=unit, words=words)]).measure == measure


def test_other_findings_and_empty_figures_count_for_nothing():
    other = Account(finding=SectorFound(id="s", article="a", rule="r", sector="trade"), language="ru")
    assert series([other, told(None), told(None, "2023")]) == []


def test_zero_negative_and_vast_values_do_no_harm():
    found = only([told(value, "2023") for value in (-5.0, 1e18, 0.004, 1e18)])
    assert len(found.points) == 3
    assert only([told(0.0, "2023", change=-100.0)]).points[0].change == -100


AMOUNT = st.sampled_from([487.6e6, 488e6, 490e6, 500e6, 563e6, None])
PERIOD = st.sampled_from([None, "2023", "2024", "2024-01/2024-06"])
DAY = st.sampled_from([None, "2024-01-05", "2024-06-01", "2025-02-03"])
MEASURE = st.sampled_from(["trade turnover", "treaty base", "target"])
ACCOUNTS = st.lists(
    st.builds(told, AMOUNT, PERIOD, DAY, measure=MEASURE, change=st.sampled_from([None, 28.0, 28.3, -5.0])),
    max_size=12,
)


@given(ACCOUNTS, st.randoms())
def test_order_changes_nothing_and_no_finding_is_lost(accounts, chance):
    found = series(accounts)
    shuffled = [*accounts, *accounts[:2]]
    chance.shuffle(shuffled)
    assert series(shuffled) == found
    kept = {
        key
        for one in found
        for point in [*one.points, *one.parts, *one.reported, *one.targets]
        for key in point.findings
    }
    assert kept >= {account.id for account in accounts if account.finding.value is not None}
