"""Signing, ratification and changes: what an agreement gains from the events and documents around it."""

import pytest

from elchi.linking import Account
from elchi.linking.agreements import AGREEMENT
from elchi.linking.agreements.completing import completed
from elchi.linking.agreements.ratifying import issuer
from elchi.linking.agreements.signing import signed_at
from elchi.linking.link import link_kind
from elchi.records import AgreementFound, Event, EventFound, Participant, Quote, When
from tests.linking.agreement_reports import told


def page(key, sentence, title, *, language="en", published="2024-06-01", event=None, people=(), when=None, **fields):
    """A page of one sentence that names a document and, where `event` is given, tells of what was done to it."""
    quote = Quote(article=key, start=0, end=len(sentence), text=sentence)
    fields = {"status": "signed", "type": "treaty", "parties": ["KZ", "TM"]} | fields
    document = AgreementFound(id=f"{key}-d", article=key, rule="test", title=title, quotes=[quote], **fields)
    findings = [document]
    if event:
        signers = [Participant(name=name, country=country, role=role) for name, country, role in people]
        findings.append(
            EventFound(
                id=f"{key}-e",
                article=key,
                rule="test",
                type=event,
                countries=fields["parties"],
                quotes=[quote],
                when=When(edtf=when),
                participants=signers,
            )
        )
    return [Account(finding=found, language=language, published=published) for found in findings]


def agreements(accounts):
    return link_kind(AGREEMENT, accounts).conclusions


def test_who_signed_is_told_by_the_sentence_that_names_the_document():
    people = [("Aman Orazov", "TM", "signatory"), ("Dana Serik", "KZ", "signatory"), ("Ali Bek", "KZ", "participant")]
    accounts = page(
        "a",
        "Serik and Orazov signed the Treaty on extradition.",
        "Treaty on extradition",
        event="signing",
        people=people,
        when="2024-05-31",
    )
    event = Event(id="ev", type="signing", when=When(edtf="2024-05-31"), countries=["KZ", "TM"], findings=["a-e"])
    (found,) = completed(agreements(accounts), accounts, [event])
    assert (found.signed_on, [person.name for person in found.signatories]) == (
        "2024-05-31",
        ["Dana Serik", "Aman Orazov"],
    )
    (signing,) = signed_at(agreements(accounts), accounts, [event]).values()
    assert (signing.event, signing.rule) == ("ev", "same-sentence")


def test_without_a_sentence_the_only_signing_of_the_day_is_named_without_signatories():
    accounts = page("a", "The Treaty on extradition.", "Treaty on extradition", signed_on="2024-05-31")
    event = Event(id="ev", type="signing", when=When(edtf="2024-05-31"), countries=["TM", "KZ"])
    (signing,) = signed_at(agreements(accounts), accounts, [event]).values()
    assert (signing.event, signing.rule, signing.signatories) == ("ev", "same-day", [])
    twice = [event, Event(id="ev2", type="signing", when=When(edtf="2024-05-31"), countries=["TM", "KZ"])]
    assert signed_at(agreements(accounts), accounts, twice) == {}


@pytest.mark.parametrize(
    ("sentence", "title", "language", "expected"),
    [
        ("Парламент Казахстана ратифицировал договор с Туркменистаном о границе.", "договор", "ru", "KZ"),
        ("Mejlis of Turkmenistan ratified the treaty with Kazakhstan.", "treaty", "en", "TM"),
        ("Қазақстан Сенаты Түрікменстанмен шекара туралы шартты ратификациялады.", "шартты", "kk", "KZ"),
        ("Türkmenistanyň Mejlisi Gazagystan bilen şertnamany tassyklady.", "şertnamany", "tk", "TM"),
        ("The treaty of Kazakhstan and Turkmenistan was ratified.", "treaty", "en", None),
        ("The Senate ratified the treaty.", "treaty", "en", None),
        ("The Senate of Kazakhstan ratified the treaty between Kazakhstan and Turkmenistan.",
         "treaty between Kazakhstan and Turkmenistan", "en", "KZ"),
    ],
)  # fmt: skip
def test_the_side_that_ratified(sentence, title, language, expected):
    quote = Quote(article="a", start=0, end=len(sentence), text=sentence)
    assert issuer([quote], [title], ["KZ", "TM"], language) == expected


