"""`elchi doctor`: whether everything that Elchi needs on this machine is there and sound."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from rich.markup import escape

from elchi.errors import ElchiError
from elchi.storage.failing import is_server, named
from elchi.terminal.screen import out

ROOM = 1_000_000_000
OLDEST = (3, 11)
NAMES = "Министр иностранных дел Казахстана прибыл в Ашхабад."
FOUND = "Казахстана"


class Health(msgspec.Struct, frozen=True):
    """One thing that was looked at: sound or not, and what was seen."""

    what: str
    sound: bool
    seen: str


def run(store: str, jsonl: bool) -> int:
    """Look at one thing after another and tell; 1 when something is amiss, else 0."""
    found = list(_looked_at(store))
    for each in found:
        _tell(each, jsonl)
    return 0 if all(each.sound for each in found) else 1


def _tell(health: Health, jsonl: bool) -> None:
    if jsonl:
        sys.stdout.buffer.write(msgspec.json.encode(health) + b"\n")
        return
    mark = "[green]sound[/]" if health.sound else "[red]amiss[/]"
    out().print(f"{mark}  {health.what:<9} {escape(health.seen)}")


def _looked_at(store: str) -> Iterator[Health]:
    looks: dict[str, Callable[[], str]] = {
        "python": _python,
        "tagger": _tagger,
        "settings": _settings,
        "record": lambda: _record(store),
        "room": lambda: _room(store),
        "cluster": _cluster,
    }
    for what, look in looks.items():
        try:
            yield Health(what, True, look())
        except ElchiError as error:
            yield Health(what, False, str(error))


def _python() -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] < OLDEST:
        raise ElchiError(f"Python {version} is too old; 3.11 or later is needed")
    return f"Python {version}"


def _tagger() -> str:
    """The model is asked, since files that are there may still not run."""
    from elchi.tagger import tag

    if not any(NAMES[mention.start : mention.end] == FOUND for mention in tag(NAMES, "ru")):
        raise ElchiError(f"the model does not mark {FOUND!r} in a sentence; install Elchi again")
    return "the model marks names"


def _settings() -> str:
    from elchi.settings import settings

    decided = settings()
    mail = f"mail through {decided.smtp_host}" if decided.smtp_host else "no mail"
    return f"reading is {decided.reading}, at {decided.address}, {mail}"


def _record(store: str) -> str:
    from elchi.storage import Record
    from elchi.terminal.asked import existing

    name = named(store)
    with Record(existing(store)) as record:
        if record.outdated:
            raise ElchiError(f"{name} was concluded by the rules of another Elchi; run: elchi link --store {name}")
        damage = record.damage()
        if damage:
            raise ElchiError(f"{name} is damaged: {damage}; restore it from a copy")
    return f"{name} opens and is whole"


def _room(store: str) -> str:
    if is_server(store):
        return f"{named(store)} is on a server, which minds its own room"
    folder = Path(store).absolute().parent
    free = shutil.disk_usage(folder).free if folder.is_dir() else 0
    told = f"{free / 1e9:.1f} GB are free beside {store}"
    if free < ROOM:
        raise ElchiError(f"{told}; a record of 100,000 articles needs some gigabytes")
    return told


def _cluster() -> str:
    from importlib.util import find_spec

    return "Ray is installed" if find_spec("ray") else "no cluster (it comes with elchi[cluster])"
