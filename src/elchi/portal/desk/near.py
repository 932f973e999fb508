"""What a conclusion may be one with: what linking was unsure of, and what is near in time, sides and sort."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from elchi.linking import Conclusion
from elchi.portal.asking import Ask
from elchi.portal.desk.doubtful import doubted
from elchi.portal.desk.kinds import KINDS, kind_of
from elchi.portal.lines import Told, told
from elchi.records import Agreement, Commitment, Event, Person
from elchi.records.days import first_day, last_day
from elchi.storage import Selection

MOST, LOOKED = 6, 40
NEAR = timedelta(days=5)


def near(ask: Ask, conclusion: Conclusion) -> list[Told[Conclusion]]:
    """Up to six others of the same kind, the likeliest first, each with a sentence."""
    others = {one.id: one for one in _doubtful(ask, conclusion)}
    for one in _around(ask, conclusion):
        others.setdefault(one.id, one)
    others.pop(conclusion.id, None)
    return told(ask.record, list(others.values())[:MOST], ask.language)


def _doubtful(ask: Ask, conclusion: Conclusion) -> Iterator[Conclusion]:
    kind = kind_of(conclusion)
    for doubt in doubted(ask.house).of(conclusion.id):
        for item in (doubt.first, doubt.second):
            found = ask.record.concluded(kind, item)
            if found is not None:
                yield found


def _around(ask: Ask, conclusion: Conclusion) -> Sequence[Conclusion]:
    asked = _asked(conclusion)
    found = ask.record.listed(KINDS[kind_of(conclusion)], asked, limit=LOOKED).items if asked else []
    return sorted(found, key=lambda one: _far(conclusion, one))


def _asked(conclusion: Conclusion) -> Selection | None:
    match conclusion:
        case Event():
            first, last = (bound(conclusion.when.edtf or conclusion.reported) for bound in (first_day, last_day))
            if not first or not last or not conclusion.countries:
                return None
            since, until = date.fromisoformat(first) - NEAR, date.fromisoformat(last) + NEAR
            sides = tuple(conclusion.countries[:2])
            return Selection(countries=sides, since=since.isoformat(), until=until.isoformat())
        case Agreement():
            return Selection(countries=tuple(conclusion.parties[:2])) if _known(conclusion.parties) else None
        case Commitment():
            sides = tuple(conclusion.by[:2])
            return Selection(countries=sides, sector=conclusion.sector) if _known(conclusion.by) else None
    return Selection(words=conclusion.name.split()[-1]) if conclusion.name.split() else None


def _known(sides: list[str]) -> bool:
    from elchi.language import shared

    return bool(sides) and all(code in shared().country for code in sides[:2])


def _far(one: Conclusion, other: Conclusion) -> tuple[bool, int]:
    """Another sort is farther, and so is another day."""
    other_sort = getattr(one, "type", None) != getattr(other, "type", None)
    if isinstance(one, Person):
        return other_sort, 0
    days = [first_day(_day(each)) for each in (one, other)]
    if not days[0] or not days[1]:
        return other_sort, LOOKED**3
    return other_sort, abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days)


def _day(one: Conclusion) -> str | None:
    match one:
        case Event():
            return one.when.edtf or one.reported
        case Agreement():
            return one.signed_on or one.reported
        case Commitment():
            return one.said[0].said if one.said else None
    return None
