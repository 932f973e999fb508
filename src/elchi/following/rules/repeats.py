"""Promises that say again what an item says, and bodies and formats that it names."""

from functools import lru_cache

import msgspec

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.following.rules.verdict import Verdict
from elchi.linking import Account
from elchi.linking.commitments.likeness import alike, parted, recurs
from elchi.linking.commitments.promise import Promise, items
from elchi.records import CommitmentFound, FormatFound, Item, MechanismFound, Programme
from elchi.records.vocabulary import LanguageCode, Sector

REMEMBERED, SOME = 20_000, 2
SEVERAL = frozenset({"working-group", "committee", "council", "commission"})


def promise(aim: Aim, heard: Heard) -> Verdict | None:
    """A side promises what the item says: it was spoken of, and nothing was done yet."""
    if not isinstance(heard.finding, CommitmentFound):
        return None
    mine, told = as_promise(aim.item, aim.programme), _of_both(heard, aim.programme)
    if recurs(mine.sketch) and recurs(told.sketch):
        mine = msgspec.structs.replace(mine, said=told.said)
    likeness = alike(mine, told)
    if likeness is not None:
        return Verdict("mentioned", f"promise/{likeness.rule}")
    shared = mine.sketch.objects & told.sketch.objects
    near = len(shared) >= SOME or shared == mine.sketch.objects == told.sketch.objects != set()
    return Verdict("mentioned", "promise/field", False) if near and not parted(mine, told) else None


def _of_both(heard: Heard, programme: Programme) -> Promise:
    """What a side promised to the other counts for both, as an item does."""
    (told,) = items(heard.account)
    return msgspec.structs.replace(told, sides=frozenset(programme.countries))


def as_promise(item: Item, programme: Programme) -> Promise:
    """An item as linking sees promises: its words, said by both sides."""
    return _promise(item.id, item.text, item.sector, tuple(programme.countries), programme.language)


@lru_cache(REMEMBERED)
def _promise(key: str, text: str, sector: Sector | None, by: tuple[str, ...], language: LanguageCode) -> Promise:
    found = CommitmentFound(id=key, article=key, rule="programme", action=text, by=list(by), sector=sector)
    (made,) = items(Account(finding=found, language=language))
    return made


def body(aim: Aim, heard: Heard) -> Verdict | None:
    """A standing body of the item's kind is named; one of which there may be several needs the same subject."""
    found = heard.finding
    if not isinstance(found, MechanismFound) or found.type not in aim.traits.bodies:
        return None
    if found.type in SEVERAL and not aim.traits.subjects & heard.traits_of(found.name).subjects:
        return None
    return Verdict("mentioned", "body")


def forum(aim: Aim, heard: Heard) -> Verdict | None:
    """An organisation that the item names was on the two sides' agenda."""
    found = heard.finding
    named = isinstance(found, FormatFound) and found.organisation in aim.traits.organisations
    return Verdict("mentioned", "format") if named else None
