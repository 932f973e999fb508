"""Inputs become captures one by one; what JSON Lines give is taken as given."""

import json

import pytest

from elchi.reading import captures, read
from elchi.records import Article, Capture, Rejected

TEXT = "Министр прибыл в Ашхабад.\n\nСтороны обсудили торговлю, сообщает пресс-служба МИД Казахстана."
PAGE = (
    '<html><head><link rel="canonical" href="https://www.inform.kz/ru/1"></head><body><h1>Министр прибыл в Ашхабад</h1>'  # noqa: E501
    "<p>31.10.2023</p><p>Министр прибыл в Ашхабад с визитом, стороны обсудили торговлю и транзит грузов.</p></body></html>"  # noqa: E501
)


def lines(tmp_path, *objects) -> list[Capture | Rejected]:
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in objects), "utf-8")
    return list(captures([path]))


def only(found) -> Article:
    (capture,) = found
    assert isinstance(capture, Capture), capture
    article = read(capture)
    assert isinstance(article, Article), article
    return article


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path):
    for name in ("b.html", "a/z.txt", "a/b/c.htm", "d.xhtml", "e.mht", "f.MHTML", "skip.pdf", "skip.json"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE)
    names = [capture.name.removeprefix(f"{tmp_path}/") for capture in captures([tmp_path])]
    assert names == ["a/b/c.htm", "a/z.txt", "b.html", "d.xhtml", "e.mht", "f.MHTML"]


def test_patterns_files_and_several_inputs(tmp_path):
    for name in ("1.html", "2.html", "3.txt"):
        (tmp_path / name).write_text(PAGE)
    found = captures([str(tmp_path / "*.html"), tmp_path / "3.txt"])
    assert [capture.name[-6:] for capture in found] == ["1.html", "2.html", "/3.txt"]


def test_a_file_with_brackets_in_its_name_is_a_file(tmp_path):
    path = tmp_path / "page [1].html"
    path.write_text(PAGE)
    assert only(captures([str(path)])).title == "Министр прибыл в Ашхабад"


def test_a_missing_file_is_a_refusal(tmp_path):
    (found,) = captures([tmp_path / "none.html"])
    assert isinstance(found, Rejected)
    assert found.reason == "unreadable"


def test_a_pattern_that_fits_nothing_is_a_refusal(tmp_path):
    (found,) = captures([str(tmp_path / "*.html")])
    assert isinstance(found, Rejected)
    assert found.reason == "unreadable"


def test_given_text_is_taken_as_it_is(tmp_path):
    article = only(lines(tmp_path, {"id": 7, "text": TEXT, "title": "Чужой заголовок", "published": "2023-10-31T08:00:00Z",  # noqa: E501
                                    "outlet": "el.kz", "url": "https://el.kz/1"}))  # fmt: skip
    assert article.text == TEXT
    assert (article.id, article.title, article.published) == ("7", "Чужой заголовок", "2023-10-31")
    assert (article.outlet, article.url, article.language) == ("el.kz", "https://el.kz/1", "ru")
    assert [source.name for source in article.sources] == ["press service of the MFA"]


def test_given_text_is_normalised_and_nothing_more(tmp_path):
    article = only(lines(tmp_path, {"text": "  Министр\u00a0прибыл. \n\n\n Читайте также: Посол уехал\n"}))
    assert article.text == "Министр прибыл.\n\nЧитайте также: Посол уехал"
    assert article.title == "Министр прибыл."


def test_given_html_is_read_with_what_is_given(tmp_path):
    article = only(lines(tmp_path, {"id": "x1", "html": PAGE, "outlet": "kazinform", "published": "01.11.2023"}))
    assert (article.id, article.outlet, article.published) == ("x1", "kazinform", "2023-11-01")
    assert article.url == "https://www.inform.kz/ru/1"
    assert article.text.startswith("Министр прибыл в Ашхабад\n\nМинистр прибыл в Ашхабад с визитом")


def test_a_given_language_is_taken(tmp_path):
    assert only(lines(tmp_path, {"text": "Ашхабад, 31.10.2023", "language": "kk"})).language == "kk"
    assert only(lines(tmp_path, {"text": "Ашхабад, 31.10.2023", "language": "ru-RU"})).language == "ru"


def test_a_given_language_that_is_not_read_is_refused(tmp_path):
    (capture,) = lines(tmp_path, {"text": TEXT, "language": "uk"})
    found = read(capture)
    assert isinstance(found, Rejected)
    assert found.reason == "language"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "unreadable"),
        ("[1, 2]", "unreadable"),
        ("42", "unreadable"),
        ("{}", "empty"),
        ('{"text": "  "}', "empty"),
        ('{"text": 5}', "empty"),
        ('{"html": ""}', "empty"),
        ("[" * 5000, "unreadable"),
    ],
)
def test_a_bad_line_costs_only_itself(tmp_path, line, reason):
    found = [
        each if isinstance(each, Rejected) else read(each)
        for each in lines(tmp_path, {"text": TEXT}, line, "", {"text": TEXT})
    ]
    assert [getattr(each, "reason", "") for each in found] == ["", reason, ""]
    assert found[1].name.endswith("pages.jsonl:2")


def test_the_id_survives_a_refusal(tmp_path):
    (capture,) = lines(tmp_path, {"id": "k", "html": "<html></html>"})
    assert isinstance(read(capture), Rejected)
    assert capture.given["id"] == "k"


def test_one_paragraph_without_a_title_names_itself(tmp_path):
    article = only(lines(tmp_path, {"text": "Президент принял министра. Они обсудили торговлю и транзит."}))
    assert article.title == "Президент принял министра."
    assert article.text == "Президент принял министра. Они обсудили торговлю и транзит."


def test_an_address_is_not_fetched_by_other_schemes():
    found = read("ftp://example.com/page.html")
    assert isinstance(found, Rejected)
    assert found.reason == "unreadable"


def test_given_text_that_was_wrapped_is_joined(tmp_path):
    wrapped = "Министр иностранных дел Казахстана прибыл в Ашхабад с визитом,\nкоторый продлится два дня и закончится подписанием\nпрограммы."  # noqa: E501
    assert "\n" not in only(lines(tmp_path, {"text": wrapped})).text


def test_given_text_of_invisible_letters_is_empty(tmp_path):
    (capture,) = lines(tmp_path, {"text": "\u200b \u200b"})
    found = read(capture)
    assert isinstance(found, Rejected)
    assert found.reason in {"empty", "no-text"}
