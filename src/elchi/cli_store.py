"""The command of the record as a whole: `elchi store copy`."""

from cyclopts import App

from elchi.cli_options import DEFAULT_STORE, Store

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


@store.command
def shape(*, store: Store = DEFAULT_STORE, back: str | None = None, drop: bool = False) -> int:
    """Say which shape the record has; with --back, give it an earlier one, for an earlier Elchi to open.

    Example: `elchi store shape --store elchi.db`, or `elchi store shape --back 0007`.

    Parameters
    ----------
    back
        The earlier shape, 0001 to 0007; docs/store.md tells which Elchi makes which.
    drop
        Go back although the record holds what the earlier shape has no place for; that is gone then.

    """
    from elchi.terminal import copying

    return copying.shape(store, back, drop)
