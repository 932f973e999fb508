"""`elchi watch`: a line of health for each source after each visit."""

import signal
from datetime import UTC, datetime
from pathlib import Path

from rich.markup import escape

from elchi.fetching import Fetcher, manners_of
from elchi.settings import settings
from elchi.storage import Record
from elchi.terminal.logs import speak
from elchi.terminal.screen import out
from elchi.watching import Seen, Source, State, Watch, sources_in


def run(sources: Path, store: str, kept: Path, *, once: bool) -> int:
    """Visit the sources until stopped, or once; 1 when a source failed in the one round, else 0."""
    planned, state, decided = sources_in(sources), State(kept), settings()
    speak(decided)
    with Record(store) as record, Fetcher(manners_of(decided)) as fetcher:
        watch = Watch(planned, state, record, fetcher)
        signal.signal(signal.SIGTERM, lambda *_: watch.stop())
        signal.signal(signal.SIGINT, lambda *_: watch.stop())
        failed = False
        for source, seen in watch.round(due_only=False) if once else watch.run():
            tell(source, seen)
            failed = failed or seen.failures > 0
    return 1 if once and failed else 0


def health(sources: Path, kept: Path) -> int:
    """How each source stands, without a visit; 1 when one fails or was never had, else 0."""
    state = State(kept)
    standing = [(source, state.of(source.url)) for source in sources_in(sources)]
    for source, seen in standing:
        tell(source, seen)
    return 1 if any(seen.failures or seen.good is None for _, seen in standing) else 0


def tell(source: Source, seen: Seen) -> None:
    """One line: sound or failing, when it was last good, what it brought or why it fails, and when it is next."""
    if seen.failures:
        often = f" ({seen.failures} times in a row)" if seen.failures > 1 else ""
        mark, word = "[red]failing[/]", f"{seen.said.rstrip('.')}{often}"
    elif seen.good is None:
        mark, word = "[yellow]new[/]    ", "not visited yet"
    else:
        mark, word = "[green]sound[/]  ", f"{seen.new} new"
    due = datetime.fromtimestamp(seen.due, UTC).isoformat(timespec="minutes") if seen.due else "now"
    out().print(f"{mark}  {escape(source.name)}  {escape(word)}; last good {seen.good or 'never'}; next {due}")
