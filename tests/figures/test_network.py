"""The network: nothing overlaps, the same every time, dots lead on."""

import random
from itertools import combinations

import pytest

from elchi.figures.layout import laid_out
from elchi.figures.network import Actor, Kind, Network, Tie, network, network_table
from elchi.figures.palette import LIGHT

KINDS = (Kind(id="country", name="Елдер", colour="accent"), Kind(id="person", name="Адамдар", colour="signing"))


@pytest.fixture
def net(caption):
    def made(actors, ties=(), **other):
        given = {"caption": caption, "language": "kk", "count": "Ортақ оқиғалар", "kinds": KINDS}
        return Network(**given, **other, actors=tuple(actors), ties=tuple(ties))

    return made


def actor(id_, count=1, **other):
    return Actor(**{"id": id_, "name": id_, "kind": "country", "count": count, **other})


def many(count, ties=120):
    chance = random.Random(count)
    ids = [f"a{number}" for number in range(count)]
    actors = [
        actor(id_, chance.randrange(90), name="Асқар Мұратбекұлы Бекенов"[: 3 + n % 23]) for n, id_ in enumerate(ids)
    ]
    pairs = [(chance.choice(ids), chance.choice(ids)) for _ in range(ties)]
    return actors, [Tie(one=one, other=other, count=chance.randrange(40)) for one, other in pairs]


@pytest.mark.parametrize(("count", "breadth"), [(1, 368), (2, 368), (14, 640), (60, 960), (60, 368)])
def test_no_box_lies_on_another_or_outside(count, breadth):
    chance = random.Random(1)
    boxes = {f"a{n}": (chance.uniform(30, 190), chance.uniform(30, 48)) for n in range(count)}
    ties = [(f"a{n}", f"a{n // 3}", 1 + n % 5) for n in range(1, count)]
    spots, high = laid_out(boxes, ties, breadth)
    for one, other in combinations(boxes, 2):
        (x1, y1), (x2, y2) = spots[one], spots[other]
        wide, tall = (sum(sides) / 2 for sides in zip(boxes[one], boxes[other], strict=True))
        assert abs(x1 - x2) >= wide - 0.5 or abs(y1 - y2) >= tall - 0.5
    for name, (x, y) in spots.items():
        assert boxes[name][0] / 2 - 0.1 <= x <= breadth - boxes[name][0] / 2 + 0.1
        assert boxes[name][1] / 2 - 0.1 <= y <= high - boxes[name][1] / 2 + 0.1


def test_the_same_network_is_drawn_the_same(net):
    actors, ties = many(40)
    assert network(net(actors, ties)) == network(net(actors, ties))


def test_more_than_sixty_are_the_sixty_with_most_events(net, seen):
    actors, ties = many(75)
    drawn = seen(network(net([*actors, actor("KZ", 999, href="/kz")], ties)))
    assert len(drawn.all("circle")) == 60 + 1  # and the key
    assert drawn.links() == ["/kz"]


def test_a_dot_leads_on_and_a_tie_is_as_thick_as_its_count(net, seen):
    actors = [actor("KZ", 9, href="/kz"), actor("TM", 4, href="/tm"), actor("Sarkis", 1, kind="person")]
    ties = [Tie(one="KZ", other="TM", count=4, title="4"), Tie(one="KZ", other="Sarkis", count=1)]
    drawing = seen(network(net(actors, ties), LIGHT))
    assert drawing.links() == ["/kz", "/tm"]
    assert [float(line.get("stroke-width")) for line in drawing.all("line")] == [6.0, 2.1]
    radii = [float(circle.get("r")) for circle in drawing.all("circle")][:3]
    assert radii == [13, 10, 7]  # 4 to 13 by the root of the share: 1, 2/3, 1/3
    assert drawing.words()[-2:] == ["Елдер", "Адамдар"]


def test_ties_to_nobody_to_oneself_or_of_nothing_are_not_drawn(net, seen):
    ties = [
        Tie(one="KZ", other="XX", count=1),
        Tie(one="KZ", other="KZ", count=1),
        Tie(one="KZ", other="TM", count=0),
    ]
    made = net([actor("KZ"), actor("TM")], ties)
    assert seen(network(made)).all("line") == []
    assert network_table(made).rows == ()


def test_the_table_has_the_strongest_tie_first(net):
    ties = [Tie(one="KZ", other="TM", count=4), Tie(one="UZ", other="KZ", count=1200)]
    table = network_table(net([actor("KZ"), actor("TM"), actor("UZ")], ties))
    assert table.head == ("Товарооборот", "Ортақ оқиғалар")
    assert table.rows == (("UZ — KZ", "1\xa0200"), ("KZ — TM", "4"))


def test_nobody_is_none_and_an_unknown_kind_is_refused(net):
    assert network(net([])) is None
    with pytest.raises(ValueError, match="no kind of this id"):
        network(net([actor("KZ", kind="planet")]))


def test_a_hostile_name_is_text(net, seen, hostile):
    svg = network(net([actor("KZ", name=hostile, href="javascript:alert(1)"), actor("TM")]))
    assert seen(svg).links() == [] and "<script" not in svg
