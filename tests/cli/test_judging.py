"""A person's judgement at the terminal: asked for, given, kept in the record and in a file."""

import json
from collections.abc import Callable

import pytest

from elchi.errors import InputError
from elchi.records import Article, EventFound, Participant, Quote, When
from elchi.storage import Record
from elchi.terminal import judging

NURTLEU = Participant(name="Murat Nurtleu", office="Minister of Foreign Affairs", country="KZ")


def told(key: str, day: str, edtf: str | None, **given):
    text = f"Account {key} of a meeting."
    article = Article(id=f"a{key}", title=text, language="en", text=text, published=day, outlet=f"outlet {key}")
    values = {"type": "meeting", "participants": [NURTLEU], "countries": ["KZ", "TM"]} | given
    found = EventFound(
        id=f"f{key}", article=article.id, rule="en/meeting-1", when=When(edtf=edtf, stated=edtf is not None),
        quotes=[Quote(article=article.id, start=0, end=len(text), text=text)], **values,
    )  # fmt: skip
    return article, [found]


@pytest.fixture
def store(folder):
    with Record(folder / "elchi.db") as record:
        record.add_all([told("1", "2024-03-05", "2024-03-04"), told("2", "2024-03-05", None)])
    return folder / "elchi.db"


def answering(*lines: str) -> Callable[[str], str]:
    waiting = list(lines)

    def ask(prompt: str) -> str:
        if not waiting:
            raise EOFError(prompt)
        return waiting.pop(0)

    return ask


def event_of(store, finding):
    with Record(store) as record:
        return record.event(finding)


def test_a_weak_join_is_asked_and_a_no_parts_it(store, capsys):
    assert event_of(store, "f1").findings == ["f1", "f2"]
    assert judging.walk(store, "A. Reader", None, None, 9, answering("maybe", "n", "another day")) == 0
    shown = capsys.readouterr()
    assert "1/1 event, now joined" in shown.out
    assert "«Account 1 of a meeting.»" in shown.out
    assert "Type y, n, 1, 2, s or q." in shown.err
    assert (event_of(store, "f1").findings, event_of(store, "f2").findings) == (["f1"], ["f2"])
    with Record(store) as record:
        (judgement,) = record.judgements()
    assert (judgement.verdict, judgement.by, judgement.reason) == ("not same", "A. Reader", "another day")
    assert [anchor.words for anchor in judgement.about] == ["Account 1 of a meeting.", "Account 2 of a meeting."]


def test_what_was_answered_is_not_asked_again(store):
    judging.walk(store, "A. Reader", None, None, 9, answering("y", ""))
    assert judging.walk(store, "A. Reader", None, None, 9, answering()) == 1


def test_the_end_of_the_input_keeps_what_was_said(store, capsys):
    assert judging.walk(store, "A. Reader", None, None, 9, answering()) == 0
    assert "0 judgements kept; 1 doubt when this began" in capsys.readouterr().out


def test_a_judgement_may_be_given_by_ids_and_goes_through_a_file(elchi, store, folder):
    ran = elchi(
        "judge", "give", "not same", "f1", "f2", "--by", "A. Reader", "--reason", "the dinner", "--store", store
    )
    assert (ran.code, event_of(store, "f1").findings) == (0, ["f1"])
    assert elchi("judge", "export", "-o", "judgements.jsonl", "--store", store).code == 0
    (line,) = (folder / "judgements.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["reason"] == "the dinner"
    with Record(folder / "other.db") as other:
        other.add_all([told("1", "2024-03-05", "2024-03-04"), told("2", "2024-03-05", None)])
    first = elchi("judge", "import", "judgements.jsonl", "--store", folder / "other.db")
    again = elchi("judge", "import", "judgements.jsonl", "--store", folder / "other.db")
    assert ("1 new judgement of 1" in first.out, "0 new judgements of 1" in again.out) == (True, True)
    assert event_of(folder / "other.db", "f2").findings == ["f2"]


def test_a_corrected_value_stands_in_the_event_and_not_in_the_finding(elchi, store):
    give = ("judge", "give", "corrected", "f1", "--by", "A. Reader", "--store", store)
    assert elchi(*give, "--field", "status", "--value", '"cancelled"').code == 0
    assert event_of(store, "f2").status == "cancelled"
    with Record(store) as record:
        assert record.account("f1").finding.status == "occurred"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("same", "f1"), "two findings or more"),
        (("same", "f1", "f1"), "each named once"),
        (("wrong", "f1", "f2"), "one finding"),
        (("same", "f1", "nowhere"), "no finding 'nowhere'"),
        (("corrected", "f1"), "takes a field and its value"),
        (("corrected", "f1", "--field", "status", "--value", '"lost"'), "lost"),
        (("corrected", "f1", "--field", "colour", "--value", "1"), "cannot be corrected"),
        (("same", "f1", "f2", "--by", " "), "has a name under it"),
    ],
)
def test_what_is_no_judgement_is_told_and_nothing_is_kept(elchi, store, said, words):
    ran = elchi("judge", "give", *said, "--store", store)
    assert (ran.code, words in ran.err) == (2, True)
    with Record(store) as record:
        assert record.judgements() == []


