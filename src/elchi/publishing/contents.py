"""Which sections a brief has: their lasting ids, their titles, and the numbers they get."""

from collections.abc import Iterable, Mapping

from elchi.errors import InputError
from elchi.publishing.brief import Brief
from elchi.publishing.phrases import phrases
from elchi.records.vocabulary import LanguageCode

BODY: Mapping[str, str] = {
    "basics": "basics",
    "dialogue": "dialogue",
    "parliaments": "parliaments",
    "economy": "economy",
    "sectors": "sectors",
    "security": "security",
    "people": "people",
    "formats": "formats",
    "implementation": "implementation",
    "questions": "open",
    "calendar": "calendar",
}
ANNEXES: Mapping[str, str] = {
    "chronology": "annex_events",
    "agreements": "annex_agreements",
    "statistics": "annex_statistics",
    "commitments": "annex_commitments",
}


class Contents:
    """The sections that one brief has, in the order of the house whatever the order asked for.

    Raises InputError for an id that no section has.
    """

    def __init__(self, sections: Iterable[str] | None = None) -> None:
        known = (*BODY, *ANNEXES)
        wanted = known if sections is None else tuple(sections)
        if unknown := [name for name in wanted if name not in known]:
            raise InputError(f"no section is called {unknown[0]!r}; sections are {', '.join(known)}")
        if not wanted:
            raise InputError(f"a brief needs a section; sections are {', '.join(known)}")
        self.chosen = tuple(name for name in known if name in wanted)

    def number(self, name: str) -> str:
        """The place of a section among those of its kind, counted from 1; empty when the brief does not have it.

        >>> Contents(["economy", "basics"]).number("economy")
        '2'
        """
        beside = [one for one in self.chosen if (one in ANNEXES) == (name in ANNEXES)]
        return str(beside.index(name) + 1) if name in beside else ""


def first_annex(brief: Brief) -> str | None:
    """The id of the annex that a brief's annexes begin with; None when it has none."""
    return next((section.id for section in brief.sections if section.id in ANNEXES), None)


def section_titles(language: LanguageCode) -> dict[str, str]:
    """Every section's title in a language by its id, in the order of a brief.

    >>> section_titles("en")["calendar"]
    'Calendar ahead'
    """
    titles = phrases(language).title
    return {name: titles[key] for name, key in (*BODY.items(), *ANNEXES.items())}
