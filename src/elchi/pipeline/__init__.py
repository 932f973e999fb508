"""A document's way as one run: captures to lines, lines into a record."""

from elchi.pipeline.run import Tally, keep, line_of, lines, named_lines

__all__ = ["Tally", "keep", "line_of", "lines", "named_lines"]
