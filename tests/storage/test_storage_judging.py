"""Judgements override links at once, never findings, and survive a newer reading of the page."""

import msgspec
import pytest

from elchi.errors import InputError
from elchi.records import AgreementFound, Anchor, Judgement, OfficeFound, Quote


def about(finding, **given):
    words = finding.quotes[0].text if finding.quotes else ""
    kind = str(finding.__struct_config__.tag)
    return Anchor(**({"finding": finding.id, "article": finding.article, "kind": kind, "words": words} | given))


def judgement(minute, verdict, *findings, **given):
    sides = [about(each) for each in findings]
    at = f"2026-11-23T18:{minute:02}:00+00:00"
    return Judgement(id=f"j{minute}", verdict=verdict, about=sides, by="An analyst", at=at, **given)


@pytest.fixture
def two(record, plain, event):
    """One meeting told by two pages, and one of another year."""
    made = []
    for key, day in [("one", "2023-10-30"), ("other", "2023-10-30"), ("far", "2019-02-03")]:
        quotes = [Quote(article=f"a-{key}", start=0, end=5, text="Talks", field="type")]
        made.append(msgspec.structs.replace(event(key, day), quotes=quotes))
        record.add(plain(f"a-{key}", published=day), [made[-1]])
    return made


def sides(record):
    return sorted(sorted(each.findings) for each in record.events())


def same_as_linked_anew(record):
    before = record.events(), [record.memberships(each.id) for each in record.events()]
    record.relink()
    return before == (record.events(), [record.memberships(each.id) for each in record.events()])


def test_a_judgement_joins_and_parts_and_the_newest_prevails(record, two):
    one, other, far = two
    assert sides(record) == [["far"], ["one", "other"]]
    assert record.judge(judgement(1, "not same", one, other)) == []
    assert sides(record) == [["far"], ["one"], ["other"]]
    assert same_as_linked_anew(record)
    record.judge(judgement(2, "same", other, far))
    assert sides(record) == [["far", "other"], ["one"]]
    assert "judged" in record.memberships(record.event("far").id)[0].rule
    (told,) = record.judge(judgement(3, "same", one, other, far))
    assert (told.judgement, told.trouble) == ("j1", "contradicted")
    assert sides(record) == [["far", "one", "other"]]
    assert same_as_linked_anew(record)
    assert [each.id for each in record.judgements()] == ["j1", "j2", "j3"]
    assert [each.judgement for each in record.unheeded()] == ["j1"]
    assert len(record.findings()) == 3


def test_what_is_wrong_belongs_to_nothing(record, two):
    record.judge(judgement(1, "wrong", two[1]))
    assert sides(record) == [["far"], ["one"]]
    assert record.event("other") is None
    assert same_as_linked_anew(record)


