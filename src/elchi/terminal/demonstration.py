"""`elchi demo`: the sample pages read, what they taught, a brief in every form, and the portal over it all."""

import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from shutil import which

from rich.markup import escape

from elchi.errors import ElchiError, StoreUnwritable
from elchi.pipeline import Tally, keep, lines
from elchi.publishing import compose, write
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record
from elchi.terminal import serving
from elchi.terminal.keeping import report
from elchi.terminal.progress import counted
from elchi.terminal.screen import out

SAMPLES = Path(__file__).parents[3] / "samples"
SHOWN = 8
HOST = "127.0.0.1"
BRIEFS: tuple[tuple[LanguageCode, str], ...] = (("ru", "docx"), ("ru", "pdf"), ("en", "html"), ("kk", "md"))


def run(folder: Path, port: int | None) -> int:
    """Read the samples into a record in `folder`, show the fullest pair, write its brief, and serve it on a port.

    Without a port it ends there. 0 when all went well.
    """
    if not SAMPLES.is_dir():
        raise ElchiError("The sample pages are not installed here. Run the demo from a clone of the project.")
    _make(folder)
    store = str(folder / "elchi.db")
    with Record(store) as record:
        tally = _read(record)
        report(tally, store)
        pair = _fullest(record)
        _show(record, pair)
        for language, form in BRIEFS:
            path = folder / f"brief-{'-'.join(pair)}-{language}.{form}"
            write(compose(record, *pair, language=language), path)
            out().print(f"wrote {escape(str(path))}")
    _invite(store)
    return 0 if port is None else serving.run(store, HOST, serving.free(HOST, port))


def _invite(store: str) -> None:
    """Two commands to go on with, as they are typed here: a clone's `elchi` is not on the path."""
    program = "elchi" if which("elchi") else sys.argv[0]
    out().print("\nGo on:")
    for words in ('find "товарооборот"', "brief KZ UZ -o brief.docx"):
        out().print(escape(f"  {program} {words} --store {store}"))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnwritable(f"{folder} cannot be made a folder ({error.strerror}); give another one") from error


def _read(record: Record) -> Tally:
    pages = sorted(path for path in SAMPLES.glob("*/*.*") if path.suffix in (".html", ".txt"))
    tally = Tally()
    for running in counted(keep(lines(pages), record), "sample pages read"):
        tally = running
    return tally


def _fullest(record: Record) -> tuple[str, str]:
    """The pair of countries with the most events."""
    counts: Counter[tuple[str, str]] = Counter()
    for event in record.events():
        counts.update((first, second) for first, second in combinations(sorted(event.countries), 2))
    return counts.most_common(1)[0][0] if counts else ("KZ", "TM")


def _show(record: Record, pair: tuple[str, str]) -> None:
    events = record.events(pair=pair)
    out().print(f"\n[bold]{'–'.join(pair)}[/]: {len(events)} reports of events, the newest:")
    for event in [event for event in events if event.when.edtf][:SHOWN]:
        people = ", ".join(one.name or one.office or "?" for one in event.participants)
        kind = event.type if event.mode is None else f"{event.type}/{event.mode}"
        out().print(f"  {event.when.edtf:<23}{kind:<24}{event.status:<12}{escape(people)}")
