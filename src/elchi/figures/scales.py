"""Where values stand: round ticks of an axis, classes of a shade, numbers as a language writes them."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from elchi.records.vocabulary import LanguageCode

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
CLASSES = 5
ROUND_COUNTS = (1, 2, 3, 5, 10, 20, 30, 50)


def ticks(values: Sequence[float], wanted: int = 4) -> list[float]:
    """Round values from zero, or below it, that hold all values between them.

    Example: `ticks([487.6])` is [0, 200, 400, 600].
    """
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        return [0.0, 1.0]
    span = high - low
    rough = span / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(step * power for step in STEPS if step * power >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [index * step for index in range(first, last + 1)]


def classes(highest: int) -> list[int]:
    """The lowest count of each class of a shade, at most five, from 1.

    Example: `classes(14)` is [1, 2, 3, 5, 10].
    """
    rounds = [base * 100**power for power in range(10) for base in ROUND_COUNTS]
    within = [value for value in rounds if value <= highest]
    if len(within) <= CLASSES:
        return within
    spread = [round(index * (len(within) - 1) / (CLASSES - 1)) for index in range(CLASSES)]
    return [within[index] for index in spread]


def class_of(value: int, starts: Sequence[int]) -> int:
    """The class that a count falls into, from 1; 0 for none."""
    return bisect_right(starts, value)


def number(value: float, language: LanguageCode) -> str:
    """A whole number or one with decimals as CLDR writes it in the language: «1 234,5»."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, format="#,##0.##", locale=language)).replace("-", "−")


def compact(value: float, language: LanguageCode) -> str:
    """A value in few letters as CLDR writes it in the language: «487,6 млн», "1.2B"."""
    from babel.numbers import format_compact_decimal

    return str(format_compact_decimal(value, locale=language, fraction_digits=1)).replace("-", "−")
