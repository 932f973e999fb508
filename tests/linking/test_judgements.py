"""What judgements come to: the newest prevails, rings are broken the same way every time, lost findings are told."""

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.errors import InputError
from elchi.linking.judgement_lines import judgements_of, lines_of
from elchi.linking.judgements import Report, settled
from elchi.records import Anchor, Judgement

KEYS = ["a", "b", "c", "d", "e"]


def anchor(key, **given):
    return Anchor(**({"finding": key, "article": f"page {key}", "kind": "event", "words": f"words of {key}"} | given))


KNOWN = [anchor(key) for key in KEYS]


def judgement(minute, verdict, *about, **given):
    sides = [anchor(each) if isinstance(each, str) else each for each in about]
    at = f"2026-11-23T18:{minute:02}:00+00:00"
    return Judgement(id=f"j{minute:02}", verdict=verdict, about=sides, by="An analyst", at=at, **given)


def test_same_and_not_same():
    found = settled([judgement(1, "same", "a", "b", "c"), judgement(2, "not same", "c", "d")], KNOWN)
    assert found.constraints["event"].same == {("a", "b"), ("b", "c")}
    assert found.constraints["event"].apart == {("c", "d")}
    assert found.reports == []


def test_the_newest_of_two_prevails():
    found = settled([judgement(1, "same", "a", "b"), judgement(2, "not same", "a", "b")], KNOWN)
    assert (found.constraints["event"].same, found.constraints["event"].apart) == (set(), {("a", "b")})
    assert found.reports == [Report(judgement="j01", trouble="contradicted", about=["a", "b"])]


def test_a_ring_gives_up_its_oldest_link():
    ring = [judgement(1, "not same", "a", "c"), judgement(2, "same", "a", "b"), judgement(3, "same", "b", "c")]
    found = settled(ring, KNOWN)
    assert found.constraints["event"].same == {("a", "b"), ("b", "c")}
    assert found.reports == [Report(judgement="j01", trouble="contradicted", about=["a", "c"])]


def test_a_ring_whose_newest_parts_breaks_the_older_joint():
    ring = [judgement(1, "same", "a", "b"), judgement(2, "same", "b", "c"), judgement(3, "not same", "a", "c")]
    found = settled(ring, KNOWN)
    assert found.constraints["event"].same == {("b", "c")}
    assert [report.judgement for report in found.reports] == ["j01"]


def test_what_is_wrong_is_one_with_nothing_unless_said_later():
    assert settled([judgement(1, "same", "a", "b"), judgement(2, "wrong", "a")], KNOWN).constraints[
        "event"
    ].wrong == {"a"}
    later = settled([judgement(1, "wrong", "a"), judgement(2, "same", "a", "b")], KNOWN)
    assert later.constraints["event"].wrong == set()
    assert [report.judgement for report in later.reports] == ["j01"]


def test_a_finding_with_a_new_id_is_found_by_its_words():
    renamed = [anchor("a2", article="page a", words="words of a"), anchor("b")]
    found = settled([judgement(1, "same", "a", "b")], renamed)
    assert found.constraints["event"].same == {("a2", "b")}


def test_words_that_stand_twice_find_nothing():
    twice = [anchor(key, article="page a", words="words of a") for key in ("a2", "a3")] + [anchor("b")]
    found = settled([judgement(1, "same", "a", "b")], twice)
    assert found.reports == [Report(judgement="j01", trouble="lost", about=["a"])]


def test_findings_of_two_kinds_are_never_one():
    found = settled([judgement(1, "same", "a", anchor("b", kind="agreement"))], KNOWN)
    assert [report.trouble for report in found.reports] == ["mixed"]


def test_people_are_places_in_findings():
    place = anchor("a:1")
    found = settled([judgement(1, "same", place, anchor("b", kind="office"))], KNOWN)
    assert found.constraints["person"].same == {("a:1", "b")}


VERDICTS = st.sampled_from(["same", "not same", "wrong", "confirmed"])
JUDGED = st.lists(
    st.tuples(VERDICTS, st.lists(st.sampled_from(KEYS), min_size=2, max_size=4, unique=True)), max_size=12
)


@given(JUDGED, st.integers())
def test_what_is_obeyed_holds_no_contradiction_and_does_not_depend_on_order(told, seed):
    given = [
        judgement(minute, verdict, *(about[:1] if verdict == "wrong" else about))
        for minute, (verdict, about) in enumerate(told)
    ]
    shuffled = list(given)
    Random(seed).shuffle(shuffled)
    found = settled(given, KNOWN)
    assert found == settled(shuffled, KNOWN)
    for constraints in found.constraints.values():
        groups = {key: {key} for key in KEYS}
        for one, other in constraints.same:
            joint = groups[one] | groups[other]
            groups |= dict.fromkeys(joint, joint)
        assert not [pair for pair in constraints.apart if pair[1] in groups[pair[0]]]
        assert not constraints.wrong & {key for pair in constraints.same for key in pair}


def test_ten_thousand_judgements_take_seconds():
    many = [anchor(f"f{n}") for n in range(5000)]
    given = [
        judgement(n % 60, "same" if n % 3 else "not same", many[n % 5000], many[n * 7 % 4999]) for n in range(9999)
    ]
    distinct = [msgspec.structs.replace(each, id=f"{each.id}-{n}") for n, each in enumerate(given)]
    assert settled(distinct, many).constraints["event"].same


def test_lines_are_the_same_text_for_the_same_set():
    given = [judgement(2, "wrong", "b", reason="другое событие"), judgement(1, "same", "a", "b")]
    text = lines_of(given)
    assert text == lines_of([*reversed(given), given[0]])
    assert list(judgements_of(text + "\n")) == [given[1], given[0]]
    assert "другое событие" in text


def test_a_line_that_is_no_judgement_is_named():
    with pytest.raises(InputError, match="line 2 holds no judgement"):
        list(judgements_of("\n{}\n"))
