"""What holds for any text: quotes are the text's own words, nothing depends on the run, nothing raises or hangs."""

import unicodedata
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from written import article

from elchi import extract

LANGUAGES = ("ru", "en", "kk", "tk")
SECONDS = 20
PIECES = (
    "Президент Казахстана принял министра иностранных дел Туркменистана",
    "Подписана Программа сотрудничества на 2024-2026 годы",
    "Казахстан и Туркменистан договорились увеличить товарооборот до 1 млрд долларов",
    "The foreign ministers of Kazakhstan and Iran held talks in Astana on 30 October 2023",
    "Murat Nurtleu, Foreign Minister of Kazakhstan",
    "Trade turnover grew by 28%",
    "Қазақстан Президенті Өзбекстанның Премьер-министрін қабылдады",
    "2021 жылғы қазанда мемлекеттік сапармен барды",
    "Türkmenistanyň Daşary işler ministri Aşgabada resmi sapar bilen geldi",
    "12-nji mejlisi geçirildi",
    *("Сегодня", "tomorrow", "кеше", "ООН", "«", "»", "(", ")", "—", "…", "\n\n", "٣", "𝟚𝟘𝟚𝟛", "ß", "İ", "ﬁ"),
)
PUNCTUATION = ".,;:!?-–—…«»“”\"'()[]{}/\\|*#@%$₸€&+=<>~^_` \n\t"

language = st.sampled_from(LANGUAGES)
published = st.sampled_from((None, "2023-10-31", "2024-02-29"))
characters = st.characters(exclude_categories=("Cs",)).filter(lambda c: not c.isalpha() or unicodedata.name(c, ""))
unicode = st.text(characters, max_size=300)
mixed = st.lists(st.one_of(st.sampled_from(PIECES), st.text(characters, max_size=8)), max_size=12).map(" ".join)
joined = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(". ".join)
steady = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def read(code, text, day=None):
    page = article(code, "", day)
    return type(page)(id=page.id, title="", language=code, text=text, published=day)


@steady
@given(language, st.one_of(joined, mixed), published)
def test_every_quote_is_the_text_at_its_place(code, text, day):
    for finding in extract(read(code, text, day)):
        assert finding.quotes
        for quote in finding.quotes:
            assert quote.article == finding.article == "hand-written"
            assert text[quote.start : quote.end] == quote.text


@steady
@given(language, joined, published)
def test_extracting_twice_gives_the_same_findings_in_the_same_order(code, text, day):
    assert extract(read(code, text, day)) == extract(read(code, text, day))


@steady
@given(language, joined, published)
def test_ids_are_unique_in_an_article(code, text, day):
    ids = [finding.id for finding in extract(read(code, text, day))]
    assert len(ids) == len(set(ids))


@steady
@given(language, joined, published)
def test_an_event_tells_each_country_and_person_once(code, text, day):
    for finding in extract(read(code, text, day)):
        people = [p.name for p in getattr(finding, "participants", []) if p.name]
        countries = getattr(finding, "countries", [])
        assert len(people) == len(set(people))
        assert len(countries) == len(set(countries))


@steady
@given(language, joined)
def test_without_a_page_date_every_time_is_stated(code, text):
    for finding in extract(read(code, text)):
        when = getattr(finding, "when", None)
        assert when is None or when.edtf is None or when.stated


@steady
@given(language, unicode, published)
def test_any_text_is_read_without_an_error(code, text, day):
    extract(read(code, text, day))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(language, st.text(PUNCTUATION + "0123456789", max_size=400))
def test_punctuation_and_digits_tell_nothing(code, text):
    assert extract(read(code, text)) == []


@pytest.mark.parametrize(
    ("code", "piece"),
    [
        *(("ru", "Казахстан "), ("ru", "« "), ("en", "a"), ("en", "Iran met "), ("en", "1 ")),
        *(("kk", "Қазақстан мен Иран, "), ("tk", "Türkmenistanyň we ")),
    ],
)
def test_a_line_of_200_kilobytes_is_read_in_bounded_time(code, piece):
    text = piece * (200_000 // len(piece.encode()))
    began = perf_counter()
    extract(read(code, text))
    assert perf_counter() - began < SECONDS


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "\ufeff", "\u0301", "𐍈", "й" * 500, "2023-10-31"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_next_to_nothing_gives_nothing(code, text):
    assert extract(read(code, text)) == []
