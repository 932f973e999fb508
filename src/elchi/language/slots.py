"""Where phrases and names meet: slots for a name, and offices that hold a nationality inside.

"Глава {country}" is filed once for all countries. "Глава азербайджанского МИД", "the Speaker of Uzbekistan's Senate"
are the offices that they would be without the nationality.
"""

from collections.abc import Iterable, Iterator, Sequence

from elchi.language.lexicon import Hit, Lexicon
from elchi.language.words import Token

FILLED_BY = {
    "{place}": ("country", "city"),
    "{country}": ("country",),
    "{nation}": ("country", "nationality"),
    "{organisation}": ("organisation",),
}
NATIONS = FILLED_BY["{nation}"]
REACH = 6


def slotted(tokens: Sequence[Token], named: Iterable[Hit]) -> list[Token]:
    """The tokens, those where a name begins or ends with the slots that it fills."""
    slots: dict[int, set[str]] = {}
    for hit in named:
        filled = {slot for slot, tables in FILLED_BY.items() if hit.entry.table in tables and _fills(hit, slot)}
        for index in (hit.first, hit.last - 1) if filled else ():
            slots.setdefault(index, set()).update(filled)
    return [t._replace(keys=t.keys | slots[i]) if i in slots else t for i, t in enumerate(tokens)]


def _fills(hit: Hit, slot: str) -> bool:
    """Whether the name may stand there: "the head of the State Department" is not the head of the United States."""
    return slot in ("{place}", "{organisation}") or hit.entry.row.how != "metonym"


def parted_offices(offices: Lexicon, tokens: Sequence[Token], named: Iterable[Hit]) -> Iterator[Hit]:
    """The offices whose words a nationality or country parts, as hits over all these words."""
    for nation in named:
        if (
            nation.entry.table in NATIONS
            and _fills(nation, "{nation}")
            and 0 < nation.first < nation.last < len(tokens)
        ):
            start = max(nation.first - REACH, 0)
            before = tokens[start : nation.first]
            joint = len(before)
            for hit in offices.find([*before, *tokens[nation.last : nation.last + REACH]]):
                if hit.first < joint < hit.last:
                    yield Hit(start + hit.first, nation.last + hit.last - joint, hit.entry)
