"""A brief is read on five pages: newest first, each line once, what is left out counted and found in an annex."""

from collections import Counter
from typing import Any

import msgspec
import pytest

from elchi.publishing import Brief, limits
from elchi.publishing.brief import BriefLine, Section, lines_of
from elchi.publishing.compose import brief_of
from elchi.publishing.documents import nominative
from elchi.publishing.markdown import render
from elchi.publishing.phrases import phrases
from elchi.publishing.typography import shortened, tied
from elchi.records import Article, CommitmentFound, EventFound, Finding, Participant, Quote, SectorFound, When
from elchi.storage.pairfile import file_of
from tests.publishing.record import concluded

LONG = (
    "The two ministers discussed trade, transit, energy and culture and agreed to meet once more in the spring. " * 2
)

TOKAYEV = Participant(name="Kassym-Jomart Tokayev", office="President", country="KZ", role="visitor")
Page = tuple[Article, list[Finding]]


def page(key: str, day: str, *found: Finding, language: str = "en", text: str = LONG) -> Page:
    return Article(id=key, title=key, language=language, text=text, published=day, outlet="herald"), [*found]


def visit(key: str, day: str | None, **given: Any) -> EventFound:
    values = {"type": "visit", "mode": "official", "countries": ["KZ", "TM"], "participants": [TOKAYEV]} | given
    values = {"when": When(edtf=day, stated=day is not None)} | values
    return EventFound(id=f"e{key}", article=key, rule="hand/1", quotes=[words(key)], **values)


def words(key: str) -> Quote:
    return Quote(article=key, start=0, end=len(LONG), text=LONG)


def written(*pages: Page, language: str = "en") -> Brief:
    found = [finding for _, findings in pages for finding in findings]
    file = file_of(("KZ", "TM"), [article for article, _ in pages], found, concluded([*pages]))
    return brief_of(file, language=language, as_of="2025-12-01")


def numbered(brief: Brief) -> list[Section]:
    return [section for section in brief.sections if section.number]


def body(brief: Brief) -> list[BriefLine]:
    return [line for section in numbered(brief) for line in lines_of(section)]


@pytest.fixture(scope="module")
def long() -> Brief:
    visits = [page(f"v{y}", f"{y}-05-02", visit(f"v{y}", f"{y}-05-01")) for y in range(2010, 2024)]
    promises = [
        CommitmentFound(
            id=f"c{n}",
            article="promises",
            rule="hand/1",
            action=f"build school {n}",
            by=["KZ", "TM"],
            sector="education-science",
            due="2020" if n == 11 else None,
            quotes=[words("promises")],
        )
        for n in range(12)
    ]
    sectors = [
        SectorFound(
            id=f"s{n}", article=f"v{2010 + n}", rule="hand/1", sector="energy", quotes=[words(f"v{2010 + n}")]
        )
        for n in range(5)
    ]
    return written(*visits, page("promises", "2023-06-01", *promises, *sectors))


def test_a_section_has_the_newest_and_says_how_many_more_there_are(long, texts, section):
    *told, more, gap = texts(long, "2.1")
    assert [text[:10] for text in told] == [f"1 May {year}" for year in range(2023, 2023 - limits.TOP, -1)]
    assert more == f"Earlier: {14 - limits.TOP} more, see Annex 1."
    assert gap == "No later report found."
    assert len(section(long, "Annex 1").table.rows) == 14


def test_commitments_stand_in_one_table_the_overdue_first_and_the_rest_in_an_annex(long, texts, section):
    rows = section(long, "9").table.rows
    assert len(rows) == limits.COMMITMENTS
    assert rows[0][0].text == "“build school 11”"
    assert texts(long, "9") == []
    assert [line.text for line in section(long, "9").below] == [f"{12 - limits.COMMITMENTS} more, see Annex 4."]
    annexed = [row[0].text for row in section(long, "Annex 4").table.rows]
    assert len({row[0].text for row in rows} | set(annexed)) == 12
    assert texts(long, "7") == [
        "Education and science. Reports: 1, latest 1 June 2023. Commitments: 12, see section 9."
    ]


