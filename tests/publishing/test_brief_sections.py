"""A brief of chosen sections and of a period: numbers run through, nothing points to what is not there."""

import re

import pytest

from elchi.errors import InputError
from elchi.language import languages
from elchi.publishing.brief import lines_of
from elchi.publishing.contents import Contents, section_titles
from tests.publishing.conftest import AS_OF

ALL = [
    "basics", "dialogue", "parliaments", "economy", "sectors", "security", "people", "formats", "implementation",
    "questions", "calendar", "chronology", "agreements", "statistics", "commitments",
]  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_every_section_has_a_lasting_id_and_a_title_in_each_language(language):
    titles = section_titles(language)
    assert list(titles) == ALL
    assert len(set(titles.values())) == len(ALL)
    assert not [title for title in titles.values() if re.search(r"\d", title)]


def test_chosen_sections_keep_the_order_of_the_house_and_are_numbered_anew(kept):
    made = kept.brief("KZ", "TM", language="en", as_of=AS_OF, sections=["agreements", "calendar", "economy"])
    assert [(s.id, s.number, s.title) for s in made.sections] == [
        ("economy", "1", "Trade and investment"),
        ("calendar", "2", "Calendar ahead"),
        ("agreements", "", "Annex 1. Bilateral documents"),
    ]
    assert [s.number for s in made.sections[0].sections] == ["1.1", "1.2", "1.3"]


@pytest.mark.parametrize("language", languages())
def test_no_line_points_to_a_section_that_is_not_there(kept, language):
    words = {"ru": "см. (раздел|приложение)", "en": "see (section|Annex)", "kk": "қараңыз", "tk": "serediň"}[language]
    for name in ALL[:-1]:
        made = kept.brief("KZ", "TM", language=language, as_of=AS_OF, sections=[name])
        found = [line.text for section in made.sections for line in lines_of(section)]
        assert [text for text in found if re.search(words, text)] == []


def test_a_line_points_to_the_number_that_a_section_has_here(kept, texts):
    made = kept.brief("KZ", "TM", language="en", as_of=AS_OF, sections=["dialogue", "questions", "chronology"])
    assert texts(made, "1.1")[-1] == "Earlier: 5 more, see Annex 1."


def test_a_period_leaves_out_what_came_after_it_but_not_what_is_ahead(kept, section, texts):
    made = kept.brief("KZ", "TM", language="en", as_of=AS_OF, since="2021", until="2023")
    days = [row[0].text[-4:] for row in section(made, "Annex 1").table.rows]
    assert {"2021", "2022", "2023"} >= set(days)
    assert len(days) > 5
    assert made.basis.endswith("Events are given since 1 January 2021. Events are given until 31 December 2023.")
    assert texts(made, "2.5")[0].startswith("December 2025, Ashgabat. Planned: visit to Turkmenistan.")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"sections": ["economy", "trade"]}, "no section is called 'trade'; sections are basics, dialogue"),
        ({"sections": []}, "a brief needs a section"),
        ({"since": "2024", "until": "2023"}, "from 2024 to 2023 ends before it begins"),
        ({"until": "yesterday"}, "yesterday"),
    ],
)
def test_what_cannot_be_asked_for_is_said(kept, asked, words):
    with pytest.raises(InputError, match=words):
        kept.brief("KZ", "TM", **asked)


def test_a_section_named_twice_stands_once():
    assert Contents(["economy", "basics", "economy"]).chosen == ("basics", "economy")
