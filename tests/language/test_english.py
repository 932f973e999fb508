"""English words, dates, numbers and who does what to whom, each answer worked out by hand."""

import pytest

from elchi.extraction import extract
from elchi.language import load
from elchi.records import AgreementFound, Article, CommitmentFound, EventFound, FigureFound, SectorFound


def found(text, kind, published="2025-03-20"):
    page = Article(id="a", title=text.split("\n")[0], language="en", text=text, published=published)
    return [finding for finding in extract(page) if isinstance(finding, kind)]


def event(text, kind):
    return next(one for one in found(text, EventFound) if one.type == kind)


def roles(one):
    return {(person.name or person.office, person.country, person.role) for person in one.participants}


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("held", "hold"),
        ("paid", "pay"),
        ("ministries", "ministry"),
        ("signing", "sign"),
        ("agreed", "agree"),
        ("planned", "plan"),
        ("took", "take"),
        ("memoranda", "memorandum"),
        ("kazakhstan's", "kazakhstan"),
    ],
)
def test_a_form_gives_its_base(word, base):
    assert base in load("en").morphology.forms(word)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("He came on 25 October 2021.", "2021-10-25"),
        ("He came on October 25th, 2021.", "2021-10-25"),
        ("The visit took place on Oct. 14-15, 2022.", "2022-10-14/2022-10-15"),
        ("She stayed from 30 September to 2 October 2023.", "2023-09-30/2023-10-02"),
        ("The note is of 02/11/2023.", "2023-11-02"),
        ("A programme for 2024–2026 was signed.", "2024/2026"),
        ("It shall be built by the end of 2028.", "2028"),
        ("They last met in October 2021.", "2021-10"),
    ],
)
def test_a_date_is_read_as_it_is_written(text, answer):
    assert [match.when.edtf for match in load("en").dates(text)] == [answer]


@pytest.mark.parametrize("text", ["More than 2,600 students came.", "It may 10 times grow.", "A line of 2000 km."])
def test_a_number_is_no_date(text):
    assert load("en").dates(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("worth $1.2bn a year", 1.2e9, "USD"),
        ("487.6 million US dollars", 487_600_000, "USD"),
        ("12 billion tenge", 12e9, "KZT"),
        ("AED 500 million", 5e8, "AED"),
        ("1.5 million tons", 1_500_000, "t"),
        ("up 14 percent", 14, "%"),
    ],
)
def test_a_number_carries_magnitude_and_unit(text, value, unit):
    assert [(q.value, q.unit) for q in load("en").numbers.find(text)] == [(value, unit)]


KOBAKHIDZE = ("Irakli Kobakhidze", "GE")
BERDIMUHAMEDOV = ("Serdar Berdimuhamedov", "TM")


@pytest.mark.parametrize(
    "text",
    [
        "President of Turkmenistan Serdar Berdimuhamedov received Prime Minister of Georgia Irakli Kobakhidze.",
        "Georgian Prime Minister Irakli Kobakhidze was received by President of Turkmenistan Serdar Berdimuhamedov.",
    ],
)
def test_who_receives_is_the_host_in_the_active_and_in_the_passive(text):
    meeting = event(text, "meeting")
    assert meeting.mode == "reception"
    assert roles(meeting) == {(*KOBAKHIDZE, "visitor"), (*BERDIMUHAMEDOV, "host")}


def test_only_the_guest_who_has_arrived_is_the_visitor():
    text = (
        "President of Kazakhstan Kassym-Jomart Tokayev received Minister of Foreign Affairs of Turkmenistan "
        "Rashid Meredov, who arrived in Astana on an official visit."
    )
    visit = event(text, "visit")
    assert visit.mode == "official"
    assert {name for name, _, _ in roles(visit)} == {"Rashid Meredov"}
    assert set(visit.countries) == {"KZ", "TM"}


def test_copies_of_credentials_are_not_credentials():
    text = (
        "Ambassador of Kazakhstan Askar Tazhibayev presented copies of his credentials to "
        "Minister of Foreign Affairs of Turkmenistan Rashid Meredov."
    )
    appointment = event(text, "appointment")
    assert appointment.mode == "credentials-copy"
    assert {(name, role) for name, _, role in roles(appointment)} == {
        ("Askar Tazhibayev", "presenter"),
        ("Rashid Meredov", "recipient"),
    }


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("President of Tajikistan Emomali Rahmon to Pay State Visit to Turkmenistan", "visit", "planned"),
        ("The visit of the Prime Minister of Kyrgyzstan to Kazakhstan has been postponed.", "visit", "cancelled"),
        ("Kazakhstan and Turkmenistan will sign a Joint Statement in May.", "signing", "planned"),
        ("The foreign ministers of Kazakhstan and Oman held talks in Muscat.", "talks", "occurred"),
        ("Talks between Kazakhstan and Oman did not take place.", "talks", "denied"),
    ],
)
def test_status_follows_the_words(text, kind, status):
    assert event(text, kind).status == status


def test_an_invitation_is_no_visit():
    text = "The President of Kazakhstan invited the Prime Minister of Georgia to visit Astana."
    assert [one.type for one in found(text, EventFound)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The football match between Kazakhstan and Turkmenistan ended after a meeting of the captains.",
        "The President of Kazakhstan signed a decree on pensions for citizens of Uzbekistan.",
    ],
)
def test_what_only_sounds_like_diplomacy_gives_nothing(text):
    assert found(text, EventFound) == []


def test_a_programme_has_its_term_level_and_parties():
    text = (
        "The ministers signed a Programme of cooperation between the Ministries of Foreign Affairs of "
        "Kazakhstan and Turkmenistan for 2024–2026."
    )
    (programme,) = found(text, AgreementFound)
    assert (programme.type, programme.level, programme.status) == ("programme", "ministry", "signed")
    assert (programme.valid_from, programme.valid_to, programme.parties) == ("2024", "2026", ["KZ", "TM"])


@pytest.mark.parametrize(
    ("text", "force", "action"),
    [
        ("Kazakhstan and Iran agreed to open two checkpoints.", "agreed", "open two checkpoints"),
        (
            "The presidents of Kazakhstan and Iran instructed the governments to prepare a roadmap.",
            "instructed",
            "prepare a roadmap",
        ),
        (
            "Kazakhstan and Iran considered it expedient to restore the bus line.",
            "expedient",
            "restore the bus line",
        ),
    ],
)
def test_a_promise_keeps_its_force(text, force, action):
    (promise,) = found(text, CommitmentFound)
    assert (promise.force, promise.action) == (force, action)


def test_turnover_has_value_period_and_change():
    text = (
        "Foreign ministers of Kazakhstan and Uzbekistan held talks.\n"
        "Trade turnover between Kazakhstan and Uzbekistan reached $4.2 billion in 2024, growing by 6 percent."
    )
    (figure,) = found(text, FigureFound)
    assert (figure.measure, figure.value, figure.unit) == ("trade turnover", 4.2e9, "USD")
    assert (figure.period, figure.change) == ("2024", 6.0)


def test_words_in_a_commissions_name_are_no_sectors():
    text = (
        "The Turkmen-Uzbek Commission on Trade, Economic, Scientific and Cultural Cooperation held a meeting "
        "of Turkmenistan and Uzbekistan.\nThe sides of Turkmenistan and Uzbekistan agreed to expand ties in textiles."
    )
    assert [one.sector for one in found(text, SectorFound)] == ["textile"]
