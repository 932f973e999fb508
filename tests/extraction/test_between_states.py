"""Travel, meetings and papers of private people, and a state's business at home, are no diplomacy."""

import pytest

from tests.extraction.written import events

AT_HOME = {
    "a singer's tour": (
        "en",
        "The singer Anna Weber arrived in Tokyo on Monday. In Japan she met the British pianist John Hill. "
        "They will travel to Paris together.",
    ),
    "a patient": (
        "ru",
        "Известный режиссёр Павел Лунгин находится в больнице Тель-Авива в тяжёлом состоянии. Из Москвы в Израиль "
        "вылетела его жена. Министр здравоохранения России пожелал ему выздоровления.",
    ),
    "a law": (
        "ru",
        "Закон, принятый парламентом Бразилии, был принят после долгих споров. Американские газеты пишут, что "
        "президент подпишет его в среду.",
    ),
    "a minister named at home": (
        "ru",
        "Президент Венесуэлы назначил нового министра обороны. Прежний министр подал в отставку в понедельник.",
    ),
    "athletes": (
        "kk",
        "Қазақстандық боксшы Дана Сейтқызы Ташкентке барды. Ол Өзбекстанда жаттықтырушысымен кездесті.",
    ),
    "a student": (
        "tk",
        "Talyp Myrat Orazow Ankara okuwa gitdi. Ol Türkiýede dostlary bilen duşuşdy.",
    ),
    "a band on tour": (
        "kk",
        "Қазақстандық әртістер Вена мен Берлинде болып, турнені Мәскеуде аяқтады.",
    ),
    "tourists": ("en", "The Chilean guide visited Iran and Finland, and Iran and Finland liked her book."),
    "a prisoner": (
        "ru",
        "Украинская лётчица, которая находится под арестом в Минске, написала письмо из Белоруссии.",
    ),
    "a long reign": (
        "ru",
        "Король Норвегии Харальд отметил юбилей пребывания на троне. Его поздравил король Швеции.",
    ),
    "a wedding": ("ru", "Пара из Китая подписала документы о браке в Макао. Актёр встречается с ней с 2017 года."),
    "a bout": (
        "kk",
        "Дана Сейтқызы (Қазақстан) екінші жекпе-жекте Ли (Оңтүстік Корея) мен Мансури (Алжир) жұбының жеңімпазымен "
        "кездеседі.",
    ),
    "a band and its label": ("en", "The band signed to a small records label in Peru and to another in Japan."),
    "a law of the Congress": ("en", "The Philippine act was passed by the United States Congress in 1902."),
    "an adviser": (
        "ru",
        "Отставной генерал, которого президент США назначил советником, получил деньги от российских фирм.",
    ),
    "games": (
        "tk",
        "Jakartada açylyş dabarasy geçirilen oýunlarda Türkmenistanyň türgenleri ýaryşlara gatnaşdylar.",
    ),
}
ABROAD = {
    "a minister's journey": ("en", "The Foreign Minister of Chile, Anna Weber, arrived in Tokyo on Monday.", "visit"),
    "a delegation": ("ru", "Делегация Министерства здравоохранения России прибыла в Израиль.", "visit"),
    "an envoy named": ("ru", "Президент Венесуэлы назначил нового посла в Бразилии.", "appointment"),
    "a delegation by its nationality": ("en", "A Korean government delegation arrived in Chile on Monday.", "visit"),
    "a commission of two": ("ru", "Заседание казахстанско-чилийской комиссии прошло в Астане.", "commission"),
    "the UN chief": (
        "en",
        "UN Secretary-General António Guterres met President Sadyr Japarov in Bishkek.",
        "meeting",
    ),
    "a head of state": ("kk", "Қазақстан Президенті Қасым-Жомарт Тоқаев Ташкентке ресми сапармен барды.", "visit"),
    "a foreign minister": (
        "tk",
        "Türkmenistanyň daşary işler ministri Raşid Meredow Ankara resmi sapar bilen bardy.",
        "visit",
    ),
}


@pytest.mark.parametrize("language, text", AT_HOME.values(), ids=AT_HOME)
def test_private_and_domestic_news_has_no_event(language, text):
    assert [event.rule for event in events(language, text)] == []


@pytest.mark.parametrize("language, text, kind", ABROAD.values(), ids=ABROAD)
def test_who_acts_for_a_state_makes_an_event(language, text, kind):
    assert kind in [event.type for event in events(language, text)]
