"""What a brief must not say: that a known day is unknown, that something recalled took place on its page's day."""

import pytest

from elchi.publishing import Brief
from elchi.publishing.bodies import nominative
from elchi.publishing.brief import Section
from elchi.publishing.compose import brief_of
from elchi.records import AgreementFound, Article, EventFound, Finding, Participant, Quote, When
from elchi.storage.pairfile import file_of
from tests.publishing.record import concluded

LEADER = Participant(name="Kassym-Jomart Tokayev", office="President", country="KZ", role="visitor")
Page = tuple[Article, list[Finding]]


def page(key: str, day: str, text: str, language: str = "en", **given: object) -> Page:
    values = {"countries": ["KZ", "TM"], "type": "visit", "participants": [LEADER]} | given
    quotes = [Quote(article=key, start=0, end=len(text), text=text)]
    found = EventFound(id=f"e{key}", article=key, rule="hand/1", quotes=quotes, **values)
    return Article(id=key, title=key, language=language, text=text, published=day, outlet="herald"), [found]


def paper(one: Page, **given: object) -> Page:
    article, found = one
    made = AgreementFound(
        id=f"a{article.id}", article=article.id, rule="hand/1", parties=["KZ", "TM"], quotes=found[0].quotes, **given
    )
    return article, [*found, made]


def written(*pages: Page, language: str = "en", since: str | None = None) -> Brief:
    found = [finding for _, findings in pages for finding in findings]
    file = file_of(("KZ", "TM"), [article for article, _ in pages], found, concluded([*pages]))
    return brief_of(file, language=language, since=since, as_of="2025-12-01")


def lines(brief: Brief, number: str) -> list[str]:
    every: list[Section] = [s for top in brief.sections for s in (top, *top.sections)]
    return [line.text for s in every if s.number == number for line in s.lines]


RELATIONS = [
    ("ru", "Казахстан и Туркменистан установили дипломатические отношения 5 октября 1992 года.",
     "Дипломатические отношения установлены: 5 октября 1992 года."),
    ("en", "Kazakhstan and Turkmenistan established diplomatic relations on 5 October 1992.",
     "Diplomatic relations established: 5 October 1992."),
    ("kk", "Екі ел арасында дипломатиялық қатынастар 1992 жылғы 5 қазанда орнатылған.",
     "Дипломатиялық қатынастар орнатылған күн: 1992 жылғы 5 қазан."),
    ("tk", "Iki ýurduň arasynda diplomatik gatnaşyklar 1992-nji ýylyň 5-nji oktýabrynda ýola goýuldy.",
     "Diplomatik gatnaşyklaryň ýola goýlan senesi: 1992-nji ýylyň 5-nji oktýabry."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), RELATIONS)
def test_the_day_relations_were_set_up_is_told_whatever_the_period(language, text, expected):
    told = page("a", "2024-05-02", text, language, type="other", when=When(edtf="1992-10-05", stated=True))
    made = written(told, language=language, since="2021")
    assert expected in lines(made, "1")
    gap = lines(made, "1")[0].casefold()
    assert not any(word in gap for word in ("установлен", "established", "орнатылған", "ýola goýlan"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В 2022 году стороны отметили 30-летие установления дипломатических отношений."),
        ("en", "In 2022 they marked the anniversary of the establishment of diplomatic relations."),
        ("kk", "2022 жылы дипломатиялық қатынастардың орнағанына 30 жыл толды."),
        ("tk", "2022-nji ýylda diplomatik gatnaşyklaryň ýola goýulmagynyň 30 ýyllygy bellenildi."),
    ],
)
def test_an_anniversary_is_not_the_day_relations_were_set_up(language, text):
    made = written(page("a", "2022-10-05", text, language, type="other", when=When(edtf="2022", stated=True)))
    assert "Diplomatic relations established: 2022." not in lines(made, "1")
    assert lines(made, "1")[0].startswith("Date on which diplomatic relations were established")


def test_what_is_recalled_without_a_date_heads_no_chronology():
    recalled = page("a", "2025-11-20", "The recent visit was recalled.", status="background", mode="state")
    dated = page("b", "2023-05-03", "He arrived.", when=When(edtf="2023-05-02", stated=True), mode="state")
    made = written(recalled, dated)
    first, last, gap = lines(made, "2.1")
    assert first.startswith("2 May 2023. State visit")
    assert last.startswith("Date not stated (recalled in a report of 20 November 2025). State visit")
    assert gap == "No later report found."
    annex = next(s for s in made.sections if s.title.startswith("Annex 1"))
    assert [row[0].text for row in annex.table.rows] == ["02.05.2023", "—"]
    years = next(s for s in made.sections if s.title.startswith("Annex 3")).sections[0].table
    assert [row[0].text for row in years.rows] == ["2023"]


def test_a_document_without_a_day_of_signing_names_the_contact_at_which_it_was_signed():
    talks = page("a", "2025-11-25", "They held talks and signed a Joint Statement.", type="talks",
                 when=When(edtf="2025-11-25", stated=True))  # fmt: skip
    made = written(paper(talks, type="joint-statement", title="Joint Statement", status="signed", level="state"))
    assert (
        "Joint statement; occasion of signing: talks, 25 November 2025 (day of signing not stated); status: signed."
        in lines(made, "1")
    )
    annex = next(s for s in made.sections if s.title.startswith("Annex 2"))
    assert annex.table.rows[0][1].text == "25.11.2025*"
    assert [line.text[:29] for line in annex.below] == ["* The day of signing is not s"]


def test_a_document_of_an_older_contact_keeps_its_day_unknown():
    talks = page("a", "2025-11-25", "They recalled the talks of 2021 and a Joint Statement.", type="talks",
                 when=When(edtf="2021-11-25", stated=True))  # fmt: skip
    made = written(paper(talks, type="joint-statement", title="Joint Statement", status="signed", level="state"))
    assert "Joint statement; status: signed." in lines(made, "1")


@pytest.mark.parametrize(
    ("language", "written_as", "expected"),
    [
        ("kk", "тауар айналымын ұлғайту жөніндегі жұмыс тобының", "тауар айналымын ұлғайту жөніндегі жұмыс тобы"),
        ("kk", "Достық тобына", "Достық тобы"),
        ("kk", "үкіметаралық комиссиясында", "үкіметаралық комиссиясы"),
        ("kk", "Іскерлік кеңес", "Іскерлік кеңес"),
        ("tk", "hökümetara toparynyň", "hökümetara topary"),
        ("tk", "işewürler geňeşine", "işewürler geňeşi"),
        ("en", "the working group on trade", "the working group on trade"),
    ],
)
def test_a_body_is_named_in_the_nominative(language, written_as, expected):
    assert nominative(written_as, language) == expected
