"""`elchi mcp`: the record for an assistant, over standard input and output."""

from elchi.terminal.asked import existing


def run(store: str) -> int:
    """Serve until the input ends; standard output carries the protocol alone."""
    from elchi.assistants import serve

    serve(existing(store))
    return 0
