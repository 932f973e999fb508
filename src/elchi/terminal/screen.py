"""The two consoles and the shared ways of showing things on them."""

from collections.abc import Mapping
from typing import NoReturn

from rich.console import Console
from rich.markup import escape

from elchi.records import Rejected


class Screen(Console):
    """A console that leaves a reader's early end (`elchi extract … | head`) to the command line."""

    def on_broken_pipe(self) -> NoReturn:
        """Pass on what the pipe said."""
        raise BrokenPipeError


def out() -> Console:
    """The console for results; lines are wrapped to the terminal and left whole in a pipe."""
    return Screen(highlight=False, soft_wrap=True)


def err() -> Console:
    """The console for progress and complaints, on standard error; lines are left whole in a pipe."""
    return Screen(stderr=True, highlight=False, soft_wrap=True)


def complain(refusal: Rejected) -> None:
    """Say on standard error which page was not read, and why."""
    name = escape(refusal.name or "page")
    err().print(f"[red]not read[/] {name}: {escape(refusal.detail)} ({refusal.reason})")


def complain_of(trouble: str) -> None:
    """Say on standard error what is amiss."""
    err().print(escape(trouble))


def counted_noun(kind: str, count: int) -> str:
    """A count with its kind: "1 event", "12 sectors", "3 people"."""
    plural = "people" if kind == "person" else f"{kind}s"
    return f"{count} {kind if count == 1 else plural}"


def counted_nouns(counts: Mapping[str, int]) -> str:
    """Counts with their kinds, in one line."""
    return ", ".join(counted_noun(kind, count) for kind, count in counts.items() if count)
