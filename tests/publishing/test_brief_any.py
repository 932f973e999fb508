"""Whatever the findings say, a brief is written."""

import re

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elchi.publishing.compose import brief_of
from elchi.publishing.markdown import render
from elchi.records import Article, CommitmentFound, EventFound, FigureFound, Participant, Place, Quote, When
from elchi.records.vocabulary import EventType, Mode, Role, Status
from elchi.storage.pairfile import file_of
from tests.publishing.record import concluded

TEXT = "Talks held\n\nThe ministers held talks. They agreed to meet again."
DATES = st.sampled_from(
    [
        None,
        "2023",
        "2023-02",
        "2023-02-28",
        "2023-02-31",
        "2024/2026",
        "2024/..",
        "9999-12-31",
        "0000",
        "soon",
        "2023-Q1",
    ]
)
WORDS = st.text(max_size=12)
COUNTRIES = st.lists(st.sampled_from(["KZ", "TM", "UZ", "ZZ"]), max_size=3, unique=True)


def literal(kind):
    return st.sampled_from(kind.__args__)


PEOPLE = st.builds(
    Participant,
    name=st.none() | st.sampled_from(["Murat Nurtleu", "", " ", "O'Neil"]),
    as_written=st.none() | WORDS,
    office=st.none() | st.sampled_from(["President", "Minister of Foreign Affairs", "Keeper – Minister", ""]),
    country=st.none() | st.sampled_from(["KZ", "TM", "ZZ"]),
    role=literal(Role),
)

QUOTE = Quote(article="a", start=4, end=10, text=TEXT[4:10])
COMMON = {"article": st.just("a"), "rule": st.just("r"), "quotes": st.sampled_from([[QUOTE], []])}
EVENTS = st.builds(
    EventFound,
    **COMMON,
    id=st.uuids().map(str),
    type=literal(EventType),
    mode=st.none() | literal(Mode),
    status=literal(Status),
    when=st.builds(When, edtf=DATES, stated=st.booleans()),
    place=st.none() | st.builds(Place, city=st.none() | WORDS, country=st.sampled_from([None, "TM", "ZZ"])),
    participants=st.lists(PEOPLE, max_size=3),
    countries=COUNTRIES.map(lambda found: ["KZ", "TM", *found]),
    number=st.none() | st.integers(0, 9999),
)
COMMITMENTS = st.builds(CommitmentFound, **COMMON, id=st.uuids().map(str), action=WORDS, by=COUNTRIES, due=DATES)
FIGURES = st.builds(
    FigureFound,
    **COMMON,
    id=st.uuids().map(str),
    measure=st.sampled_from(["trade turnover", "target", "students"]),
    value=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    unit=st.none() | st.sampled_from(["USD", "%", "furlong"]),
    period=DATES,
    countries=st.just(["KZ", "TM"]),
    change=st.none() | st.floats(-1000, 1000),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    found=st.lists(EVENTS | COMMITMENTS | FIGURES, max_size=6, unique_by=lambda f: f.id),
    published=st.sampled_from([None, "2023-10-31"]),
    language=st.sampled_from(["ru", "en", "kk", "tk"]),
    since=st.sampled_from([None, "2020", "2023-10"]),
)
def test_a_brief_is_written_whatever_was_found(found, published, language, since):
    article = Article(id="a", title="Talks held", language="en", text=TEXT, published=published)
    file = file_of(("KZ", "TM"), [article], found, concluded([(article, found)]))
    made = brief_of(file, since=since, language=language, as_of="2025-12-01")
    text = render(made).decode()
    assert len(re.findall(r"^\[\^\d+\]:", text, flags=re.M)) == len(made.notes)
    assert msgspec.json.encode(made)
