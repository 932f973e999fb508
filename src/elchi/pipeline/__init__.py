"""A document's way as one run: captures to lines, lines into a record."""

from elchi.pipeline.resuming import Resumption
from elchi.pipeline.run import PASSED, Tally, keep, line_of, lines, named_lines
from elchi.pipeline.workers import cores, worked

__all__ = ["PASSED", "Resumption", "Tally", "cores", "keep", "line_of", "lines", "named_lines", "worked"]
