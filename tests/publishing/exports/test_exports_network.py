"""Networks are loaded again by networkx."""

import networkx
import pytest

from elchi.errors import InputError

READERS = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml}


@pytest.mark.parametrize("form", READERS)
def test_who_meets_whom(given, form):
    graph = READERS[form](given(form, f"a.{form}"))
    (person,) = [key for key in graph if key.startswith("person:")]
    assert set(graph) == {"country:KZ", "country:TM", "organisation:UN", person}
    assert graph.nodes[person]["label"] == "Dana Omarova"
    assert (graph.nodes["country:KZ"]["label"], graph.nodes["country:KZ"]["type"]) == ("Kazakhstan", "country")
    assert graph.nodes["organisation:UN"]["label"] == "United Nations (UN)"
    ties = {frozenset(tied) for tied in graph.edges}
    assert ties == {
        frozenset({"country:KZ", "country:TM"}),
        frozenset({"country:KZ", person}),
        frozenset({"country:KZ", "organisation:UN"}),
        frozenset({"country:TM", "organisation:UN"}),
    }
    tie = graph.edges["country:KZ", "country:TM"]
    assert (tie["between"], tie["weight"], tie["count"]) == ("country-country", 1.0, 1)
    assert (tie["first"], tie["last"], tie["years"], tie["types"]) == ("2024", "2024", "2024", "talks")
    assert graph.edges["country:KZ", "organisation:UN"]["types"] == "agenda"


@pytest.mark.parametrize("form", READERS)
def test_the_same_record_gives_the_same_bytes(given, form):
    first, second = given(form, f"a.{form}"), given(form, f"b.{form}")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("form", READERS)
def test_hostile_pages_and_a_scope_with_nothing(exported, form):
    assert len(READERS[form](exported(form, f"a.{form}"))) > 2
    assert len(READERS[form](exported(form, f"b.{form}", until="1990"))) == 0


def test_a_network_is_written_whole(given):
    with pytest.raises(InputError, match="leave --kind out"):
        given("gexf", "a.gexf", kinds=("events",))
