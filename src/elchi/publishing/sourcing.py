"""Footnotes: who published it, when, and the sentence in which it stands."""

from collections.abc import Sequence

from elchi.publishing.brief import Note
from elchi.publishing.wording import Wording
from elchi.records import Article, Finding, Quote

LONGEST = 420


class Sourcing:
    """Makes the footnotes of one brief from the articles under it."""

    def __init__(self, articles: dict[str, Article], wording: Wording) -> None:
        self.articles = articles
        self.wording = wording
        self.sentences: dict[str, list[tuple[int, int]]] = {}

    def notes(self, findings: Sequence[Finding], most: int | None = None) -> list[Note]:
        """One footnote for each article and passage, newest first; at most `most` when given."""
        ordered = sorted(findings, key=lambda f: (self.articles[f.article].published or "", f.id), reverse=True)
        notes = list(dict.fromkeys((f.article, self._note(f)) for f in ordered))
        return [note for _, note in notes[:most]]

    def _note(self, finding: Finding) -> Note:
        article = self.articles[finding.article]
        quote = self._passage(article, finding.quotes[0]) if finding.quotes else article.title
        return Note(source=self.source(article), quote=quote, language=article.language, url=article.url)

    def source(self, article: Article) -> str:
        """Outlet with the sources it names, and the date: «el.kz (источник: …), 31 октября 2023 года»."""
        outlet = self.outlet(article)
        if article.published is None:
            return self._words("source_undated", outlet=outlet)
        return self._words("source", outlet=outlet, date=self.wording.dating.date(article.published))

    def outlet(self, article: Article) -> str:
        """The outlet, with the chain of sources that the page names."""
        outlet = article.outlet or self._words("unknown_outlet")
        names = ", ".join(source.name for source in article.sources)
        return self._words("via", outlet=outlet, names=names) if names else outlet

    def _passage(self, article: Article, quote: Quote) -> str:
        """The quote grown to whole sentences, unless that would be very long."""
        if article.id not in self.sentences:
            self.sentences[article.id] = self.wording.sentences(article.text, article.language)
        touched = [s for s in self.sentences[article.id] if s[0] < quote.end and quote.start < s[1]]
        start = min([quote.start, *(s[0] for s in touched)])
        end = max([quote.end, *(s[1] for s in touched)])
        return article.text[start:end] if end - start <= LONGEST else quote.text

    def _words(self, key: str, **values: str) -> str:
        return "".join(run.text for run in self.wording.say(key, **values))