def test_a_sector_is_one_line_with_a_count_and_its_two_latest_sources(long, section):
    (line,) = section(long, "5").lines
    assert line.text == "Energy. Reports: 5, latest 2 May 2014."
    assert [source.short for source in line.note.sources] == ["herald, 02.05.2014", "herald, 02.05.2013"]
    assert line.note.more == 3


@pytest.mark.parametrize("language", ["ru", "en", "kk", "tk"])
def test_no_line_stands_twice_in_the_body(brief, long, language):
    for made in (brief(language), long):
        lines = [line for section in numbered(made) for s in (section, *section.sections) for line in s.lines]
        counts = Counter(line.text for line in lines if line.note)
        assert [text for text, count in counts.items() if count > 1] == []


def test_every_note_of_the_body_has_outlet_date_and_words(brief, long):
    for made in (brief("ru"), long):
        sources = [source for line in body(made) if line.note for source in line.note.sources]
        assert sources
        assert all(source.name and source.short and source.quote for source in sources)


def test_a_line_has_one_note_for_all_its_sources():
    made = written(*(page(key, "2024-10-11", visit(key, "2024-10-10")) for key in "abcdef"))
    (line,) = [line for line in body(made) if line.text.startswith("10 October 2024")]
    assert (len(line.note.sources), line.note.more, line.note.number) == (4, 2, 1)
    assert "; further sources: 2" in render(made).decode()


def test_an_annex_refers_to_the_note_or_else_to_outlet_and_date(long, section):
    cells = {row[0].text: row[-1] for row in section(long, "Annex 1").table.rows}
    assert (cells["01.05.2023"].text, cells["01.05.2023"].runs[0].refers) == ("note\xa01", 1)
    assert cells["01.05.2010"].text == "herald, 02.05.2010"
    assert not any(cell.note for cell in cells.values())


def test_an_unnamed_holder_of_an_office_that_someone_named_holds_is_not_printed(texts):
    minister = Participant(office="Minister of Foreign Affairs", country="KZ", role="visitor")
    unnamed = Participant(office="President", country="KZ", role="visitor")
    nurtleu = Participant(
        name="Murat Nurtleu", office="Deputy Prime Minister – Minister of Foreign Affairs", country="KZ"
    )
    people = [minister, nurtleu, unnamed, TOKAYEV, Participant(office="President", country="TM", role="host")]
    (text,) = texts(written(page("a", "2025-10-11", visit("a", "2025-10-10", participants=people))), "2.1")
    assert text.endswith(
        "For Kazakhstan: Murat Nurtleu, Deputy Prime Minister – Minister of Foreign Affairs; "
        "Kassym-Jomart Tokayev, President. For Turkmenistan: President."
    )


def test_a_name_in_an_oblique_case_is_the_person_of_the_other_pages(texts):
    known = Participant(
        name="Kassym-Jomart Tokayev",
        as_written="Касым-Жомарт Токаев",
        office="President",
        country="KZ",
        role="visitor",
    )
    oblique = Participant(name="Kassym-Zhomarta Tokayeva", as_written="Касым-Жомарта Токаева")
    pages = [page(key, "2025-10-11", visit(key, "2025-10-10", participants=[known]), language="ru") for key in "ab"]
    other = page("c", "2025-10-25", visit("c", "2025-10-24", participants=[oblique]), language="ru")
    lines = texts(written(*pages, other, language="ru"), "2.1") + texts(written(*pages, other, language="ru"), "2.4")
    (text,) = [text for text in lines if text.startswith("24 октября")]
    assert text.endswith("От Казахстана: Касым-Жомарт Токаев.")


def test_quotes_are_cut_between_words_and_say_so():
    cut = shortened(LONG)
    assert len(cut) <= 140
    assert cut.endswith(" […]")
    assert LONG.startswith(cut.removesuffix(" […]") + " ")
    assert shortened("Short enough.") == "Short enough."


