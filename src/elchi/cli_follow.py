"""The commands that follow a programme: `elchi follow`, `elchi follow import`, `elchi follow report`."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from elchi.cli_options import DEFAULT_STORE, Pair, Store, Tongue

follow = App(
    name="follow",
    help="Follow a programme or roadmap: which items have evidence, which are overdue.",
    help_format="plaintext",
)
Place = Annotated[str | None, Parameter(help="A column by its heading, letter or number, where it is not found.")]
Wanted = Annotated[str | None, Parameter(help="The programme's id or its beginning; needed where there are several.")]


@follow.default
def programmes(*, store: Store = DEFAULT_STORE) -> int:
    """List the programmes that are followed.

    Example: `elchi follow --store elchi.db`.

    """
    from elchi.terminal import following

    return following.run_list(store)


@follow.command(name="import")
def follow_import(  # noqa: PLR0913
    file: Path,
    /,
    *,
    pair: Pair = None,
    title: str | None = None,
    valid: str | None = None,
    lang: Tongue | None = None,
    item: Place = None,
    due: Place = None,
    bodies: Place = None,
    number: Place = None,
    update: str | None = None,
    store: Store = DEFAULT_STORE,
) -> int:
    """Take the items of a programme from a table in CSV, XLSX or DOCX.

    Every row is accounted for. The same file again changes nothing; a corrected one updates the items.

    Example: `elchi follow import programme.docx --pair KZ TM --valid 2024/2026`.

    Parameters
    ----------
    file
        The programme: .csv, .xlsx or .docx.
    title
        Its title, where the file does not give it.
    valid
        Its term, where the title does not give it: 2024/2026.
    lang
        Its language, where it is not told aright.
    update
        The id of the programme that this file corrects, where the title has changed.

    """
    from elchi.terminal import following

    columns = {"item": item, "due": due, "bodies": bodies, "number": number}
    return following.run_import(file, store, (pair, title, valid, lang), columns, update)


@follow.command(name="report")
def follow_report(
    programme: Wanted = None,
    /,
    *,
    on: str | None = None,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    lang: Tongue | None = None,
    store: Store = DEFAULT_STORE,
) -> int:
    """Tell where each item stands: done, in progress, mentioned only, without evidence; and what is overdue.

    Example: `elchi follow report -o report.xlsx`, or `elchi follow report 3f2a --on 2025-12-31`.

    Parameters
    ----------
    on
        As of this day; today if not given.
    output
        A file: .xlsx, .docx, .csv or .md; without it the report is printed.
    lang
        The language of the report; the programme's own if not given.

    """
    from elchi.terminal import following

    return following.run_report(programme, store, on, output, lang)
