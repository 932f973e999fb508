"""What a drawing shows as rows of words, for whoever cannot see it."""

import msgspec


class DataTable(msgspec.Struct, frozen=True, kw_only=True):
    """A head and rows of equal length; the first cell of a row names it, an empty cell has no value."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
