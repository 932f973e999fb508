"""What became of promises: evidence in four languages, and what only looks like it."""

import msgspec
import pytest

from elchi.linking import Account
from elchi.linking.commitments import COMMITMENT
from elchi.linking.commitments.fulfilment import aims, fulfilments
from elchi.linking.commitments.goals import goals_moved
from elchi.linking.link import link_kind
from elchi.records import AgreementFound, CommitmentFound, EventFound, FigureFound, Quote, When
from evals.linking.promises import report, rows, tally

KZ_TM = ["KZ", "TM"]


def quotes(text):
    return [Quote(article="q", start=0, end=len(text), text=text)]


def promise(action, language="ru", day="2022-10-15", article="first", **fields):
    found = CommitmentFound(
        id=f"{day} {action}", article=article, rule="test", action=action, by=KZ_TM, quotes=quotes(action), **fields
    )
    return Account(finding=found, language=language, published=day)


def event(text, language="ru", day="2024-05-05", countries=KZ_TM, article="later", **fields):
    given = {"type": "ceremony", "mode": "opening", "status": "occurred"} | fields
    found = EventFound(
        id=text, article=article, rule="test", when=When(edtf=day), countries=countries, quotes=quotes(text), **given
    )
    return Account(finding=found, language=language, published=day)


def figure(value, period, text="Товарооборот составил столько.", day="2026-02-01", **fields):
    given = {"measure": "trade turnover", "unit": "USD", "countries": KZ_TM} | fields
    found = FigureFound(
        id=f"{value} {period}", article="later", rule="test", value=value, period=period, quotes=quotes(text), **given
    )
    return Account(finding=found, language="ru", published=day)


def told(*accounts):
    commitments = link_kind(COMMITMENT, accounts).conclusions
    return [(one.effect, one.rule) for one in fulfilments(commitments, accounts)]


FLIGHTS = promise("открыть прямые авиарейсы")
TRADE = promise("довести товарооборот до 1 млрд долларов", sector="trade")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Прямые авиарейсы между столицами открыты.", "ru"),
        ("Direct flights between the capitals were launched.", "en"),
        ("Елордалар арасында тікелей әуе рейсі ашылды.", "kk"),
        ("Paýtagtlaryň arasynda göni uçar gatnawy açyldy.", "tk"),
    ],
)
def test_the_thing_itself_done_keeps_the_promise_in_each_language(text, language):
    assert [effect for effect, _ in told(FLIGHTS, event(text, language))] == ["kept"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Прямые авиарейсы откроются в мае.", {}),
        ("Прямые авиарейсы так и не открыты.", {}),
        ("Direct flights will be launched in May.", {"language": "en"}),
        ("Прямые авиарейсы открыты.", {"day": "2022-10-15"}),
        ("Прямые авиарейсы открыты.", {"day": "2021-05-05"}),
        ("Прямые авиарейсы открыты.", {"countries": ["KZ", "UZ"]}),
        ("Прямые авиарейсы открыты.", {"article": "first"}),
        ("Прямые авиарейсы открыты.", {"status": "planned"}),
        ("Прямые авиарейсы открыты.", {"status": "denied"}),
        ("Открыт паромный терминал.", {}),
        ("Министры обсудили прямые авиарейсы.", {"type": "talks", "mode": None}),
    ],
)
def test_what_only_looks_like_evidence_is_none(text, fields):
    assert told(FLIGHTS, event(text, **fields)) == []


def test_suspended_contradicts_and_cancelled_drops():
    suspended = event("Авиарейсы между странами приостановлены.", type="other", mode=None)
    assert told(FLIGHTS, suspended) == [("contradicted", "fulfilment/close")]
    forum = promise("провести бизнес-форум")
    off = event("Бизнес-форум отменён.", type="summit", mode="forum", status="cancelled")
    assert told(forum, off) == [("dropped", "fulfilment/cancel")]


def test_works_begun_only_move_it():
    road = promise("построить логистический центр")
    begun = event("Начато строительство логистического центра, заложен первый камень.", mode=None)
    assert told(road, begun) == [("moved", "fulfilment/begin")]


def test_a_signed_document_keeps_the_promise_of_a_document_and_moves_that_of_a_thing():
    text = "Стороны подписали соглашение об открытии торговых домов."
    found = AgreementFound(
        id="a",
        article="later",
        rule="test",
        type="agreement",
        title="соглашение об открытии торговых домов",
        parties=KZ_TM,
        status="signed",
        signed_on="2024-10-10",
        quotes=quotes(text),
    )
    signed = Account(finding=found, language="ru", published="2024-10-11")
    assert told(promise("подготовить соглашение о торговых домах"), signed) == [("kept", "fulfilment/sign")]
    assert told(promise("создать торговые дома"), signed) == [("moved", "fulfilment/sign")]
    assert told(promise("подписать программу о торговых домах"), signed) == []


def test_a_document_called_signed_whose_words_do_not_say_so_is_none():
    found = AgreementFound(
        id="a",
        article="later",
        rule="test",
        type="agreement",
        title="соглашение о торговых домах",
        parties=KZ_TM,
        status="signed",
        quotes=quotes("Соглашение о торговых домах готовится."),
    )
    late = Account(finding=found, language="ru", published="2024-10-11")
    assert told(promise("подготовить соглашение о торговых домах"), late) == []


