"""What changed since an earlier brief: what is new, what is otherwise, what went; marked in the text too."""

from typing import Any

import msgspec
import pytest

from elchi.errors import InputError
from elchi.publishing import Brief, write
from elchi.publishing.brief import BriefLine, Entry, Run, lines_of
from elchi.publishing.changes import compare
from elchi.publishing.compose import brief_of
from elchi.publishing.saved import load
from elchi.records import Article, Finding, Participant, Quote
from elchi.storage.pairfile import PairFile, file_of
from tests.publishing.record import concluded

LEADER = Participant(name="Kassym-Jomart Tokayev", office="President", country="KZ", role="visitor")
Page = tuple[Article, list[Finding]]


def entry(key: str, *findings: str, day: str = "2025-01-01", **values: str) -> Entry:
    line = BriefLine(runs=[Run(text=key)])
    return Entry(kind="event", id=key, findings=[*findings], day=day, values=values, line=line)


def earlier(*entries: Entry, **given: Any) -> Brief:
    values = {"title": "", "subtitle": "", "basis": "", "language": "en", "countries": ("KZ", "TM"), "as_of": ""}
    return Brief(**values | {"sections": [], "labels": {}, "day": "2025-06-01", "entries": [*entries]} | given)


def test_one_thing_is_known_by_a_finding_in_common_whatever_its_id():
    found = compare(
        earlier(entry("old", "f1", "f2", status="planned")), [entry("merged", "f2", "f9", status="occurred")]
    )
    assert (found.new, found.gone) == ([], [])
    assert found.changed[0].fields == {"status": ("planned", "occurred")}


def test_what_became_known_of_place_and_kind_is_no_change_and_a_date_is():
    before = earlier(entry("a", "f1", place="", kind="", date=""))
    (change,) = compare(before, [entry("a", "f1", place="Astana", kind="visit/state", date="2025-12")]).changed
    assert change.fields == {"date": ("", "2025-12")}


def test_new_and_gone_are_only_of_the_time_that_both_briefs_are_about():
    before = earlier(entry("kept", "f1"), entry("went", "f2"), entry("old", "f3", day="2019-01-01"), since="2021")
    now = [entry("kept", "f1"), entry("fresh", "f4"), entry("past", "f5", day="2015-03-03")]
    found = compare(before, now, since="2021")
    assert [[e.id for e in each] for each in (found.new, found.gone)] == [["fresh"], ["went"]]
    assert found.changed == []


def page(key: str, day: str, text: str, *found: dict[str, Any]) -> Page:
    quote = Quote(article=key, start=0, end=len(text), text=text)
    made = [
        msgspec.convert({"id": f"{key}{n}", "article": key, "rule": "hand/1"} | row, Finding)
        for n, row in enumerate(found)
    ]
    article = Article(id=key, title=key, language="en", text=text, published=day, outlet="herald")
    return article, [msgspec.structs.replace(one, quotes=[quote]) for one in made]


def visit(day: str, **given: Any) -> dict[str, Any]:
    leader = msgspec.to_builtins(LEADER)
    told = {"kind": "event", "type": "visit", "mode": "state", "countries": ["KZ", "TM"], "participants": [leader]}
    return told | {"when": {"edtf": day, "stated": True}, "status": "occurred"} | given


PROMISE = {"kind": "commitment", "action": "open consulates", "by": ["KZ", "TM"], "due": "2025-08", "force": "agreed"}


@pytest.fixture(scope="module")
def file() -> PairFile:
    pages = [
        page("a", "2025-05-01", "He will come on 12 July.", visit("2025-07-12", status="planned")),
        page("b", "2025-05-02", "They agreed to open consulates by August.", PROMISE),
        page("c", "2025-07-13", "He came on 12 July.", visit("2025-07-12")),
        page("d", "2025-10-11", "He came again on 10 October.", visit("2025-10-10")),
    ]
    found = [finding for _, findings in pages for finding in findings]
    return file_of(("KZ", "TM"), [article for article, _ in pages], found, concluded([*pages]))


