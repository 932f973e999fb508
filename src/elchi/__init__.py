"""Elchi reads the news of diplomacy and keeps the file."""

__version__ = "0.1.0"
