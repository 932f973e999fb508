"""The report on a programme becomes a file; the suffix says of which kind."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from elchi.errors import InputError
from elchi.publishing.following.board import Board
from elchi.publishing.write import put

RENDERERS = {
    ".xlsx": ("elchi.publishing.following.workbook", "render"),
    ".docx": ("elchi.publishing.following.document", "render"),
    ".csv": ("elchi.publishing.following.plain", "delimited"),
    ".md": ("elchi.publishing.following.plain", "markdown"),
}


def write_board(board: Board, path: str | Path) -> Path:
    """Write the report as .xlsx, .docx, .csv or .md and return the path; an existing file is replaced.

    Raises InputError for another suffix or a file that may not be written; nothing is left half written.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in RENDERERS:
        raise InputError(
            f"no report is written as {suffix or 'a file without a suffix'}; give {', '.join(RENDERERS)}"
        )
    module, name = RENDERERS[suffix]
    render: Callable[[Board], bytes] = getattr(import_module(module), name)
    return put(render(board), target)
