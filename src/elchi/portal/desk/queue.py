"""The reviewer's queue: what the record is unsure of, most valuable first; what somebody has settled is left out."""

from typing import Literal

import msgspec

from elchi.linking import Conclusion
from elchi.linking.doubts import Doubt
from elchi.linking.identity import finding_of
from elchi.portal.asking import Ask
from elchi.portal.desk import history
from elchi.portal.desk.doubtful import doubted, thin
from elchi.portal.desk.kinds import KINDS
from elchi.portal.lines import Told, told
from elchi.portal.versions import Differing, differing
from elchi.records import Participant, Person
from elchi.storage import Listed, Selection, Testimony, checking

About = Literal["one", "differ", "thin"]
ABOUT: tuple[About, ...] = ("one", "differ", "thin")
PAGE, LOOKED = 10, 60
PEOPLE = "person"


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a doubt: the item, the conclusion that it is in now, its sentence, and the name that it gives."""

    item: str
    conclusion: Conclusion
    account: Testimony | None
    name: str = ""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A doubt as it is asked: are these one? `joined` is what the record says now, `rule` and `weight` why."""

    key: str
    kind: str
    joined: bool
    rule: str
    weight: float
    sides: list[Side]


class Disputed(msgspec.Struct, frozen=True, kw_only=True):
    """A conclusion of which accounts differ in fields that nobody has settled."""

    conclusion: Conclusion
    seen: str
    fields: list[Differing]


class Lone(msgspec.Struct, frozen=True, kw_only=True):
    """A conclusion that rests on one finding that was worked out."""

    line: Told[Conclusion]
    seen: str


