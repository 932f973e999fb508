"""Which of the lexicon's hits stand: capitals where names need them, and the longer reading over the shorter."""

from collections.abc import Iterable, Sequence

from elchi.language import Hit, Token

MOST_TRIGGERS = 12
NAMES = ("country", "city", "organisation")
SOLID = ("office", "body", "mechanism", "organisation")
SWALLOWED = (
    "country",
    "nationality",
    "city",
    "organisation",
    "body",
    "office",
    "sector",
    "type",
    "measure",
    "mechanism",
)
EXCLUSIVE = (
    ("country", "nationality"),
    ("city",),
    ("office", "body"),
    ("trigger",),
    ("organisation",),
    ("type",),
    ("verb",),
    ("sector",),
    ("measure",),
    ("mechanism",),
    ("act",),
    ("anaphor",),
    ("level",),
    ("cue",),
)


def standing(hits: Sequence[Hit], tokens: Sequence[Token]) -> list[Hit]:
    """The hits that hold after capitals are checked and overlaps are settled.

    No sentence tells of more than MOST_TRIGGERS events; past that it is no prose, and the longest triggers are kept.
    """
    named = [hit for hit in hits if hit.entry.table not in NAMES or tokens[hit.first].is_capitalised]
    kept = [hit for group in EXCLUSIVE for hit in longest(h for h in named if h.entry.table in group)]
    grouped = {table for group in EXCLUSIVE for table in group}
    kept += [hit for hit in named if hit.entry.table not in grouped]
    solid = [hit for hit in kept if hit.entry.table in SOLID]
    kept = [hit for hit in kept if hit.entry.table not in SWALLOWED or not _inside(hit, solid)]
    spare = {id(hit) for hit in [hit for hit in kept if hit.entry.table == "trigger"][MOST_TRIGGERS:]}
    return sorted((hit for hit in kept if id(hit) not in spare), key=lambda hit: (hit.first, -hit.last))


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that overlap no longer hit; of equals the one that begins first, then plurals, then the table's order."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda h: (h.first - h.last, h.first, not getattr(h.entry.row, "plural", False))):
        cover = range(hit.first, hit.last)
        same = any(k.first == hit.first and k.last == hit.last and k.entry.row is not hit.entry.row for k in kept)
        if taken.isdisjoint(cover) and not same:
            kept.append(hit)
            taken.update(cover)
    return kept


def _inside(hit: Hit, solid: Sequence[Hit]) -> bool:
    return any(
        other.first <= hit.first and hit.last <= other.last and other.last - other.first > hit.last - hit.first
        for other in solid
        if other is not hit
    )
