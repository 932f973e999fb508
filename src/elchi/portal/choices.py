"""The filters of a list as a form shows them: each value with its words and how many of the list have it."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from elchi.language import shared
from elchi.portal.asking import Ask
from elchi.storage import Selection


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a filter; `count` is None where it was not counted."""

    value: str
    words: str
    count: int | None = None


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """One filter of a list: its name in the address, its label, its choices and the one that is chosen."""

    name: str
    label: str
    choices: list[Choice]
    chosen: str | None = None


def counted(
    ask: Ask, of: type[Any], field: str, selection: Selection, label: str, words: Callable[[str], str]
) -> Filter:
    """A filter whose choices are counted: how many there are of each when the other filters stay."""
    rest = msgspec.structs.replace(selection, **{field: None})
    found = ask.record.tally(of, field, rest)  # type: ignore[arg-type]
    choices = [Choice(value=one.value, words=words(one.value), count=one.count) for one in found if one.value]
    if field == "year":
        choices.reverse()
    return Filter(name=field, label=label, choices=choices, chosen=getattr(selection, field))


def plain_filter(name: str, label: str, choices: Iterable[tuple[str, str]], chosen: str | None) -> Filter:
    """A filter with given choices."""
    return Filter(name=name, label=label, choices=[Choice(value=v, words=w) for v, w in choices], chosen=chosen)


def countries_filter(ask: Ask, of: type[Any], selection: Selection, place: int) -> Filter:
    """The first or second country of a list, by name; `place` is 0 or 1."""
    tongue, chosen = ask.tongue, selection.countries
    others = chosen[:place] if place else ()
    rest = msgspec.structs.replace(selection, countries=others)
    known = set(shared().country) - set(others)
    found = [one for one in ask.record.tally(of, "country", rest) if one.value in known]
    choices = [Choice(value=one.value.lower(), words=tongue.country(one.value), count=one.count) for one in found]
    label = tongue.text("and") if place else tongue.text("Country")
    mine = chosen[place].lower() if len(chosen) > place else None
    return Filter(name="country", label=label, choices=sorted(choices, key=lambda c: c.words), chosen=mine)
