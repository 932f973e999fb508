"""The command that writes the record for other programs: `elchi export`."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from elchi.cli_options import DEFAULT_STORE, Pair, Store


def export(
    format: str,
    /,
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
    store: Store = DEFAULT_STORE,
    pair: Pair = None,
    since: str | None = None,
    until: str | None = None,
    kind: list[str] | None = None,
) -> int:
    """Write the record for other programs: tables, coded events, a database.

    The file appears whole or not at all; an earlier one is replaced. docs/exports.md tells every format and column.

    Example: `elchi export csv -o kz-tm.zip --pair KZ TM --since 2021`.

    Parameters
    ----------
    format
        Tables: csv, csv-excel, xlsx, parquet, jsonl. Coded events: plover, cameo. Visits: colt.
        A database for Datasette: sqlite. Exchange: ftm, ftm-plain, jsonld, ics, atom. Networks: gexf, graphml.
    output
        The file; a suffix that the format has.
    since
        Leave out what was before this year or date: 2021, 2021-06-01.
    until
        Leave out what was after it.
    kind
        Only this kind, or several: events, participants, agreements, commitments, people, tenures, figures,
        articles, findings, quotes, memberships.

    """
    from elchi.publishing.exports import scope
    from elchi.terminal import exporting

    return exporting.run(format, output, store, scope(pair=pair, since=since, until=until, kinds=tuple(kind or ())))
