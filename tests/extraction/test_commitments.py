"""Promises: the action in the page's words, its force, sector, mechanism and term."""

import pytest
from written import findings, labels, marks, rows

CASES = rows(
    ru=[
        "Стороны встречи министров Казахстана и Ирана условились [развивать транзит грузов|agreed transport-"
        "logistics].",
        "Премьер-министры Казахстана и Узбекистана сочли целесообразным [развивать сотрудничество в текстильной "
        "промышленности|expedient textile].",
        "Министры Казахстана и Туркменистана выразили готовность [расширить сотрудничество в сфере энергетики|"
        "intended energy].",
        "Казахстан предложил Туркменистану [провести Дни культуры в Астане|proposed culture].",
        "Президенты Казахстана и Узбекистана поручили правительствам [разработать план развития туризма|"
        "instructed tourism].",
    ],
    en=[
        "Kazakhstan and Turkmenistan agreed to [increase trade turnover|agreed trade].",
        "The presidents of Kazakhstan and Uzbekistan instructed their governments to [draft a plan for tourism|"
        "instructed tourism].",
        "Kazakhstan proposed to Turkmenistan to [hold Days of Culture in Astana|proposed culture].",
        "Kazakhstan and Azerbaijan intend to [expand cooperation in energy|intended energy].",
    ],
    kk=[
        "Қазақстан мен Түрікменстан [тауар айналымын арттыруға|agreed trade] уағдаласты.",
        "Қазақстан мен Иран министрлері [жүк транзитін дамытуға|agreed transport-logistics] келісті.",
        "Қазақстан Түрікменстанға [Астанада Мәдениет күндерін өткізуді|proposed culture] ұсынды.",
    ],
    tk=[
        "Gazagystan we Türkmenistan [haryt dolanyşygyny artdyrmak|agreed trade] barada ylalaşdylar.",
        "Türkmenistanyň we Eýranyň ministrleri [ýükleriň üstaşyr geçirilmegini ösdürmek|agreed transport-logistics] "
        "barada ylalaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_promise(language, text):
    (promise,) = findings(language, text, "commitment")
    ((action, label),) = marks(text)
    assert f"{promise.force} {promise.sector}" == label
    assert action in promise.action
    assert promise.quotes[0].text.find(promise.action) >= 0


MECHANISMS = rows(
    ru=[
        "Казахстан и Туркменистан договорились увеличить товарооборот через [Рабочую группу по увеличению "
        "товарооборота|working group].",
        "Казахстан и Узбекистан договорились развивать связи в рамках [Делового совета|business council].",
    ],
    en=[
        "Kazakhstan and Turkmenistan agreed to raise trade turnover through the [Working Group on Trade "
        "Turnover|wg].",
        "Kazakhstan and Uzbekistan agreed to develop business ties through the [Business Council|bc].",
    ],
    kk=[
        "Қазақстан мен Түрікменстан [жұмыс тобы|wg] арқылы тауар айналымын арттыруға уағдаласты.",
    ],
    tk=[
        "Gazagystan we Türkmenistan [iş topary|wg] arkaly haryt dolanyşygyny artdyrmak barada ylalaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), MECHANISMS)
def test_the_body_through_which_it_is_to_be_done(language, text):
    (promise,) = findings(language, text, "commitment")
    ((name, _),) = marks(text)
    assert name.casefold() in promise.mechanism.casefold()


DUE = rows(
    ru=[
        "Казахстан и Туркменистан договорились открыть торговый дом [до конца 2028 года|2028].",
        "Казахстан и Узбекистан договорились построить центр торговли к [1 июля 2026 года|2026-07-01].",
    ],
    en=[
        "Kazakhstan and Turkmenistan agreed to open a trading house [by the end of 2028|2028].",
        "Kazakhstan and Uzbekistan agreed to build a trade centre by [1 July 2026|2026-07-01].",
    ],
    kk=[
        "Қазақстан мен Түрікменстан [2028 жылдың соңына дейін|2028] сауда үйін ашуға уағдаласты.",
    ],
    tk=[
        "Gazagystan we Türkmenistan [2028-nji ýylyň ahyryna çenli|2028] söwda öýüni açmak barada ylalaşdylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), DUE)
def test_a_term_is_no_more_exact_than_the_page(language, text):
    (promise,) = findings(language, text, "commitment", "2024-05-01")
    assert [promise.due] == labels(text)


NONE = rows(
    ru=[
        "Министры Казахстана и Туркменистана подчеркнули важность стратегического партнёрства.",
        "Министры Казахстана и Туркменистана высоко оценили уровень сотрудничества.",
        "Стороны переговоров Казахстана и Ирана не договорились об увеличении товарооборота.",
    ],
    en=[
        "The ministers of Kazakhstan and Turkmenistan stressed the importance of strategic partnership.",
        "The ministers of Kazakhstan and Turkmenistan praised the level of relations.",
    ],
    kk=[
        "Қазақстан мен Түрікменстан министрлері стратегиялық әріптестіктің маңызын атап өтті.",
    ],
    tk=[
        "Gazagystanyň we Türkmenistanyň ministrleri strategik hyzmatdaşlygyň ähmiýetini nygtadylar.",
        "Gazagystan we Eýran haryt dolanyşygyny artdyrmak barada ylalaşmadylar.",
    ],
)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_praise_importance_and_refusal_are_no_promises(language, text):
    assert findings(language, text, "commitment") == []


SIGNINGS = {
    "ru": "По итогам переговоров Беларуси и России планируется подписание плана консультаций министерств.",
    "en": "At the end of the talks Belarus and Russia agreed to sign a plan of consultations.",
}


@pytest.mark.parametrize("language", SIGNINGS)
def test_a_signing_that_is_planned_is_an_event_and_no_commitment(language):
    assert findings(language, SIGNINGS[language], "commitment") == []
    (signing,) = [event for event in findings(language, SIGNINGS[language], "event") if event.type == "signing"]
    assert signing.status == "planned"
