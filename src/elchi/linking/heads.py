"""Sets that become one, each known by the id at its head."""


def root(parent: dict[str, str], key: str) -> str:
    """The set that an id is in, by the id at its head; the way there is made shorter for the next who asks."""
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