def test_a_corrected_value_stands_in_the_conclusion_and_not_in_the_finding(record, two):
    record.judge(judgement(1, "corrected", two[0], field="mode", value='"official"'))
    record.judge(judgement(2, "corrected", two[1], field="mode", value='"state"'))
    event = record.event("one")
    assert (event.mode, event.corrected) == ("state", {"mode": "j2"})
    assert {each.mode for each in record.findings()} == {None}
    assert same_as_linked_anew(record)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("colour", '"red"', "'colour' cannot be corrected; give one of type, mode"),
        ("id", '"x"', "'id' cannot be corrected"),
        ("type", '"party"', "is no value of 'type'"),
        ("type", "meeting", "is no value of 'type'"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(record, two, field, value, said):
    with pytest.raises(InputError, match=said):
        record.judge(judgement(1, "corrected", two[0], field=field, value=value))
    assert record.judgements() == []


def test_a_page_read_again_under_new_ids_keeps_its_judgements(record, two, plain):
    one, other, _ = two
    record.judge(judgement(1, "not same", one, other))
    renamed = msgspec.structs.replace(one, id="one-anew")
    record.add(plain("a-one", published="2023-10-30"), [renamed])
    assert sides(record) == [["far"], ["one-anew"], ["other"]]
    record.add(plain("a-one", published="2023-10-30"), [msgspec.structs.replace(renamed, id="x", quotes=[])])
    assert sides(record) == [["far"], ["other", "x"]]
    assert [(each.judgement, each.trouble, each.about) for each in record.unheeded()] == [("j1", "lost", ["one"])]
    record.add(plain("a-one", published="2023-10-30"), [one])
    assert sides(record) == [["far"], ["one"], ["other"]]
    assert same_as_linked_anew(record)


def test_judgements_may_come_before_what_they_are_about(record, two, plain, event):
    late = event("late", "2023-10-30")
    (told,) = record.judge(judgement(1, "not same", two[0], late))
    assert told.trouble == "lost"
    record.add(plain("a-late", published="2023-10-30"), [late])
    assert [each for each in sides(record) if "late" in each and "one" in each] == []
    assert same_as_linked_anew(record)


def test_many_judgements_are_kept_in_one_go(record, two):
    given = [judgement(1, "not same", two[0], two[1]), judgement(2, "wrong", two[2])]
    record.judge_all(given)
    assert record.judgements() == given
    assert sides(record) == [["one"], ["other"]]


def test_what_is_withdrawn_counts_no_more_and_is_kept(record, two):
    one, other, far = two
    record.judge(judgement(1, "not same", one, other))
    record.judge(judgement(2, "corrected", far, field="mode", value='"official"'))
    record.judge(judgement(3, "wrong", far))
    assert sides(record) == [["one"], ["other"]]
    assert record.withdraw(["j1", "j3"], by="Another", at="2026-11-23T19:00:00+00:00") == []
    assert sides(record) == [["far"], ["one", "other"]]
    assert record.event("far").mode == "official"
    record.withdraw(["j2"], by="Another", at="2026-11-23T19:01:00+00:00")
    assert (record.event("far").mode, record.event("far").corrected) == (None, {})
    assert [(each.id, each.withdrawn_by) for each in record.judgements()] == [(f"j{n}", "Another") for n in (1, 2, 3)]
    assert same_as_linked_anew(record)


def test_an_older_judgement_is_obeyed_again_when_the_newer_is_withdrawn(record, two):
    one, other, _ = two
    record.judge(judgement(1, "not same", one, other))
    record.judge(judgement(2, "same", one, other))
    assert [each.judgement for each in record.unheeded()] == ["j1"]
    record.withdraw(["j2"], by="An analyst", at="2026-11-23T19:00:00+00:00")
    assert sides(record) == [["far"], ["one"], ["other"]]
    assert record.unheeded() == []


def test_what_cannot_be_withdrawn_is_told_and_nothing_is(record, two):
    record.judge(judgement(1, "wrong", two[2]))
    with pytest.raises(InputError, match="no judgement 'j9'"):
        record.withdraw(["j1", "j9"], by="Another", at="2026-11-23T19:00:00+00:00")
    assert sides(record) == [["one", "other"]]
    record.withdraw(["j1"], by="Another", at="2026-11-23T19:00:00+00:00")
    with pytest.raises(InputError, match="taken back by Another on 2026-11-23T19:00"):
        record.withdraw(["j1"], by="Another", at="2026-11-23T19:01:00+00:00")


def test_what_is_written_with_a_judgement_fails_with_it(record, two):
    def failing(_connection):
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        record.judge_all([judgement(1, "wrong", two[2])], failing)
    assert record.judgements() == []
    assert sides(record) == [["far"], ["one", "other"]]


def test_what_people_said_is_found_by_the_conclusion_it_is_on_now(record, two):
    one, other, far = two
    record.judge(judgement(1, "confirmed", one, other))
    record.judge(judgement(2, "wrong", other, conclusion=record.event("one").id))
    record.judge(judgement(3, "same", one, far))
    record.withdraw(["j3"], by="Another", at="2026-11-23T19:00:00+00:00")
    found = {key: [each.id for each in said] for key, said in record.said().items()}
    assert found == {record.event("one").id: ["j1", "j2", "j3"], record.event("far").id: ["j3"]}


def test_a_word_for_what_was_seen_changes_with_it_and_with_what_is_said_of_it(record, two, plain, event):
    before, far = record.seen("event", "one"), record.seen("event", "far")
    assert before == record.seen("event", record.event("one").id) != far
    record.judge(judgement(1, "confirmed", two[0], two[1]))
    confirmed = record.seen("event", "one")
    record.add(plain("a-late", published="2023-10-30"), [event("late", "2023-10-30")])
    assert len({before, confirmed, record.seen("event", "one")}) == 3
    assert record.seen("event", "far") == far
    assert record.seen("event", "nowhere") == ""


def test_nothing_is_kept_when_what_must_hold_before_does_not(record, two):
    def failing(_connection):
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        record.judge_all([judgement(1, "wrong", two[2])], before=failing)
    assert record.judgements() == []


def test_a_corrected_document_is_completed_by_nothing_there(record, plain):
    found = AgreementFound(
        id="d1", article="d", rule="r", type="memorandum", title="on gas", parties=["KZ", "TM"], status="signed"
    )
    record.add(plain("d", published="2023-10-30"), [found])
    record.judge(
        judgement(1, "corrected", found, field="signatories", value='[{"name": "Ana Test", "country": "KZ"}]')
    )
    (told,) = record.agreements(pair=("KZ", "TM"))
    assert [each.name for each in told.signatories] == ["Ana Test"]


def test_a_person_of_another_name_is_still_found_by_the_first(record, plain):
    found = OfficeFound(id="o1", article="o", rule="r", person="Rashid Mereddov", office="Minister", country="TM")
    record.add(plain("o", published="2023-10-30"), [found])
    record.judge(judgement(1, "corrected", found, field="name", value='"Rashid Meredov"'))
    (person,) = record.people()
    assert (person.name, "Rashid Mereddov" in person.spellings) == ("Rashid Meredov", True)
