"""The outlet is the registered domain, whatever subdomain the page stood on."""

import pytest

from elchi.reading import read, tables
from elchi.reading.outlets import named, real_address, registered
from elchi.records import Article


@pytest.mark.parametrize("row", tables.outlets().suffix, ids=lambda row: row.suffix)
def test_suffix_row_gives_the_outlet_of_its_example(row):
    assert registered(row.example) == row.outlet


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://en.inform.kz/amp/kazakh_a3339593/", "inform.kz"),
        ("https://www.zakon.kz/amp/politika/1.html", "zakon.kz"),
        ("http://m.tengrinews.kz:8080/x", "tengrinews.kz"),
        ("https://el.kz./amp/x_127980", "el.kz"),
        ("https://kz.kursiv.media/2024-11-07/x/amp", "kursiv.media"),
        ("https://www.gov.kz/memleket/entities/mfa/press", "gov.kz"),
        ("https://primeminister.kz/ru/news", "primeminister.kz"),
        ("https://user:secret@rus.azattyq.org/a/1.html", "azattyq.org"),
        ("https://WWW.Akorda.KZ/ru", "akorda.kz"),
        ("//news.mail.ru/x", "mail.ru"),
        ("inform.kz/ru/1", "inform.kz"),
        ("file:///home/page.html", None),
        ("https://localhost/x", None),
        ("https://[broken/x", None),
        ("", None),
        (None, None),
    ],
)
def test_registered(url, outlet):
    assert registered(url) == outlet


def test_a_name_that_is_a_domain_is_one():
    assert named("Zakon.kz") == "zakon.kz"
    assert named("The Astana Times") == "The Astana Times"
    assert named("") is None


def test_an_archived_copy_has_the_address_of_its_page():
    copy = "https://web.archive.org/web/20231101000000/https://el.kz/news/1"
    assert real_address(copy) == "https://el.kz/news/1"


def test_an_outlets_own_rules_come_before_the_general_ones():
    (row,) = [row for row in tables.outlets().outlet if row.domain == "elchi.example"]
    page = (
        f'<html><head><link rel="canonical" href="https://samples.{row.domain}/1"></head><body>{row.example}</body>'
    )
    found = read(page.encode())
    assert isinstance(found, Article)
    assert (found.title, found.published) == ("Послы обсудили торговлю в Астане", "2023-11-02")
    assert (found.tags, found.section) == (["МИД", "Астана"], ["Мир"])
    assert "Послы встретились в Астане" in found.text
    assert "Посторонние слова" not in found.text


def test_a_row_whose_selectors_fit_nothing_changes_nothing():
    page = (
        '<html><head><link rel="canonical" href="https://elchi.example/1"></head><body><h1>Послы прибыли в столицу</h1>'  # noqa: E501
        "<p>Послы трёх стран прибыли в столицу, сообщает пресс-служба МИД Казахстана.</p></body></html>"
    )
    found = read(page.encode())
    assert isinstance(found, Article)
    assert found.title == "Послы прибыли в столицу"
