"""`elchi find`: hits of the record's search, with the words in their sentence."""

from pathlib import Path

from rich.markup import escape

from elchi.errors import InputError
from elchi.storage import Record
from elchi.storage.search import Hit
from elchi.terminal.screen import err, out


def run(
    words: str, store: Path, pair: tuple[str, str] | None, type: str | None, language: str | None, limit: int
) -> int:
    """Print the hits; 1 when there are none."""
    if not store.exists():
        raise InputError(f"There is no record at {store}. Make one with `elchi read PAGES --store {store}`.")
    with Record(store) as record:
        hits = record.find(words, pair=pair, type=type, language=language, limit=limit)  # type: ignore[arg-type]
    for hit in hits:
        _show(hit)
    if not hits:
        err().print("Nothing found. Try fewer words, or without --pair, --type and --language.")
    return 0 if hits else 1


def _show(hit: Hit) -> None:
    article = hit.article
    facts = " · ".join(fact for fact in (article.outlet, article.published, article.language) if fact)
    out().print(f"[bold]{escape(article.title)}[/]  [dim]{escape(facts)}[/]\n  {escape(hit.quote.text)}")