def test_print_cuts_quotes_and_the_model_keeps_them(tmp_path):
    from elchi.publishing import write

    made = written(page("a", "2025-10-11", visit("a", "2025-10-10")))
    assert LONG.strip() in [source.quote.strip() for note in made.notes for source in note.sources]
    assert LONG.strip() in write(made, tmp_path / "b.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 октября 2023 года", "30~октября 2023 года"),
        ("см. раздел 9.", "см. раздел~9."),
        ("министр — депутат", "министр~— депутат"),
        ("487,6 млн", "487,6 млн"),
    ],
)
def test_numbers_stay_with_their_words(text, expected):
    assert tied(text).replace("\xa0", "~") == expected


@pytest.mark.parametrize(
    ("language", "title", "kind", "expected"),
    [
        ("ru", "Программой сотрудничества", "программа", "программа сотрудничества"),
        ("ru", "Договора о границе", "договор", "договор о границе"),
        ("ru", "О продлении договора", "договор", "О продлении договора"),
        ("kk", "шекара туралы шартты", "шарт", "шекара туралы шарт"),
        ("kk", "ынтымақтастық бағдарламасына", "бағдарлама", "ынтымақтастық бағдарламасы"),
        ("tk", "hyzmatdaşlyk maksatnamasy", "maksatnama", "hyzmatdaşlyk maksatnamasy"),
        ("en", "Treaty on Friendship", "treaty", "Treaty on Friendship"),
    ],
)
def test_the_title_of_a_document_is_in_the_nominative(language, title, kind, expected):
    assert nominative(title, kind, phrases(language)) == expected


@pytest.mark.parametrize(
    ("language", "unknown", "inferred", "stars"),
    [
        ("ru", "Сообщение от 11 октября 2024 года, день не указан. ", "25 ноября 2025 года (по дате сообщения). ",
         ["* День приведён", "** День события не указан"]),
        ("kk", "Хабар күні: 2024 жылғы 11 қазан, оқиға күні көрсетілмеген. ",
         "2025 жылғы 25 қараша (хабар күні бойынша). ", ["* Күні хабар", "** Оқиға күні көрсетілмеген"]),
        ("tk", "Habaryň senesi: 2024-nji ýylyň 11-nji oktýabry, wakanyň güni görkezilmedik. ",
         "2025-nji ýylyň 25-nji noýabry (habaryň senesi boýunça). ", ["* Gün", "** Wakanyň güni görkezilmedik"]),
        ("en", "Reported 11 October 2024, day not stated. ", "25 November 2025 (by the date of the report). ",
         ["* The day follows", "** The day of the event is not stated"]),
    ],
)  # fmt: skip
def test_an_unknown_day_is_told_from_a_day_that_follows_from_the_report(language, unknown, inferred, stars, section):
    today = visit("today", None, when=When(edtf="2025-11-25", stated=False))
    made = written(
        page("today", "2025-11-25", today), page("once", "2024-10-11", visit("once", None)), language=language
    )
    first, second = section(made, "2.1").lines
    assert (first.runs[0].text, second.runs[0].text) == (inferred, unknown)
    annex = next(s for s in made.sections if s.table and len(s.table.head) == 4)
    assert [row[0].text for row in annex.table.rows] == ["25.11.2025*", "11.10.2024**"]
    assert [line.text.startswith(star) for line, star in zip(annex.below, stars, strict=True)] == [True, True]


def test_a_page_of_no_known_outlet_or_address_is_cited_by_its_title():
    article, found = page("today", "2025-11-25", visit("today", "2025-11-25"))
    title = "Президент Казахстана прибыл в Ашхабад с государственным визитом и начал переговоры"
    article = msgspec.structs.replace(article, outlet=None, title=title)
    (source,) = written((article, found), language="ru").notes[0].sources
    assert source.short == "«Президент Казахстана […]», 25.11.2025"
    assert source.name.startswith("«Президент Казахстана прибыл")
    addressed = msgspec.structs.replace(article, url="https://news.example/1")
    assert written((addressed, found)).notes[0].sources[0].short == "news.example, 25.11.2025"
