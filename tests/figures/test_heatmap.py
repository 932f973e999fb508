"""The heat-map: darker is more, words are read on every shade, cells lead on."""

import pytest

from elchi.figures.contrast import AA_TEXT, contrast, mix
from elchi.figures.heatmap import Cell, HeatMap, HeatRow, heatmap, heatmap_table
from elchi.figures.palette import COLOURS, DARK, LIGHT, PAGE
from elchi.figures.scales import class_of, classes
from elchi.figures.shades import OPACITIES, shade


@pytest.fixture
def grid(caption):
    def made(rows, columns=("2025", "2026"), **other):
        made_rows = tuple(
            HeatRow(name=name, cells=tuple(c if isinstance(c, Cell) else Cell(count=c) for c in cells))
            for name, cells in rows.items()
        )
        given = {"caption": caption, "language": "kk", "corner": "Сала", "columns": columns, "rows": made_rows}
        return HeatMap(**{**given, **other})

    return made


def test_a_cell_shows_its_count_and_leads_on(grid, seen):
    drawing = seen(heatmap(grid({"Көлік": [11, Cell(count=14, href="/kz/tm?sector=transport&year=2026")]})))
    assert drawing.links() == ["/kz/tm?sector=transport&year=2026"]
    assert drawing.words() == ["Сала", "2025", "2026", "Көлік", "11", "14"]
    assert drawing.all("a")[0].get("aria-label") == "Көлік, 2026: 14"


def test_more_is_darker_and_the_most_is_the_accent_itself(grid, seen):
    cells = seen(heatmap(grid({"Көлік": [0, 1, 3, 14]}, columns=("1", "2", "3", "4")), LIGHT)).all("rect")
    assert [cell.get("fill") for cell in cells] == [LIGHT.line, LIGHT.accent, LIGHT.accent, LIGHT.accent]
    assert [cell.get("fill-opacity") for cell in cells] == ["0.45", "0.12", "0.48", None]


def test_nothing_known_is_not_nothing(grid, seen):
    unknown, none = seen(heatmap(grid({"Су": [None, 0]}), LIGHT)).all("rect")
    assert (unknown.get("fill"), none.get("fill")) == ("none", LIGHT.line)
    assert heatmap_table(grid({"Су": [None, 0]})).rows == (("Су", "", "0"),)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("class_", range(6))
def test_words_are_read_on_every_shade(palette, class_):
    paint, ink = shade(class_, 5, palette)
    seen_colour = mix(paint["fill"], palette.paper, paint.get("fill_opacity", 1))
    assert contrast(ink, seen_colour) >= AA_TEXT


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("colour", [*COLOURS, "ink"])
def test_every_colour_of_words_is_read_on_the_paper(palette, colour):
    assert contrast(palette.of(colour), palette.paper) >= AA_TEXT


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize(
    ("highest", "starts"), [(0, []), (1, [1]), (4, [1, 2, 3]), (14, [1, 2, 3, 5, 10]), (100, [1, 3, 10, 30, 100])]
)
def test_classes_start_at_round_counts(highest, starts):
    assert classes(highest) == starts
    assert class_of(highest, starts) == len(starts) <= len(OPACITIES)


def test_an_empty_map_is_none_and_a_short_row_is_refused(grid):
    assert heatmap(grid({})) is None
    assert heatmap(grid({"Су": []}, columns=())) is None
    with pytest.raises(ValueError, match="one cell for each column"):
        heatmap(grid({"Су": [1]}))


def test_a_long_name_stands_in_two_lines_and_whole_in_its_title(grid, seen):
    name = "Мәдени-гуманитарлық ынтымақтастық және мұра"
    drawing = seen(heatmap(grid({name: [1, 2]}), breadth=640))
    assert drawing.words()[3:5] == ["Мәдени-гуманитарлық", "ынтымақтастық және мұра"]
    assert name in [title.text for title in drawing.all("title")]


def test_on_a_page_colours_have_names_and_in_a_document_values(grid):
    assert 'fill="var(--accent, #0b5c6b)"' in heatmap(grid({"Су": [1, 2]}), PAGE)
    assert "var(" not in heatmap(grid({"Су": [1, 2]}), LIGHT)


def test_no_style_is_needed_and_hostile_names_are_text(grid, seen, hostile):
    svg = heatmap(grid({hostile: [Cell(count=1, href="java\tscript:alert(1)"), 2]}, corner=hostile))
    assert " style=" not in svg and "<style" not in svg and "<script" not in svg
    assert seen(svg).links() == []


def test_the_same_input_gives_the_same_text(grid):
    rows = {"Көлік": [11, 14], "Су": [None, 0]}
    assert heatmap(grid(rows)) == heatmap(grid(rows))
