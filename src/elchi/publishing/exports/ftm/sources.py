"""Pages as Article entities, each written once, before what refers to it."""

from collections.abc import Iterable, Iterator

from elchi.publishing.exports.ftm.entity import Entity, entity
from elchi.publishing.exports.quoting import pages, quotes
from elchi.publishing.links import web_address
from elchi.records import Article
from elchi.storage.streaming import Head, Told

MOST = 100
LANGUAGES = {"ru": "rus", "kk": "kaz", "tk": "tuk", "en": "eng"}


class Sources:
    """The pages that were written so far."""

    def __init__(self) -> None:
        self._written: set[str] = set()

    def __len__(self) -> int:
        return len(self._written)

    def new(self, found: Iterable[Head | Article]) -> Iterator[Entity]:
        """The entities of the pages that were not written before."""
        for page in found:
            if page.id not in self._written:
                self._written.add(page.id)
                yield article(page)


def article(page: Head | Article) -> Entity:
    """A page: title, outlet, day, language and address; not its text, which belongs to the outlet."""
    return entity(
        "Article",
        article_key(page.id),
        title=page.title,
        publisher=page.outlet,
        publishedAt=page.published,
        language=LANGUAGES.get(page.language),
        sourceUrl=web_address(page.url),
    )


def article_key(page: str) -> str:
    """The id of a page's entity."""
    return f"article-{page}"


def proof(told: Iterable[Told]) -> list[str]:
    """The ids of the pages under a thing, a hundred at the most."""
    return [article_key(page.id) for page in pages(told)[:MOST]]


def words(told: Iterable[Told]) -> list[str]:
    """What the pages say, a line each, in their own languages."""
    return [one.line for _, one in zip(range(MOST), quotes(told), strict=False)]
