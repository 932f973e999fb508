"""Footnotes: who published it, when, and the sentence in which it stands."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from elchi.publishing.brief import Citation, Note
from elchi.publishing.typography import shortened
from elchi.publishing.wording import Wording
from elchi.records import Article, Finding, Quote

LONGEST = 420
ROOM = 40
BRIEFLY = 28
MOST = 4


class Sourcing:
    """Makes the footnotes of one brief from the articles under it."""

    def __init__(self, articles: dict[str, Article], wording: Wording) -> None:
        self.articles = articles
        self.wording = wording
        self.sentences: dict[str, list[tuple[int, int]]] = {}

    def note(self, findings: Sequence[Finding], most: int = MOST) -> Note | None:
        """One footnote with a source for each article, newest first, at most `most`; the rest are counted."""
        ordered = sorted(findings, key=lambda f: (self.articles[f.article].published or "", f.id), reverse=True)
        pages: dict[str, Finding] = {}
        for finding in ordered:
            pages.setdefault(finding.article, finding)
        sources = [self._source(finding) for finding in list(pages.values())[:most]]
        return Note(sources=sources, more=len(pages) - len(sources)) if sources else None

    def _source(self, finding: Finding) -> Citation:
        article = self.articles[finding.article]
        quote = self.passage(article, finding.quotes[0]) if finding.quotes else article.title
        day, dating = article.published, self.wording.dating
        return Citation(
            name=self._dated(self.outlet(article), dating.date(day) if day else ""),
            short=self._dated(self.named(article, BRIEFLY), dating.short(day) if day else ""),
            quote=quote,
            language=article.language,
            url=article.url,
        )

    def _dated(self, outlet: str, day: str) -> str:
        return (
            self.wording.words("source", outlet=outlet, date=day)
            if day
            else self.wording.words("source_undated", outlet=outlet)
        )

    def outlet(self, article: Article) -> str:
        """The outlet, with the chain of sources that the page names."""
        outlet = self.named(article)
        names = [self.wording.source(s) for s in article.sources if outlet.casefold() not in s.name.casefold()]
        return self.wording.words("via", outlet=outlet, names=", ".join(names)) if names else outlet

    def named(self, article: Article, room: int = ROOM) -> str:
        """The outlet alone, or the site that the page was on, or the page's title where neither is known."""
        return article.outlet or urlsplit(article.url or "").netloc or self._title(article.title.strip(), room)

    def _title(self, title: str, room: int) -> str:
        if not title:
            return self.wording.words("unknown_outlet")
        return self.wording.words("quoted", text=shortened(title, room))

    def passage(self, article: Article, quote: Quote) -> str:
        """The quote grown to whole sentences, unless that would be very long."""
        if article.id not in self.sentences:
            self.sentences[article.id] = self.wording.sentences(article.text, article.language)
        touched = [s for s in self.sentences[article.id] if s[0] < quote.end and quote.start < s[1]]
        start = min([quote.start, *(s[0] for s in touched)])
        end = max([quote.end, *(s[1] for s in touched)])
        return article.text[start:end] if end - start <= LONGEST else quote.text
