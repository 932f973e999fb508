"""The brief as one HTML file: no scripts, nothing fetched, sources linked both ways, ready to print."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from elchi.publishing.brief import Brief
from elchi.publishing.links import web_address


def render(brief: Brief) -> bytes:
    """The brief as UTF-8 HTML; every value is escaped by the template engine."""
    folder = Path(__file__).parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["web_address"] = web_address
    return environment.get_template("brief.html").render(brief=brief).encode()