class Queue(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the queue: what is asked about, how many by sort and kind, and the word for the next page.

    `ready` is False while the doubts are first worked out.
    """

    about: About
    of: str | None
    countries: tuple[str, ...]
    counts: dict[str, int]
    kinds: dict[str, int]
    questions: list[Question] = []
    disputed: list[Disputed] = []
    lone: list[Lone] = []
    next: str | None = None
    ready: bool = True


def queue(ask: Ask) -> Queue:
    """A page of what is asked about."""
    countries = tuple(checking.country(code) for code in ask.countries())
    checking.one_of(ask.value("of"), list(KINDS), "kind of conclusion")
    checking.one_of(ask.value("about"), ABOUT, "sort of doubt")
    about: About = next((each for each in ABOUT if each == ask.value("about")), "one")
    doubts, lone = doubted(ask.house, countries, ask.value("of")), _thin(ask, countries)
    whole = doubted(ask.house, countries)
    spread: dict[About, dict[str, int]] = {
        "one": {kind: whole.counts[kind] for kind in KINDS},
        "differ": {kind: _differ(ask, kind, countries, 1).total for kind in KINDS if kind != PEOPLE},
        "thin": {kind: len(ids) for kind, ids in lone.items()},
    }
    made = Queue(
        about=about,
        of=ask.value("of"),
        countries=countries,
        counts={each: sum(spread[each].values()) for each in ABOUT},
        kinds=spread[about],
        ready=whole.ready and doubts.ready,
    )
    match about:
        case "one":
            return _questions(ask, made, doubts.doubts)
        case "differ":
            return _disputes(ask, made)
    return _lone(ask, made, lone)


def _thin(ask: Ask, countries: tuple[str, ...]) -> dict[str, list[str]]:
    found = thin(ask.house)
    if not countries:
        return found
    return {kind: [key for key in ids if key in _filed(ask, kind, countries)] for kind, ids in found.items()}


def _filed(ask: Ask, kind: str, countries: tuple[str, ...]) -> set[str]:
    return ask.house.kept(("filed", kind, countries), lambda: ask.record.filed(kind, countries))


def _questions(ask: Ask, made: Queue, doubts: list[Doubt]) -> Queue:
    wanted, keys = doubts, [_key(each) for each in doubts]
    after = ask.value("after")
    begin = keys.index(after) + 1 if after in keys else 0
    found: list[Question] = []
    end = begin
    for end, doubt in enumerate(wanted[begin : begin + LOOKED], begin + 1):  # noqa: B007
        asked = _question(ask, doubt)
        if asked is not None:
            found.append(asked)
        if len(found) == PAGE:
            break
    following = keys[end - 1] if found and end < len(wanted) else None
    return msgspec.structs.replace(made, questions=found, next=following)


def _key(doubt: Doubt) -> str:
    return f"{doubt.kind}.{doubt.first}.{doubt.second}"


def _question(ask: Ask, doubt: Doubt) -> Question | None:
    """The doubt as things stand now; None when somebody has settled it since."""
    items = (doubt.first, doubt.second)
    stand = [ask.record.concluded(doubt.kind, item) for item in items]
    if None in stand or (stand[0] == stand[1]) != doubt.joined or _settled(ask, stand, items):
        return None
    accounts = ask.record.testimony(finding_of(item) for item in items)
    sides = [
        Side(
            item=item,
            conclusion=one,
            account=accounts.get(finding_of(item)),
            name=_name(ask, item) if doubt.kind == PEOPLE else "",
        )
        for item, one in zip(items, stand, strict=True)
        if one is not None
    ]
    like = doubt.likeness
    return Question(
        key=_key(doubt), kind=doubt.kind, joined=doubt.joined, rule=like.rule, weight=like.weight, sides=sides
    )


def _settled(ask: Ask, stand: list[Conclusion | None], items: tuple[str, str]) -> bool:
    said = [each for one in stand if one for each in history.said_of(ask, one.id) if each.withdrawn is None]
    moving = [{anchor.finding for anchor in each.about} for each in said if each.verdict != "corrected"]
    return any(set(items) <= named for named in moving)


def _name(ask: Ask, item: str) -> str:
    """The name that a sighting gives its person, as its page writes it."""
    account = ask.record.account(finding_of(item))
    place = item.partition(":")[2]
    people: list[Participant] = getattr(account.finding, "participants", []) if account else []
    if place.isdigit() and int(place) < len(people):
        one = people[int(place)]
        return one.as_written or one.name or ask.tongue.role(one)
    return (
        str(getattr(account.finding, "as_written", None) or getattr(account.finding, "person", "")) if account else ""
    )


def _differ(
    ask: Ask, kind: str, countries: tuple[str, ...], limit: int, after: str | None = None
) -> Listed[Conclusion]:
    return ask.record.listed(KINDS[kind], Selection(countries=countries, disputed=True), after, limit)


def _disputes(ask: Ask, made: Queue) -> Queue:
    kind = made.of if made.of and made.of != PEOPLE else "event"
    listed = _differ(ask, kind, made.countries, PAGE, ask.value("after"))
    found = [each for one in listed.items for each in _disputed(ask, kind, one)]
    return msgspec.structs.replace(made, of=kind, disputed=found, next=listed.next)


def _disputed(ask: Ask, kind: str, one: Conclusion) -> list[Disputed]:
    if isinstance(one, Person):
        return []
    unsettled = [each for each in one.disputes if each.field not in one.corrected]
    confirmed = any(each.verdict == "confirmed" and not each.withdrawn for each in history.said_of(ask, one.id))
    if confirmed or not unsettled:
        return []
    accounts = ask.record.testimony(key for each in unsettled for told in each.versions for key in told.findings[:2])
    return [
        Disputed(conclusion=one, seen=history.seen(ask, kind, one.id), fields=differing(ask, unsettled, accounts))
    ]


def _lone(ask: Ask, made: Queue, lone: dict[str, list[str]]) -> Queue:
    ids = [(kind, key) for kind, keys in lone.items() if made.of in (None, kind) for key in keys]
    names = [f"{kind}.{key}" for kind, key in ids]
    after = ask.value("after")
    begin = names.index(after) + 1 if after in names else 0
    held = [(kind, ask.record.concluded(kind, key)) for kind, key in ids[begin : begin + PAGE]]
    lines = [(kind, line) for kind, one in held if one for line in told(ask.record, [one], ask.language)]
    found = [Lone(line=line, seen=history.seen(ask, kind, line.what.id)) for kind, line in lines]
    following = names[begin + PAGE - 1] if begin + PAGE < len(names) else None
    return msgspec.structs.replace(made, lone=found, next=following)