def test_a_file_that_holds_no_judgements_is_told_by_its_line(elchi, store, folder):
    (folder / "bad.jsonl").write_text('\n{"verdict": "same"}\n', "utf-8")
    ran = elchi("judge", "import", "bad.jsonl", "--store", store)
    assert (ran.code, "line 2 holds no judgement" in ran.err) == (2, True)


def unheeded(elchi, store, *options):
    lines = elchi("check", "--jsonl", "--on", "2024-12-31", "--store", store, *options).lines
    return [line for line in lines if line.get("check", "").endswith(" judgements")]


def test_check_tells_which_judgements_are_not_obeyed(elchi, store):
    elchi("judge", "give", "same", "f1", "f2", "--by", "A. Reader", "--reason", "one page cites the other")
    assert unheeded(elchi, store) == []
    elchi("judge", "give", "not same", "f1", "f2", "--by", "B. Reader")
    (gap,) = unheeded(elchi, store, "--pair", "KZ", "TM")
    assert gap["check"] == "contradictory judgements"
    assert gap["what"].startswith("same, by A. Reader on ")
    assert gap["what"].endswith(": one page cites the other")
    assert gap["where"][1:] == ["f1", "f2"]
    with Record(store) as record:
        record.add(told("1", "2024-03-05", None)[0], [])
    checks = [gap["check"] for gap in unheeded(elchi, store)]
    assert sorted(checks) == ["lost judgements", "lost judgements"]


def test_a_file_that_is_not_there_or_no_text_is_said_in_words(store, tmp_path):
    with pytest.raises(InputError, match="cannot be read: No such file"):
        judging.take(store, tmp_path / "nowhere.jsonl")
    (tmp_path / "picture.jsonl").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(InputError, match="is no text in UTF-8"):
        judging.take(store, tmp_path / "picture.jsonl")


def test_a_judgement_taken_back_counts_no_more_here_and_where_it_is_imported(store, folder, elchi):
    assert elchi("judge", "give", "not same", "f1", "f2", "--by", "A. Reader").code == 0
    elchi("judge", "export", "-o", "before.jsonl")
    with Record(store) as record:
        (judgement,) = record.judgements()
    assert "1 judgement taken back" in elchi("judge", "withdraw", judgement.id, "--by", "B. Reader").out
    assert event_of(store, "f1").findings == ["f1", "f2"]
    elchi("judge", "export", "-o", "after.jsonl")
    assert "0 new judgements of 1" in elchi("judge", "import", "before.jsonl").out
    assert event_of(store, "f1").findings == ["f1", "f2"]
    with Record(folder / "other.db") as record:
        record.add_all([told("1", "2024-03-05", "2024-03-04"), told("2", "2024-03-05", None)])
    for name, findings in (("before.jsonl", ["f1"]), ("after.jsonl", ["f1", "f2"])):
        elchi("judge", "import", name, "--store", "other.db")
        assert event_of("other.db", "f1").findings == findings
    again = elchi("judge", "withdraw", judgement.id)
    assert again.code == 2
    assert "taken back by B. Reader" in again.err
