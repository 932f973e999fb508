"""What leaves the record: the brief, and the documents it is written to."""

from elchi.publishing.brief import Brief
from elchi.publishing.compose import compose

__all__ = ["Brief", "compose"]