EXPECTED = {
    "en": ("What has changed since 1 June 2025", "[new] ", ["New", "Changed"],
           " Change: status: was “planned”, now “occurred”.",
           "Commitment: “open consulates”. Change: status: was “no information”, now “overdue, no information”."),
    "ru": ("Что изменилось с 1 июня 2025 года", "[новое] ", ["Новое", "Изменилось"],
           " Изменение: состояние — было «планируется», стало «состоялось».",
           "Договорённость: «open consulates». Изменение: "
           "состояние — было «нет сведений», стало «срок истёк, сведений нет»."),
    "kk": ("2025 жылғы 1 маусымнан бергі өзгерістер", "[жаңа] ", ["Жаңа", "Өзгерді"],
           " Өзгеріс: жай-күйі — бұрын «жоспарланған», қазір «өтті».",
           "Уағдаластық: «open consulates». Өзгеріс: "
           "жай-күйі — бұрын «мәлімет жоқ», қазір «мерзімі өтті, мәлімет жоқ»."),
    "tk": ("2025-nji ýylyň 1-nji iýunyndan bäri üýtgeşmeler", "[täze] ", ["Täze", "Üýtgedi"],
           " Üýtgeşme: ýagdaýy — öň «meýilleşdirilýär», häzir «geçirildi».", None),
}  # fmt: skip


@pytest.mark.parametrize("language", EXPECTED)
def test_a_brief_opens_with_what_changed_and_marks_it_in_the_text(file, language):
    title, mark, inner, held, late = EXPECTED[language]
    made = brief_of(file, language=language, as_of="2025-12-01", earlier="2025-06-01")
    top = made.sections[0]
    assert (top.id, top.number, top.title, [s.title for s in top.sections]) == ("changes", "", title, inner)
    new, (visited, promised) = top.sections[0].lines, top.sections[1].lines
    assert len(new) == 1
    assert new[0].note
    assert visited.text.endswith(held)
    assert late is None or promised.text == late
    lines = [line.text for section in made.sections[1:] for line in lines_of(section)]
    assert len([text for text in lines if text.startswith(mark)]) >= 2


def test_a_saved_brief_and_its_day_give_the_same_changes(file, tmp_path):
    kept = load(write(brief_of(file, language="en", as_of="2025-06-01"), tmp_path / "june.json"))
    made = [brief_of(file, language="kk", as_of="2025-12-01", earlier=old) for old in (kept, "2025-06-01")]
    assert made[0] == made[1]


def test_nothing_changed_is_said(file):
    made = brief_of(file, language="en", as_of="2025-12-01", earlier="2025-11-30")
    assert [line.text for line in made.sections[0].lines] == ["No changes found."]


def test_what_the_record_no_longer_has_is_told_with_its_source(file):
    kept = brief_of(file, language="en", as_of="2025-11-30")
    without = msgspec.structs.replace(file, events=[e for e in file.events if e.when.edtf != "2025-10-10"])
    made = brief_of(without, language="en", as_of="2025-12-01", earlier=kept)
    (gone,) = made.sections[0].sections
    assert gone.title == "No longer in the record"
    (line,) = gone.lines
    assert line.text.startswith("10 October 2025. State visit")
    assert (line.mark, line.note.sources[0].quote) == ("gap", "He came again on 10 October.")


def test_an_earlier_brief_must_be_earlier_and_of_the_pair(file):
    with pytest.raises(InputError, match="which is not before 2025-12-01"):
        brief_of(file, as_of="2025-12-01", earlier="2025-12-01")
    other = earlier(countries=("KZ", "UZ"))
    with pytest.raises(InputError, match="about KZ–UZ, not KZ–TM"):
        brief_of(file, as_of="2025-12-01", earlier=other)


@pytest.mark.parametrize(
    ("held", "words"), [(b"{}", "is no saved brief"), (b"\xff", "is no saved brief"), (None, "cannot be read")]
)
def test_a_file_that_is_no_saved_brief_is_said(tmp_path, held, words):
    path = tmp_path / "last.json"
    if held is not None:
        path.write_bytes(held)
    with pytest.raises(InputError, match=words):
        load(path)


def test_the_mark_of_a_change_stands_in_every_format(file, tmp_path):
    made = brief_of(file, language="en", as_of="2025-12-01", earlier="2025-06-01")
    assert r"**\[new\]** " in write(made, tmp_path / "b.md").read_text("utf-8")
    assert '<b class="tag">[new] </b>' in write(made, tmp_path / "b.html").read_text("utf-8")
