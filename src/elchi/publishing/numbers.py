"""Figures as the brief lists them: equal values of several reports once, unequal ones beside each other."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from elchi.publishing.brief import BriefLine, Run, Table
from elchi.publishing.draft import Draft
from elchi.publishing.wording import capital
from elchi.records import FigureFound
from elchi.records.days import last_day
from elchi.records.vocabulary import Measure

WIDTHS = [22, 20, 24, 15, 19]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """One value of one measure in one period and every report that gives it."""

    first: FigureFound
    reports: list[FigureFound]

    @property
    def id(self) -> str:
        """What tells it from other values, the same in every brief."""
        told = self.first
        return "|".join(str(part) for part in (told.measure, told.period, told.value, told.unit, told.change))


def amounts(draft: Draft, measures: Iterable[Measure]) -> list[Amount]:
    """The pair's figures of some measures, latest period first."""
    wanted = set(measures)
    groups: dict[object, list[FigureFound]] = defaultdict(list)
    for found in sorted(draft.file.figures, key=lambda f: (draft.published(f), f.id), reverse=True):
        if found.measure in wanted:
            groups[found.measure, found.period, found.value, found.unit, found.change].append(found)
    made = [Amount(first=group[0], reports=group) for group in groups.values()]
    return sorted(made, key=lambda a: (last_day(a.first.period) or "", draft.published(a.first)), reverse=True)


def conflicts(found: list[Amount]) -> list[list[Amount]]:
    """Groups of unequal values that sources give for the same measure, period and unit."""
    groups: dict[object, list[Amount]] = defaultdict(list)
    for amount in found:
        if amount.first.period and amount.first.value is not None:
            key = (
                amount.first.measure,
                amount.first.period,
                amount.first.unit,
                tuple(sorted(amount.first.countries)),
            )
            groups[key].append(amount)
    return [group for group in groups.values() if len({amount.first.value for amount in group}) > 1]


def amounts_table(draft: Draft, found: list[Amount], *, cited: bool = False) -> Table | None:
    """The figures as a table with their sources, in notes or cited; None when there are none."""
    if not found:
        return None
    columns = ("period", "measure", "value", "change", "source")
    head = [draft.wording.title(f"column_{name}") for name in columns]
    return Table(head=head, rows=[_row(draft, amount, cited) for amount in found], widths=WIDTHS)


def value_words(draft: Draft, amount: Amount) -> str:
    """The value with its unit; a dash when only a change is known."""
    if amount.first.value is None:
        return "—"
    return draft.wording.number(amount.first.value, amount.first.unit)


def amount_line(draft: Draft, amount: Amount) -> BriefLine:
    """A figure as a line: measure, period, value."""
    measure = capital(draft.wording.label("measure", amount.first.measure))
    key = "figure" if amount.first.period else "figure_plain"
    period = draft.date(amount.first.period) if amount.first.period else ""
    note = draft.sources.note(amount.reports)
    line = draft.say(key, measure=measure, period=period, value=_known(draft, amount), note=note)
    return msgspec.structs.replace(line, about=amount.id)


def _known(draft: Draft, amount: Amount) -> str:
    return _change(draft, amount) if amount.first.value is None else value_words(draft, amount)


def _row(draft: Draft, amount: Amount, cited: bool) -> list[BriefLine]:
    found = amount.first
    words = [
        draft.date(found.period) if found.period else _unknown(draft, found),
        capital(draft.wording.label("measure", found.measure)),
        value_words(draft, amount),
        _change(draft, amount),
    ]
    note = draft.sources.note(amount.reports)
    outlets = dict.fromkeys(draft.sources.named(draft.article(report)) for report in amount.reports)
    source = [] if cited else [Run(text=", ".join(outlets))]
    first, *others = (BriefLine(runs=[Run(text=word)]) for word in words)
    return [msgspec.structs.replace(first, about=amount.id), *others, BriefLine(runs=source, note=note, cited=cited)]


def _unknown(draft: Draft, found: FigureFound) -> str:
    day = draft.published(found)
    return draft.words("no_period", date=draft.date(day)) if day else "—"


def _change(draft: Draft, amount: Amount) -> str:
    change = amount.first.change
    if change is None:
        return "—"
    sign = "+" if change > 0 else "−" if change < 0 else ""
    value = draft.wording.number(abs(change), None)
    return draft.words("change", sign=sign, value=value)
