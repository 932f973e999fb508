"""Parquet to captures, a few rows at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from elchi.reading.intake import FIELDS, PAGE, Intake
from elchi.reading.rows import row_capture
from elchi.records import Capture, Rejected

TOGETHER = 64


def parquet_rows(path: Path, intake: Intake) -> Iterator[Capture | Rejected]:
    """A capture for each row of a Parquet file, named by file and row, the first row being 1.

    Only the columns of a page are read, TOGETHER rows of a row group at a time. A file without a column for text or
    html is refused, and its columns are told; one that breaks off is told with the row.
    """
    number = 0
    try:
        for values in _rows(path, intake):
            number += 1
            yield row_capture(values, f"{path}:{number}", intake)
    except _NoPage as error:
        yield Rejected(reason="unreadable", detail=str(error), name=str(path))
    except FileNotFoundError as error:
        yield Rejected(reason="unreadable", detail=f"The file cannot be opened: {error.strerror}.", name=str(path))
    except (OSError, ValueError) as error:
        where = f"after row {number}" if number else "as Parquet"
        first = str(error).splitlines()[0]
        detail = f"The file cannot be read {where}: {first}"
        yield Rejected(reason="damaged" if number else "unreadable", detail=detail, name=str(path))


class _NoPage(Exception):
    """No column holds a page."""


def _rows(path: Path, intake: Intake) -> Iterator[dict[str, Any]]:
    from pyarrow import parquet

    with path.open("rb") as file:
        table = parquet.ParquetFile(file, pre_buffer=False)
        there = list(table.schema_arrow.names)
        if not {intake.column(field) for field in PAGE} & set(there):
            raise _NoPage(_told(there, intake))
        wanted = [column for field in (*PAGE, *FIELDS) if (column := intake.column(field)) in there]
        for batch in table.iter_batches(batch_size=TOGETHER, columns=wanted, use_threads=False):
            yield from batch.to_pylist()


def _told(there: list[str], intake: Intake) -> str:
    looked = " or ".join(repr(intake.column(field)) for field in PAGE)
    columns = ", ".join(there) or "none"
    return f"The file has no column {looked}; its columns are: {columns}. Say which is which: --columns text=NAME."
