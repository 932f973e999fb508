"""Subjects of documents: every row is found in the example of each language, and wider subjects are known ones."""

from typing import get_args

import pytest

from elchi.language import CHANGE, Span, load, shared
from elchi.records.vocabulary import Sector

LANGUAGES = ("ru", "en", "kk", "tk")


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_subject_is_found_in_its_example(code):
    language = load(code)
    missed = []
    for subject in shared().subjects:
        text = subject.named[code].example
        hits = language.subjects.find(language.tokens(text, Span(0, len(text))))
        if subject.id not in {hit.entry.row.id for hit in hits if hit.entry.table == "subject"}:
            missed.append(f"{subject.id}: {text!r}")
    assert not missed


def test_subjects_are_unique_and_lie_within_known_ones():
    ids = [subject.id for subject in shared().subjects]
    assert len(ids) == len(set(ids))
    known = {*ids, *get_args(Sector), CHANGE}
    assert [subject.id for subject in shared().subjects if not known.issuperset(subject.within)] == []


def test_plain_words_name_no_subject_of_their_own():
    plain = [subject.id for subject in shared().subjects if subject.plain]
    assert all(identity.startswith("plain-") for identity in plain)
