"""The numbers of a sentence, and which of them can be the value of a measure."""

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.extraction.nearness import apart
from elchi.extraction.sentence import Sentence
from elchi.language import Hit, fold
from elchi.language.numbers import Quantity
from elchi.language.rows import MeasureRow
from elchi.records.vocabulary import Measure

FAR = 20
LARGE = 1e5
BEFORE = 3
MONEY: frozenset[Measure] = frozenset(
    {"trade turnover", "export", "import", "investment stock", "target", "loan", "grant"}
)
COUNTS: frozenset[Measure] = frozenset({"joint ventures", "treaty base", "flights", "students"})
COUNTED = frozenset({"company", "enterprise", "project", "document", "flight", "student", "person"})
PARTS = frozenset({"%", "pp", "times"})


@dataclass(slots=True)
class Number:
    """A quantity of a sentence with the tokens that it covers."""

    quantity: Quantity
    first: int
    last: int


def numbers_in(sentence: Sentence, currency: str | None) -> list[Number]:
    """The sentence's quantities that stand in no date; large bare numbers take its currency, else the page's."""
    found = []
    for quantity in sentence.language.numbers.find(sentence.article.text, sentence.span.start, sentence.span.end):
        if not sentence.in_date(quantity.start):
            first = sentence.token_at(quantity.start)
            found.append(Number(quantity, first, sentence.token_at(quantity.end - 1) + 1))
    money = next((n.quantity.unit for n in found if is_money(n.quantity)), currency)
    return [_in_money(number, money) for number in found]


def _in_money(number: Number, money: str | None) -> Number:
    """The number in the currency told beside it: «114,5 млн и 63,7 млн долларов» are both dollars."""
    if money is None or number.quantity.unit is not None or number.quantity.value < LARGE:
        return number
    return Number(number.quantity._replace(unit=money), number.first, number.last)


def is_money(quantity: Quantity) -> bool:
    """Whether the unit is a currency."""
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def can_be(row: MeasureRow, quantity: Quantity) -> bool:
    """Whether the quantity can be a value of the measure: money for trade, a count for a treaty base."""
    unit = quantity.unit
    if unit in PARTS:
        return False
    if row.measure in MONEY:
        return is_money(quantity) or (row.measure == "target" and unit == "m3")
    if row.measure in COUNTS:
        return unit in (None, row.unit) or (row.unit is None and unit in COUNTED)
    return row.unit is None or unit in (None, row.unit)


def value_of(sentence: Sentence, hit: Hit, numbers: Sequence[Number]) -> Number | None:
    """The number that stands nearest to the measure; for a target, the one that is to be reached if one is told."""
    row: MeasureRow = hit.entry.row
    fits = [n for n in numbers if can_be(row, n.quantity) and apart(hit, n) <= FAR]
    goals = [n for n in fits if _is_goal(sentence, n)] if row.measure == "target" else []
    return min(goals or fits, key=lambda n: apart(hit, n), default=None)


def _is_goal(sentence: Sentence, number: Number) -> bool:
    """Whether the number is what something rises to: "to" before it, or a dative where cases stand at the end."""
    if sentence.language.grammar.verb_last:
        return "dat" in sentence.language.morphology.cases(fold(sentence.tokens[number.last - 1].text))
    before = sentence.tokens[max(number.first - BEFORE, 0) : number.first]
    return any(token.text.lower() in sentence.language.grammar.goals for token in before)
