"""Promises of many articles in four languages become commitments."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.linking import Account
from elchi.linking.commitments import COMMITMENT
from elchi.linking.link import link_kind
from elchi.records import CommitmentFound, Quote, SectorFound

KZ_TM = ["KZ", "TM"]
BILLION = {
    "ru": "довести взаимный товарооборот до 1 млрд долларов",
    "en": "bring mutual trade to $1 billion",
    "kk": "тауар айналымын 1 миллиард долларға жеткізуге",
    "tk": "haryt dolanyşygyny 1 milliard dollara ýetirmek",
}


def word(action, language="ru", day="2022-10-15", by=KZ_TM, quote=None, **fields):
    key = f"{language} {day} {action} {' '.join(by)} {quote}"
    text = quote or action
    found = CommitmentFound(
        id=key,
        article=f"a {key}",
        rule="test",
        action=action,
        by=list(by),
        quotes=[Quote(article=f"a {key}", start=0, end=len(text), text=text)],
        **fields,
    )
    return Account(finding=found, language=language, published=day, outlet="samples")


def commitments(*words):
    return link_kind(COMMITMENT, words).conclusions


def sizes(*words):
    return sorted(len(one.findings) for one in commitments(*words))


def test_a_goal_announced_in_three_years_and_four_languages_is_one_commitment_with_three_repetitions():
    (one,) = commitments(
        word(BILLION["ru"], "ru", "2022-10-15"),
        word(BILLION["en"], "en", "2022-10-16"),
        word(BILLION["kk"], "kk", "2024-10-11"),
        word(BILLION["tk"], "tk", "2025-11-25"),
    )
    assert [(said.said, len(said.findings)) for said in one.said] == [
        ("2022-10-15", 2),
        ("2024-10-11", 1),
        ("2025-11-25", 1),
    ]
    assert one.actions == BILLION
    assert one.by == KZ_TM


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("открыть прямые авиарейсы", "ru"), ("нарастить грузовые перевозки по железной дороге", "ru")),
        (("launch direct flights", "en"), ("увеличить перевозку грузов", "ru")),
        (("довести товарооборот до 1 млрд долларов", "ru"), ("bring trade to $2 billion", "en")),
        (("довести товарооборот до 1 млрд долларов", "ru"), ("нарастить товарооборот", "ru")),
        (("открыть консульство в Актау", "ru"), ("Түрікменбашы қаласында консулдық ашу", "kk")),
        (("open a consulate in Aktau", "en"), ("open a consulate in Turkmenbashi", "en")),
        (("создать таможенный комитет", "ru"), ("начать переговоры о создании таможенного комитета", "ru")),
        (("участвовать в военных учениях", "ru"), ("не участвовать в военных учениях", "ru")),
        (("построить школу", "ru"), ("build a hospital", "en")),
        (("упростить визовый режим", "ru"), ("open a university branch", "en")),
    ],
)
def test_look_alikes_stay_apart(first, second):
    assert sizes(word(*first, "2022-10-15"), word(*second, "2024-10-11")) == [1, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("создать торговые дома на взаимной основе", "ru"), ("söwda öýlerini döretmek", "tk")),
        (("set up trading houses", "en"), ("сауда үйлерін ашу", "kk")),
        (("открыть прямые авиарейсы", "ru"), ("göni uçar gatnawlaryny açmak", "tk")),
        (("resume direct flights", "en"), ("тікелей әуе рейстерін қайта ашу", "kk")),
        (("открыть консульство в Актау", "ru"), ("open a consulate in Aktau", "en")),
        (("ввести безвизовый режим", "ru"), ("introduce a visa-free regime", "en")),
        (("открыть филиал университета", "ru"), ("университет филиалын ашу", "kk")),
        (("поставлять 1,5 млрд кубометров газа в год", "ru"), ("supply 1.5 bcm of gas a year", "en")),
    ],
)
def test_one_promise_in_two_languages_and_years_is_one(first, second):
    assert sizes(word(*first, "2022-10-15"), word(*second, "2024-10-11")) == [2]


def test_another_pair_is_another_commitment():
    assert sizes(word(BILLION["ru"]), word(BILLION["ru"], by=["KZ", "UZ"])) == [1, 1]


def test_one_side_stands_for_both_in_reports_of_one_occasion_alone():
    both = word("создать торговые дома", day="2022-10-15")
    assert sizes(both, word("set up trading houses", "en", "2022-10-17", by=["KZ"])) == [2]
    assert sizes(both, word("set up trading houses", "en", "2024-10-17", by=["KZ"])) == [1, 1]


def test_one_side_never_joins_two_pairs():
    lone = word("set up trading houses", "en", "2022-10-16", by=["KZ"])
    groups = sizes(
        word("создать торговые дома"), lone, word("создать торговые дома", day="2022-10-16", by=["KZ", "UZ"])
    )
    assert groups == [1, 2]


def test_a_side_is_found_in_the_sentence():
    quote = "Kazakhstan offered Turkmenistan to set up trading houses."
    late = word("set up trading houses", "en", "2024-10-17", by=["KZ"], quote=quote)
    assert sizes(word("создать торговые дома"), late) == [2]


def test_a_session_promised_anew_each_year_is_a_promise_a_year():
    words = [word("провести заседание межправкомиссии", day=f"{year}-05-15") for year in (2022, 2023, 2024)]
    assert sizes(*words) == [1, 1, 1]
    again = word("hold a session of the intergovernmental commission", "en", "2022-05-16")
    assert sizes(*words, again) == [1, 1, 2]


def test_a_memory_of_the_promise_is_dated_by_its_sentence():
    told = "Напомним, 15 октября 2022 года стороны договорились довести товарооборот до 1 млрд долларов."
    (one,) = commitments(
        word(BILLION["en"], "en", "2022-10-15"),
        word("довести товарооборот до 1 млрд долларов", day="2024-02-01", quote=told),
    )
    assert [(said.said, len(said.findings)) for said in one.said] == [("2022-10-15", 2)]


def test_a_term_in_the_action_is_not_the_day_of_the_promise():
    action = "довести товарооборот к 2027 году до 1 млрд долларов"
    (one,) = commitments(word(action, day="2022-10-15", quote=f"Стороны договорились {action}.", due="2027"))
    assert (one.said[0].said, one.due) == ("2022-10-15", "2027")


def test_terms_that_differ_are_disputed_and_the_finest_of_the_usual_is_told():
    (one,) = commitments(
        word(BILLION["ru"], due="2027"),
        word(BILLION["en"], "en", due="2027-06"),
        word(BILLION["kk"], "kk", due="2030"),
    )
    assert one.due == "2027-06"
    assert [version.value for version in one.disputes[0].versions] == ["2027", "2027-06", "2030"]


def test_the_strongest_force_and_the_usual_sector_are_told():
    (one,) = commitments(
        word(BILLION["ru"], force="proposed", sector="trade"),
        word(BILLION["en"], "en", force="agreed"),
        word(BILLION["kk"], "kk", force="intended", sector="trade"),
    )
    assert (one.force, one.sector) == ("agreed", "trade")


def test_vague_words_join_only_in_nearly_the_same_words():
    first = word("углублять сотрудничество в сфере культуры", day="2022-10-15")
    assert sizes(first, word("углублять сотрудничество в культуре", day="2024-10-11")) == [2]
    assert sizes(first, word("deepen cultural cooperation", "en", "2024-10-11")) == [1, 1]


def test_a_promise_that_nothing_dates_is_a_repetition_of_its_own_at_the_end():
    (one,) = commitments(word(BILLION["ru"]), word(BILLION["en"], "en", day=None))
    assert [said.said for said in one.said] == ["2022-10-15", None]


def test_what_is_no_promise_makes_none():
    sector = SectorFound(id="s", article="a", rule="test", sector="trade")
    assert commitments(Account(finding=sector, language="en")) == []


def test_words_that_say_nothing_and_sides_that_are_missing_do_no_harm():
    assert sizes(word(""), word("", "en"), word(BILLION["ru"], by=[]), word(BILLION["en"], "en", by=[])) == [1] * 4


POOL = [
    word(action, language, day)
    for day in ("2022-10-15", "2022-10-18", "2024-10-11", None)
    for language, action in [
        *BILLION.items(),
        ("ru", "создать торговые дома"),
        ("en", "set up trading houses"),
        ("kk", "консулдық ашу"),
        ("tk", "işewürler geňeşiniň mejlisini geçirmek"),
        ("ru", "расширять сотрудничество"),
    ]
]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, len(POOL) - 1), max_size=16), st.integers())
def test_order_changes_nothing(chosen, seed):
    words = [POOL[index] for index in sorted(chosen)]
    shuffled = list(words)
    Random(seed).shuffle(shuffled)
    assert link_kind(COMMITMENT, words) == link_kind(COMMITMENT, shuffled)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, len(POOL) - 1), max_size=16))
def test_a_component_linked_alone_gives_its_commitments(chosen):
    words = {POOL[index].id: POOL[index] for index in chosen}
    whole = link_kind(COMMITMENT, words.values())
    for component in {edge.component for edge in whole.memberships}:
        mine = [edge.item for edge in whole.memberships if edge.component == component]
        alone = link_kind(COMMITMENT, [words[key] for key in mine])
        assert alone.conclusions == [one for one in whole.conclusions if set(one.findings) <= set(mine)]


def test_a_year_that_is_remembered_is_near_every_day_of_it_for_a_lone_side():
    told = "In 2022 Kazakhstan promised to set up trading houses."
    lone = word("set up trading houses", "en", "2024-10-17", by=["KZ"], quote=told)
    assert sizes(word("создать торговые дома"), lone) == [2]
    assert sizes(word("создать торговые дома", day="2023-10-15"), lone) == [1, 1]


def test_a_city_that_is_also_a_word_is_a_place():
    first, second = ("open a trading house in Oral", "en"), ("открыть торговый дом в Усть-Каменогорске", "ru")
    assert sizes(word(*first), word(*second, "2024-10-11")) == [1, 1]
    assert sizes(word(*first), word("Орал қаласында сауда үйін ашу", "kk", "2024-10-11")) == [2]


def test_the_country_of_a_currency_takes_no_part():
    lone = word("increase trade to 3 billion US dollars", "en", "2022-10-16", by=["KZ"], sector="trade")
    assert sizes(word("довести товарооборот до 3 млрд долларов США"), lone) == [2]


def test_a_number_tells_roads_apart_and_together():
    first = ("завершить строительство 165-километровой автодороги", "ru")
    assert sizes(word(*first), word("complete the 165 km highway", "en", "2024-10-11")) == [2]
    assert sizes(word(*first), word("complete the 340 km highway", "en", "2024-10-11")) == [1, 1]
