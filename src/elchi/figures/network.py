"""Who met whom: countries or people as dots, their ties as lines, the more common events the thicker."""

import math

import msgspec

from elchi.figures.datatable import DataTable
from elchi.figures.layout import Spot, laid_out
from elchi.figures.legend import Key, legend
from elchi.figures.measure import fitted, width
from elchi.figures.palette import PAGE, Colour, Palette
from elchi.figures.scales import number
from elchi.figures.svg import Caption, Node, linked, node, page, words
from elchi.records.vocabulary import LanguageCode

MOST = 60
LABEL = 12.0
LONGEST = 200.0
SMALLEST, LARGEST = 4.0, 13.0
THINNEST, THICKEST = 0.8, 6.0
GAP = 5.0


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A country or a person: an id, a name, a kind, how many events, where it leads."""

    id: str
    name: str
    kind: str
    count: int
    href: str = ""


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """How many events two actors have in common, by their ids; `title` says it in words."""

    one: str
    other: str
    count: int
    title: str = ""


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of what is drawn: its id, its name for readers, its colour."""

    id: str
    name: str
    colour: Colour


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """Actors and their ties.

    Example: `Network(caption=…, language="en", count="Common events", kinds=(Kind(id="country", name="Countries",
    colour="accent"),), actors=(Actor(id="KZ", name="Kazakhstan", kind="country", count=9), …), ties=(Tie(one="KZ",
    other="TM", count=4),))`.
    """

    caption: Caption
    language: LanguageCode
    count: str
    kinds: tuple[Kind, ...]
    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]


def network(net: Network, palette: Palette = PAGE, *, breadth: float = 960) -> str | None:
    """The network as SVG, the same for the same input; None where there is no actor.

    Of more than 60 actors the 60 with most events are drawn. No label lies on another: the drawing is as high as that
    needs. Raises ValueError for an actor of a kind that is not given.
    """
    shown = drawn_actors(net)
    if not shown:
        return None
    radii = _radii(shown)
    ties = _between(net, {actor.id for actor in shown})
    boxes = {actor.id: _box(actor, radii[actor.id]) for actor in shown}
    middles, high = laid_out(boxes, [(tie.one, tie.other, tie.count) for tie in ties], breadth)
    spots = {name: (x, y - LABEL / 2) for name, (x, y) in middles.items()}
    inside = [_line(tie, spots, ties, palette) for tie in ties]
    inside += [_actor(net, actor, spots[actor.id], radii[actor.id], palette) for actor in shown]
    below, end = legend(_keys(net, shown, palette), high + 10, breadth, palette)
    return page(net.caption, breadth, end, [*inside, *below], palette)


def network_table(net: Network) -> DataTable:
    """The ties of all actors as rows, the strongest first."""
    names = {actor.id: actor.name for actor in net.actors}
    ties = sorted(_between(net, set(names)), key=lambda tie: (-tie.count, names[tie.one], names[tie.other]))
    rows = ((f"{names[tie.one]} — {names[tie.other]}", number(tie.count, net.language)) for tie in ties)
    return DataTable(head=(net.caption.title, net.count), rows=tuple(rows))


def drawn_actors(net: Network) -> list[Actor]:
    """The actors that are drawn, those with most events first."""
    return sorted(net.actors, key=lambda actor: (-actor.count, actor.id))[:MOST]


def _colours(net: Network, palette: Palette) -> dict[str, str]:
    colours = {kind.id: palette.of(kind.colour) for kind in net.kinds}
    unknown = {actor.kind for actor in net.actors} - set(colours)
    if unknown:
        raise ValueError(f"no kind of this id is given: {sorted(unknown)}")
    return colours


def _between(net: Network, ids: set[str]) -> list[Tie]:
    return [tie for tie in net.ties if tie.one in ids and tie.other in ids and tie.one != tie.other and tie.count > 0]


def _radii(shown: list[Actor]) -> dict[str, float]:
    most = max(1, *(actor.count for actor in shown))
    return {a.id: SMALLEST + (LARGEST - SMALLEST) * math.sqrt(max(a.count, 0) / most) for a in shown}


def _box(actor: Actor, radius: float) -> Spot:
    return max(width(_short(actor), LABEL), 2 * radius) + 2 * GAP, 2 * radius + LABEL + 2 * GAP


def _short(actor: Actor) -> str:
    return fitted(actor.name, LONGEST, LABEL)


def _line(tie: Tie, spots: dict[str, Spot], ties: list[Tie], palette: Palette) -> Node:
    share = tie.count / max(tie.count for tie in ties)
    (x1, y1), (x2, y2) = spots[tie.one], spots[tie.other]
    drawn = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    made = node("g")
    thick = THINNEST + (THICKEST - THINNEST) * share
    made.append(node("line", **drawn, stroke=palette.soft, stroke_opacity=0.35, stroke_width=thick))
    return linked(made, "", tie.title)


def _actor(net: Network, actor: Actor, spot: Spot, radius: float, palette: Palette) -> Node:
    x, y = spot
    below = y + radius + LABEL
    made = node("g")
    fill = _colours(net, palette)[actor.kind]
    made.append(node("circle", cx=x, cy=y, r=radius, fill=fill, stroke=palette.paper, stroke_width=1.5))
    halo = words(_short(actor), x, below, palette.paper, anchor="middle", size=LABEL)
    halo.attrib.update({"stroke": palette.paper, "stroke-width": "3.5", "stroke-linejoin": "round"})
    halo.set("aria-hidden", "true")
    made.extend([halo, words(_short(actor), x, below, palette.ink, anchor="middle", size=LABEL)])
    return linked(made, actor.href, f"{actor.name}: {number(actor.count, net.language)}")


def _keys(net: Network, shown: list[Actor], palette: Palette) -> list[Key]:
    there = {actor.kind for actor in shown}
    kinds = [kind for kind in net.kinds if kind.id in there]
    return [(node("circle", cx=7, cy=7, r=5, fill=palette.of(kind.colour)), kind.name) for kind in kinds]
