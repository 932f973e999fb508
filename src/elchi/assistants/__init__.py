"""The look-ups of the API as tools for assistants, over the Model Context Protocol; nothing here writes."""

from elchi.assistants.server import serve

__all__ = ["serve"]
