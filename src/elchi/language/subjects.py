"""What documents are about: subjects that are one for the words of every language."""

from collections.abc import Iterator

import msgspec

from elchi.language.lexicon import Entry
from elchi.records.vocabulary import LanguageCode

CHANGE = "change"


class SubjectWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A subject's phrases in one language, and a title in which one of them is found."""

    phrase: list[str]
    example: str


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What a title can be about; `within` names wider subjects and sectors.

    `plain` words tell no document from another. Subjects within "change" are what a document does to another one.
    """

    id: str
    within: list[str] = []
    plain: bool = False
    named: dict[str, SubjectWords] = {}


def subject_entries(subjects: list[Subject], language: LanguageCode) -> Iterator[tuple[str, Entry]]:
    """Every phrase that names a subject in one language; none in a language that the table does not know."""
    for subject in subjects:
        words = subject.named.get(language)
        for phrase in words.phrase if words else ():
            yield phrase, Entry("subject", f"shared/subject-{subject.id}", subject)
