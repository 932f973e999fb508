"""`elchi brief`: the state of two countries' relations as a document."""

from pathlib import Path

from rich.markup import escape

from elchi.cli_options import BriefOptions
from elchi.publishing import compose, write
from elchi.publishing.compose import Asked
from elchi.publishing.saved import load
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.screen import err, out


def run(pair: tuple[str, str], output: Path, store: str, options: BriefOptions) -> int:
    """Write the brief; 0, or 1 when the record knows nothing of the two and the brief says just that."""
    with Record(existing(store)) as record:
        brief = compose(record, *pair, **_asked(options))
    write(brief, output, template=options.template)
    out().print(f"{escape(str(output))}: {len(brief.notes)} footnotes")
    if not brief.notes:
        err().print(
            f"The record {escape(str(store))} knows nothing of {'–'.join(brief.countries)}; the brief says so."
        )
    return 0 if brief.notes else 1


def _asked(options: BriefOptions) -> Asked:
    chosen = None if options.sections is None else [name.strip() for name in options.sections.split(",")]
    earlier = options.since_brief
    return {
        "earlier": load(earlier) if earlier and earlier.endswith(".json") else earlier,
        "since": options.since,
        "until": options.until,
        "as_of": options.as_of,
        "sections": chosen,
        "language": options.lang,
    }
