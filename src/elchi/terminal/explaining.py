"""`elchi explain`: every step of one page, from its text to its findings, with the rules and marks that made them."""

from collections.abc import Iterator

from rich.markup import escape

from elchi.extraction import analyse, findings_of
from elchi.extraction.functions import with_functions
from elchi.extraction.sentence import Actor, Sentence
from elchi.reading import read
from elchi.records import Article, Rejected
from elchi.terminal.screen import complain, out
from elchi.terminal.showing import chain, shortened, told

LEFT_OUT = frozenset({"context", "anaphor"})


def run(page: str) -> int:
    """Print the steps; 1 when the page was rejected."""
    article = read(page)
    if isinstance(article, Rejected):
        complain(article)
        return 1
    for line in steps(article):
        out().print(line)
    return 0


def steps(article: Article) -> Iterator[str]:
    """The steps as lines of rich markup: reading, sentences with what tables saw in them, findings."""
    yield from _reading(article)
    analysis = analyse(article)
    yield f"\n[bold]2 Sentences[/]  the page is mostly about {'–'.join(analysis.pair) or 'no pair of countries'}"
    for sentence in analysis.sentences:
        yield from _sentence(sentence)
    yield "\n[bold]3 Findings[/]"
    findings = findings_of(analysis)
    for finding in findings:
        kind = finding.__struct_config__.tag
        yield f"[cyan]{kind:<11}[/]{escape(told(finding))}"
        yield f"           [dim]rule {escape(finding.rule)} · {finding.confidence}[/]"
        for quote in finding.quotes:
            yield f"           [dim]{quote.start}–{quote.end} «{escape(shortened(quote.text))}»[/]"
    if not findings:
        yield "[dim]nothing between states was found, so no sector or format is reported either[/]"


def _reading(article: Article) -> Iterator[str]:
    yield "[bold]1 Reading[/]"
    facts = {
        "title": article.title,
        "language": article.language,
        "published": article.published or "no date found",
        "outlet": article.outlet or "unknown",
        "section": " / ".join(article.section),
        "tags": ", ".join(article.tags),
        "sources": chain(article),
    }
    for name, value in facts.items():
        if value:
            yield f"  {name:<10}{escape(value)}"


def _sentence(sentence: Sentence) -> Iterator[str]:
    yield f"\n[bold]{sentence.index}[/] {escape(' '.join(sentence.text.split()))}"
    triggers = sentence.table("trigger")
    for hit in sentence.hits:
        if hit.entry.table not in LEFT_OUT:
            words = escape(sentence.words(hit.first, hit.last))
            yield f"    [yellow]{hit.entry.table:<13}[/]{words}  [dim]{escape(hit.entry.rule)}[/]"
    for date in sentence.dates:
        words = escape(sentence.article.text[date.start : date.end])
        yield f"    [yellow]{'date':<13}[/]{words}  [dim]{date.when.edtf or date.partial} {date.rule}[/]"
    for mention in sentence.mentions:
        words = escape(sentence.article.text[mention.start : mention.end])
        yield f"    [blue]{mention.kind:<13}[/]{words}  [dim]tagger[/]"
    for actor in sentence.actors:
        yield f"    [green]{'actor':<13}[/]{escape(sentence.words(actor.first, actor.last))}  [dim]{_told(actor)}[/]"
    for trigger in triggers:
        for actor, functions in with_functions(sentence, trigger.first):
            words = escape(shortened(sentence.words(actor.first, actor.last)))
            roles = [trigger.entry.row.roles.get(function, "–") for function in functions]
            shown = ", ".join(f"{f}={r}" for f, r in zip(functions, roles, strict=True)) or "no function"
            yield f"    [magenta]{'function':<13}[/]{trigger.entry.rule}: {words} [dim]{shown}[/]"


def _told(actor: Actor) -> str:
    name = f"{actor.person.name} (by {actor.person.seen_by})" if actor.person else ""
    parts = [name, "+".join(actor.offices), "–".join(actor.countries)]
    parts += [actor.body or "", actor.organisation or "", "plural" if actor.plural else ""]
    return escape(" · ".join(part for part in parts if part))
