"""Standing bodies of two countries with their sessions, from the findings and events of a scope."""

from elchi.linking.mechanisms.gathering import mechanisms

__all__ = ["mechanisms"]
