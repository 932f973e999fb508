"""A finding of a promise, made ready to be compared: its sketch, its sides and the day it was made."""

from datetime import date

import msgspec

from elchi.language import load
from elchi.language.dates import DateMatch
from elchi.linking.account import Account
from elchi.linking.commitments.sketch import LARGE, Amount, Sketch, amounts, nature, sketched
from elchi.records import CommitmentFound, Finding
from elchi.records.days import first_day, last_day

Word = Account[CommitmentFound]
OCCASION = 10
PAIR = 2
MONEY = "USD"


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """What one article says was promised.

    `sides` are those who promised and, when one side did, the country that its sentence names besides. `said` is the
    EDTF day on which it was promised: the past day that the sentence tells, else the page's; `day` is its first day,
    and `span` its first and last day counted from the year 1.
    """

    account: Word
    sketch: Sketch
    sides: frozenset[str]
    said: str | None = None
    day: str | None = None
    span: tuple[int, int] | None = None

    @property
    def id(self) -> str:
        """The finding's id."""
        return self.account.id


def items(account: Account[Finding]) -> list[Promise]:
    """The promise of an account, if it tells of one."""
    found = account.finding
    if not isinstance(found, CommitmentFound):
        return []
    word = Account(finding=found, language=account.language, published=account.published, outlet=account.outlet)
    said = _said(word)
    day = first_day(said)
    return [Promise(account=word, sketch=_sketch(word), sides=_sides(word), said=said, day=day, span=_span(said))]


def _sketch(word: Word) -> Sketch:
    """The sketch of the action; a goal in money is one of trade when trade is its sector."""
    found = word.finding
    made = sketched(found.action, word.language)
    places = made.places - set(found.by)
    if found.sector != "trade" or nature(made.objects) - {"field"}:
        return msgspec.structs.replace(made, places=places)
    whole = frozenset(_money(amount) for amount in made.amounts)
    objects = made.objects | ({"trade"} if {unit for _, unit in whole} & {MONEY} else frozenset())
    return msgspec.structs.replace(made, places=places, amounts=whole, objects=objects)


def _money(amount: Amount) -> Amount:
    value, unit = amount
    return (value, MONEY) if unit is None and value >= LARGE else amount


def _sides(word: Word) -> frozenset[str]:
    """Those who promised; one side's promise is to the one other country that its sentence names, if it names one."""
    by = frozenset(word.finding.by)
    if len(by) != 1 or not word.finding.quotes:
        return by
    named = sketched(word.finding.quotes[0].text, word.language).places
    others = {place for place in named if len(place) == PAIR and place.isupper()} - by
    return by | others if len(others) == 1 else by


def _said(word: Word) -> str | None:
    """The day that the sentence gives the promise, when it lies before the page's; else the page's."""
    quotes = word.finding.quotes
    if not quotes or not any(map(str.isdigit, quotes[0].text)):
        return word.published
    told = [day for match in _outside(word) if (day := _past(match, word.published))]
    if len(told) != 1 or (len(told[0]) == len("2022") and amounts(quotes[0].text, load(word.language))):
        return word.published
    return told[0]


def _outside(word: Word) -> list[DateMatch]:
    """The dates of the sentence that do not stand in the action, where they would be its term."""
    text, action = word.finding.quotes[0].text, word.finding.action
    start = text.find(action)
    end = start + len(action) if start >= 0 else start
    return [match for match in load(word.language).dates(text) if not (start < match.end and match.start < end)]


def _past(match: DateMatch, published: str | None) -> str | None:
    """The date when it is over by the page's day; a day and month without a year are the last such before it."""
    told = match.when.edtf or _resolved(match.partial, published)
    if told is None or published is None or "/" in told:
        return None
    over = last_day(told)
    return told if over is not None and over <= published else None


def _resolved(partial: str | None, published: str | None) -> str | None:
    if partial is None or published is None:
        return None
    this = f"{published[:4]}-{partial}"
    return this if this <= published else f"{int(published[:4]) - 1}-{partial}"


def _span(said: str | None) -> tuple[int, int] | None:
    first, last = first_day(said), last_day(said)
    if first is None or last is None:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def near(one: Promise, other: Promise, days: int = OCCASION) -> bool:
    """Whether two promises are dated, and may have been made within so many days of each other."""
    if one.span is None or other.span is None:
        return False
    return one.span[0] - other.span[1] <= days and other.span[0] - one.span[1] <= days
