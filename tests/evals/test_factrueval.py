"""Facts of the competition: what is read from a line, how it is written down, how it is compared."""

from pathlib import Path

import pytest

from evals.factrueval.__main__ import facts_in
from evals.factrueval.facts import Fact
from evals.factrueval.lines import known, word_of
from evals.factrueval.scoring import agreement, near, scored
from evals.factrueval.standard import Expected, expected_facts

OCCUPATIONS = {
    "Министр иностранных дел Эстонии Юри Рауд выступил в Таллине.": (
        "Юри Рауд",
        "Министр иностранных дел",
        "Эстонии",
    ),
    "Российский министр Олег Гущин подал в отставку.": ("Олег Гущин", "министр", "Россия"),
    "Игорь Пряхин, глава комитета Госдумы, ответил на вопросы.": ("Игорь Пряхин", "глава", "комитета Госдумы"),
    "Чрезвычайный и полномочный посол Эстонии Юри Рауд прибыл в Баку.": (
        "Юри Рауд",
        "Чрезвычайный и полномочный посол",
        "Эстонии",
    ),
    "Представитель Роскосмоса Игорь Пряхин ответил на вопросы.": ("Игорь Пряхин", "Представитель", "Роскосмоса"),
    "Президент ФИДЕ (FIDE) Игорь Пряхин открыл турнир.": ("Игорь Пряхин", "Президент", "ФИДЕ"),
    "Бывший посол Эстонии, Юри Рауд, вернулся в Таллин.": ("Юри Рауд", "посол", "Эстонии"),
    "Директором «Газпрома» в 2010 году был назначен Игорь Пряхин.": ("Игорь Пряхин", "Директором", "Газпрома"),
}


@pytest.mark.parametrize(("text", "expected"), OCCUPATIONS.items())
def test_a_person_holds_a_post_somewhere(text: str, expected: tuple[str, str, str]) -> None:
    who, position, where = expected
    arguments = (("who", who), ("position", position), ("where", where))
    assert facts_in(text) == [Fact("occupation", arguments)]


def test_a_body_in_the_posts_own_words_goes_before_a_concluded_one() -> None:
    (fact,) = facts_in("С президентом Юри Раудом говорили в Баку.\nПрезидент Эстонии Юри Рауд уехал.")
    assert fact.arguments == (("who", "Юри Рауд"), ("position", "Президент"), ("where", "Эстонии"))


@pytest.mark.parametrize(
    "text",
    [
        "Бразильский космонавт Игорь Пряхин вернулся на Землю.",
        "Лидер оппозиции Игорь Пряхин выступил на митинге.",
        "Основатель «Зари» Игорь Пряхин вернулся.",
    ],
)
def test_neither_nationality_nor_opposition_nor_ownership_is_a_post(text: str) -> None:
    assert facts_in(text) == []


def test_two_people_meet_and_the_press_is_nobody() -> None:
    met = [f for f in facts_in("Президент Эстонии Юри Рауд встретился с Олегом Гущиным.") if f.type == "meeting"]
    assert met == [Fact("meeting", (("participant", "Юри Рауд"), ("participant", "Олегом Гущиным")))]
    press = facts_in("На встрече с журналистами Юри Рауд назвал Олега Гущина другом.")
    assert [f for f in press if f.type == "meeting"] == []


DEALS = {
    "«Газпром» купил акции «Белтрансгаза».": ("Газпром", "Белтрансгаза", "купля/продажа"),
    "«Газпром» выдал «Белтрансгазу» кредит.": ("Газпром", "Белтрансгазу", "займ/возвращение займа"),
    "Эксперты обсудили слияние «Газпрома» и «Белтрансгаза».": ("Газпрома", "Белтрансгаза", "купля/продажа"),
    "Акции «Белтрансгаза» куплены «Газпромом».\n«Газпром» купил акции «Белтрансгаза».": (
        "Газпромом",
        "Белтрансгаза",
        "купля/продажа",
    ),
    "«Газпром» договорился с партнерами.\nОни продали часть акций «Белтрансгаза».": (
        "Белтрансгаза",
        "Газпром",
        "купля/продажа",
    ),
}


@pytest.mark.parametrize(("text", "expected"), DEALS.items())
def test_a_deal_has_two_sides(text: str, expected: tuple[str, str, str]) -> None:
    one, other, kind = expected
    (fact,) = (fact for fact in facts_in(text) if fact.type == "deal")
    assert set(fact.arguments) == {("participant", one), ("participant", other), ("type", kind)}


@pytest.mark.parametrize(
    "text",
    [
        "«Газпром» хочет купить «Белтрансгаз».",
        "«Газпром» не продал «Белтрансгаз».",
        "Завод продали, сообщает «Интерфакс».",
        "Компания World Fashion Channel (WFC) купила станки.",
    ],
)
def test_no_deal_is_planned_denied_made_with_an_outlet_or_with_oneself(text: str) -> None:
    assert [fact for fact in facts_in(text) if fact.type == "deal"] == []


def test_no_colon_of_the_text_breaks_a_response() -> None:
    assert Fact("meeting", (("participant", "Рауд: Юри\nЮри"),)).response() == "meeting\nparticipant: Рауд Юри Юри\n"


def test_an_argument_may_be_two_letters_off() -> None:
    expected = Expected("meeting", (("participant", frozenset({"Юри Рауд"})), ("participant", frozenset({"Гущин"}))))
    found = Fact("meeting", (("participant", "юри рауда"), ("participant", "Пряхин")))
    assert near("«Заря»", '"Заря"')
    assert agreement(expected, found) == pytest.approx(1 / 3)
    quality = scored([([expected], [found, found])])["meeting"]
    assert (quality.right, quality.found, quality.expected) == (pytest.approx(1 / 3), 2, 1)


def test_expected_facts_leave_out_what_is_only_possible(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Юри Рауд — министр.", "utf-8")
    (tmp_path / "a.spans").write_text(
        "1 name 0 3 10 1  # 10 Юри\n2 surname 4 4 11 1  # 11 Рауд\n3 job 11 7 13 1  # 13 министр\n"
    )
    (tmp_path / "a.objects").write_text("5 Person 1 2 # Юри Рауд\n")
    (tmp_path / "a.coref").write_text("7 5\nfirstname Юри\nlastname Рауд\n")
    (tmp_path / "a.facts").write_text(
        "0-0 Occupation\nWho obj7 Рауд Юри\nPosition span3 министр\n\n"
        "0-1 Meeting\nParticipant obj7 Рауд Юри\nМодальность возможность\n"
    )
    (fact,) = expected_facts(tmp_path / "a")
    assert fact.type == "occupation"
    assert {"Юри Рауд", "Рауд Юри", "Рауд"} <= dict(fact.arguments)["who"]
    assert dict(fact.arguments)["position"] == {"министр"}


@pytest.mark.parametrize(
    "table",
    ["body", "link", "adjective", "post", "calling", "rank", "helper", "settlement", "meeting", "telling", "unreal"],
)
def test_words_are_in_dictionary_form(table: str) -> None:
    words = {word for word in known(table) if word.isalpha() and len(word) > 3}
    assert {word for word in words if word_of(word, 0, len(word)).lemma != word} == set()
