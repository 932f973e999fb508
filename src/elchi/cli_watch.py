"""`elchi watch`: sources looked at again and again."""

from pathlib import Path

from elchi.cli_options import DEFAULT_STORE, Store


def watch(
    sources: Path,
    /,
    *,
    store: Store = DEFAULT_STORE,
    state: Path | None = None,
    once: bool = False,
    health: bool = False,
) -> int:
    """Look at feeds, sitemaps, sections and pages at their own times, and read what is new into the record.

    It goes on until it is stopped with Ctrl-C or SIGTERM; docs/watch.md tells how sources are written.

    Example: `elchi watch sources.toml --store elchi.db`.

    Parameters
    ----------
    sources
        A file in TOML with a table [[source]] for each source.
    state
        Where it is kept what was had from each source; beside the sources, as .state.json, if not given.
    once
        Visit every source once, due or not, and leave.
    health
        Fetch nothing: tell how each source stands, and leave.

    """
    from elchi.terminal import watching

    kept = state or sources.with_suffix(".state.json")
    return watching.health(sources, kept) if health else watching.run(sources, store, kept, once=once)
