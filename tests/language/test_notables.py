"""People of public office: whose they are, and what a surname in some case means."""

import pytest

from elchi.language import load, shared

COUNTRIES = {
    ("ru", "лавров"): "RU",
    ("ru", "токаев"): "KZ",
    ("kk", "нұртілеу"): "KZ",
    ("tk", "meredow"): "TM",
    ("en", "aliyev"): "AZ",
    ("ru", "байрамов"): None,
    ("ru", "гутерреш"): None,
    ("ru", "неизвестный"): None,
}
BASES = {
    "Переговоры Лаврова": "Лавров",
    "Приём Сергея Лаврова": "Сергей Лавров",
    "Речь С. Лаврова": "С. Лавров",
    "Визит Сердара Гурбангулыевича Бердымухамедова": "Сердар Гурбангулыевич Бердымухамедов",
    "Песня Марии Лавровой": "Мария Лаврова",
}


@pytest.mark.parametrize(("asked", "country"), COUNTRIES.items())
def test_a_surname_tells_a_country_when_all_its_bearers_share_it(asked: tuple[str, str], country: str | None) -> None:
    language, surname = asked
    assert load(language).notables.country_of([surname]) == country


@pytest.mark.parametrize(("words", "base"), BASES.items())
def test_a_notable_stands_in_his_base_form(words: str, base: str) -> None:
    language = load("ru")
    tokens = language.tokens(words, language.sentences(words)[0])
    assert language.names.base(tokens[1:]) == base


@pytest.mark.parametrize(
    ("language", "name", "english"),
    [
        ("tk", "Hakan Fidan", "Hakan Fidan"),
        ("ru", "Рашид Мередов", "Rashid Meredov"),
        ("en", "Bahtiyor Saidov", "Bahtiyor Saidov"),
    ],
)
def test_a_full_name_is_spelt_as_its_bearer_spells_it(language: str, name: str, english: str) -> None:
    assert load(language).names.romanised(name) == english


def test_given_names_tell_namesakes_apart() -> None:
    notables = load("ru").notables
    assert {person.country for person in notables.called(["мурад", "байрамов"])} <= {"TM"}
    assert [person.en for person in notables.called(["джейхун", "байрамов"])] == ["Jeyhun Bayramov"]


def test_the_table_names_everyone_once_and_in_the_right_letters() -> None:
    people = shared().notables
    assert len({person.en for person in people}) == len(people) > 1500
    assert not [person.en for person in people if person.country is None and person.organisation is None]
    known = set(shared().country)
    assert not [person.en for person in people if person.country and person.country not in known | {"EU"}]
    cyrillic = [person for person in people if any("а" <= c <= "я" for c in person.tk)]
    latin = [person for person in people if any("a" <= c <= "z" for c in person.ru + person.kk)]
    assert (cyrillic, latin) == ([], [])