@pytest.mark.parametrize(
    ("value", "period", "fields", "expected"),
    [
        (1_020_000_000, "2025", {}, [("kept", "fulfilment/reached")]),
        (600_000_000, "2025", {"change": 14.0}, [("moved", "fulfilment/grew")]),
        (600_000_000, "2025", {"change": -3.0}, []),
        (600_000_000, "2025", {}, []),
        (1_020_000_000, "2021", {}, []),
        (600_000_000, "2022", {"change": 14.0}, []),
        (1_020_000_000, "2025", {"unit": "EUR"}, []),
        (1_020_000_000, "2025", {"measure": "investment stock"}, []),
        (1_020_000_000, "2025", {"countries": ["KZ", "UZ"]}, []),
        (1_020_000_000, "2027", {}, []),
        (1_020_000_000, "2025", {"text": "Ожидается, что товарооборот превысит миллиард."}, []),
    ],
)
def test_a_figure_against_a_goal(value, period, fields, expected):
    assert told(TRADE, figure(value, period, **fields)) == expected


def test_growth_may_be_told_by_the_year_before():
    found = told(TRADE, figure(550_000_000, "2024", day="2025-02-01"), figure(600_000_000, "2025"))
    assert found == [("moved", "fulfilment/grew")]


def test_a_session_keeps_the_promise_to_hold_it_in_its_time():
    session = promise("провести заседание межправкомиссии в 2023 году", due="2023")
    text = "Заседание межправкомиссии прошло в Астане."
    assert told(session, event(text, day="2023-05-15", type="commission", mode=None)) == [("kept", "fulfilment/hold")]
    assert told(session, event(text, day="2029-05-15", type="commission", mode=None)) == []


def test_a_session_keeps_the_promise_of_a_body_and_moves_that_of_quicker_work():
    text = "Заседание рабочей группы по водным вопросам прошло в Астане."
    met = event(text, type="commission", mode=None)
    assert told(promise("создать рабочую группу по водным вопросам"), met) == [("kept", "fulfilment/hold")]
    assert told(promise("активизировать рабочую группу по водным вопросам"), met) == [("moved", "fulfilment/hold")]


def test_another_city_or_namesake_is_no_evidence():
    assert told(promise("открыть консульство в Актау"), event("В Туркменбаши открыто консульство.")) == []
    monument = promise("установить памятник Абаю")
    assert told(monument, event("Открыт памятник Магтымгулы.", mode="unveiling")) == []


def test_a_goal_that_moved_is_told_and_not_joined():
    later = promise("довести товарооборот до 2 млрд долларов", day="2024-10-11", sector="trade")
    commitments = link_kind(COMMITMENT, [TRADE, later]).conclusions
    first, second = sorted(commitments, key=lambda one: one.said[0].said)
    assert goals_moved(aims(commitments, [TRADE, later])) == [(first.id, second.id)]


def test_order_of_accounts_changes_nothing():
    accounts = [FLIGHTS, TRADE, figure(1_020_000_000, "2025"), event("Прямые авиарейсы открыты.")]
    commitments = link_kind(COMMITMENT, accounts).conclusions
    assert fulfilments(commitments, accounts) == fulfilments(commitments, accounts[::-1])


def test_the_pairs_written_by_hand_keep_their_precision():
    for half in (rows()[0::2], rows()[1::2]):
        counts = tally(half)
        assert counts["right"] / (counts["right"] + counts["wrong"]) >= 0.9, report("half", half)
        assert counts["kept wrongly"] <= 1


def test_another_length_of_road_is_another_road():
    road = promise("построить автодорогу протяжённостью 165 км")
    assert told(road, event("Автодорога протяжённостью 340 км открыта.")) == []
    assert told(road, event("Автодорога протяжённостью 165 км открыта.")) == [("kept", "fulfilment/open")]


def test_a_visit_is_no_visa_and_an_opening_noun_no_deed():
    visas = promise("отменить визы")
    assert told(visas, event("Визит министра отменён.", type="visit", mode=None, status="cancelled")) == []
    flights = event("Открытие прямых авиарейсов остаётся делом ближайших лет.", type="talks", mode=None)
    assert told(FLIGHTS, flights) == []


def test_a_third_country_may_stand_by_when_the_city_is_the_one_promised():
    consulate = promise("открыть консульство в Актау")
    assert told(consulate, event("В Актау открыто консульство.", countries=["KZ", "RU", "TM"])) != []
    assert told(FLIGHTS, event("Прямые авиарейсы открыты.", countries=["KZ", "RU", "TM"])) == []


def test_a_goal_that_lost_its_billion_is_not_reached():
    cut = promise("довести товарооборот до 1 доллара", sector="trade")
    assert told(cut, figure(600_000_000, "2025")) == []


def test_a_figure_whose_words_name_an_earlier_year_reaches_no_later_goal():
    before = figure(2e9, None, text="Товарооборот за 2021 год составил 2 млрд долларов.", day="2022-12-01")
    after = figure(2e9, None, text="Товарооборот составил 2 млрд долларов.", day="2022-12-01")
    assert told(TRADE, before) == []
    assert told(TRADE, after) == [("kept", "fulfilment/reached")]


def test_a_promise_remembered_by_its_year_is_not_thereby_older():
    made = promise("провести заседание делового совета", day="2021-08-01")
    again = promise("провести заседание делового совета", day="2022-01-15", article="again")
    words = "В 2021 году стороны договорились провести заседание делового совета."
    remembered = msgspec.structs.replace(again, finding=msgspec.structs.replace(again.finding, quotes=quotes(words)))
    session = event("Состоялось заседание делового совета.", day="2021-03-14", type="commission", mode=None)
    assert told(made, remembered, session) == []
