"""The gold keeps to its manual: words of the page, known vocabularies, enough of everything."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, get_args

import pytest

from elchi.records import vocabulary
from evals.reading.agreement import compared
from evals.reading.pages import GOLD

FILES = sorted(path for half in ("tune", "held-out") for path in (GOLD / half).glob("*/*.json"))
PAGES: dict[Path, dict[str, Any]] = {path: json.loads(path.read_text("utf-8")) for path in FILES}
FINDINGS = [(path, finding) for path, page in PAGES.items() for finding in page["findings"]]
WORDS = {"agreement": "title", "commitment": "action"}


def test_there_are_enough_pages_of_each_language() -> None:
    counts = Counter(page["language"] for page in PAGES.values())
    assert all(counts[code] >= least for code, least in {"ru": 90, "en": 70, "kk": 50, "tk": 50}.items())
    empty = Counter(page["language"] for page in PAGES.values() if not page["findings"])
    assert all(empty[code] * 5 >= counts[code] for code in counts)
    assert len({page["id"] for page in PAGES.values()}) == len(PAGES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_page_quotes_its_own_words(path: Path) -> None:
    page = PAGES[path]
    text = page["text"]
    assert (page["id"], page["language"]) == (path.stem, path.parent.name)
    assert text.startswith(page["title"] + "\n\n")
    assert bool(page["source"]) or not page["findings"]
    for finding in page["findings"]:
        words = [*finding["quotes"], finding.get(WORDS.get(finding["kind"], ""))]
        words += [person["as_written"] for person in finding.get("participants", [])]
        assert [said for said in words if said and said not in text] == []


def test_findings_speak_the_vocabulary() -> None:
    known = {
        ("event", "type"): get_args(vocabulary.EventType),
        ("event", "status"): get_args(vocabulary.Status),
        ("event", "mode"): (*get_args(vocabulary.Mode), None),
        ("agreement", "type"): get_args(vocabulary.AgreementType),
        ("agreement", "status"): get_args(vocabulary.AgreementStatus),
        ("commitment", "force"): get_args(vocabulary.Force),
        ("sector", "sector"): get_args(vocabulary.Sector),
    }
    strange = {
        (path.stem, finding["kind"], field, finding[field])
        for path, finding in FINDINGS
        for (kind, field), words in known.items()
        if finding["kind"] == kind and finding[field] not in words
    }
    assert strange == set()


def test_pitfalls_clusters_and_look_alikes_are_many() -> None:
    pitfalls: dict[str, Counter[int]] = defaultdict(Counter)
    for page in PAGES.values():
        pitfalls[page["language"]].update(page["pitfalls"])
    assert all(counts[number] >= 5 for counts in pitfalls.values() for number in range(1, 12))
    pages_of: dict[str, set[str]] = defaultdict(set)
    for path, finding in FINDINGS:
        if "same" in finding:
            pages_of[finding["same"]].add(path.stem)
    assert sum(len(pages) > 1 for pages in pages_of.values()) >= 60
    unlike = {frozenset((finding["same"], other)) for _, finding in FINDINGS for other in finding.get("unlike", [])}
    assert len(unlike) >= 30
    assert {slug for pair in unlike for slug in pair} <= set(pages_of)


def test_the_halves_share_no_pair_of_countries() -> None:
    newer = {path: page for path, page in PAGES.items() if not path.stem.startswith("h-")}
    tune, unseen = (
        {page["pair"] for path, page in newer.items() if path.parts[-3] == half and page["pair"]}
        for half in ("tune", "held-out")
    )
    assert len(tune) > 15
    assert tune & unseen == set()


@pytest.mark.parametrize("language", ["ru", "en", "kk", "tk"])
def test_two_coders_agree_on_events_and_people(language: str) -> None:
    tally = compared("tune", language)
    assert tally.counts["event"].expected > 30
    assert min(tally.counts[kind].f1 for kind in ("event", "participants", "event status")) > 0.9
