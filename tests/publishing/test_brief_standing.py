"""What became of a promise stands beside it, with the report that shows it."""

import pytest

from elchi.publishing import Brief
from elchi.publishing.compose import brief_of
from elchi.records import Article, CommitmentFound, FigureFound, Finding, Quote
from elchi.storage.pairfile import file_of
from tests.publishing.record import concluded

PROMISE = "The sides agreed to bring mutual trade to 1 billion dollars."


def told(key: str, day: str, text: str, found: Finding) -> tuple[Article, list[Finding]]:
    return Article(id=key, title=key, language="en", text=text, published=day, outlet="herald"), [found]


def promise() -> tuple[Article, list[Finding]]:
    action = "bring mutual trade to 1 billion dollars"
    quote = Quote(article="p", start=0, end=len(PROMISE), text=PROMISE)
    common = {"id": "c", "article": "p", "rule": "hand/1", "quotes": [quote]}
    return told("p", "2022-10-15", PROMISE, CommitmentFound(action=action, by=["KZ", "TM"], sector="trade", **common))


def turnover(value: float) -> tuple[Article, list[Finding]]:
    text = f"Trade turnover was {value:.0f} dollars in 2024."
    quote = Quote(article="f", start=0, end=len(text), text=text)
    figure = FigureFound(
        id="n", article="f", rule="hand/1", measure="trade turnover", value=value, unit="USD", period="2024",
        countries=["KZ", "TM"], quotes=[quote],
    )  # fmt: skip
    return told("f", "2025-02-01", text, figure)


def written(language: str, as_of: str, *pages: tuple[Article, list[Finding]]) -> Brief:
    found = [finding for _, findings in pages for finding in findings]
    file = file_of(("KZ", "TM"), [article for article, _ in pages], found, concluded([*pages]))
    return brief_of(file, language=language, as_of=as_of)


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Done"), ("ru", "Выполнено"), ("kk", "Орындалды"), ("tk", "Ýerine ýetirildi")]
)
def test_a_goal_that_was_reached_is_kept_and_its_figure_is_cited(language, word, section):
    made = written(language, "2025-12-01", promise(), turnover(1.2e9))
    (state,) = [row[-1] for row in section(made, "9").table.rows]
    assert state.text == word
    assert [source.quote for source in state.note.sources] == ["Trade turnover was 1200000000 dollars in 2024."]


def test_a_goal_that_was_not_reached_has_no_state(section):
    made = written("en", "2025-12-01", promise(), turnover(4e8))
    assert [row[-1].text for row in section(made, "9").table.rows] == ["No information"]


def test_before_the_figure_was_told_nothing_was_known(section):
    made = written("en", "2024-12-01", promise(), turnover(1.2e9))
    assert [row[-1].text for row in section(made, "9").table.rows] == ["No information"]
