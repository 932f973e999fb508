"""Promises: who makes them, where the action begins and ends, and how many there are."""

import pytest
from written import findings, marks, rows

TALKS = {
    "ru": "Президент Казахстана и президент Узбекистана провели переговоры. ",
    "en": "The President of Kazakhstan and the President of Uzbekistan held talks. ",
    "kk": "Қазақстан Президенті мен Өзбекстан Президенті келіссөз жүргізді. ",
    "tk": "Gazagystanyň Prezidenti bilen Özbegistanyň Prezidenti gepleşik geçirdiler. ",
}
PROMISERS = rows(
    ru=[
        ("Казахстанской стороной выражена готовность увеличить экспорт зерна в Афганистан.", ["KZ"]),
        ("Стороны условились наладить поставки электроэнергии в Афганистан и Пакистан.", ["KZ", "UZ"]),
        ("Казахстаном предложено создать рабочую группу по торговле.", ["KZ"]),
    ],
    en=[
        ("The sides agreed to export electricity to Afghanistan and Pakistan.", ["KZ", "UZ"]),
        ("Tashkent has promised a loan of 40 million dollars.", ["UZ"]),
        ("The Kazakh side expressed its readiness to increase oil exports to China.", ["KZ"]),
    ],
    kk=[
        ("Президенттер Ауғанстан мен Пәкістанға электр қуатын экспорттауға келісті.", ["KZ", "UZ"]),
        ("Қазақ тарапы Иранға астық жеткізуді ұлғайтуға дайын екенін айтты.", ["KZ"]),
        ("Ташкент сауда үйін ашуға ниет білдірді.", ["UZ"]),
    ],
    tk=[
        ("Taraplar Owganystana elektrik energiýasyny ibermek barada ylalaşdylar.", ["KZ", "UZ"]),
        ("Gazak tarapy söwda öýüni açmagy teklip etdi.", ["KZ"]),
    ],
)


@pytest.mark.parametrize(("language", "text", "by"), PROMISERS)
def test_the_subject_promises_and_not_whom_the_action_is_about(language, text, by):
    (promise,) = findings(language, TALKS[language] + text, "commitment")
    assert promise.by == by


