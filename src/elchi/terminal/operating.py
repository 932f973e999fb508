"""What the commands of an operator share: who is at the terminal, the time, a password, columns."""

import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import zip_longest

from elchi.accounts import Actor, Secret
from elchi.errors import InputError
from elchi.terminal.screen import out

Ask = Callable[[str], str]


def operator() -> Actor:
    """Whoever may run commands on the record's file is its admin; the trail has the login name."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = "unknown"
    return Actor(name=name, role="admin", via="terminal")


def now() -> datetime:
    """The moment."""
    return datetime.now(UTC)


def password(from_stdin: bool, ask: Ask = getpass.getpass) -> Secret:
    """A password typed twice, or the first line of standard input; InputError when the two differ."""
    if from_stdin:
        return Secret(sys.stdin.readline().rstrip("\r\n"))
    if not sys.stdin.isatty():
        raise InputError("there is no terminal to ask for the password; give --password-stdin")
    first, second = ask("Password: "), ask("Once more: ")
    if first != second:
        raise InputError("the two passwords differ; nothing was changed")
    return Secret(first)


def columns(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns under each other."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        out().print(line.rstrip(), markup=False)
