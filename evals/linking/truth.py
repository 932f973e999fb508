"""What is known to be one and what is known not to be: the answers that linking is measured against."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

Slug = tuple[str, str]


class Truth(msgspec.Struct, frozen=True, kw_only=True):
    """For one kind: each element's true cluster and language, and pairs of clusters that look alike.

    An element is an item that linking is asked about, by its id. `unlike` holds each pair of clusters once, in order.
    """

    clusters: dict[str, str] = {}
    languages: dict[str, str] = {}
    unlike: frozenset[Slug] = frozenset()

    def asked(self, elements: Iterable[str]) -> "Truth":
        """The same truth over some of its elements."""
        kept = set(elements)
        return Truth(
            clusters={key: cluster for key, cluster in self.clusters.items() if key in kept},
            languages={key: language for key, language in self.languages.items() if key in kept},
            unlike=self.unlike,
        )


def members(clusters: Mapping[str, str]) -> dict[str, set[str]]:
    """The elements of each cluster."""
    found: dict[str, set[str]] = defaultdict(set)
    for element, cluster in clusters.items():
        found[cluster].add(element)
    return found
