"""The brief as PDF: typst sets the template, the brief travels beside it as data and is never read as markup."""

from pathlib import Path

import msgspec

from elchi.publishing.brief import Brief
from elchi.publishing.links import web_address


def render(brief: Brief) -> bytes:
    """The brief as a tagged PDF with footnotes, set in the fonts that typst carries with it."""
    import typst

    template = Path(__file__).parent / "templates" / "brief.typ"
    inputs = {"brief": msgspec.json.encode(_with_links(brief)).decode()}
    made: bytes = typst.compile(str(template), sys_inputs=inputs, ignore_system_fonts=True)
    return made


def _with_links(brief: Brief) -> dict[str, object]:
    links = {note.url: web_address(note.url) for note in brief.notes if web_address(note.url)}
    plain: dict[str, object] = msgspec.to_builtins(brief)
    return plain | {"links": links}
