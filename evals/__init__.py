"""Measures: expected answers against what Elchi finds."""
