"""Reports of documents become agreements: what is one, what is not, and what the agreement says."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.linking.agreements import LINKER, Report
from elchi.linking.agreements.report import items
from elchi.linking.joining import joined
from tests.linking.agreement_reports import clusters, concluded, told


def test_one_treaty_in_four_languages_is_one():
    assert clusters(
        told("a", "Договор о союзнических отношениях", "2022-12-22", language="ru", type="treaty"),
        told("b", "Treaty on Allied Relations", "2022-12-23", type="treaty", signed_on="2022-12-22"),
        told("c", "Одақтастық қатынастар туралы шарт", "2022-12-23", language="kk", type="treaty"),
        told("d", "Soýuzdaşlyk gatnaşyklary hakynda Şertnama", "2023-02-01", language="tk", type="treaty",
             signed_on="2022-12"),
    ) == [["a", "b", "c", "d"]]  # fmt: skip


def test_programmes_of_different_terms_are_two():
    first = {"type": "programme", "valid_from": "2021", "valid_to": "2023"}
    second = {"type": "programme", "valid_from": "2024", "valid_to": "2026"}
    assert clusters(
        told("a", "Programme of cooperation of the foreign ministries for 2021-2023", "2020-12-01", **first),
        told("b", "Программа сотрудничества МИД на 2021–2023 годы", "2023-10-30", language="ru", **first),
        told("c", "Programme of cooperation of the foreign ministries for 2024-2026", "2023-10-30", **second),
        told("d", "2024–2026 жылдарға арналған бағдарламаға", "2023-10-31", language="kk", **second),
    ) == [["a", "b"], ["c", "d"]]


def test_programmes_of_one_term_and_two_subjects_are_two():
    term = {"type": "programme", "valid_from": "2024", "valid_to": "2026"}
    assert clusters(
        told("a", "Programme of cooperation in culture for 2024-2026", **term),
        told("b", "Программа сотрудничества МИД на 2024–2026 годы", language="ru", **term),
    ) == [["a"], ["b"]]


def test_a_protocol_that_amends_an_agreement_is_another_document():
    assert clusters(
        told("a", "agreement on mutual travel of citizens", signed_on="2024-05-19"),
        told("b", "agreement amending the agreement on mutual travel of citizens", signed_on="2024-05-19"),
    ) == [["a"], ["b"]]


def test_a_package_never_joins_a_titled_document_nor_a_package_of_another_number_or_year():
    package = {"type": "package", "signed_on": "2024-05-20"}
    assert clusters(
        told("a", "documents", count=15, **package),
        told("b", "15 құжатқа", "2024-05-21", language="kk", type="package", count=15),
        told("c", "20 documents", count=20, **package),
        told("d", "Agreement on tourism", signed_on="2024-05-20"),
        told("e", "15 документов", "2022-05-20", language="ru", type="package", count=15),
    ) == [["a", "b"], ["c"], ["d"], ["e"]]


def test_a_treaty_mentioned_years_later_is_the_one_signed_then():
    assert clusters(
        told("a", "Treaty on strategic partnership", "2017-04-19", type="treaty", signed_on="2017-04-18"),
        told("b", "Treaty on Strategic Partnership of 2017", "2024-10-10", type="treaty", signed_on="2017",
             status="mentioned"),
        told("c", "Договор о стратегическом партнёрстве", "2025-01-01", language="ru", type="treaty",
             status="mentioned"),
    ) == [["a", "b", "c"]]  # fmt: skip


def test_a_mention_from_before_the_signing_is_of_another_document():
    assert clusters(
        told("a", "Treaty on allied relations", "2024-04-20", type="treaty", signed_on="2024-04-19"),
        told("b", "Treaty on allied relations", "2019-04-20", type="treaty", status="mentioned"),
    ) == [["a"], ["b"]]


def test_a_planned_document_is_the_one_that_is_signed_soon_after():
    assert clusters(
        told("a", "Agreement on the extradition of offenders", "2024-05-10", status="planned"),
        told("b", "Соглашение об экстрадиции", "2024-05-20", language="ru", signed_on="2024-05-20"),
    ) == [["a", "b"]]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("2024-05-19", "2024-05-20", True),
        ("2024-05-19", "2024-05", True),
        ("2024-05-19", "2024", True),
        ("2024-05-19/2024-05-20", "2024-05-20", True),
        ("2024-05-19", "2024-05-22", False),
        ("2023-05-19", "2024-05-19", False),
        ("2023", "2024", False),
    ],
)
def test_days_of_signing_that_agree(first, second, one):
    found = clusters(
        told("a", "Treaty on the state border", type="treaty", signed_on=first),
        told("b", "Договор о государственной границе", language="ru", type="treaty", signed_on=second),
    )
    assert found == ([["a", "b"]] if one else [["a"], ["b"]])


def test_documents_of_one_day_with_different_subjects_stay_apart():
    day = {"signed_on": "2018-03-09"}
    found = clusters(
        told("a", "Agreement on air services", **day),
        told("b", "о международном автомобильном сообщении", language="ru", **day),
        told("c", "agreement on mutual travel of citizens", **day),
        told("d", "Әуе қатынасы туралы келісім", language="kk", **day),
    )
    assert found == [["a", "d"], ["b"], ["c"]]


def test_the_same_document_of_another_pair_is_another():
    assert clusters(
        told("a", "Agreement on tourism", signed_on="2024-05-20"),
        told("b", "Agreement on tourism", signed_on="2024-05-20", parties=("KZ", "TJ")),
    ) == [["a"], ["b"]]


def test_a_convention_of_many_is_one_however_few_of_them_a_page_names():
    five = ("AZ", "IR", "KZ", "RU", "TM")
    assert clusters(
        told("a", "Convention on the Legal Status of the Caspian Sea", "2018-08-12", type="convention",
             parties=five, signed_on="2018-08-12"),
        told("b", "Hazar deňziniň hukuk derejesi hakynda Konwensiýa", "2022-06-29", language="tk",
             type="convention", parties=(), signed_on="2018"),
    ) == [["a", "b"]]  # fmt: skip


def test_untitled_documents_stay_near_their_occasion():
    assert clusters(
        told("a", "agreement", "2024-05-20"),
        told("b", "соглашение", "2024-05-21", language="ru"),
        told("c", "agreement", "2024-07-20"),
    ) == [["a", "b"], ["c"]]


def test_an_untitled_document_is_the_only_one_of_its_occasion_and_none_of_two():
    reports = [
        told("a", "соглашение", "2024-05-21", language="ru"),
        told("b", "Agreement on tourism", "2024-05-20", signed_on="2024-05-20"),
        told("c", "Agreement on sport", "2024-02-20", signed_on="2024-02-20"),
    ]
    assert clusters(*reports) == [["a", "b"], ["c"]]
    rival = told("d", "Agreement on air services", "2024-05-20", signed_on="2024-05-20")
    assert clusters(*reports, rival) == [["a"], ["b"], ["c"], ["d"]]


def test_a_mention_of_one_of_two_documents_of_a_subject_is_of_neither():
    treaty = {"type": "treaty"}
    assert clusters(
        told("a", "Treaty on the state border", signed_on="2017-05-20", **treaty),
        told("b", "Treaty on the state border", signed_on="2018-03-20", **treaty),
        told("c", "Договор о государственной границе", "2021-02-20", language="ru", status="mentioned", **treaty),
    ) == [["a"], ["b"], ["c"]]


def test_joint_statements_are_one_an_occasion():
    statement = {"type": "joint-statement"}
    assert clusters(
        told("a", "Joint Statement", "2025-11-25", **statement),
        told("b", "Bilelikdäki Beýannama", "2025-11-26", language="tk", **statement),
        told("c", "Совместное заявление", "2024-10-11", language="ru", **statement),
    ) == [["a", "b"], ["c"]]


def test_many_states_adopt_several_statements_in_a_day():
    many = {"type": "declaration", "parties": ("AZ", "KG", "KZ", "TR", "UZ"), "signed_on": "2023-11-03"}
    found = clusters(told("a", "Astana Declaration", **many), told("b", "Declaration on climate change", **many))
    assert found == [["a"], ["b"]]


def test_what_an_agreement_says():
    (found,) = concluded(
        told("a", "Договор о границе", "2021-10-25", language="ru", type="treaty", signed_on="2021-10"),
        told("b", "Treaty on the state border and fishing zones in the Caspian Sea", "2021-10-26", type="treaty",
             level="state", signed_on="2021-10-25"),
        told("c", "Treaty on the state border", "2021-10-26", type="treaty", signed_on="2021-10-24"),
    )  # fmt: skip
    assert found.titles == {
        "en": ["Treaty on the state border and fishing zones in the Caspian Sea", "Treaty on the state border"],
        "ru": ["Договор о границе"],
    }
    assert (found.type, found.level, found.parties) == ("treaty", "state", ["KZ", "UZ"])
    assert (found.status, found.signed_on, found.reported) == ("signed", "2021-10-24", "2021-10-25")
    (dispute,) = found.disputes
    assert (dispute.field, [version.value for version in dispute.versions]) == (
        "signed_on",
        ["2021-10", "2021-10-24", "2021-10-25"],
    )


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([("planned", "2024-01-01"), ("signed", "2024-02-01"), ("mentioned", "2024-03-01")], "signed"),
        ([("ratified", "2024-03-01"), ("signed", "2024-02-01")], "ratified"),
        ([("in-force", "2024-03-01"), ("expired", "2025-02-01")], "expired"),
        ([("expired", "2024-03-01"), ("in-force", "2025-02-01")], "in-force"),
    ],
)
def test_the_status_is_the_furthest_and_an_extended_agreement_is_in_force(statuses, expected):
    reports = [
        told(f"r{n}", "Treaty on extradition", day, type="treaty", status=status, signed_on="2024-02-01")
        for n, (status, day) in enumerate(statuses)
    ]
    assert {agreement.status for agreement in concluded(*reports)} == {expected}


TITLES = st.sampled_from(
    [
        ("Treaty on the state border", "en"),
        ("Договор о государственной границе", "ru"),
        ("agreement", "en"),
        ("Мемлекеттік шекара туралы шарт", "kk"),
        ("Serhediň delimitasiýasy hakynda Şertnama", "tk"),
        ("protocol on the Tejen bazaar", "en"),
        ("", "ru"),
    ]
)
REPORTS = st.lists(
    st.builds(
        lambda title, day, signed, status, parties, kind, count: (title, day, signed, status, parties, kind, count),
        TITLES,
        st.sampled_from([None, "2024-05-20", "2024-05-21", "2024-06-01", "2019-01-01"]),
        st.sampled_from([None, None, "2024-05-20", "2024-05", "2024", "0000-13-99", "2024/.."]),
        st.sampled_from(["signed", "planned", "mentioned", "in-force"]),
        st.sampled_from([(), ("KZ",), ("KZ", "TM"), ("KZ", "TM", "UZ"), ("KZ", "UZ")]),
        st.sampled_from(["treaty", "agreement", "package", "joint-statement", "programme"]),
        st.sampled_from([None, 2, 15]),
    ),
    max_size=12,
).map(
    lambda found: [
        told(f"r{n:02}", title[0], day, language=title[1], signed_on=signed, status=status, parties=parties,
             type=kind, count=count)
        for n, (title, day, signed, status, parties, kind, count) in enumerate(found)
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(REPORTS, st.integers())
def test_order_changes_nothing_and_components_stand_alone(reports, seed):
    made: list[Report] = [item for account in reports for item in items(account)]
    shuffled = list(made)
    Random(seed).shuffle(shuffled)
    groups = joined(made, LINKER)
    assert joined(shuffled, LINKER) == groups
    for component in {group.component for group in groups}:
        mine = [group for group in groups if group.component == component]
        assert joined([item for group in mine for item in group.items], LINKER) == mine
    assert sum(len(found.findings) for found in concluded(*reports)) == len(reports)
