"""What leaves the record as data: its tables and events in the formats that other programs load."""

from elchi.publishing.exports.export import export
from elchi.publishing.exports.formats import FORMATS, Format
from elchi.publishing.exports.scope import KINDS, Scope, scope

__all__ = ["FORMATS", "KINDS", "Format", "Scope", "export", "scope"]
