"""The two consoles and the shared ways of showing things on them."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")


def out() -> Console:
    """The console for results; lines are wrapped to the terminal and left whole in a pipe."""
    return Console(highlight=False, soft_wrap=True)


def err() -> Console:
    """The console for progress and complaints, on standard error."""
    return Console(stderr=True, highlight=False)


def counted(items: Iterable[Item], what: str, quiet: bool = False) -> Iterator[Item]:
    """The items, with a running count and the time taken on standard error when it is a terminal."""
    console = err()
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        for item in items:
            yield item
            progress.advance(task)
