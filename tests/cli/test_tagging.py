"""`elchi tag` on a file, on standard input, as JSON, and on what it cannot take."""

import io

import pytest

from elchi.records.mention import Mention
from elchi.terminal.tagging import bracketed, coloured, legend

TEXT = "Аскар Бекенов прибыл в Ашхабад 30 октября 2023 года."


def test_a_text_is_printed_with_brackets_when_no_terminal_reads_it(elchi, folder):
    (folder / "page.txt").write_text(TEXT, "utf-8")
    ran = elchi("tag", "page.txt")
    assert ran.code == 0
    assert ran.out.strip() == "[Аскар Бекенов|person] прибыл в [Ашхабад|place] [30 октября 2023 года|date]."


def test_json_gives_the_text_and_its_mentions(elchi, folder):
    (folder / "page.txt").write_text(TEXT, "utf-8")
    line = elchi("tag", "page.txt", "--jsonl").line
    assert line["text"] == TEXT
    assert line["mentions"][0] == {"start": 0, "end": 13, "kind": "person"}


def test_standard_input_is_read(elchi, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert elchi("tag", "-").out.startswith("[Аскар Бекенов|person]")


def test_of_a_page_the_article_is_marked(elchi, folder):
    body = "<p>Министр иностранных дел Казахстана Аскар Бекенов провёл переговоры в Ашхабаде с коллегами.</p>" * 4
    (folder / "page.html").write_text(
        f"<html><body><nav>Главная</nav><h1>Переговоры</h1>{body}</body></html>", "utf-8"
    )
    out = elchi("tag", "page.html").out
    assert "[Аскар Бекенов|person]" in out
    assert "Главная" not in out


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("none.txt", None, "No such file"), ("bytes.txt", b"\xff\xfe\x00\xd8", "not text in UTF-8")],
)
def test_what_cannot_be_read_is_told_in_words(elchi, folder, name, data, said):
    if data is not None:
        (folder / name).write_bytes(data)
    ran = elchi("tag", name)
    assert ran.code == 2
    assert said in ran.err


def test_a_rejected_page_leaves_with_one(elchi, folder):
    (folder / "page.html").write_text("<html></html>", "utf-8")
    assert elchi("tag", "page.html").code == 1


def test_an_empty_text_is_printed_as_it_is(elchi, folder):
    (folder / "page.txt").write_text("", "utf-8")
    assert elchi("tag", "page.txt").code == 0


def test_inner_brackets_stand_inside_outer_ones_and_crossing_ones_are_left_out():
    mentions = [
        Mention(start=0, end=6, kind="office"),
        Mention(start=0, end=3, kind="organisation"),
        Mention(start=5, end=9, kind="date"),
    ]
    assert bracketed("UN boss 26", mentions) == "[[UN |organisation]bos|office]s 26"


def test_colours_and_the_legend_name_each_kind():
    mentions = [Mention(start=0, end=6, kind="place"), Mention(start=7, end=11, kind="date")]
    shown = coloured("Astana 2024", mentions)
    assert [(span.start, span.end) for span in shown.spans] == [(0, 6), (7, 11)]
    assert "place 1" in legend(mentions).plain and "date 1" in legend(mentions).plain
    assert "nothing marked" in legend([]).plain
