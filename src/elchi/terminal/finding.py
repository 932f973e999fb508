"""`elchi find`: hits of the record's search, with the words in their sentence."""

from rich.markup import escape

from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record, checking
from elchi.storage.search import FoundArticle
from elchi.terminal.asked import event_type, existing, searchable
from elchi.terminal.screen import err, out


def run(
    words: str, store: str, pair: tuple[str, str] | None, type: str | None, language: LanguageCode | None, limit: int
) -> int:
    """Print the hits; 1 when there are none."""
    words, pair, kind = searchable(words), checking.pair(pair), event_type(type)
    with Record(existing(store)) as record:
        hits = record.find(words, pair=pair, type=kind, language=language, limit=limit)
    for hit in hits:
        _show(hit)
    if not hits:
        err().print("Nothing found. Try fewer words, or without --pair, --type and --language.")
    return 0 if hits else 1


def _show(hit: FoundArticle) -> None:
    article = hit.article
    facts = " · ".join(fact for fact in (article.outlet, article.published, article.language) if fact)
    out().print(f"[bold]{escape(article.title)}[/]  [dim]{escape(facts)}[/]\n  {_marked(hit)}")
    if article.url:
        out().print(f"  [dim]{escape(article.url)}[/]")


def _marked(hit: FoundArticle) -> str:
    """The passage on one line, the words that were sought in bold."""
    text, parts, last = hit.article.text, [], hit.quote.start
    for start, end in hit.marks:
        parts += [escape(text[last:start]), f"[bold]{escape(text[start:end])}[/]"]
        last = end
    return " ".join("".join([*parts, escape(text[last : hit.quote.end])]).split())
