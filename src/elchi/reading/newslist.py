"""Lists of web archives, as Common Crawl gives them for news: one path a line."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from elchi.records import Rejected

MOST = 1 << 12


def listed(path: Path, base: str | None) -> Iterator[Path | Rejected]:
    """The archives that a `.paths` or `.paths.gz` file names, in its order; one that is not there is refused.

    A path is looked for under `base`, else beside the list; there under its whole path, then by its name alone, as
    where the files were fetched into one folder.
    """
    folder = Path(base) if base else path.parent
    try:
        with gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb") as lines:
            while line := lines.readline(MOST):
                if told := line.decode("utf-8", "replace").strip():
                    yield _place(folder, told)
    except (OSError, EOFError, zlib.error) as error:
        words = getattr(error, "strerror", None) or error
        yield Rejected(reason="unreadable", detail=f"The list cannot be read: {words}.", name=str(path))


def _place(folder: Path, told: str) -> Path | Rejected:
    for place in (folder / told, folder / Path(told).name):
        if place.is_file():
            return place
    detail = f"The list names an archive that is not under {folder}; --base names the folder that paths start from."
    return Rejected(reason="unreadable", detail=detail, name=told)
