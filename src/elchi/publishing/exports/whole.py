"""A file or folder that appears whole or not at all, however long it takes to fill."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from elchi.errors import InputError


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A path to fill beside the target, with its suffix; it takes the target's place when the block ends well.

    A file that is there is replaced; so is a folder that holds nothing but files of an earlier export. Raises
    InputError when it may not be written; nothing is left half written.
    """
    partial = target.with_name(f".{target.stem}-part{target.suffix}")
    try:
        _remove(partial)
        yield partial
        _replace(partial, target)
    except OSError as error:
        raise InputError(f"{target} cannot be written ({error.strerror}); give another path with -o") from error
    finally:
        with suppress(OSError):
            _remove(partial)


def _replace(partial: Path, target: Path) -> None:
    if partial.is_dir() and target.is_dir():
        kept = {path.name for path in partial.iterdir()}
        others = [path.name for path in target.iterdir() if path.name not in kept]
        if others:
            raise InputError(f"{target} holds other files ({others[0]}); give a new folder with -o")
        shutil.rmtree(target)
    partial.replace(target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
