"""Agreements as the record gives them: with what other findings of the two countries tell."""

import pytest

from elchi.records import AgreementFound, Article, EventFound, Participant, Quote, When

SENTENCE = "Aman Orazov and Dana Serik signed the Programme of cooperation for 2024-2026 on 30 October 2023."
SIGNERS = [
    Participant(name="Aman Orazov", country="TM", role="signatory"),
    Participant(name="Dana Serik", country="KZ", role="signatory"),
]


def programme(key, title, text, **fields):
    article = Article(id=key, title=title, language="en", text=text, published="2023-10-31")
    quote = Quote(article=key, start=0, end=len(text), text=text)
    found = AgreementFound(
        id=f"{key}-d", article=key, rule="en/test", type="programme", title=title, level="ministry",
        parties=["KZ", "TM"], status="signed", quotes=[quote], **fields,
    )  # fmt: skip
    return article, found, quote


@pytest.fixture
def told(record):
    title = "Programme of cooperation of the foreign ministries"
    old, before, _ = programme("a", f"{title} for 2021-2023", "It ran.", valid_from="2021", valid_to="2023")
    new, after, quote = programme("b", f"{title} for 2024-2026", SENTENCE, valid_from="2024", valid_to="2026")
    signing = EventFound(
        id="b-e", article="b", rule="en/test", type="signing", countries=["KZ", "TM"], quotes=[quote],
        when=When(edtf="2023-10-30", stated=True), participants=SIGNERS,
    )  # fmt: skip
    record.add_all([(old, [before]), (new, [after, signing])])
    return record


def test_a_document_has_its_signing_and_what_it_replaces(told):
    new = told.agreement("b-d")
    assert (new.signed_on, [one.name for one in new.signatories]) == ("2023-10-30", ["Dana Serik", "Aman Orazov"])
    assert new.replaces == [told.agreement("a-d").id]


def test_every_way_to_ask_tells_the_same(told):
    whole = {one.id: one for one in told.agreements(pair=("KZ", "TM"))}
    assert whole == {one.id: one for one in told.pair("TM", "KZ").agreements}
    assert whole == {key: told.agreement(key) for key in whole}


def test_what_has_a_successor_is_no_gap(told):
    scope = told.scope("2023-12-01", pair=("KZ", "TM"))
    assert [len(one.replaces) for one in scope.agreements] in ([1, 0], [0, 1])
