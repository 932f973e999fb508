"""What leaves the record: the brief, and the documents it is written to."""

from elchi.publishing.brief import Brief
from elchi.publishing.compose import compose
from elchi.publishing.contents import section_titles
from elchi.publishing.record import Record
from elchi.publishing.write import write

__all__ = ["Brief", "Record", "compose", "section_titles", "write"]
