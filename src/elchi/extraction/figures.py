"""Figures: numbers with measure, unit, period and countries, as one article states them."""

from collections.abc import Iterator
from dataclasses import dataclass

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.language.numbers import Quantity
from elchi.language.rows import MeasureRow
from elchi.records import FigureFound

FAR = 20
LARGE = 1e5
MONEY = frozenset({"trade turnover", "export", "import", "investment stock", "target"})


@dataclass(slots=True)
class Number:
    """A quantity of a sentence with the tokens that it covers."""

    quantity: Quantity
    first: int
    last: int


def figures_in(analysis: Analysis) -> list[FigureFound]:
    """The figures of an article: each measure with the quantity that stands nearest to it in its sentence."""
    found: list[FigureFound] = []
    before: Hit | None = None
    for sentence in analysis.sentences:
        measures = sentence.table("measure")
        more = list(_in_sentence(analysis, sentence) if measures else _carried(analysis, sentence, before))
        found.extend(one for one in more if not any(_same(one, known) for known in found))
        stocks = [hit for hit in measures if hit.entry.row.measure != "target"]
        before = stocks[-1] if stocks else (before if more else None)
    return found


def _carried(analysis: Analysis, sentence: Sentence, before: Hit | None) -> Iterator[FigureFound]:
    """The figure of a sentence that goes on about the measure of the one before ("It reached $563 million")."""
    numbers = _numbers(sentence) if before and sentence.table("change") else []
    if before is None or not numbers:
        return
    word = sentence.table("change")[0]
    value = next((n for n in numbers if _measures(before.entry.row, n.quantity)), None)
    change = _change(sentence, word, numbers)
    if value or change is not None:
        yield _finding(analysis, sentence, Hit(word.first, word.last, before.entry), value, change)


def _same(one: FigureFound, other: FigureFound) -> bool:
    return (one.measure, one.value, one.change, one.period) == (
        other.measure,
        other.value,
        other.change,
        other.period,
    )


def _in_sentence(analysis: Analysis, sentence: Sentence) -> Iterator[FigureFound]:
    measures = sorted(sentence.table("measure"), key=lambda hit: hit.entry.row.measure != "target")
    if not measures:
        return
    numbers = _with_units(_numbers(sentence))
    for hit in measures:
        value = _nearest(hit, [n for n in numbers if _measures(hit.entry.row, n.quantity)])
        change = _change(sentence, hit, numbers)
        if value or change is not None:
            yield _finding(analysis, sentence, hit, value, change)
        if value:
            numbers.remove(value)


def _numbers(sentence: Sentence) -> list[Number]:
    """The sentence's quantities that stand in no date."""
    found = []
    for quantity in sentence.language.numbers.find(sentence.article.text, sentence.span.start, sentence.span.end):
        if sentence.in_date(quantity.start):
            continue
        first = sentence.token_at(quantity.start)
        found.append(Number(quantity, first, sentence.token_at(quantity.end - 1) + 1))
    return found


def _with_units(numbers: list[Number]) -> list[Number]:
    """Large bare numbers take the sentence's currency: "114,5 млн и 63,7 млн долларов"."""
    money = next((n.quantity.unit for n in numbers if _is_money(n.quantity)), None)
    return [
        Number(n.quantity._replace(unit=money), n.first, n.last)
        if money and n.quantity.unit is None and n.quantity.value >= LARGE
        else n
        for n in numbers
    ]


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def _measures(row: MeasureRow, quantity: Quantity) -> bool:
    """Whether the quantity can be a value of the measure: money for trade, a count for a treaty base."""
    if quantity.unit == "%":
        return False
    if row.measure in MONEY:
        return _is_money(quantity)
    return row.unit is None or quantity.unit in (None, row.unit)


def _nearest(hit: Hit, numbers: list[Number]) -> Number | None:
    near = [n for n in numbers if apart(hit, n) <= FAR]
    return min(near, key=lambda n: apart(hit, n), default=None)


def _change(sentence: Sentence, hit: Hit, numbers: list[Number]) -> float | None:
    """Growth in per cent, with its sign, when a word of change stands in the sentence beside a percentage."""
    changes = sentence.table("change")
    shares = [n for n in numbers if n.quantity.unit == "%"]
    if not changes or not shares:
        return None
    word = min(changes, key=lambda c: abs(c.first - hit.first))
    share = min(shares, key=lambda n: apart(word, n))
    return float(word.entry.row.sign * share.quantity.value)


def _finding(
    analysis: Analysis, sentence: Sentence, hit: Hit, value: Number | None, change: float | None
) -> FigureFound:
    row: MeasureRow = hit.entry.row
    last = max(hit.last, value.last if value else hit.last)
    first = min(hit.first, value.first if value else hit.first)
    quote = sentence.quote(first, last)
    return FigureFound(
        id=finding_id(analysis.article.id, "figure", quote.start, quote.end, row.measure),
        article=analysis.article.id,
        rule=hit.entry.rule,
        quotes=[sentence.quote(), quote],
        measure=row.measure,
        value=value.quantity.value if value else None,
        unit=(value.quantity.unit or row.unit) if value else None,
        period=period_of(sentence, value.quantity.start if value else quote.start),
        countries=analysis.pair_of(sentence),
        change=change,
    )


def period_of(sentence: Sentence, offset: int) -> str | None:
    """The date of the sentence that stands nearest to the figure, else the year that "last year" means."""
    dates = [date for date in sentence.dates if date.when.edtf]
    nearest = min(dates, key=lambda date: abs(date.start - offset), default=None)
    published = sentence.article.published
    years = [hit.entry.row.years for hit in sentence.table("relative") if hit.entry.row.years is not None]
    if nearest is None and years and published:
        return str(int(published[:4]) + years[0])
    return nearest.when.edtf if nearest else None
