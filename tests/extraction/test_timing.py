"""When an event took place, against other times that its sentence names."""

import pytest
from written import events

from elchi import extract, read


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister of Japan arrived in Uzbekistan on an official visit, the first since March 1996.",
        "Министр иностранных дел Японии прибыл в Узбекистан с официальным визитом впервые с 1996 года.",
        "Жапония сыртқы істер министрі Өзбекстанға ресми сапармен келді, бұл 1996 жылдан бері алғашқы сапар.",
        "Ýaponiýanyň Daşary işler ministri Özbegistana resmi sapar bilen geldi, 1996-njy ýyldan bäri ilkinji gezek.",
    ],
)
def test_the_last_time_before_is_not_the_time_of_the_visit(text):
    visits = [event for event in extract(read(text.encode())) if getattr(event, "type", None) == "visit"]
    assert visits
    assert [visit.when.edtf for visit in visits] == [None] * len(visits)


def test_a_year_named_beside_the_word_visit_is_still_its_time():
    text = "Министр иностранных дел Японии прибыл в Узбекистан с визитом в 1996 году."
    assert [e.when.edtf for e in extract(read(text.encode())) if getattr(e, "type", None) == "visit"] == ["1996"]


def test_what_a_clause_tells_of_a_time_since_which_is_dated_by_it():
    text = "A railway has joined Kazakhstan and Japan since March 1996, when their presidents met in Tokyo."
    assert [e.when.edtf for e in extract(read(text.encode())) if getattr(e, "type", None) == "meeting"] == ["1996-03"]


def test_a_pointing_back_word_takes_no_date_from_behind_another_verb():
    text = (
        "Президент Казахстана принял министра иностранных дел Турции. В ходе встречи министр рассказал "
        "о референдуме, который состоится 15 июня."
    )
    assert {e.when.edtf for e in events("ru", text, "2024-06-01") if e.type == "meeting"} == {None}


def test_a_month_right_ahead_belongs_to_what_is_planned_though_the_verb_is_past():
    text = "Президенты Казахстана и Турции обсудили подготовку предстоящего саммита ОТГ в августе в Азербайджане."
    assert [(e.status, e.when.edtf) for e in events("ru", text, "2021-07-24") if e.type == "summit"] == [
        ("planned", "2021-08")
    ]
