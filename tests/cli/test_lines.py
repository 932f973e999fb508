"""JSON Lines in and out: ids come back, broken lines are told, and every line has the published shape."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
TEXT = (
    "Мұрат Нұртілеу Ашхабадқа келді\n\n2023 жылғы 30 қазанда Қазақстан Премьер-Министрінің орынбасары – Сыртқы істер "
    "министрі Мұрат Нұртілеу Ашхабадқа ресми сапармен келді.\n\nТараптар ынтымақтастықты дамыту туралы келісті."
)


@pytest.fixture
def shape() -> Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def saved(folder: Path, *values: object) -> Path:
    path = folder / "pages.jsonl"
    lines = [value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in values]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_ids_come_back_and_a_broken_line_loses_nothing(process, folder):
    path = saved(
        folder,
        {
            "id": "p1",
            "text": TEXT,
            "url": "https://example.org/1",
            "published": "2023-10-31",
            "outlet": "example.org",
        },
        '{"id": "p2", "text": ',
        "",
        {"id": "p3", "html": f"<html><body><h1>Келіссөз</h1><p>{TEXT}</p></body></html>", "title": "Келіссөз"},
    )
    ran = process("extract", "--jsonl", path)
    assert ran.code == 1
    first, broken, last = ran.lines
    assert first["id"] == first["article"]["id"] == "p1"
    assert first["article"]["text"] == TEXT
    assert first["article"]["url"] == "https://example.org/1"
    assert first["article"]["published"] == "2023-10-31"
    assert first["article"]["outlet"] == "example.org"
    assert broken["rejected"]["reason"] == "unreadable"
    assert broken["rejected"]["name"] == f"{path}:2"
    assert last["id"] == last["article"]["id"] == "p3"
    assert last["article"]["title"] == "Келіссөз"


@pytest.mark.parametrize(
    "line", ["[1, 2]", "null", '"text"', "{", '{"text": 5}', '{"title": "x"}', '{"text": ""}', "[" * 100_000]
)
def test_a_line_that_holds_no_page_is_told_with_its_number(elchi, folder, line):
    ran = elchi("extract", "--jsonl", saved(folder, {"text": TEXT}, line))
    assert ran.code == 1
    assert ran.lines[0]["rejected"] is None
    assert ran.lines[1]["rejected"]["reason"] in {"unreadable", "empty"}
    assert ran.lines[1]["rejected"]["name"].endswith("pages.jsonl:2")


def test_the_id_of_a_rejected_line_comes_back(elchi, folder):
    ran = elchi("extract", "--jsonl", saved(folder, {"id": "p1", "text": "   "}, {"id": "p2", "html": "<p>"}))
    assert [line["id"] for line in ran.lines] == ["p1", "p2"]
    assert all(line["rejected"] for line in ran.lines)


def test_a_given_language_is_taken(elchi, folder):
    kyrgyz = "Эки өлкөнүн министрлери жолугушту."
    found, given = elchi(
        "extract", "--jsonl", saved(folder, {"text": kyrgyz}, {"text": kyrgyz, "language": "kk"})
    ).lines
    assert found["rejected"]["reason"] == "language"
    assert given["article"]["language"] == "kk"


def test_every_sample_gives_a_line_of_the_published_shape(elchi, shape):
    ran = elchi("extract", "--jsonl", ROOT / "samples")
    assert ran.code == 0
    assert len(ran.lines) == len([p for p in (ROOT / "samples").glob("*/*.*") if p.suffix in {".html", ".txt"}])
    assert [error.message for line in ran.lines for error in shape.iter_errors(line)] == []
    for line in ran.lines:
        ids = [finding["id"] for finding in line["findings"]]
        assert len(set(ids)) == len(ids), line["article"]["title"]
        text = line["article"]["text"]
        quotes = [quote for finding in line["findings"] for quote in finding["quotes"]]
        assert all(text[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)


def test_a_rejected_line_has_the_published_shape(elchi, folder, shape):
    (folder / "empty.html").write_bytes(b"")
    line = elchi("extract", "--jsonl", "empty.html").line
    assert list(shape.iter_errors(line)) == []
    assert set(line) == {"article", "findings", "rejected"}


def test_the_shape_refuses_what_it_should(elchi, page, shape):
    line = elchi("extract", "--jsonl", page).line
    assert list(shape.iter_errors(line)) == []
    line["article"]["language"] = "French"
    assert not shape.is_valid(line)


def test_extracting_twice_gives_the_same_lines(process, page):
    first, second = process("extract", "--jsonl", page), process("extract", "--jsonl", page)
    assert first.out == second.out
    assert first.line["findings"]


def test_each_line_is_written_as_soon_as_its_page_is_read(elchi, page, folder):
    (folder / "empty.html").write_bytes(b"")
    ran = elchi("extract", "--jsonl", page, "empty.html", page)
    assert [line["rejected"] is None for line in ran.lines] == [True, False, True]
