"""Turkmen and Kazakh: whose city, which guest, and whose council stand around a verb at the end."""

import pytest
from written import events, findings, rows

WENT = rows(
    tk=[
        "Gürjüstanyň Prezidenti Azerbaýjanyň Baku şäherine gitdi.",
        "Gürjüstanyň Prezidenti Azerbaýjanyň Baku şäherine uçdy.",
        "Gürjüstanyň Prezidenti Azerbaýjanyň Baku şäherine ýola düşdi.",
    ],
    kk=["Грузия Президенті Әзербайжанның Баку қаласына барды."],
)


@pytest.mark.parametrize(("language", "text"), WENT)
def test_the_country_before_its_city_is_only_the_place(language: str, text: str) -> None:
    found = events(language, text, published="2024-05-20")
    assert [(event.type, sorted(event.countries)) for event in found] == [("visit", ["AZ", "GE"])]


def test_a_council_of_an_organisation_receives_nobody() -> None:
    text = (
        "Gazagystanyň Prezidenti Kasym-Žomart Tokaýew GDA-nyň Hökümet Baştutanlarynyň geňeşiniň mejlisine gatnaşmak "
        "üçin Astana gelen Belarus Respublikasynyň Premýer-ministri Aleksandr Turçini kabul etdi."
    )
    received = [event for event in events("tk", text, published="2024-05-20") if event.mode == "reception"]
    assert [[(p.name, p.role) for p in event.participants] for event in received] == [
        [("Kassym-Jomart Tokayev", "host"), ("Alexander Turchin", "visitor")]
    ]


def test_the_diplomat_at_a_reception_is_the_envoy_received() -> None:
    text = (
        "2024-nji ýylyň 14-nji maýynda Mejlisiň Başlygy Koreýanyň Ilçisi Kim Dokýony kabul etdi. "
        "Duşuşykda diplomat ynanç hatlaryny gowşurdy."
    )
    handed = [event for event in events("tk", text, published="2024-05-20") if event.mode == "credentials"]
    assert [(sorted(event.countries), event.when.edtf) for event in handed] == [(["KR", "TM"], "2024-05-14")]


def test_an_ambassador_called_in_is_a_demarche_and_one_called_back_is_dismissed() -> None:
    called_in = "Gresiýanyň Daşary işler ministrligi Italiýanyň ilçisi Marko Rossini çagyryp, nägilelik bildirdi."
    called_back = "Gresiýanyň Prezidenti Italiýadaky ilçisi Nikos Papasy yzyna çagyrdy."
    assert ("meeting", "demarche") in [(e.type, e.mode) for e in events("tk", called_in, published="2024-05-20")]
    assert [(e.type, e.mode) for e in events("tk", called_back, published="2024-05-20")] == [
        ("appointment", "dismissed")
    ]


def test_a_ministry_protests_to_a_ministry() -> None:
    text = "Gresiýanyň Daşary işler ministrligi Italiýanyň Daşary işler ministrligine protest ýollady."
    found = events("tk", text, published="2024-05-20")
    assert [(e.type, e.mode, sorted(e.countries)) for e in found] == [("statement", "protest", ["GR", "IT"])]


def test_the_silk_road_is_no_textile_and_old_names_are_of_the_organisation() -> None:
    text = (
        "Gazagystanyň Prezidenti Gürjüstanyň Prezidenti bilen duşuşdy. "
        "Olar Beýik Ýüpek ýoly, parlament diplomatiýasy we Türk Geňeşi barada pikir alyşdylar."
    )
    assert [one.sector for one in findings("tk", text, "sector")] == ["parliament"]
    assert [one.organisation for one in findings("tk", text, "format")] == ["OTS"]


def test_a_people_is_no_state_and_a_call_to_the_envoy_no_promise() -> None:
    text = (
        "Gresiýanyň Daşary işler ministrligi Italiýanyň ilçisi Marko Rossini ermenileriň hukuklary sebäpli çagyrdy. "
        "Ministrlik Italiýanyň Daşary işler ministrligine ermenileriň ýagdaýy sebäpli protest ýollady."
    )
    found = events("tk", text, published="2024-05-20")
    assert {code for event in found for code in event.countries} == {"GR", "IT"}
    assert not findings("tk", text, "commitment", published="2024-05-20")


def test_a_summit_of_a_region_is_no_talks_of_two() -> None:
    text = "Gruziýanyň Prezidenti Astanada şu ýyl Merkezi Aziýa liderleriniň duşuşygyny geçirmegi goldaýar."
    assert [(e.type, e.status) for e in events("tk", text, published="2024-05-20")] == [("summit", "planned")]
