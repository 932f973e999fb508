"""Where an item stands in the graph that linking makes: its node and its blocks, as the record keeps them."""

import hashlib
from collections.abc import Collection
from typing import Any

import msgspec

from elchi.linking import Kind
from elchi.linking.nodes import keyed
from elchi.storage.rows import Row

LENGTH = 16


def node_of(kind: Kind[Any, Any, Any], parted: Collection[str], item: Any) -> str:
    """The name of the item's node: items of one profile share it, an item that a person parted has its own."""
    own = item.id if item.id in parted else ""
    told = msgspec.json.encode((own, kind.linker.profile(item)), order="deterministic")
    return hashlib.sha256(told).hexdigest()[:LENGTH]


def block_rows(kind: Kind[Any, Any, Any], node: str, item: Any) -> list[Row]:
    """The blocks in which a node is looked for, told by any of its items."""
    keys = keyed(kind.linker.keys(item))
    return [{"kind": kind.name, "key": text, "fine": fine, "node": node} for text, fine in keys.items()]
