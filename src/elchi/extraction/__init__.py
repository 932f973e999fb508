"""What one article says: events, agreements, commitments, figures, offices, sectors, formats, mechanisms.

Extraction is a pure function of the article: no store, no network, no clock.
"""

from elchi.errors import InputError
from elchi.extraction.agreements import agreements_in, documents_of, spans_of
from elchi.extraction.analysis import Analysis, analyse
from elchi.extraction.commitments import actions_of, commitments_in, promises_in
from elchi.extraction.diplomacy import between_states_in, shows_diplomacy
from elchi.extraction.events import events_in
from elchi.extraction.figures import figures_in
from elchi.extraction.formats import formats_in
from elchi.extraction.gate import may_tell
from elchi.extraction.mechanisms import mechanisms_in
from elchi.extraction.offices import offices_in
from elchi.extraction.sectors import sectors_in
from elchi.records import Article, Finding, Rejected

__all__ = ["analyse", "extract", "findings_of", "may_tell"]


def extract(article: Article) -> list[Finding]:
    """The findings of one article, events first, each with quotes whose offsets are the article's own.

    Raises InputError for what is no article: `read` gives a Rejected for a page that cannot be read.

    >>> page = read("seed/kazakhstan-turkmenistan-2023-10-31.txt")  # doctest: +SKIP
    >>> [(f.type, f.mode, f.countries) for f in extract(page) if f.rule.startswith("ru/visit")]  # doctest: +SKIP
    [('visit', 'official', ['KZ', 'TM']), ...]
    """
    _must_be_article(article)
    return findings_of(analyse(article))


def _must_be_article(given: object) -> None:
    if isinstance(given, Rejected):
        raise InputError(
            f"the page was not read ({given.reason}: {given.detail}); "
            "check what `read` gives with isinstance(…, Rejected) before `extract`"
        )
    if not isinstance(given, Article):
        raise InputError(f"extract takes the Article that `read` gives, not {type(given).__name__}")


def findings_of(analysis: Analysis) -> list[Finding]:
    """The findings of an analysed article; an article without anything between states has none."""
    titles = documents_of(analysis)
    promises = promises_in(analysis)
    commitments = commitments_in(promises)
    documents = between_states_in(analysis, titles)
    events = events_in(analysis, spans_of(analysis, titles), actions_of(promises), bool(documents))
    agreements = agreements_in(analysis, titles, events)
    figures = figures_in(analysis)
    if not (events or shows_diplomacy(analysis, agreements, promises, documents)):
        return []
    return [
        *events,
        *agreements,
        *commitments,
        *figures,
        *offices_in(analysis),
        *sectors_in(analysis),
        *formats_in(analysis),
        *mechanisms_in(analysis),
    ]
