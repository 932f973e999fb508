"""The commands of digests: `elchi alerts list`, `send` and `retry`."""

from cyclopts import App

from elchi.cli_options import DEFAULT_STORE, Store

alerts = App(name="alerts", help="Digests of saved searches, by e-mail or webhook.", help_format="plaintext")


@alerts.command(name="list")
def alerts_list(*, store: Store = DEFAULT_STORE) -> int:
    """List saved searches with where their digests go, when the last one went, and what failed.

    Example: `elchi alerts list --store elchi.db`.

    """
    from elchi.terminal import alerting

    return alerting.show(store)


@alerts.command
def send(*, dry_run: bool = False, store: Store = DEFAULT_STORE) -> int:
    """Send every digest that is due, and end; made to be run by cron.

    Example: `elchi alerts send --dry-run`.

    Parameters
    ----------
    dry_run
        Print the digests and send nothing.

    """
    from elchi.terminal import alerting

    return alerting.preview(store) if dry_run else alerting.send(store)


@alerts.command
def retry(search: str, /, *, store: Store = DEFAULT_STORE) -> int:
    """Try a digest that was given up again from the next `alerts send` on.

    Example: `elchi alerts retry 5be1c0a2d4f3`.

    Parameters
    ----------
    search
        The id of the saved search.

    """
    from elchi.terminal import alerting

    return alerting.retry(store, search)
