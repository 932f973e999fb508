"""Bars and lines stand where their values say, and say what they are."""

from itertools import pairwise

import pytest

from elchi.figures.bars import bars
from elchi.figures.lines import lines, runs
from elchi.figures.scales import compact, ticks
from elchi.figures.series import Series, Target, chart_table


def height(drawing, year):
    group = next(g for g in drawing.all("g") if any(f", {year}:" in (t.text or "") for t in g))
    return float(next(iter(group.iter("{http://www.w3.org/2000/svg}rect"))).get("height"))


def test_a_bar_is_as_high_as_its_value(chart, point, seen):
    drawing = seen(bars(chart(point(2023, 200e6), point(2024, 400e6), point(2025, 100e6))))
    assert height(drawing, 2024) == 190  # the whole field: 400 million is its highest round value
    assert height(drawing, 2023) == 95
    assert height(drawing, 2025) == 47.5


def test_a_loss_hangs_below_the_line_of_zero(chart, point, seen):
    drawing = seen(bars(chart(point(2024, 10), point(2025, -10))))
    rects = drawing.all("rect")
    zero = float(rects[0].get("y")) + float(rects[0].get("height"))
    assert float(rects[1].get("y")) == zero
    assert "−10" in drawing.words()


@pytest.mark.parametrize("draw", [bars, lines])
def test_a_chart_without_a_value_is_none(draw, chart, point):
    assert draw(chart()) is None
    assert draw(chart(point(2024, None), targets=(Target(name="Цель", year=2026, value=1e9),))) is None
    assert chart_table(chart(point(2024, None))).rows == ()


@pytest.mark.parametrize("draw", [bars, lines])
def test_a_value_leads_to_its_page_and_tells_itself(draw, chart, point, seen):
    drawing = seen(draw(chart(point(2023, 487_600_000, mark="computed", href="/figures/7"))))
    assert drawing.links() == ["/figures/7"]
    [link] = drawing.all("a")
    assert link.get("aria-label") == "Товарооборот, 2023: 487\xa0600\xa0000 (вычислено) долл. США"
    assert drawing.root.get("role") == "group"


@pytest.mark.parametrize("draw", [bars, lines])
def test_a_chart_without_links_is_one_picture_with_a_name(draw, chart, point, seen):
    root = seen(draw(chart(point(2023, 1)))).root
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "turnover-title turnover-text")
    assert [(part.get("id"), part.text) for part in root[:2]] == [
        ("turnover-title", "Товарооборот"),
        ("turnover-text", "По годам, в долларах США."),
    ]


def test_computed_is_hatched_and_disputed_is_outlined_and_both_are_explained(chart, point, seen):
    drawing = seen(bars(chart(point(2022, 2), point(2023, 2, mark="computed"), point(2024, 2, mark="disputed"))))
    fills = [rect.get("fill") for rect in drawing.all("rect")]
    assert "url(#turnover-hatch-accent)" in fills
    assert [made.get("id") for made in drawing.all("pattern")] == ["turnover-hatch-accent"]
    assert any(rect.get("stroke-dasharray") for rect in drawing.all("rect"))
    assert {"вычислено", "источники расходятся"} <= set(drawing.words())


def test_a_plain_chart_explains_no_marks(chart, point, seen):
    assert "вычислено" not in seen(bars(chart(point(2022, 2)))).words()


def test_a_line_breaks_where_a_year_is_missing(chart, point, seen):
    points = (point(2019, 1), point(2020, 2), point(2021, None), point(2023, 3), point(2022, 4), point(2025, 1))
    assert [[one.year for one in run] for run in runs(points)] == [[2019, 2020], [2022, 2023], [2025]]
    drawing = seen(lines(chart(*points)))
    assert [len(line.get("points").split()) for line in drawing.all("polyline")] == [2, 2]
    assert len(drawing.all("circle")) == 5


def test_a_target_is_a_broken_line_at_its_value_to_its_year(chart, point, seen):
    drawing = seen(bars(chart(point(2025, 500), targets=(Target(name="Цель", year=2026, value=1000),))))
    [line] = [one for one in drawing.all("line") if one.get("stroke-dasharray")]
    assert float(line.get("y1")) == 38  # the top of the field
    assert float(line.get("x2")) == 640 - 17
    assert "Цель: 1\xa0тыс., 2026" in drawing.words()
    assert "2026" in drawing.words()


def test_the_table_says_the_values_the_gaps_and_the_target(chart, point):
    two = (
        Series(name="Экспорт", points=(point(2022, 1234.5), point(2024, 3, mark="disputed"))),
        Series(name="Импорт", points=(point(2022, -1),)),
    )
    table = chart_table(chart(series=two, targets=(Target(name="Цель", year=2025, value=10),)))
    assert table.head == ("Год", "Экспорт, долл. США", "Импорт, долл. США")
    assert table.rows == (
        ("2022", "1\xa0234,5", "−1"),
        ("2023", "", ""),
        ("2024", "3 (источники расходятся)", ""),
        ("2025", "", ""),
        ("Цель, 2025", "10", ""),
    )


def test_two_series_stand_side_by_side_and_never_on_each_other(chart, point, seen):
    two = tuple(
        Series(name=name, colour=colour, points=tuple(point(year, 5) for year in range(2010, 2026)))
        for name, colour in (("A", "accent"), ("B", "signing"))
    )
    rects = [r for r in seen(bars(chart(series=two))).all("rect") if float(r.get("height")) > 14]
    spans = sorted((float(r.get("x")), float(r.get("x")) + float(r.get("width"))) for r in rects)
    assert len(spans) == 32
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("draw", [bars, lines])
@pytest.mark.parametrize("count", [1, 2, 40])
def test_everything_lies_within_the_drawing(draw, count, chart, point, seen):
    drawing = seen(draw(chart(*(point(1987 + n, n * 37 % 23 * 1e6) for n in range(count))), breadth=368))
    _, _, breadth, tall = drawing.box()
    assert breadth == 368
    for rect in drawing.all("rect"):
        assert 0 <= float(rect.get("x")) <= breadth - float(rect.get("width"))
        assert 0 <= float(rect.get("y")) <= tall - float(rect.get("height"))


@pytest.mark.parametrize("draw", [bars, lines])
def test_hostile_words_are_text(draw, chart, point, seen, hostile):
    series = (Series(name=hostile, points=(point(2023, 1, href="javascript:alert(1)"),)),)
    svg = draw(chart(series=series, targets=(Target(name=hostile, year=2024, value=2),)))
    drawing = seen(svg)
    assert drawing.all("script") == [] and drawing.links() == []
    assert "\u202e" not in svg and "\x00" not in svg and "<script" not in svg
    assert any("<script>" in (title.text or "") for title in drawing.all("title"))


@pytest.mark.parametrize(
    ("values", "expected"),
    [([487.6], [0, 200, 400, 600]), ([0], [0, 1]), ([-5, 17], [-10, 0, 10, 20]), ([0.3], [0, 0.1, 0.2, 0.3])],
)
def test_round_values_hold_all(values, expected):
    assert ticks(values) == pytest.approx(expected)


def test_numbers_are_written_as_the_language_writes_them():
    said = [compact(487_600_000, language) for language in ("ru", "kk", "tk", "en")]
    assert said == ["487,6\xa0млн", "487,6\xa0млн", "487,6\xa0mln", "487.6M"]
