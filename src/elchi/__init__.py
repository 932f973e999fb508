"""Elchi reads the news of diplomacy and keeps the file.

The public names: `read` a page, `extract` what it says, keep it in a `Record`; `tag` marks the names in a text.

>>> article = elchi.read("page.html")  # doctest: +SKIP
>>> findings = elchi.extract(article)  # doctest: +SKIP
>>> elchi.Record("elchi.db").add(article, findings)  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from elchi.extraction import extract
    from elchi.publishing import Record
    from elchi.reading import read
    from elchi.tagger import tag

__version__ = "0.1.0"
__all__ = ["Record", "__version__", "extract", "read", "tag"]


def __getattr__(name: str) -> Any:
    """A public name, imported when first asked for, so that `import elchi` stays quick."""
    homes = {
        "read": "elchi.reading",
        "extract": "elchi.extraction",
        "tag": "elchi.tagger",
        "Record": "elchi.publishing",
    }
    if name not in homes:
        raise AttributeError(f"module 'elchi' has no attribute {name!r}")
    return getattr(import_module(homes[name]), name)
