"""A corrected file takes the place of an older one: items that are the same keep their ids."""

from collections.abc import Iterator, Sequence

import msgspec

from elchi.language.programmes import plain
from elchi.records import Item, Programme

ALIKE = 0.5


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What a corrected file changed: items by their numbers or first words."""

    same: list[str] = []
    changed: list[str] = []
    new: list[str] = []
    gone: list[str] = []


def updated(known: Programme, read: Programme) -> tuple[Programme, Changes]:
    """The programme as the new file has it, under the id it had, its items under theirs where they are the same.

    An item is the same by its words; failing that, by its number when at least half of the words stayed.
    """
    partners = dict(_partners(known.items, read.items))
    items = [msgspec.structs.replace(item, id=partners.get(item.id, item).id) for item in read.items]
    made = msgspec.structs.replace(read, id=known.id, items=items)
    before = {item.id: item for item in known.items}
    kept = [item for item in items if item.id in before]
    kept_ids = {item.id for item in kept}
    return made, Changes(
        same=[shown(item) for item in kept if item == before[item.id]],
        changed=[shown(item) for item in kept if item != before[item.id]],
        new=[shown(item) for item in items if item.id not in before],
        gone=[shown(item) for item in known.items if item.id not in kept_ids],
    )


def shown(item: Item) -> str:
    """What a person knows an item by: its number, else its first words."""
    return item.number or " ".join(item.text.split())[:40]


def _partners(known: Sequence[Item], read: Sequence[Item]) -> Iterator[tuple[str, Item]]:
    """Each new item with the old one that it is, once each: by words and number, by words, by number."""
    left, open_items = list(known), list(read)
    for same in (_wholly, _by_words, _by_number):
        for item in list(open_items):
            partner = next((old for old in left if same(old, item)), None)
            if partner is not None:
                left.remove(partner)
                open_items.remove(item)
                yield item.id, partner


def _wholly(old: Item, new: Item) -> bool:
    return old.number == new.number and _by_words(old, new)


def _by_words(old: Item, new: Item) -> bool:
    return plain(old.text) == plain(new.text)


def _by_number(old: Item, new: Item) -> bool:
    """The same number, and half the words."""
    if not old.number or old.number.strip(".)") != new.number.strip(".)"):
        return False
    first, second = set(plain(old.text).split()), set(plain(new.text).split())
    return len(first & second) >= ALIKE * max(len(first), len(second))