def test_each_side_ratifies_on_its_day():
    accounts = [
        *page("a", "Kazakhstan ratified the Treaty on extradition with Turkmenistan.", "Treaty on extradition",
              event="ratification", when="2024-06-01", status="ratified"),
        *page("b", "Türkmenistanyň Mejlisi Ekstradisiýa hakynda Şertnamany tassyklady.",
              "Ekstradisiýa hakynda Şertnamany", language="tk",
              event="ratification", when="2024-07", status="ratified"),
    ]  # fmt: skip
    (found,) = completed(agreements(accounts), accounts)
    assert [(side.country, side.when, side.findings) for side in found.ratified] == [
        ("KZ", "2024-06-01", ["a-d", "a-e"]),
        ("TM", "2024-07", ["b-d", "b-e"]),
    ]


def test_a_ratification_told_elsewhere_is_of_the_document_that_its_words_name():
    sentence = "The Senate of Kazakhstan ratified the treaty on extradition of offenders with Turkmenistan."
    quote = Quote(article="z", start=0, end=len(sentence), text=sentence)
    event = EventFound(
        id="z-e", article="z", rule="test", type="ratification", countries=["KZ", "TM"], quotes=[quote]
    )
    accounts = [
        *page("a", "They signed the Treaty on extradition.", "Treaty on extradition", signed_on="2024-05-20"),
        *page("b", "They signed the Treaty on the state border.", "Treaty on the state border"),
        Account(finding=event, language="en"),
    ]
    found = {
        one.titles["en"][0]: [side.country for side in one.ratified]
        for one in completed(agreements(accounts), accounts)
    }
    assert found == {"Treaty on extradition": ["KZ"], "Treaty on the state border": []}


def test_a_protocol_amends_the_agreement_of_the_day_in_its_title():
    accounts = [
        told("old", "Agreement on mutual travel of citizens", "2004-11-20", signed_on="2004-11-19"),
        told("new", "Agreement on mutual travel of citizens", "2015-02-02", signed_on="2015-02-01"),
        told("am", "protocol amending the agreement of 19 November 2004 on mutual travel of citizens", "2016-12-14",
             type="protocol", signed_on="2004-11-19"),
    ]  # fmt: skip
    found = {one.findings[0]: one for one in completed(agreements(accounts))}
    assert (found["am"].amends, found["am"].signed_on) == ([found["old"].id], None)


def test_without_a_day_an_amendment_of_two_possible_documents_tells_none():
    accounts = [
        told("old", "Agreement on transit", "2004-11-20", signed_on="2004-11-19"),
        told("new", "Agreement on transit", "2015-02-02", signed_on="2015-02-01"),
        told("am", "Протокол о внесении изменений в Соглашение о транзите", "2016-12-14", language="ru",
             type="protocol"),
    ]  # fmt: skip
    found = {one.findings[0]: one for one in completed(agreements(accounts))}
    assert found["am"].amends == []


def test_a_programme_replaces_the_one_before():
    accounts = [
        told("p1", "Programme of cooperation of the foreign ministries for 2021-2023", "2021-01-01", type="programme",
             valid_from="2021", valid_to="2023"),
        told("p2", "Сыртқы істер министрліктері арасындағы 2024–2026 жылдарға арналған бағдарлама", "2023-10-31",
             language="kk", type="programme", valid_from="2024", valid_to="2026"),
    ]  # fmt: skip
    found = {one.findings[0]: one for one in completed(agreements(accounts))}
    assert found["p2"].replaces == [found["p1"].id]
    assert found["p1"].replaces == []
