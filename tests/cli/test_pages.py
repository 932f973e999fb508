"""Pages that are broken, odd or none: each gets a clear word, and the good ones beside them are read."""

import time
from pathlib import Path

import pytest

UZBEK = (
    "<html><body><h1>Vazirlar uchrashuvi</h1><p>O‘zbekiston tashqi ishlar vaziri Toshkentda Qozog‘iston "
    "vakillarini qabul qildi va ikki davlat o‘rtasidagi hamkorlik masalalarini muhokama qildi.</p></body></html>"
)
BARE = (
    "<html><body><p>Қазақстан Сыртқы істер министрі Мұрат Нұртілеу Ашхабадқа ресми сапармен келді.</p>"
    "<p>Тараптар екіжақты ынтымақтастықты дамыту туралы келісті.</p></body></html>"
)


def saved(folder: Path, name: str, body: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return path


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
        (bytes(range(1, 32)) * 200, "binary"),
        (b"%PDF-1.7 text", "binary"),
        (b"<html><body><nav><a href='/'>1</a></nav></body></html>", "no-text"),
        (UZBEK.encode(), "language"),
    ],
    ids=["empty", "spaces", "picture", "control", "pdf", "menu", "uzbek"],
)
def test_a_page_that_is_none_gets_its_word(elchi, folder, body, reason):
    path = saved(folder, "page.html", body)
    ran = elchi("extract", "--jsonl", path)
    assert ran.code == 1
    assert ran.line["rejected"]["reason"] == reason
    assert ran.line["rejected"]["name"] == str(path)
    assert (ran.line["article"], ran.line["findings"]) == (None, [])
    told = elchi("extract", path)
    assert (told.code, told.out) == (1, "")
    assert f"({reason})" in told.err
    assert str(path) in told.err


def test_a_page_that_is_none_is_told_by_every_command(process, folder):
    path = saved(folder, "page.html", b"")
    for command in ("extract", "explain", "read"):
        ran = process(command, path)
        assert ran.code == 1
        assert "not read" in ran.err and "(empty)" in ran.err
        assert "Traceback" not in ran.err


def test_fifty_megabytes_are_refused_within_seconds(process, folder):
    path = saved(folder, "huge.html", b"<p>" + b"a " * 25 * 1024 * 1024)
    began = time.perf_counter()
    ran = process("read", path)
    assert time.perf_counter() - began < 10
    assert ran.code == 1
    assert "50 MB" in ran.err and "(too-large)" in ran.err


@pytest.mark.parametrize("tag", ["div", "p", "b"])
def test_a_hundred_thousand_elements_deep(elchi, folder, tag):
    path = saved(folder, "deep.html", f"<html><body>{f'<{tag}>' * 100_000}{BARE}")
    began = time.perf_counter()
    line = elchi("extract", "--jsonl", path).line
    assert time.perf_counter() - began < 10
    if line["article"] is None:
        assert line["rejected"]["reason"] == "too-deep"
    else:
        assert "Мұрат Нұртілеу Ашхабадқа ресми сапармен келді" in line["article"]["text"]


def test_a_page_cut_in_the_middle_is_read_as_far_as_it_goes(elchi, folder, page):
    whole = page.read_text("utf-8")
    cut = saved(folder, "cut.html", whole[: int(len(whole) * 0.8)])
    ran = elchi("extract", "--jsonl", cut)
    assert ran.code == 0
    assert ran.line["article"]["title"] == elchi("extract", "--jsonl", page).line["article"]["title"]


