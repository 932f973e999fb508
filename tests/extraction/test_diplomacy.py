"""Contracts, decisions and promises of clubs, families and courts leave a page empty; those of states do not."""

import pytest

from elchi.records import AgreementFound, CommitmentFound
from tests.extraction.written import findings

ORDINARY = {
    "a footballer": (
        "ru",
        "Бразильский нападающий Жуан Коста подписал контракт с московским клубом на три года. Клуб намерен "
        "выиграть чемпионат России.",
    ),
    "a family": (
        "en",
        "The couple left Norway and agreed to buy a house in Spain for 300,000 euros. They plan to let it.",
    ),
    "a court": (
        "en",
        "A court in France sentenced the hacker. Prosecutors from the United States proposed to extradite him.",
    ),
    "a police": (
        "ru",
        "Полиция Лондона объявила о начале расследования. Погибший приехал из России. Родственники решили "
        "похоронить его в Лондоне.",
    ),
    "an heir": (
        "ru",
        "Певца знали президент Чили Хуан Коста и президент Перу Хосе Диас. Семья певца решила выкупить дом за "
        "8 миллионов долларов.",
    ),
    "a team": (
        "kk",
        "Қазақстандық клуб испан шабуылшысымен келісімшартқа қол қойды. Клуб екі ойыншы алуды жоспарлап отыр.",
    ),
    "a company": (
        "tk",
        "Türk kompaniýasy Germaniýada 200 işçi almagy meýilleşdirýär. Kompaniýa şertnama baglaşdy.",
    ),
}
BETWEEN_STATES = {
    "two states promise": ("ru", "Казахстан и Узбекистан договорились построить центр торговли.", CommitmentFound),
    "ministers promise": (
        "tk",
        "Türkmenistanyň we Eýranyň ministrleri ýükleriň üstaşyr geçirilmegini ösdürmek barada ylalaşdylar.",
        CommitmentFound,
    ),
    "one to another": ("en", "Japan promised to build a bridge in Laos by 2027.", CommitmentFound),
    "a treaty": ("ru", "Между Чили и Перу действует договор о выдаче преступников.", AgreementFound),
    "a convention": ("tk", "Aktauda Hazar deňziniň hukuk derejesi hakynda Konwensiýa gol çekildi.", AgreementFound),
}


@pytest.mark.parametrize("language, text", ORDINARY.values(), ids=ORDINARY)
def test_what_private_people_agree_leaves_a_page_empty(language, text):
    assert [one.rule for one in findings(language, text)] == []


@pytest.mark.parametrize("language, text, kind", BETWEEN_STATES.values(), ids=BETWEEN_STATES)
def test_what_states_agree_stands_alone(language, text, kind):
    assert kind in [type(one) for one in findings(language, text)]
