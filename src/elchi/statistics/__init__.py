"""Official statistics of trade from a table: what one country says that it sold to another, and bought from it."""

from elchi.statistics.importing import Imported, RefusedRow, statistics_of

__all__ = ["Imported", "RefusedRow", "statistics_of"]
