"""Projections by published values, topologies read and joined, outlines cut and written."""

import json
import math

import pytest

from training.maps.outlines import area, cut, middle, path, roomiest
from training.maps.projections import equal_area, equal_earth
from training.maps.topology import Topology, unbroken


def test_equal_earth_has_the_published_extent():
    project = equal_earth(0)
    assert project(180, 0) == pytest.approx((2.7066299836960748, 0))
    assert project(0, 90) == pytest.approx((0, 1.3173627591574133))
    assert equal_earth(11)(11, 45)[0] == 0


@pytest.mark.parametrize("project", [equal_earth(11), equal_area(65, 43.5)])
@pytest.mark.parametrize(("longitude", "latitude"), [(65, 45), (20, 5), (100, 60)])
def test_areas_are_true(project, longitude, latitude):
    step = 0.01
    corners = [(0, 0), (step, 0), (step, step), (0, step)]
    flat = area([project(longitude + right, latitude + up) for right, up in corners])
    globe = math.radians(step) * (math.sin(math.radians(latitude + step)) - math.sin(math.radians(latitude)))
    assert flat == pytest.approx(globe, rel=1e-3)


def test_a_ring_across_the_180th_meridian_is_unbroken():
    assert unbroken([(170, 1), (-170, 1), (-175, 0), (175, 0)]) == [(170, 1), (190, 1), (185, 0), (175, 0)]


def test_northern_cyprus_is_joined_and_the_border_inside_is_gone(tmp_path):
    shapes = [
        {"type": "Polygon", "arcs": [[0, 1]], "id": "196", "properties": {"name": "Cyprus"}},
        {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "properties": {"name": "N. Cyprus"}},
        {"type": "Polygon", "arcs": [[3]], "properties": {"name": "Nowhere"}},
    ]
    arcs = [[[0, 1], [2, 0]], [[2, 1], [0, -1], [-2, 0], [0, 1]], [[0, 1], [0, 1], [2, 0], [0, -1]]]
    arcs.append([[8, 8], [1, 0], [0, 1], [-1, -1]])
    made = {"arcs": arcs, "transform": {"scale": [1, 1], "translate": [30, 30]}}
    made["objects"] = {"countries": {"geometries": shapes}}
    (tmp_path / "made.json").write_text(json.dumps(made), "utf-8")
    topology = Topology(tmp_path / "made.json")
    assert set(topology.countries) == {"CY", ""}
    [ring] = topology.rings("CY")
    assert sorted(ring) == [(30, 30), (30, 31), (30, 32), (32, 30), (32, 31), (32, 32)]
    assert area(ring) == 4


def test_a_ring_is_cut_to_a_window():
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
    assert sorted(cut(square, (1, 1, 9, 3))) == [(1, 1), (1, 3), (4, 1), (4, 3)]
    assert cut(square, (5, 5, 9, 9)) == []
    assert middle(square) == (2, 2)


def test_a_path_is_steps_in_whole_numbers():
    assert path([[(0, 0), (10.2, 0), (10, 5), (10, 5.1)]]) == "M0 0l10 0 0 5z"
    assert path([[(0, 0), (0.1, 0), (0, 0.2)]]) == ""


def test_a_name_stands_where_the_shape_is_wide():
    bottle = [
        (40.0, 0.0),
        (60.0, 0.0),
        (60.0, 200.0),
        (100.0, 200.0),
        (100.0, 300.0),
        (0.0, 300.0),
        (0.0, 200.0),
        (40.0, 200.0),
    ]
    x, y, room = roomiest(bottle)
    assert (x, room) == (50, 100)
    assert 200 < y < 300
