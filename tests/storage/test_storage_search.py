import pytest


@pytest.fixture
def library(record, plain, page, visit, energy):
    record.add(page, [visit, energy])
    record.add(plain("kk", "Келіссөз\n\nМинистрлер Астанада кездесті, әуе қатынасы талқыланды.", language="kk"), [])
    record.add(plain("tk", "Gepleşikler\n\nAşgabatda türkmen-gazak gepleşikleri geçirildi.", language="tk"), [])
    record.add(plain("en", "Talks held\n\nMinisters discussed railways and agreements.", language="en"), [])
    return record


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("железная дорога", "a1"),
        ("ЗЕЛЕНЫЙ", "a1"),
        ("зелёных грузов", "a1"),
        ("әуе", "kk"),
        ("Астана", "kk"),
        ("gepleşik", "tk"),
        ("agreement", "en"),
        ("railway discuss", "en"),
    ],
)
def test_a_word_is_found_in_another_of_its_forms(library, words, expected):
    found = [hit.article.id for hit in library.find(words)]
    assert found == [expected]


def test_letters_that_only_look_alike_are_different(library):
    assert library.find("ауе") == []


def test_the_passage_is_quoted_from_the_page_with_the_words_marked(library):
    (hit,) = library.find("соглашение")
    text = hit.article.text
    assert (
        hit.quote.text == text[hit.quote.start : hit.quote.end] == "Подписано соглашение о перевозках зелёного груза."
    )
    assert [text[start:end] for start, end in hit.marks] == ["соглашение"]


def test_a_long_paragraph_is_cut_at_words(record, plain):
    long = "Talks\n\n" + "before " * 60 + "harbour " + "after " * 90
    record.add(plain("long", long.strip()), [])
    (hit,) = record.find("harbour")
    assert len(hit.quote.text) <= 240
    assert set(hit.quote.text.split()) == {"before", "harbour", "after"}


def test_pair_type_and_language_narrow_the_search(library):
    assert [hit.article.id for hit in library.find("министр", pair=("TM", "KZ"))] == ["a1"]
    assert library.find("министр", pair=("UZ", "KZ")) == []
    assert [hit.article.id for hit in library.find("министр", type="visit")] == ["a1"]
    assert library.find("министр", type="call") == []
    assert [hit.article.id for hit in library.find("министр", language="kk")] == ["kk"]


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "()", "-- ;", "\x00"])
def test_a_question_without_words_finds_nothing(library, words):
    assert library.find(words) == []


@pytest.mark.parametrize("words", ['railways" OR "x', "railways NEAR(", "stems:railways*", "NOT railways", "'; DROP"])
def test_operators_are_only_words(library, words):
    assert [hit.article.id for hit in library.find(words)] in ([], ["en"])
