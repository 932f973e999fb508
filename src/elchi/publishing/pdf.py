"""The brief as PDF: typst sets the template, the brief travels beside it as data and is never read as markup."""

from pathlib import Path

import msgspec

from elchi.publishing.brief import Brief
from elchi.publishing.contents import first_annex
from elchi.publishing.links import web_address
from elchi.publishing.typography import shortened, typeset


def render(brief: Brief) -> bytes:
    """The brief as a tagged PDF with footnotes, set in the fonts that typst carries with it."""
    import typst

    template = Path(__file__).parent / "templates" / "brief.typ"
    inputs = {"brief": msgspec.json.encode(_prepared(brief)).decode()}
    made: bytes = typst.compile(str(template), sys_inputs=inputs, ignore_system_fonts=True)
    return made


def _prepared(brief: Brief) -> dict[str, object]:
    sources = [source for note in brief.notes for source in note.sources]
    links = {source.url: web_address(source.url) for source in sources if web_address(source.url)}
    shorts = {source.quote: shortened(source.quote) for source in sources}
    plain: dict[str, object] = msgspec.to_builtins(typeset(brief))
    return plain | {"links": links, "shorts": shorts, "first_annex": first_annex(brief)}
