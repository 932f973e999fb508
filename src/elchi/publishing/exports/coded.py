"""The tables that political scientists load, as CSV: a file of one table each."""

from pathlib import Path

from elchi.publishing.exports.columns import Table
from elchi.publishing.exports.delimited import fill
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.several import Files
from elchi.publishing.exports.tables.cameo import CAMEO
from elchi.publishing.exports.tables.plover import PLOVER
from elchi.publishing.exports.tables.visits import VISITS
from elchi.storage import Record


def write_plover(record: Record, scope: Scope, target: Path) -> Counts:
    """Write events in the shape of POLECAT and tell how many rows there are."""
    return _write(PLOVER, record, scope, target)


def write_cameo(record: Record, scope: Scope, target: Path) -> Counts:
    """Write events in the shape of GDELT and tell how many rows there are."""
    return _write(CAMEO, record, scope, target)


def write_colt(record: Record, scope: Scope, target: Path) -> Counts:
    """Write visits in the shape of COLT and tell how many rows there are."""
    return _write(VISITS, record, scope, target)


def _write(table: Table, record: Record, scope: Scope, target: Path) -> Counts:
    return {"rows": sum(Files(suffix=".csv", fill=fill).put([table], record, scope, target).values())}
