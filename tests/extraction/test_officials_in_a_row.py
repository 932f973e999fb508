"""Officials told in a row: whose country holds for whom, and how many meetings or accreditations they make."""

import pytest
from written import events, findings, rows

ENVOYS = rows(
    ru=["Грамоты вручили посол ЕС в Перу Карла Брун, посол Чили Хуан Торрес, посол Кении Джон Отьено."],
    en=[
        "Credentials were presented by Ambassador of the EU to Peru Carla Brun, Ambassador of Chile Juan Torres, "
        "Ambassador of Kenya John Otieno."
    ],
)


@pytest.mark.parametrize(("language", "text"), ENVOYS)
def test_each_envoy_in_a_row_keeps_his_own_country(language, text):
    held = {one.person.split()[-1]: one.country for one in findings(language, text, "office")}
    assert list(held.values()) == ["EU", "CL", "KE"]


LISTS = rows(
    ru=[
        "Министр иностранных дел Перу встретился с президентом Кении Джоном Отьено, спикером парламента Питером "
        "Мвангой и премьер-министром Полом Камау.",
    ],
    en=[
        "The Foreign Minister of Peru met with President of Kenya John Otieno, Speaker of Parliament Peter Mwanga "
        "and Prime Minister Paul Kamau.",
    ],
)


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_president_speaker_and_premier_in_a_row_are_three_meetings_in_one_country(language, text):
    found = events(language, text)
    partners = [[one.country for one in event.participants if one.name] for event in found]
    assert [event.type for event in found] == ["meeting"] * 3
    assert partners == [["KE"], ["KE"], ["KE"]]


def test_two_joined_by_a_conjunction_need_not_be_of_one_country():
    text = "Президент Перу Хуан Торрес и министр транспорта Джон Отьено открыли мост."
    assert [one.country for one in findings("ru", text + " Посол Кении встретился с послом Перу.", "office")][
        1
    ] is None


DAY = "Президент Перу принял грамоты от посла Кении Джона Отьено. Также грамоты вручили посол Чили и посол Дании."


def test_envoys_of_the_next_sentence_are_accredited_on_the_same_occasion():
    (event,) = events("ru", DAY)
    assert (event.mode, sorted(event.countries)) == ("credentials", ["CL", "DK", "KE", "PE"])


def test_letters_to_two_heads_are_two_events():
    text = "Президент Перу принял грамоты от посла Кении. Король Испании принял грамоты от посла Чили."
    assert [sorted(event.countries) for event in events("ru", text)] == [["KE", "PE"], ["CL", "ES"]]


def test_letters_not_accepted_are_denied():
    text = "Верительные грамоты от посла Кении президент Перу так и не принял."
    (event,) = events("ru", text)
    assert (event.type, event.status) == ("appointment", "denied")


def test_a_session_of_ministers_of_three_countries_is_a_gathering():
    (event,) = events("ru", "В Вене прошло заседание глав МИД Кении, Перу и Чили.")
    assert (event.type, event.mode) == ("summit", "ministerial")
    assert {"CL", "KE", "PE"} <= set(event.countries)


def test_an_organisation_is_not_the_island_of_its_name():
    (event,) = events("ru", "В Вене прошло заседание министров иностранных дел стран ГУАМ.")
    assert (event.type, "GU" in event.countries) == ("summit", False)


def test_talks_about_which_words_were_said_are_no_event():
    text = "Посол Перу раскритиковал слова премьер-министра Кении о переговорах с президентом Чили."
    assert events("ru", text) == []


def test_an_envoy_named_behind_his_host_country_is_named_in_the_nominative():
    text = "Министр Чили встретился с министром Перу. Церемония прошла с участием посла Чили в Перу Джона Ломбарда."
    assert "John Lombard" in [one.person for one in findings("ru", text, "office")]