def test_a_page_without_title_or_date_has_none_made_up(elchi, folder):
    line = elchi("extract", "--jsonl", saved(folder, "bare.html", BARE)).line
    assert line["article"]["published"] is None
    assert line["article"]["url"] is None
    assert line["article"]["title"] in line["article"]["text"]
    assert all(f["when"] == {"edtf": None, "stated": False} for f in line["findings"] if f["kind"] == "event")


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_page_in_another_charset_is_the_same_article(elchi, folder, charset):
    text = (
        "Министр иностранных дел Казахстана прибыл в Ашхабад\n\n"
        "Министр иностранных дел Казахстана Мурат Нуртлеу прибыл в Ашхабад с официальным визитом.\n\n"
        "Стороны договорились увеличить товарооборот и провести заседание межправительственной комиссии."
    )
    line = elchi("extract", "--jsonl", saved(folder, "page.txt", text.encode(charset))).line
    assert line["rejected"] is None
    assert line["article"]["text"] == text
    assert line["article"]["language"] == "ru"


def test_an_html_page_whose_declared_charset_is_wrong(elchi, folder):
    page = (
        "<html><head><meta charset='utf-8'><title>Министр прибыл в Ашхабад</title></head><body>"
        "<h1>Министр прибыл в Ашхабад</h1><p>Министр иностранных дел Казахстана Мурат Нуртлеу прибыл в Ашхабад "
        "с официальным визитом, сообщает пресс-служба.</p></body></html>"
    )
    line = elchi("extract", "--jsonl", saved(folder, "page.html", page.encode("cp1251"))).line
    assert line["article"]["title"] == "Министр прибыл в Ашхабад"


def test_one_broken_page_among_good_ones(process, folder, page, other):
    pages = folder / "pages"
    pages.mkdir()
    saved(pages, "a.html", page.read_bytes())
    saved(pages, "b.html", b"\x89PNG\r\n\x1a\n\x00")
    saved(pages, "c.html", other.read_bytes())
    saved(pages, "notes.md", "no page")
    ran = process("read", pages, "--store", "r.db")
    assert ran.code == 1
    assert "2 new" in ran.out and "1 rejected" in ran.out
    assert "b.html" in ran.err and "(binary)" in ran.err
    found = process("find", "Мақтымқұлы", "--store", "r.db")
    assert found.code == 0


@pytest.mark.parametrize("missing", ["nowhere.html", "nowhere/", "nowhere/*.html", "nowhere.jsonl", "nowhere"])
def test_a_path_that_is_not_there_is_told(elchi, page, missing):
    ran = elchi("extract", "--jsonl", missing, page)
    assert ran.code == 1
    refused, read = ran.lines
    assert refused["rejected"]["name"].rstrip("/") == missing.rstrip("/")
    assert refused["rejected"]["reason"] in {"unreadable", "empty"}
    assert read["article"]["language"] == "kk"


def test_a_folder_without_pages_is_told(elchi, folder):
    (folder / "empty").mkdir()
    ran = elchi("read", "empty")
    assert ran.code == 1
    assert "empty" in ran.err and ".jsonl" in ran.err


def test_an_address_that_cannot_be_fetched_is_told(elchi):
    ran = elchi("extract", "http://127.0.0.1:9/page.html")
    assert ran.code == 1
    assert "inside the network" in ran.err and "fetch_inside" in ran.err and "(forbidden)" in ran.err


def test_a_file_whose_name_is_no_text_is_told(elchi, folder):
    path = folder / "page-\udcff.html"
    try:
        path.write_bytes(b"")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only names that are text")
    assert elchi("extract", folder).code == 1
    assert elchi("extract", "--jsonl", folder).line["rejected"]["reason"] == "empty"
    assert elchi("read", folder).code == 1


def test_the_pages_of_a_folder_are_told_apart_by_their_files(elchi, folder, page, other):
    for name, each in (("a.html", page), ("b.html", other)):
        saved(folder, name, each.read_bytes())
    shown = elchi("extract", folder).out.splitlines()
    first, second = shown.index(str(folder / "a.html")), shown.index(str(folder / "b.html"))
    titles = [elchi("extract", "--jsonl", each).line["article"]["title"] for each in (page, other)]
    assert [shown[first + 1], shown[second + 1]] == titles
