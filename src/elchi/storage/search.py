"""Full text: words are stemmed by the language door, the same way for the index and for the question."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from elchi.records import Article, Quote
from elchi.records.vocabulary import LanguageCode

WORD = re.compile(r"[^\W_]+")
BEFORE = 60
LENGTH = 240
REMEMBERED = 200_000


class FoundArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article that answers a search: a passage of it in its own words, and where the sought words stand.

    `marks` are (start, end) offsets in `article.text`, each inside `quote`.
    """

    article: Article
    quote: Quote
    marks: list[tuple[int, int]]


def stems(text: str, language: LanguageCode) -> str:
    """The text's words as stems parted by spaces, one for each word of the text, in order."""
    return " ".join(stem(word, language) for word in WORD.findall(text))


@lru_cache(maxsize=REMEMBERED)
def stem(word: str, language: LanguageCode) -> str:
    """The form under which a word is filed: without case, ё as е, without the language's endings."""
    from elchi.language import load

    folded = word.casefold().replace("ё", "е")
    return load(language).stem(folded).casefold().replace("ё", "е") or folded


def question(words: str, language: LanguageCode | None) -> list[set[str]]:
    """For each word sought, the stems it may be filed under: of one language, or of all when it is unknown."""
    from elchi.language import languages

    codes = (language,) if language else languages()
    return [{stem(word, code) for code in codes} for word in WORD.findall(words)]


def match(sought: list[set[str]]) -> str:
    """The FTS5 expression: every word, each in any of its stems; quoted, so nothing in it is an operator."""
    return " AND ".join("(" + " OR ".join(f'"{form}"' for form in sorted(forms)) + ")" for forms in sought)


def found_article(article: Article, filed: str, sought: list[set[str]]) -> FoundArticle:
    """The passage of `article` around the first sought word of its body, or of its title when only that has it."""
    forms = set().union(*sought)
    spans = [m.span() for m, form in zip(WORD.finditer(article.text), filed.split(" "), strict=True) if form in forms]
    body = len(article.title)
    anchor = next((span for span in spans if span[0] >= body), spans[0] if spans else (0, 0))
    start, end = _passage(article.text, anchor[0])
    quote = Quote(article=article.id, start=start, end=end, text=article.text[start:end])
    return FoundArticle(article=article, quote=quote, marks=_inside(spans, start, end))


def _passage(text: str, anchor: int) -> tuple[int, int]:
    """Whole words of the anchor's paragraph, beginning a little before the anchor."""
    opening = text.rfind("\n", 0, anchor) + 1
    closing = text.find("\n", anchor)
    closing = len(text) if closing < 0 else closing
    start = opening if anchor - opening <= BEFORE else text.find(" ", anchor - BEFORE, anchor) + 1 or anchor
    if closing - start <= LENGTH:
        return start, closing
    return start, max(text.rfind(" ", start, start + LENGTH), anchor + 1)


def _inside(spans: Iterable[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    return [span for span in spans if start <= span[0] and span[1] <= end]