SEVERAL = rows(
    ru=[
        "Стороны договорились [построить центр торговли|] и [открыть прямые авиарейсы|].",
        "Президенты условились [создать фонд инвестиций|], [упростить таможенные процедуры|] и "
        "[провести Дни культуры|].",
        "Стороны договорились [развивать и укреплять сотрудничество в сфере туризма|].",
    ],
    en=[
        "The sides agreed to [build a trade centre|] and to [open direct flights|].",
        "The presidents agreed to [create an investment fund|] and [simplify customs procedures|].",
        "The sides agreed to [develop and strengthen cooperation in tourism|].",
    ],
    kk=[
        "Тараптар [сауда орталығын салуға|] және [тікелей рейстерді ашуға|] келісті.",
        "Тараптар [туризм саласындағы ынтымақтастықты дамытуға және нығайтуға|] келісті.",
    ],
    tk=[
        "Taraplar [söwda merkezini gurmak|] we [göni uçar gatnawlaryny açmak|] barada ylalaşdylar.",
        "Taraplar [syýahatçylyk ulgamynda hyzmatdaşlygy giňeltmek we ösdürmek|] barada ylalaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), SEVERAL)
def test_actions_that_could_be_kept_apart_are_several(language, text):
    found = findings(language, TALKS[language] + text, "commitment")
    assert [one.action for one in found] == [action for action, _ in marks(TALKS[language] + text)]


WHOLE = rows(
    ru=[
        "Стороны договорились [открыть торговый дом|], часть расходов на который возьмёт фонд.",
        "Стороны намерены [увеличить экспорт с 7 млрд. долларов до 9 млрд. долларов|], сообщил министр.",
    ],
    en=[
        "The sides agreed to [open a trade house in Almaty|], the press service of the ministry said on Monday.",
        "“We agreed to [open a trade house in Almaty|],” the minister added.",
    ],
    kk=["Министрдің айтуынша, [Алматыда сауда үйін ашуға|] келісті."],
    tk=["Ministriň aýtmagyna görä, [Almatyda söwda öýüni açmak|] barada ylalaşdylar."],
)


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_an_action_ends_before_its_source_and_before_a_relative_clause(language, text):
    (promise,) = findings(language, TALKS[language] + text, "commitment")
    assert [promise.action] == [action for action, _ in marks(text)]


NONE = rows(
    ru=["Об этом президенты договорились на встрече во вторник."],
    en=["The parties agreed that the turnover of the two countries has increased in recent years."],
)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_a_time_and_what_has_been_done_are_no_actions(language, text):
    assert findings(language, TALKS[language] + text, "commitment") == []


READY = rows(
    kk=[
        "Өзбекстан Президенті ынтымақтастықты дамытуға дайын екенін айтты.",
        "ТМД елдері бірлескен жаттығу өткізуге келісті.",
    ],
    en=["The CIS countries agreed to hold a joint military exercise."],
)


@pytest.mark.parametrize(("language", "text"), READY)
def test_bare_readiness_is_no_promise_and_an_organisation_does_not_promise_for_the_pair(language, text):
    assert findings(language, TALKS[language] + text, "commitment") == []


TWICE = rows(
    ru=[("Стороны договорились увеличить экспорт", "Стороны договорились увеличить экспорт зерна на 20 процентов.")],
    en=[("The sides agreed to increase exports", "The sides agreed to increase exports of grain by 20 percent.")],
)


@pytest.mark.parametrize(("language", "title", "text"), TWICE)
def test_the_fuller_words_stand_for_a_promise_told_twice(language, title, text):
    (promise,) = findings(language, TALKS[language] + text, "commitment", title=title)
    assert "20" in promise.action
    assert len(promise.quotes) == 4


CONTACTS = rows(
    ru=["Стороны договорились провести встречу министров в Ташкенте 3 июня 2025 года."],
    en=["The sides agreed to hold a meeting of the ministers in Tashkent in 2025."],
    kk=["Тараптар Өзбекстан Президентінің ресми сапарын жыл соңына дейін ұйымдастыру жөнінде уағдаласты."],
    tk=["Taraplar 2025-nji ýylyň 3-nji iýunynda Daşkentde gepleşikleri geçirmek barada ylalaşdylar."],
)


@pytest.mark.parametrize(("language", "text"), CONTACTS)
def test_a_meeting_agreed_upon_with_its_year_or_place_is_an_event_only(language, text):
    found = findings(language, TALKS[language] + text, None, "2024-05-01")
    assert [one for one in found if hasattr(one, "action")] == []
    assert "planned" in [event.status for event in found if hasattr(event, "mode")]


REGULAR = rows(
    ru=["Стороны договорились [проводить встречи министров регулярно|]."],
    en=["The sides agreed to [hold meetings of the ministers regularly|]."],
    kk=["Тараптар [министрлердің кездесулерін тұрақты өткізуге|] келісті."],
    tk=["Taraplar [ministrleriň duşuşyklaryny yzygiderli geçirmek|] barada ylalaşdylar."],
)


@pytest.mark.parametrize(("language", "text"), REGULAR)
def test_to_meet_regularly_is_a_commitment(language, text):
    (promise,) = findings(language, TALKS[language] + text, "commitment")
    assert [promise.action] == [action for action, _ in marks(text)]


NESTED = rows(
    en=[
        "The sides agreed to [support the initiative to build a trade centre|].",
        "The President announced that [a joint fund for energy will be set up in Astana|].",
    ],
)


@pytest.mark.parametrize(("language", "text"), NESTED)
def test_a_verb_inside_the_action_makes_no_promise_of_its_own(language, text):
    (promise,) = findings(language, TALKS[language] + text, "commitment")
    assert [promise.action.removeprefix("a ")] == [action.removeprefix("a ") for action, _ in marks(text)]


DRAFTS = rows(
    kk=["Президенттер мәлімдеменің жобасын келісті."],
    tk=["Prezidentler beýannamanyň taslamasyny ylalaşdylar."],
)


@pytest.mark.parametrize(("language", "text"), DRAFTS)
def test_a_draft_that_is_agreed_promises_nothing(language, text):
    assert findings(language, TALKS[language] + text, "commitment") == []
