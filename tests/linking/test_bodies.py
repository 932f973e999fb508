"""Bodies of states by their names in four languages."""

import pytest

from elchi.language import shared
from elchi.linking.people.bodies import Body, bodies, body, body_of_office, kinds

EXAMPLES = [(row.id, *example.split(": ", 1)) for row in kinds().values() for example in row.examples]


@pytest.mark.parametrize(("kind", "language", "words"), EXAMPLES)
def test_each_example_is_its_body(kind, language, words):
    found = body(words, language)
    assert found is not None
    assert found.kind == kind


FOREIGN = [
    ("МИД", "ru", "KZ", "KZ"),
    ("МИД РК", "ru", None, "KZ"),
    ("внешнеполитическое ведомство", "ru", "TM", "TM"),
    ("пресс-служба внешнеполитического ведомства Узбекистана", "ru", None, "UZ"),
    ("Министерство иностранных дел Республики Казахстан", "ru", None, "KZ"),
    ("СІМ", "kk", "KZ", "KZ"),
    ("ҚР Сыртқы істер министрлігінде", "kk", None, "KZ"),
    ("Түрікменстанның Сыртқы істер министрлігі", "kk", None, "TM"),
    ("DIM", "tk", "TM", "TM"),
    ("Türkmenistanyň Daşary işler ministrligi", "tk", None, "TM"),
    ("Gazagystan Respublikasynyň Daşary işler ministrliginde", "tk", None, "KZ"),
    ("Ministry of Foreign Affairs", "en", "UZ", "UZ"),
    ("Kazakhstan's Ministry of Foreign Affairs", "en", "TM", "KZ"),
    ("the Turkmen foreign ministry", "en", None, "TM"),
    ("foreign-ministry", "ru", "AZ", "AZ"),
]


@pytest.mark.parametrize(("words", "language", "context", "country"), FOREIGN)
def test_a_foreign_ministry_by_any_name(words, language, context, country):
    found = body(words, language, context)
    assert (found.kind, found.country, found.name) == ("foreign-ministry", country, "Ministry of Foreign Affairs")


def test_states_call_theirs_by_names_of_their_own():
    assert body("Госдепартамент США", "ru").name == "Department of State"
    assert body("Министерство торговли", "ru", "TM").name == "Ministry of Trade and Foreign Economic Relations"
    assert body("Министрлер Кабинеті", "kk", "TM").name == "Cabinet of Ministers"


def test_responsible_bodies_of_a_programme():
    found = bodies("МИД, МТИ, МНЭ, КНБ (по согласованию), МЭПР РК", "ru", "KZ")
    assert [one.kind for one in found] == [
        "foreign-ministry",
        "trade-ministry",
        "economy-ministry",
        "security-service",
        "ecology-ministry",
    ]
    assert {one.country for one in found} == {"KZ"}
    two = bodies("Министерство культуры Казахстана, Министерство культуры Туркменистана", "ru")
    assert [(one.kind, one.country) for one in two] == [("culture-ministry", "KZ"), ("culture-ministry", "TM")]


OFFICES = [
    ("Minister of Foreign Affairs", "KZ", "foreign-ministry", "Ministry of Foreign Affairs"),
    ("Deputy Prime Minister – Minister of Foreign Affairs", "KZ", "foreign-ministry", "Ministry of Foreign Affairs"),
    ("Deputy Minister of Foreign Affairs", "TM", "foreign-ministry", "Ministry of Foreign Affairs"),
    ("Minister of Trade and Integration", "KZ", "trade-ministry", "Ministry of Trade and Integration"),
    ("Secretary of State", "US", "foreign-ministry", "Department of State"),
    ("President", "KZ", "presidency", "Administration of the President"),
    ("Minister of Petroleum and Mines", "AF", "oil-gas-ministry", "Ministry of Oil and Gas"),
]


@pytest.mark.parametrize(("office", "country", "kind", "name"), OFFICES)
def test_an_office_belongs_to_a_body(office, country, kind, name):
    found = body_of_office(office, country)
    assert (found.kind, found.country, found.name) == (kind, country, name)


def test_every_ministry_of_the_offices_has_its_row():
    assert {
        office.body for office in shared().offices.values() if (office.body or "").endswith("-ministry")
    } <= kinds().keys()


def test_what_is_no_body_of_a_state():
    assert body("ООН", "ru") == Body(kind="organisation", country=None, name="UN")
    assert body("Ministry of Fisheries of Norway", "en") == Body(
        kind="ministry", country="NO", name="Ministry of Fisheries"
    )
    assert body("завод", "ru", "KZ") is None
    assert body("", "en") is None
    assert body_of_office("Poet", "KZ") is None
