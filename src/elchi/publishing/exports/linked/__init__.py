"""JSON-LD: see docs/exchange.md."""

from elchi.publishing.exports.linked.nodes import Nodes
from elchi.publishing.exports.linked.write import document, write

__all__ = ["Nodes", "document", "write"]
