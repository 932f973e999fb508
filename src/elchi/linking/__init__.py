"""Findings of many articles become one record: which event each finding belongs to, and why."""

from elchi.linking.link import Linked, link

__all__ = ["Linked", "link"]
