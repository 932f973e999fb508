"""`elchi extract`: what pages say, for a person or as JSON Lines."""

import sys
from collections.abc import Sequence

from rich.markup import escape

from elchi.errors import InputError
from elchi.pipeline import PASSED, named_lines
from elchi.reading import Intake, size_of
from elchi.records import Article, Finding, FormatFound, Line, SectorFound
from elchi.terminal.keeping import NOTHING, passed
from elchi.terminal.progress import counted
from elchi.terminal.screen import complain, out
from elchi.terminal.showing import chain, shortened, told

ON_ONE_LINE = (SectorFound, FormatFound)


def run(inputs: Sequence[str], jsonl: bool, intake: Intake, workers: int | None = None, on: str | None = None) -> int:
    """Write every page's line; 1 when a page was rejected, else 0."""
    if not inputs:
        raise InputError(NOTHING)
    rejected = 0
    found = named_lines(inputs, workers, intake, on)
    for name, line in counted(
        found, "pages read", quiet=not jsonl, whole=lambda: size_of(inputs), done=lambda: intake.taken
    ):
        rejected += line.rejected is not None and line.rejected.reason != PASSED
        _write_json(line) if jsonl else _show(name, line)
    passed(intake)
    return 1 if rejected else 0


def _write_json(line: Line) -> None:
    sys.stdout.buffer.write(line.json() + b"\n")
    sys.stdout.buffer.flush()


def _show(name: str, line: Line) -> None:
    if line.rejected is not None:
        complain(line.rejected)
    if line.article is not None:
        out().print(f"[dim]{escape(_shown(name))}[/]")
        _show_article(line.article, line.findings)


def _shown(name: str) -> str:
    """A page's name with "?" for bytes that are no text."""
    return name.encode("utf-8", "replace").decode()


def _show_article(article: Article, findings: Sequence[Finding]) -> None:
    console = out()
    console.print(f"[bold]{escape(article.title)}[/]")
    facts = [article.outlet, article.published, article.language, chain(article)]
    console.print("[dim]" + escape(" · ".join(fact for fact in facts if fact)) + "[/]")
    for finding in findings:
        words = shortened(finding.quotes[0].text) if finding.quotes else ""
        gap = "  " if isinstance(finding, ON_ONE_LINE) else "\n             "
        kind = finding.__struct_config__.tag
        console.print(
            f"  [cyan]{kind:<11}[/]{escape(told(finding))}{gap}[dim]«{escape(words)}» {escape(finding.rule)}[/]"
        )
    if not findings:
        console.print("  [dim]nothing diplomatic found[/]")
    console.print()
