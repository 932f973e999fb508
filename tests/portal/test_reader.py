"""The article reader: nested marks, notes at their paragraphs in the reader's language, and who else tells of it."""

import re

import pytest
from starlette.testclient import TestClient

from elchi.portal import portal
from elchi.portal.dressing import runs
from elchi.portal.margin import NoteBeside
from elchi.portal.marking import Span, paragraphs, spans
from elchi.records import AgreementFound, Article, EventFound, OfficeFound, Participant, Place, Quote, When
from elchi.storage import Record

TURNED = "\u202eнитсонвон"
FIRST = "Рашид Мередов прибыл в Астану с официальным визитом 12 мая 2024 года и подписал меморандум о транспорте."
SECOND = "Стороны договорились встретиться вновь."
OTHER = "Raşid Meredow 2024-nji ýylyň 13-nji maýynda Astana resmi sapar bilen bardy."


def quote(key: str, text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(article=key, start=start, end=start + len(words), text=words)


def visit(key: str, text: str, words: str, day: str, who: str) -> EventFound:
    return EventFound(
        id=f"{key}v",
        article=key,
        rule="ru/visit-1",
        type="visit",
        mode="official",
        when=When(edtf=day, stated=True),
        place=Place(city="Astana", country="KZ"),
        participants=[Participant(name="Rashid Meredov", as_written=who, country="TM", role="visitor")],
        countries=["KZ", "TM"],
        quotes=[quote(key, text, words)],
    )


def readings():
    text = f"Мередов в Астане\n\n{FIRST}\n\n{SECOND}"
    mine = Article(
        id="a" * 16,
        title="Мередов в Астане",
        language="ru",
        text=text,
        outlet="alem.example",
        published="2024-05-13",
        section=["Политика", f"Визиты{TURNED}"],
        tags=["визит", "транспорт"],
    )
    paper = AgreementFound(
        id="ap",
        article=mine.id,
        rule="ru/signing-1",
        type="memorandum",
        title="меморандум о транспорте",
        parties=["KZ", "TM"],
        status="signed",
        quotes=[quote(mine.id, text, "подписал меморандум о транспорте")],
    )
    office = OfficeFound(
        id="ao",
        article=mine.id,
        rule="ru/office-1",
        person="Rashid Meredov",
        office="Minister of Foreign Affairs",
        country="TM",
        as_written="Рашид Мередов",
        quotes=[quote(mine.id, text, "Рашид Мередов")],
    )
    yield mine, [visit(mine.id, text, FIRST, "2024-05-12", "Рашид Мередов"), paper, office]
    other = Article(
        id="b" * 16,
        title=f"Meredow{TURNED}",
        language="tk",
        text=OTHER,
        outlet="habar.example",
        published="2024-05-14",
        tags=["визит"],
    )
    yield other, [visit(other.id, OTHER, OTHER, "2024-05-13", "Raşid Meredow")]
    tagged = Article(
        id="c" * 16, title="О поездах", language="ru", text="О поездах", published="2024-06-01", tags=["транспорт"]
    )
    yield tagged, []


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    store = tmp_path_factory.mktemp("reader") / "reader.db"
    with Record(store) as record:
        record.add_all(readings())
    with TestClient(portal(store)) as client:
        yield client


def note(page: str, finding: str) -> str:
    return re.search(rf'<li class="[^"]*" id="n-{finding}">.*?</li>', page, re.DOTALL).group(0)


def test_a_mark_inside_another_keeps_both():
    article, found = next(readings())
    notes = {
        one.id: NoteBeside(
            finding=one.id, number=n if kind != "office" else 0, kind=kind, head="", words="", quiet=kind == "office"
        )
        for n, (one, kind) in enumerate(zip(found, ("event", "agreement", "office"), strict=True), 1)
    }
    shown = runs(paragraphs(article, spans(found))[0], notes)
    assert [(run.text, run.classes) for run in shown] == [
        ("Рашид Мередов", "on-event on-quiet"),
        (" прибыл в Астану с официальным визитом 12 мая 2024 года и ", "on-event"),
        ("подписал меморандум о транспорте", "on-agreement within-event"),
        (".", "on-event"),
    ]
    assert [[one.number for one in run.numbers] for run in shown] == [[], [], [2], [1]]


def test_three_findings_over_the_same_words_are_all_shown():
    piece = paragraphs(
        Article(id="x", title="", language="ru", text="слова"),
        [Span(start=0, end=5, finding=name, main=True) for name in "abc"],
    )[0]
    kinds = {"a": "commitment", "b": "agreement", "c": "event"}
    notes = {key: NoteBeside(finding=key, number=1, kind=kind, head="", words="") for key, kind in kinds.items()}
    assert runs(piece, notes)[0].classes == "on-event within-agreement around-commitment"


def test_a_quote_that_ends_in_the_blank_between_paragraphs_is_marked_and_numbered():
    text = "Заголовок\n\nПервый.\n\nВторой."
    found = EventFound(
        id="e",
        article="x",
        rule="r",
        type="talks",
        when=When(),
        quotes=[Quote(article="x", start=9, end=20, text=text[9:20])],
    )
    pieces = paragraphs(Article(id="x", title="Заголовок", language="ru", text=text), spans([found]))[0]
    assert [(piece.text, piece.opens, piece.closes) for piece in pieces] == [("Первый.", ["e"], ["e"])]


@pytest.mark.parametrize(("language", "name"), [("ru", "Рашид Мередов"), ("tk", "Raşid Meredow"), ("en", "Rashid")])
def test_a_note_names_people_as_the_reader_writes_them(reader, language, name):
    page = reader.get(f"/articles/{'a' * 16}?lang={language}").text
    assert name in note(page, "a" * 16 + "v")


def test_notes_stand_after_their_paragraph_and_lead_back_to_their_place(reader):
    page = reader.get(f"/articles/{'a' * 16}?lang=ru").text
    told = note(page, "a" * 16 + "v")
    assert 'href="#f-' + "a" * 16 + 'v" role="doc-backlink"' in told
    assert page.index("меморандум о транспорте</mark>") < page.index(told) < page.index(SECOND)
    assert '<ul class="notes" lang="ru"' in page


def test_other_pages_of_the_event_are_named_and_what_differs_is_said(reader):
    page = reader.get(f"/articles/{'a' * 16}?lang=en").text
    told = note(page, "a" * 16 + "v")
    assert "habar.example, 14.05.2024" in told
    seen = reader.get(f"/articles/{'a' * 16}.json").json()
    assert [one["page"]["article"] for one in seen["retold"]] == ["b" * 16]
    if reader.get(f"/events/{'a' * 16}v.json").json()["event"]["disputes"]:
        assert "When: 13 May 2024" in told
        assert "When: 12 May 2024" in told


def test_a_page_that_shares_a_tag_is_related_and_one_that_shares_an_event_is_not_told_twice(reader):
    seen = reader.get(f"/articles/{'a' * 16}.json").json()
    assert [one["article"] for one in seen["related"]] == ["c" * 16]


def test_turned_writing_stays_in_its_place(reader):
    page = reader.get(f"/articles/{'a' * 16}?lang=ru").text
    for held in re.findall(rf"<[^<>]*>[^<]*{TURNED}", page):
        assert held.startswith(("<a ", "<title", "<span lang")), held
    assert "unicode-bidi:isolate" in reader.get("/static/css/house.css").text
