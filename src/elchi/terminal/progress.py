"""How far a run is, on standard error while a person looks: pages, pages a second, and the time left."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from elchi.terminal.screen import err

Item = TypeVar("Item")
SURE = 3.0


class Left(ProgressColumn):
    """The time that is left, when the whole is known and enough of it is done to tell."""

    def render(self, task: Task) -> Text:
        """As `0:12:05 left`, or nothing."""
        left = seconds_left(task.elapsed or 0.0, task.completed, task.total)
        return Text("" if left is None else f"{clock(left)} left")


def seconds_left(elapsed: float, done: float, whole: float | None) -> float | None:
    """How long the rest takes at the pace so far, in seconds; None while that cannot be told.

    >>> seconds_left(30.0, 25, 100)
    90.0
    """
    if not whole or done <= 0 or elapsed < SURE:
        return None
    return elapsed * max(0.0, whole - done) / done


def clock(seconds: float) -> str:
    """Seconds as hours, minutes and seconds.

    >>> clock(725.4)
    '0:12:05'
    """
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def counted(
    items: Iterable[Item],
    what: str,
    *,
    quiet: bool = False,
    whole: Callable[[], int | None] = lambda: None,
    done: Callable[[], int] | None = None,
) -> Iterator[Item]:
    """The items, counted on standard error when it is a terminal, with their rate.

    With `whole` and `done`, in one unit such as bytes, a bar and the time left are shown as well; `whole` is asked
    once, and only when somebody looks.
    """
    console = err()
    if quiet or not console.is_terminal:
        yield from items
        return
    total = whole()
    words = TextColumn("{task.description} {task.fields[count]:,} · {task.fields[rate]:,.0f} a second")
    bar = [BarColumn(), Left()] if total and done else []
    columns = (SpinnerColumn(), words, *bar, TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task, began = progress.add_task(what, total=total, count=0, rate=0.0), time.monotonic()
        for number, item in enumerate(items, start=1):
            yield item
            rate = number / max(time.monotonic() - began, 1e-9)
            progress.update(task, count=number, rate=rate, completed=done() if done else number)
