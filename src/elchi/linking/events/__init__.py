"""Event findings of many articles become events."""

from elchi.linking.events.concluding import conclude
from elchi.linking.events.parts import parts
from elchi.linking.events.rules import LINKER, items
from elchi.linking.kinds import Kind

EVENT = Kind(linker=LINKER, items=items, conclude=conclude)

__all__ = ["EVENT", "parts"]
