"""The command of the record as a whole: `elchi store copy`."""

from cyclopts import App

store = App(name="store", help="The record as a whole.", help_format="plaintext")


@store.command
def copy(source: str, target: str, /) -> int:
    """Copy a record with its users into a new one: from a file to a PostgreSQL server, or back as a copy to keep.

    Example: `elchi store copy elchi.db postgresql://elchi@localhost/elchi`.

    Parameters
    ----------
    source
        The record: a file, or postgresql://USER@HOST/NAME.
    target
        Where to: a file that is not there yet, or an empty database.

    """
    from elchi.terminal import copying

    return copying.run(source, target)
