"""Findings of promises become commitments, with what became of them."""

from elchi.linking.commitments.concluding import conclude
from elchi.linking.commitments.promise import items
from elchi.linking.commitments.rules import LINKER
from elchi.linking.kinds import Kind

COMMITMENT = Kind(linker=LINKER, items=items, conclude=conclude)

__all__ = ["COMMITMENT"]
