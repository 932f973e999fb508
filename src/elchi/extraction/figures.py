"""Figures: numbers with measure, unit, period and countries, as one article states them."""

from collections.abc import Iterator

import msgspec

from elchi.extraction.amounts import LARGE, Number, can_be, is_money, numbers_in, value_of
from elchi.extraction.analysis import Analysis
from elchi.extraction.clauses import breaks
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.periods import period_of
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.language.rows import MeasureRow
from elchi.records import FigureFound
from elchi.records.vocabulary import Measure

BESIDE = 2
NEAR = 3
SIDED: frozenset[Measure] = frozenset({"export", "import"})


def figures_in(analysis: Analysis) -> list[FigureFound]:
    """The figures of an article: each measure with the quantity that stands nearest to it in its sentence."""
    found: list[FigureFound] = []
    before: Hit | None = None
    currency: str | None = None
    for sentence in analysis.sentences:
        measures = sentence.table("measure")
        numbers = numbers_in(sentence, currency) if measures or before else []
        currency = next((n.quantity.unit for n in numbers if is_money(n.quantity)), currency)
        more = list(
            _in_sentence(analysis, sentence, numbers) if measures else _carried(analysis, sentence, before, numbers)
        )
        for one in more:
            _add(found, one)
        stocks = [hit for hit in measures if hit.entry.row.measure != "target"]
        before = stocks[-1] if stocks else (before if more else None)
    return found


def _carried(
    analysis: Analysis, sentence: Sentence, before: Hit | None, numbers: list[Number]
) -> Iterator[FigureFound]:
    """The figure of a sentence that goes on about the measure of the one before ("It reached $563 million")."""
    pointers = [hit for hit in sentence.table("pointer") if any(apart(hit, n) <= NEAR for n in numbers)]
    words = [*sentence.table("change"), *pointers]
    if before is None or not numbers or not words:
        return
    value = next((n for n in numbers if can_be(before.entry.row, n.quantity)), None)
    change = _change(sentence, words[0], numbers)
    if value or change is not None:
        yield _finding(analysis, sentence, Hit(words[0].first, words[0].last, before.entry), value, change)


def _add(found: list[FigureFound], one: FigureFound) -> None:
    """Take in a figure: with one of the same value it is the same, unless their periods or changes differ."""
    for place, known in enumerate(found):
        if _same(known, one):
            quotes = [*known.quotes, *(quote for quote in one.quotes if quote not in known.quotes)]
            period, change = known.period or one.period, one.change if known.change is None else known.change
            found[place] = msgspec.structs.replace(known, quotes=quotes, period=period, change=change)
            return
    found.append(one)


def _same(known: FigureFound, one: FigureFound) -> bool:
    if (known.measure, known.unit) != (one.measure, one.unit) or known.value != one.value:
        return False
    pairs = ((known.period, one.period), (known.change, one.change))
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _in_sentence(analysis: Analysis, sentence: Sentence, numbers: list[Number]) -> Iterator[FigureFound]:
    measures = sorted(sentence.table("measure"), key=lambda hit: hit.entry.row.measure != "target")
    left = list(numbers)
    for hit in measures:
        value = value_of(sentence, hit, left)
        change = _change(sentence, hit, left)
        if value or change is not None:
            yield _finding(analysis, sentence, hit, value, change, _measured(sentence, hit, value, left))
        if value:
            left.remove(value)
    for hit in measures:
        if hit.entry.row.measure in SIDED:
            yield from (_finding(analysis, sentence, hit, n, None) for n in left if _is_of_other(sentence, hit, n))


def _measured(sentence: Sentence, hit: Hit, value: Number | None, numbers: list[Number]) -> Measure:
    """What is measured: growth, where no more is told of trade than its percentage, in the same clause."""
    measure: Measure = hit.entry.row.measure
    if measure != "trade turnover" or value is not None:
        return measure
    share = min((n for n in numbers if n.quantity.unit == "%"), key=lambda n: apart(hit, n))
    between = range(min(share.last, hit.last), max(share.first, hit.first))
    return measure if any(breaks(sentence, index) for index in between) else "growth"


def _is_of_other(sentence: Sentence, hit: Hit, number: Number) -> bool:
    """Whether the number is the other side's: "Казахстан вывез товаров на 114,5 млн, Туркменистан – на 63,7 млн"."""
    near = [actor for actor in sentence.actors if 0 <= number.first - actor.last <= BESIDE and actor.is_bare_country]
    leads = any(actor.first == 0 or not sentence.tokens[actor.first - 1].is_word for actor in near)
    return leads and number.quantity.value >= LARGE and can_be(hit.entry.row, number.quantity)


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
    analysis: Analysis,
    sentence: Sentence,
    hit: Hit,
    value: Number | None,
    change: float | None,
    measured: Measure | None = None,
) -> FigureFound:
    row: MeasureRow = hit.entry.row
    measure = measured or row.measure
    last = max(hit.last, value.last if value else hit.last)
    first = min(hit.first, value.first if value else hit.first)
    quote = sentence.quote(first, last)
    amount, unit = (value.quantity.value, value.quantity.unit or row.unit) if value else (None, None)
    if measure == "growth" and amount is None:
        amount, unit = change, "%"
    return FigureFound(
        id=finding_id(analysis.article.id, "figure", quote.start, quote.end, measure),
        article=analysis.article.id,
        rule=hit.entry.rule,
        quotes=[sentence.quote(), quote],
        measure=measure,
        value=amount,
        unit=unit,
        period=period_of(sentence, value.quantity.start if value else quote.start, measure),
        countries=analysis.pair_of(sentence),
        change=change,
    )
