"""Which of the lexicon's hits stand: capitals where names need them, and the longer reading over the shorter."""

from collections.abc import Iterable, Sequence

from elchi.language import Hit, Token

MOST_TRIGGERS = 12
NAMES = ("country", "city", "organisation")
NATIONS = ("country", "nationality")
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
EXCLUSIVE = {
    "country": "country",
    "nationality": "country",
    "city": "city",
    "office": "office",
    "body": "office",
    "trigger": "trigger",
    "organisation": "organisation",
    "type": "type",
    "other": "type",
    "verb": "verb",
    "sector": "sector",
    "measure": "measure",
    "mechanism": "mechanism",
    "act": "act",
    "anaphor": "anaphor",
    "level": "level",
    "cue": "cue",
    "relative": "relative",
    "attendance": "attendance",
}


def standing(hits: Sequence[Hit], tokens: Sequence[Token]) -> list[Hit]:
    """The hits that hold after capitals are checked and overlaps are settled.

    No sentence tells of more than MOST_TRIGGERS events; past that it is no prose, and the longest triggers are kept.
    """
    named = [hit for hit in hits if hit.entry.table not in NAMES or _is_written_as_name(hit, tokens)]
    kept = _without_overlaps(_without_spelled_alike(named, tokens))
    solid = [hit for hit in kept if hit.entry.table in SOLID]
    bodies = [hit for hit in solid if hit.entry.table != "office"]
    kept = [
        hit
        for hit in kept
        if hit.entry.table not in SWALLOWED or not _inside(hit, bodies if hit.entry.table in NATIONS else solid)
    ]
    spare = {id(hit) for hit in [hit for hit in kept if hit.entry.table == "trigger"][MOST_TRIGGERS:]}
    return sorted((hit for hit in kept if id(hit) not in spare), key=lambda hit: (hit.first, -hit.last))


def _is_written_as_name(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether a name has its capital; a format of several words needs none ("the consultative meeting", "5+1")."""
    of_words = hit.entry.row.how == "format" and hit.last - hit.first > 1
    return of_words or tokens[hit.first].is_capitalised


def _without_spelled_alike(hits: Sequence[Hit], tokens: Sequence[Token]) -> list[Hit]:
    """The hits without a country that an organisation's capitals spell: GUAM is not Guam."""
    capitals = {
        (hit.first, hit.last)
        for hit in hits
        if hit.entry.table == "organisation" and tokens[hit.first].text.isupper() and hit.last - hit.first == 1
    }
    return [hit for hit in hits if hit.entry.table != "country" or (hit.first, hit.last) not in capitals]


def _without_overlaps(hits: Iterable[Hit]) -> list[Hit]:
    """The longest hits of each group of tables that exclude each other, then those of tables that do not."""
    groups: dict[str, list[Hit]] = {group: [] for group in EXCLUSIVE.values()}
    free: list[Hit] = []
    for hit in hits:
        group = EXCLUSIVE.get(hit.entry.table)
        (free if group is None else groups[group]).append(hit)
    return [hit for group in groups.values() if group for hit in longest(group)] + free


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
