"""A brief becomes a file; the suffix says of which kind."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from elchi.errors import InputError
from elchi.publishing.brief import Brief

RENDERERS = {
    ".docx": "elchi.publishing.docx_document",
    ".pdf": "elchi.publishing.pdf",
    ".html": "elchi.publishing.html",
    ".md": "elchi.publishing.markdown",
    ".json": "elchi.publishing.saved",
}


def write(brief: Brief, path: str | Path, *, template: str | Path | None = None) -> Path:
    """Write the brief as .docx, .pdf, .html, .md or .json and return the path; an existing file is replaced.

    `template` is a Word file that a .docx takes its look from. Raises InputError for another suffix, a template that
    lacks a placeholder, or a file that may not be written; nothing is left half written.
    """
    target = Path(path)
    if template is not None:
        if target.suffix.lower() != ".docx":
            raise InputError(f"a template gives its look to a .docx, not to {target.name}; name the output FILE.docx")
        from elchi.publishing.docx_document import render

        return put(render(brief, Path(template)), target)
    return put(renderer(target.suffix.lower())(brief), target)


def put(rendered: bytes, target: Path) -> Path:
    """Write the bytes whole or not at all; InputError says when a file may not be written."""
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_bytes(rendered)
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(f"{target} cannot be written ({error.strerror}); give another path with -o") from error
    return target


def renderer(suffix: str) -> Callable[[Brief], bytes]:
    """The function that turns a brief into the bytes of a file of this suffix."""
    if suffix not in RENDERERS:
        raise InputError(f"no brief is written as {suffix or 'a file without a suffix'}; give {', '.join(RENDERERS)}")
    render: Callable[[Brief], bytes] = import_module(RENDERERS[suffix]).render
    return render
