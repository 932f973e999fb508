"""Tables as Parquet: typed columns, lists as lists, a few thousand rows in memory at a time."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.several import Files
from elchi.storage import Record
from elchi.storage.loading import portions

AT_ONCE = 2_000


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the tables that a scope takes and tell how many rows each has."""
    return Files(suffix=".parquet", fill=fill, packed=False).write(record, scope, target)


def fill(table: Table, rows: Iterable[Row], stream: IO[bytes]) -> int:
    """Write a table as Parquet to an open file and tell how many rows there were."""
    shape, count = schema(table), 0
    with pq.ParquetWriter(stream, shape, compression="zstd") as writer:
        for portion in portions(rows, AT_ONCE):
            columns = [pa.array([row[field.name] for row in portion], field.type) for field in shape]
            writer.write_batch(pa.record_batch(columns, schema=shape))
            count += len(portion)
    return count


def schema(table: Table) -> pa.Schema:
    """The columns with their types; what each means is in its metadata, what a row is in that of the whole."""
    fields = [
        pa.field(column.name, _type(column), metadata={"description": column.means}) for column in table.columns
    ]
    return pa.schema(fields, metadata={"description": f"One row is {table.row}."})


def _type(column: Column) -> Any:
    types = {"whole": pa.int64(), "number": pa.float64(), "yes": pa.bool_(), "texts": pa.list_(pa.string())}
    return types.get(column.type, pa.string())
