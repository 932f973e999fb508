"""Which page's words tell what a ceremony was about."""

from elchi.publishing.compose import brief_of
from elchi.records import Article, EventFound, Place, Quote, When
from elchi.storage.pairfile import file_of
from tests.publishing.record import concluded


def ceremony(key: str, day: str, language: str, text: str, status: str) -> tuple[Article, list[EventFound]]:
    found = EventFound(
        id=key, article=key, rule="hand/1", type="ceremony", mode="unveiling", status=status, countries=["KZ", "TM"],
        place=Place(city="Astana", country="KZ"), when=When(edtf="2024-07-04", stated=True),
        quotes=[Quote(article=key, start=0, end=len(text), text=text)],
    )  # fmt: skip
    return Article(id=key, title=key, language=language, text=text, published=day, outlet="herald"), [found]


def test_what_was_held_is_told_by_a_page_that_saw_it(texts):
    pages = [
        ceremony("a", "2024-07-01", "en", "A monument is to be opened in Astana on 4 July.", "planned"),
        ceremony("b", "2024-07-05", "ru", "В Астане 4 июля открыли памятник.", "occurred"),
    ]
    found = [finding for _, findings in pages for finding in findings]
    file = file_of(("KZ", "TM"), [article for article, _ in pages], found, concluded(pages))
    (line,) = [text for text in texts(brief_of(file, language="en", as_of="2024-08-01"), "2.4") if "monument" in text]
    assert "В Астане 4 июля открыли памятник" in line
